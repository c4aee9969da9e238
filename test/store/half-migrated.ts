/** A process that brings a database so many statements into its next version, says so, and never commits. */
import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { migrations } from '../../main/store/database/migrations.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const database = new Database(file);
const version = Number(database.pragma('user_version', { simple: true }));
// Everything that does not fit is written into the log before the commit, as in a long migration.
database.pragma('cache_size = 1');
database.exec('begin immediate');
for (const statement of (migrations[version] ?? '').split(/;\n/).slice(0, Number(count)))
  database.exec(statement);
database.pragma(`user_version = ${version + 1}`);
writeSync(1, 'half\n');
setInterval(() => database.inTransaction, 60_000);
