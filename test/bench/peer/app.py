"""What the tutorials do for wx.login, written once more with care: jscode2session through requests, the user in SQLite,
a token for the mini program. SQLite is used as Python opens it: a rollback journal, synced in full at every commit."""

import os
import secrets
import sqlite3
import time

import requests
from flask import Flask, g, jsonify, request

APP_ID = os.environ["WX_APP_ID"]
APP_SECRET = os.environ["WX_APP_SECRET"]
CODE2SESSION = os.environ["WX_API_ORIGIN"] + "/sns/jscode2session"
DATABASE = os.environ["PEER_DATABASE"]
THIRTY_DAYS = 60 * 60 * 24 * 30

app = Flask(__name__)

with sqlite3.connect(DATABASE) as setup:
    setup.executescript(
        """
        CREATE TABLE IF NOT EXISTS user (
            id INTEGER PRIMARY KEY,
            openid TEXT NOT NULL UNIQUE,
            created_at INTEGER NOT NULL
        );
        CREATE TABLE IF NOT EXISTS token (
            token TEXT PRIMARY KEY,
            user_id INTEGER NOT NULL REFERENCES user (id),
            session_key TEXT NOT NULL,
            expires_at INTEGER NOT NULL
        );
        """
    )


def get_db():
    if "db" not in g:
        g.db = sqlite3.connect(DATABASE)
    return g.db


@app.teardown_appcontext
def close_db(_error):
    db = g.pop("db", None)
    if db is not None:
        db.close()


@app.post("/login")
def login():
    code = (request.get_json(silent=True) or {}).get("code")
    if not code:
        return jsonify(error="code is missing"), 400

    answer = requests.get(
        CODE2SESSION,
        params={
            "appid": APP_ID,
            "secret": APP_SECRET,
            "js_code": code,
            "grant_type": "authorization_code",
        },
        timeout=5,
    ).json()
    if not answer.get("session_key"):
        return jsonify(error=answer.get("errmsg")), 401

    now = int(time.time())
    token = secrets.token_urlsafe(32)
    db = get_db()
    with db:
        db.execute(
            "INSERT OR IGNORE INTO user (openid, created_at) VALUES (?, ?)",
            (answer["openid"], now),
        )
        (user_id,) = db.execute(
            "SELECT id FROM user WHERE openid = ?", (answer["openid"],)
        ).fetchone()
        db.execute(
            "INSERT INTO token (token, user_id, session_key, expires_at) VALUES (?, ?, ?, ?)",
            (token, user_id, answer["session_key"], now + THIRTY_DAYS),
        )
    return jsonify(token=token, expires_in=THIRTY_DAYS)
