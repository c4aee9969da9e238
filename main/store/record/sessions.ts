/** Sessions of the mini program: found by the hash of a token that only the phone has. */
import type { Database } from 'better-sqlite3';
import type { SessionTable } from '../database/schema.ts';
import { statements } from '../database/statements.ts';
import { type Groups, members } from '../people/groups.ts';
import type { LiveSession, NewSession } from '../words.ts';

/** Noting each use would cost a commit each. */
const day = 86_400_000;

interface Row extends Pick<SessionTable, 'expires_at' | 'last_used_at'> {
  readonly identity_id: string;
  readonly person_id: string;
  readonly app_id: string;
  readonly open_id: string;
  readonly has_phone: 0 | 1;
}

export function openSessions(database: Database, groups: Groups) {
  const { get, run } = statements(database);
  const live = get<[string, number], Row>(
    `select sessions.identity_id, expires_at, last_used_at, person_id, app_id, open_id,
     exists (select 1 from phones where phones.identity_id = sessions.identity_id) as has_phone
     from sessions join identities on identities.id = sessions.identity_id
     where token_hash = ? and revoked_at is null and expires_at > ?`,
  );
  const insert = run<[SessionTable]>(
    `insert into sessions (token_hash, identity_id, created_at, expires_at, revoked_at, last_used_at)
     values (@token_hash, @identity_id, @created_at, @expires_at, @revoked_at, @last_used_at)
     on conflict (token_hash) do nothing`,
  );
  const dropDead = run<[string, string, number]>(
    `delete from sessions where identity_id = ? and token_hash <> ?
     and (revoked_at is not null or expires_at <= ?)`,
  );
  const use = run<[number, string]>('update sessions set last_used_at = ? where token_hash = ?');
  const revoke = run<[number, string]>(
    'update sessions set revoked_at = ? where token_hash = ? and revoked_at is null',
  );
  const revokeAll = run<[string, number, number]>(
    `${members} update sessions set revoked_at = ? where revoked_at is null and expires_at > ?
     and identity_id in (select id from identities where person_id in member)`,
  );

  return {
    /** The identity's dead sessions go, so that they never pile up. The same token twice is one, ended or not. */
    add(identity: string, { hash, expiresAt }: NewSession, at: number): void {
      dropDead(identity, hash, at);
      const times = { created_at: at, expires_at: expiresAt, revoked_at: null, last_used_at: at };
      insert({ token_hash: hash, identity_id: identity, ...times });
    },

    session(hash: string, now: number): LiveSession | null {
      const found = live(hash, now);
      if (found === undefined) return null;
      if (found.last_used_at < now - day) use(now, hash);
      const { id, nickname } = groups.headOf(found.person_id);
      if (groups.isErased(id)) return null;
      return {
        identity: found.identity_id,
        person: id,
        appId: found.app_id,
        openId: found.open_id,
        nickname,
        hasPhone: found.has_phone === 1,
        expiresAt: found.expires_at,
      };
    },

    endSession: (hash: string, at: number): void => void revoke(at, hash),

    /** Gives how many were alive. */
    endSessions: (person: string, at: number): number => revokeAll(groups.headOf(person).id, at, at),
  };
}

export type Sessions = ReturnType<typeof openSessions>;
