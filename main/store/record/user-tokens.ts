/** Refresh tokens for profiles, sealed by who gives them: nothing here can open one. */
import type { Database } from 'better-sqlite3';
import { Failure } from '../../../contract/failure.ts';
import type { IdentityTable, UserTokenTable } from '../database/schema.ts';
import { statements } from '../database/statements.ts';
import type { UserToken } from '../words.ts';

export function openUserTokens(database: Database) {
  const { get, run } = statements(database);
  const known = get<[string], { id: string }>('select id from identities where id = ?');
  const find = get<[string], UserTokenTable & Pick<IdentityTable, 'channel' | 'app_id' | 'open_id'>>(
    `select user_tokens.*, channel, app_id, open_id from user_tokens
     join identities on identities.id = user_tokens.identity_id where identity_id = ?`,
  );
  const keep = run<[UserTokenTable]>(
    `insert into user_tokens (identity_id, sealed, refresh_ends_at, dead, at)
     values (@identity_id, @sealed, @refresh_ends_at, @dead, @at)
     on conflict (identity_id) do update set sealed = excluded.sealed,
     refresh_ends_at = excluded.refresh_ends_at, dead = excluded.dead, at = excluded.at
     where excluded.at >= user_tokens.at`,
  );
  const bury = run<[string]>("update user_tokens set dead = 1, sealed = x'' where identity_id = ?");
  const drop = run<[]>('delete from user_tokens');
  return {
    keepUserToken(identity: string, sealed: Uint8Array, refreshEndsAt: number, at: number): void {
      if (known(identity) === undefined) throw new Failure('person.unknown');
      keep({ identity_id: identity, sealed, refresh_ends_at: refreshEndsAt, dead: 0, at });
    },
    userToken(identity: string): UserToken | null {
      const found = find(identity);
      if (found === undefined) return null;
      return {
        channel: found.channel,
        appId: found.app_id,
        openId: found.open_id,
        sealed: Uint8Array.from(found.sealed),
        refreshEndsAt: found.refresh_ends_at,
        dead: found.dead === 1,
      };
    },
    markUserTokenDead: (identity: string): void => void bury(identity),
    dropUserTokens: (): void => void drop(),
  };
}
