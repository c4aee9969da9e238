/** A process that brings a version-1 database so many statements forward, says so, and never commits. */
import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { migrations } from '../../main/store/migrations.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const database = new Database(file);
// Everything that does not fit is written into the log before the commit, as in a long migration.
database.pragma('cache_size = 1');
database.exec('begin immediate');
for (const statement of (migrations[1] ?? '').split(/;\n/).slice(0, Number(count))) database.exec(statement);
database.pragma('user_version = 2');
writeSync(1, 'half\n');
setInterval(() => database.inTransaction, 60_000);
