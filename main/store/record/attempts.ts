/** What became of each attempt, kept for the day's figures. */
import type { Database } from 'better-sqlite3';
import type { AttemptEnd } from '../../../contract/today.ts';
import { statements } from '../database/statements.ts';
import type { EndedAttempt } from '../words.ts';

type Row = Omit<EndedAttempt, 'scanned' | 'confirmed' | 'endedAs'> & {
  readonly scanned: 0 | 1;
  readonly confirmed: 0 | 1;
  readonly endedAs: AttemptEnd;
};

export function openAttempts(database: Database) {
  const { run } = statements(database);
  const add = run<[Row]>(
    `insert into attempts (id, at, kiosk, way, scanned, confirmed, ended_as, failure)
     values (@id, @at, @kiosk, @way, @scanned, @confirmed, @endedAs, @failure) on conflict (id) do nothing`,
  );
  return {
    keepAttempt: ({ scanned, confirmed, ...rest }: EndedAttempt): void =>
      void add({ ...rest, scanned: scanned ? 1 : 0, confirmed: confirmed ? 1 : 0 }),
  };
}
