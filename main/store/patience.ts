/** Waits for a foreign lock only as long as the asker does. */
import type { Database } from 'better-sqlite3';
import { busyTimeout } from './database/open-database.ts';
import { monotonic } from './thread-words.ts';

/** Tries again while somebody else holds the lock. Safe: what failed was rolled back as a whole. */
export function openPatience(database: Database) {
  return function patient<Value>(until: number, work: () => Value): Value {
    const left = Math.min(busyTimeout, Math.max(0, until - monotonic()));
    if (left < busyTimeout) database.pragma(`busy_timeout = ${left}`);
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || monotonic() >= until) throw error;
    } finally {
      if (left < busyTimeout) database.pragma(`busy_timeout = ${busyTimeout}`);
    }
    return patient(until, work);
  };
}

const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
