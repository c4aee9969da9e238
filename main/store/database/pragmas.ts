/** How the open database really is set, read back from SQLite. */
import type { Database } from 'better-sqlite3';
import type { Pragmas } from '../words.ts';

export function readPragmas(database: Database): Pragmas {
  const number = (name: string) => Number(database.pragma(name, { simple: true }));
  return {
    sqlite: String(database.prepare('select sqlite_version()').pluck().get()),
    journalMode: String(database.pragma('journal_mode', { simple: true })),
    synchronous: number('synchronous'),
    foreignKeys: number('foreign_keys'),
    trustedSchema: number('trusted_schema'),
    busyTimeout: number('busy_timeout'),
    fullFsync: number('fullfsync'),
    applicationId: number('application_id'),
    userVersion: number('user_version'),
  };
}
