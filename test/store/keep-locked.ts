/** A process of its own that takes the write lock, says so, and keeps it until it is killed. */
import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';

const [file = ''] = process.argv.slice(2);
const database = new Database(file);
database.exec('begin immediate');
writeSync(1, 'locked\n');
setInterval(() => database.inTransaction, 60_000);
