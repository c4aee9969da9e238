/** Turns what SQLite and the file system throw into Failures. Their messages stay here: they quote paths and data. */
import { asFailure, Failure, type FailureCode, type PlainFailure } from '../../contract/failure.ts';

/** By primary result code: https://www.sqlite.org/rescode.html */
const bySqlite: Readonly<Record<string, FailureCode>> = {
  BUSY: 'store.locked',
  LOCKED: 'store.locked',
  FULL: 'store.full',
  CORRUPT: 'store.damaged',
  NOTADB: 'store.damaged',
  CANTOPEN: 'store.unavailable',
  IOERR: 'store.unavailable',
  READONLY: 'store.unavailable',
  PERM: 'store.unavailable',
  AUTH: 'store.unavailable',
  NOMEM: 'store.unavailable',
  PROTOCOL: 'store.unavailable',
};

const byFiles: Readonly<Record<string, FailureCode>> = { ENOSPC: 'store.full', EDQUOT: 'store.full' };

export function asStoreFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const was = codeOf(thrown);
  if (was === null) return asFailure(thrown);
  const primary = /^SQLITE_([A-Z]+)/.exec(was)?.[1];
  if (primary !== undefined) return new Failure(bySqlite[primary] ?? 'internal', { was });
  if (/^E[A-Z0-9]+$/.test(was)) return new Failure(byFiles[was] ?? 'store.unavailable', { was });
  return asFailure(thrown);
}

function codeOf(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || !('code' in thrown)) return null;
  return typeof thrown.code === 'string' ? thrown.code : null;
}

/**
 * After these the connection cannot be trusted any more (a failed fsync, a file that is gone): it is closed and the
 * next call opens the file anew, with every check of a start.
 */
export const endsConnection = (failure: PlainFailure) =>
  failure.code === 'store.unavailable' || failure.code === 'store.damaged';
