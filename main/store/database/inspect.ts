/** Whose file is this, and from when? Decided without changing a byte of it, before anything may write. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Failure } from '../../../contract/failure.ts';
import { applicationId, migrations } from './migrations.ts';

export type Found = 'nothing' | 'ours';

/** Throws `store.newer` or `store.damaged`. The first bytes are https://www.sqlite.org/fileformat.html#the_database_header */
export function inspect(file: string): Found {
  if (!existsSync(file)) return 'nothing';
  const header = readHeader(file);
  if (header.length === 0) return 'nothing';
  if (header.length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new Failure('store.damaged', { was: 'not-a-database' });
  }
  const stamp = { version: header.readUInt32BE(60), owner: header.readUInt32BE(68) };
  return judge(hasLog(file) ? stampWithLog(file) : stamp);
}

export function judge(stamp: Stamp): Found {
  // Between creating the file and the first migration there is a moment when it belongs to nobody yet.
  if (stamp.owner === 0 && stamp.version === 0) return 'nothing';
  if (stamp.owner !== applicationId) throw new Failure('store.damaged', { was: 'foreign' });
  if (stamp.version > migrations.length) {
    throw new Failure('store.newer', { found: stamp.version, known: migrations.length });
  }
  return 'ours';
}

export interface Stamp {
  readonly version: number;
  readonly owner: number;
}

export const readStamp = (database: Database.Database): Stamp => ({
  version: Number(database.pragma('user_version', { simple: true })),
  owner: Number(database.pragma('application_id', { simple: true })),
});

function readHeader(file: string): Buffer {
  const opened = openSync(file, 'r');
  try {
    const header = Buffer.alloc(100);
    return header.subarray(0, readSync(opened, header, 0, 100, 0));
  } finally {
    closeSync(opened);
  }
}

const hasLog = (file: string) => existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;

/** After a crash the newest header may lie in the log only. A read-only connection never checkpoints it on closing. */
function stampWithLog(file: string): Stamp {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 2_000 });
  try {
    return readStamp(database);
  } finally {
    database.close();
  }
}
