/** How WeChat's API answers: HTTP 200 always, UTF-8, slashes escaped; `/sns/*` says text/plain without charset. */
import type { Reply } from '../wire/answer.ts';
import { bytes } from '../wire/answer.ts';
import type { Family } from './errors.ts';
import { errmsgOf } from './errors.ts';

export const wechatJson = (value: unknown): string => JSON.stringify(value).replaceAll('/', '\\/');

export const snsAnswer = (value: unknown): Reply =>
  bytes('text/plain', Buffer.from(wechatJson(value), 'utf8'));

/** `/cgi-bin/*` and `/wxa/*`: the word is `encoding`, so libraries that look for a charset find none. */
export const cgiAnswer = (value: unknown): Reply =>
  bytes('application/json; encoding=utf-8', Buffer.from(wechatJson(value), 'utf8'));

/** Thrown by a check, caught once in `sns.ts` and once in `cgi/answer-cgi.ts`. */
export class SnsError extends Error {
  readonly errcode: number;
  /** Instead of the table's text. */
  readonly text: string | undefined;

  constructor(errcode: number, text?: string) {
    super(String(errcode));
    this.name = 'SnsError';
    this.errcode = errcode;
    this.text = text;
  }
}

const answers = { sns: snsAnswer, cgi: cgiAnswer } as const;

/** WeChat's error envelope; `errmsg` replaces the whole text, its request id included. */
export const errorAnswer = (family: Family, errcode: number, now: number, errmsg?: string): Reply =>
  answers[family]({ errcode, errmsg: errmsg ?? errmsgOf(errcode, now, family) });

export const snsError = (errcode: number, now: number, errmsg?: string): Reply =>
  errorAnswer('sns', errcode, now, errmsg);
