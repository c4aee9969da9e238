/** The calls of the thread that reads for staff. Each answer is one moment of the database. */

import { Kysely, SqliteDialect } from 'kysely';
import { answerEach } from './answer-each.ts';
import type { AuditKey } from './audit-chain.ts';
import { openAuditList } from './audit-list.ts';
import { openProof } from './audit-proof.ts';
import { openChangeLooks } from './changes/looks.ts';
import { openOnSite } from './on-site.ts';
import { databaseFile, openForReading } from './open-database.ts';
import { counts } from './people.ts';
import { one } from './person.ts';
import type { Tables } from './schema.ts';
import type { ReaderCalls } from './thread-words.ts';
import { openToday } from './today.ts';
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
  };

  return {
    atOnce: 1,
    answer: answerEach(calls, checkFile),
    close: () => db.destroy(),
  };
}
