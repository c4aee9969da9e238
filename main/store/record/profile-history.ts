/** What WeChat said of an identity before it said something else, and the latest answer itself. */
import type { Database } from 'better-sqlite3';
import type { ProfileChange } from '../../../contract/people.ts';
import { statements } from '../database/statements.ts';

export function openProfileHistory(database: Database) {
  const { run } = statements(database);
  const add = run<[string, number, ProfileChange['field'], string | null, string | null]>(
    'insert into profile_changes (identity_id, at, field, was, became) values (?, ?, ?, ?, ?)',
  );
  const keep = run<[string, number, string]>(
    `insert into raw_answers (identity_id, at, json) values (?, ?, ?)
     on conflict (identity_id) do update set at = excluded.at, json = excluded.json`,
  );
  return {
    /** Nothing becomes nothing, and a value that was not known yet is no change of one. */
    changed(
      identity: string,
      at: number,
      field: ProfileChange['field'],
      was: string | null,
      became: string | null,
    ): void {
      if (was !== became && (was ?? '') !== '' && became !== null) add(identity, at, field, was, became);
    },
    keepAnswer(identity: string, at: number, json: string | null): void {
      if (json !== null) keep(identity, at, json);
    },
  };
}

export type ProfileHistory = ReturnType<typeof openProfileHistory>;
