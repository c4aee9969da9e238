/** The database of a kiosk that ran the second version: the people of the first, with phones, sessions and tokens. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { migrations } from '../../main/store/database/migrations.ts';
import { makeVersion1, wang, wangInMini } from './version-1.ts';

export const tokenHash = 'ab'.repeat(32);

export function makeVersion2(folder: string): void {
  makeVersion1(folder);
  const database = new Database(join(folder, 'people.sqlite'));
  database.transaction(() => {
    database.exec(migrations[1] ?? '');
    database.pragma('user_version = 2');
    fill(database);
  })();
  database.close();
}

function fill(database: Database.Database): void {
  const identity = database
    .prepare<[string], string>('select id from identities where person_id = ?')
    .pluck();
  const own = identity.get(wang);
  const mini = identity.get(wangInMini);
  database.prepare("insert into phones values (?, '86', '13812345678', '+8613812345678', 3000)").run(mini);
  database
    .prepare('insert into sessions values (?, ?, 3000, 9000000000000, null, 3000)')
    .run(tokenHash, mini);
  database.prepare("insert into user_tokens values (?, x'0102', 9000000000000, 0, 3000)").run(own);
  database.prepare("insert into paid_calls values ('phone', '2026-01', 7)").run();
}
