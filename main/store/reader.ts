/** The calls of the thread that reads for staff. Each answer is one moment of the database. */
import { Kysely, SqliteDialect } from 'kysely';
import { Failure } from '../../contract/failure.ts';
import type { AuditKey } from './audit-chain.ts';
import { openAuditList } from './audit-list.ts';
import { openProof } from './audit-proof.ts';
import { openChangeLooks } from './changes/looks.ts';
import { openOnSite } from './on-site.ts';
import { databaseFile, openForReading } from './open-database.ts';
import { counts } from './people.ts';
import { one } from './person.ts';
import type { Tables } from './schema.ts';
import type { Ask, ReaderCalls, Reply } from './thread-words.ts';
import { openToday } from './today.ts';
import { asStoreFailure } from './trouble.ts';
import { openViewLooks } from './views.ts';
import { watchFile } from './watch-file.ts';

export function openReader(folder: string, auditKey: AuditKey) {
  const database = openForReading(folder);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  const checkFile = watchFile(databaseFile(folder));
  const calls: ReaderCalls = {
    one: ({ id, now }) => db.transaction().execute((moment) => one(moment, id, now)),
    counts: (since) => db.transaction().execute((moment) => counts(moment, since)),
    today: openToday(database),
    ...openOnSite(database),
    ...openAuditList(database),
    auditProof: openProof(database, folder, auditKey).proof,
    ...openChangeLooks(database),
    ...openViewLooks(database),
  };
  const functions = new Map<string, (input: never) => unknown>(Object.entries(calls));

  async function answerOne({ id, call, input }: Ask): Promise<Reply> {
    try {
      checkFile();
      const found = functions.get(call);
      if (found === undefined) throw new Failure('internal', { was: 'unknown-call' });
      return { id, value: await found(input as never) };
    } catch (error) {
      return { id, failure: asStoreFailure(error).plain() };
    }
  }

  return {
    atOnce: 1,
    answer: async (asks: readonly Ask[]) => Promise.all(asks.map(answerOne)),
    close: () => db.destroy(),
  };
}
