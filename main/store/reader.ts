/** The calls of the thread that reads for staff. Each answer is one moment of the database. */
import { Kysely, SqliteDialect } from 'kysely';
import { databaseFile, openForReading } from './open-database.ts';
import { counts, page } from './people.ts';
import { one } from './person.ts';
import type { Tables } from './schema.ts';
import type { ReaderCalls } from './thread-words.ts';
import { watchFile } from './watch-file.ts';

export function openReader(folder: string) {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openForReading(folder) }) });
  const checkFile = watchFile(databaseFile(folder));
  const calls: ReaderCalls = {
    page: (query) => db.transaction().execute((moment) => page(moment, query)),
    one: (id) => db.transaction().execute((moment) => one(moment, id)),
    counts: (since) => db.transaction().execute((moment) => counts(moment, since)),
  };
  return {
    calls,
    around<Value>(_until: number, work: () => Value) {
      checkFile();
      return work();
    },
    close: () => db.destroy(),
  };
}
