/** The calls of the thread that writes. Waits for a foreign lock only as long as the asker does. */
import type { Database } from 'better-sqlite3';
import { busyTimeout, databaseFile, openForWriting } from './open-database.ts';
import { readPragmas } from './pragmas.ts';
import { openRecorder } from './record.ts';
import { monotonic, type WriterCalls } from './thread-words.ts';
import { watchFile } from './watch-file.ts';
import type { TellNote } from './words.ts';

export function openWriter(folder: string, note: TellNote) {
  const database = openForWriting(folder, note);
  const checkFile = watchFile(databaseFile(folder));
  const recorder = openRecorder(database);
  const keepAvatar = database.prepare<[string, number, string, number]>(
    'update people set avatar = ?, avatar_at = ? where id = ? and avatar_at <= ?',
  );
  const patient = waiting(database);

  const calls: WriterCalls = {
    record(signIn) {
      const { value, notes } = recorder.record(signIn);
      for (const [what, detail] of notes) note(what, detail);
      return value;
    },
    keepAvatar({ person, file, at }) {
      keepAvatar.run(file, at, recorder.headOf(person).id, at);
      return null;
    },
    undoJoin({ join, at }) {
      recorder.undoJoin(join, at);
      return null;
    },
    pragmas: () => readPragmas(database),
  };

  return {
    calls,
    around: <Value>(until: number, work: () => Value) =>
      patient(until, () => {
        checkFile();
        return work();
      }),
    close: () => void database.close(),
  };
}

/** Tries again while somebody else holds the lock. Safe: what failed was rolled back, and an attempt counts once. */
function waiting(database: Database) {
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
