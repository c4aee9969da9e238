/**
 * How many people stand before a place in the order of the last visit, nearly: marks at every so many people, read once
 * in a while. From it the size of a result is estimated by how far the first hits reach.
 */
import type { Database } from 'better-sqlite3';
import { statements } from '../statements.ts';

const step = 2_000;
const goodFor = 60_000;

export interface Ruler {
  readonly total: number;
  /** How many of the newest were gone through to come to this place. */
  newerThan(seq: number): number;
}

export function openRuler(database: Database, now: () => number): () => Ruler {
  const { get } = statements(database);
  const next = get<[number], { seq: number }>(
    `select seq from listing where erased = 0 and seq > cast(? as integer) order by seq limit 1 offset ${step - 1}`,
  );
  const rest = get<[number], { count: number }>(
    'select count(*) as count from listing where erased = 0 and seq > cast(? as integer)',
  );
  let marks: number[] = [];
  let total = 0;
  let readAt = Number.NEGATIVE_INFINITY;

  function read(): void {
    marks = [];
    for (let mark = next(-1); mark !== undefined; mark = next(mark.seq)) marks.push(mark.seq);
    total = marks.length * step + (rest(marks.at(-1) ?? -1)?.count ?? 0);
    readAt = now();
  }

  const ruler = {
    get total() {
      return total;
    },
    newerThan(seq: number): number {
      let [low, high] = [0, marks.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((marks[middle] ?? 0) <= seq) low = middle + 1;
        else high = middle;
      }
      return Math.max(1, total - low * step);
    },
  };
  return () => {
    if (now() - readAt > goodFor) read();
    return ruler;
  };
}
