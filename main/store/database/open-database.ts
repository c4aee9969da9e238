/** Opens `people.sqlite` with everything checked and set. Runs inside a store thread; never on the main loop. */
import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Failure } from '../../../contract/failure.ts';
import type { TellNote } from '../words.ts';
import { inspect } from './inspect.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';

export const busyTimeout = 2_000;

export const databaseFile = (folder: string) => join(folder, 'people.sqlite');

/** The one connection that writes. */
export function openForWriting(folder: string, note: TellNote): Database.Database {
  const file = databaseFile(folder);
  const found = prepareFile(folder, file);
  const database = new Database(file, { timeout: busyTimeout });
  try {
    // WAL with NORMAL, better-sqlite3's default, loses acknowledged visits in a power cut; FULL loses none.
    const mode = database.pragma('journal_mode = wal', { simple: true });
    if (mode !== 'wal') throw new Failure('store.unavailable', { was: 'no-wal' });
    secure(database);
    const before = migrate(database);
    if (found === 'nothing') note('created', {});
    else if (before < migrations.length) {
      note('migrated', { from: before, to: migrations.length });
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** For questions of staff; cannot write. The writer is open already, so the file is there and checked. */
export function openForReading(folder: string): Database.Database {
  const database = new Database(databaseFile(folder), {
    readonly: true,
    fileMustExist: true,
    timeout: busyTimeout,
  });
  secure(database);
  return database;
}

/** SECURITY: nobody else on this machine may look; SQLite gives the log files the mode of the database. */
function prepareFile(folder: string, file: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new Failure('store.damaged', { was: 'a-folder' });
  }
  const found = inspect(file);
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  return found;
}

function secure(database: Database.Database): void {
  database.pragma('synchronous = full');
  database.pragma('foreign_keys = on');
  // SQLite's own 2 MB: better-sqlite3's 16 would fill up over months, and the system keeps the file in memory anyway.
  database.pragma('cache_size = -2000');
  // SECURITY: a schema that somebody planted cannot call functions with side effects.
  database.pragma('trusted_schema = off');
  if (process.platform === 'darwin') {
    // fsync on macOS does not reach the platter; F_FULLFSYNC does.
    database.pragma('fullfsync = on');
    database.pragma('checkpoint_fullfsync = on');
  }
}
