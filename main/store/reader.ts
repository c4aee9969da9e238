/** The calls of the thread that reads for staff. Each answer is one moment of the database. */

import { Kysely, SqliteDialect } from 'kysely';
import { answerEach } from './answer-each.ts';
import type { AuditKey } from './audit/audit-chain.ts';
import { openAuditList } from './audit/audit-list.ts';
import { openProof } from './audit/audit-proof.ts';
import { openChangeLooks } from './changes/looks.ts';
import { databaseFile, openForReading } from './database/open-database.ts';
import type { Tables } from './database/schema.ts';
import { watchFile } from './database/watch-file.ts';
import { counts } from './people/people.ts';
import { one } from './people/person.ts';
import type { ReaderCalls } from './thread-words.ts';
import { openOnSite } from './visits/on-site.ts';
import { openToday } from './visits/today.ts';

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
