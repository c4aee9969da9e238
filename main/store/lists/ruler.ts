/**
 * How many people stand before a place in the order of the last visit, nearly: marks at every so many people, read once
 * in a while and a few at a time. From it the size of a result is estimated by how far the first hits reach.
 */
import type { Database } from 'better-sqlite3';
import { statements } from '../statements.ts';

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
        ruler = measured(marks, marks.length * step + (rest(last)?.count ?? 0));
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

function measured(marks: readonly number[], total: number): Ruler {
  return {
    total,
    newerThan(seq) {
      let [low, high] = [0, marks.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((marks[middle] ?? 0) <= seq) low = middle + 1;
        else high = middle;
      }
      return Math.max(1, total - low * step);
    },
  };
}

/** Before anything was read: as if people had come evenly. */
const guessed = ({ total, oldest, newest }: Ends): Ruler => ({
  total,
  newerThan: (seq) =>
    Math.max(1, Math.min(total, Math.round((total * (newest - seq)) / Math.max(1, newest - oldest)))),
});
