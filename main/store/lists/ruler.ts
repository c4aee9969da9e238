/**
 * How many people stand before a place in the order of the last visit, nearly: marks at every so many people, read once
 * in a while and a few at a time. From it the size of a result is estimated by how far the first hits reach.
 */
import type { Database } from 'better-sqlite3';
import { statements } from '../database/statements.ts';

const step = 2_000;
const goodFor = 60_000;
/** Nobody who types waits for more of them. */
const marksAtOnce = 8;

export interface Ruler {
  readonly total: number;
  /** How many of the newest were gone through to come to this place. */
  newerThan(seq: number): number;
}

interface Ends {
  readonly total: number;
  readonly oldest: number;
  readonly newest: number;
}

export function openRuler(database: Database, now: () => number): () => Ruler {
  const { get } = statements(database);
  const highest = get<[], { seq: number | null }>('select max(seq) as seq from listing where erased = 0');
  const next = get<[number], { seq: number }>(
    `select seq from listing where erased = 0 and seq > ? order by seq limit 1 offset ${step - 1}`,
  );
  const rest = get<[number], { count: number }>(
    'select count(*) as count from listing where erased = 0 and seq > ?',
  );
  const ends = get<[], Ends>(
    `select coalesce((select max(num) from listing), 0) as total,
     coalesce((select min(seq) from listing), 0) as oldest, coalesce((select max(seq) from listing), 0) as newest`,
  );
  let ruler: Ruler | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading = false;

  function read(marks: number[]): void {
    if (!database.open) return;
    for (let n = 0; n < marksAtOnce; n += 1) {
      const last = marks.at(-1) ?? -1;
      const mark = next(last);
      if (mark === undefined) {
        ruler = measured(marks, rest(last)?.count ?? 0, highest()?.seq ?? last);
        reading = false;
        return;
      }
      marks.push(mark.seq);
    }
    setImmediate(() => read(marks));
  }

  return () => {
    if (!reading && now() - readAt > goodFor) {
      readAt = now();
      reading = true;
      setImmediate(() => read([]));
    }
    return ruler ?? guessed(ends() ?? { total: 0, oldest: 0, newest: 0 });
  };
}

/** After the last mark come `rest` more, of whom `newest` is the last; between two marks as if people had come evenly. */
function measured(marks: readonly number[], rest: number, newest: number): Ruler {
  const total = marks.length * step + rest;
  return {
    total,
    newerThan(seq) {
      let [low, high] = [0, marks.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((marks[middle] ?? 0) <= seq) low = middle + 1;
        else high = middle;
      }
      const before = marks[low - 1];
      const after = marks[low] ?? newest;
      const part = before === undefined ? 0 : (seq - before) / Math.max(1, after - before);
      const older = low * step + part * (low < marks.length ? step : rest);
      return Math.max(1, Math.round(total - Math.min(total, older)));
    },
  };
}

/** Before anything was read: as if people had come evenly. */
const guessed = ({ total, oldest, newest }: Ends): Ruler => ({
  total,
  newerThan: (seq) =>
    Math.max(1, Math.min(total, Math.round((total * (newest - seq)) / Math.max(1, newest - oldest)))),
});
