/**
 * Reads the rows of an open list as they are looked at. Two questions at a time, and always for what is wanted now:
 * whoever drags the scrollbar through a million rows asks for those where they stop, not for those on the way.
 */
import type { Answer } from '../../../contract/calls.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import type { ListWindow } from '../../../contract/list.ts';
import type { Range } from './scroll-space.ts';
import { createWindowCache, type WindowCache, windowSize } from './window-cache.ts';

const atOnce = 2;

export interface RowReaderDeps<Row> {
  readonly list: string;
  readonly first: readonly Row[];
  /** How many rows there are, as far as is known. */
  readonly count: () => number;
  readonly read: (window: ListWindow) => Promise<Answer<readonly (Row | null)[]>>;
  readonly arrived: () => void;
  readonly failed: (failure: PlainFailure) => void;
}

export interface RowReader<Row> extends Pick<WindowCache<Row>, 'rowAt'> {
  /** What is on screen, and what will be if one goes on that way. */
  want(seen: Range, soon: Range): void;
  /** The rows themselves, read if need be; null where they cannot be had. */
  between(places: Range): Promise<readonly (Row | null)[] | null>;
  /** Reads again what is on screen, which stays there meanwhile. */
  again(): void;
  close(): void;
}

export function createRowReader<Row>(deps: RowReaderDeps<Row>): RowReader<Row> {
  const cache = createWindowCache<Row>();
  const asked = new Map<number, Promise<boolean>>();
  let wanted: readonly number[] = [];
  let seenLast: readonly [Range, Range] | null = null;
  let closed = false;

  for (let window = 0; window * windowSize < deps.first.length; window += 1) {
    const rows = deps.first.slice(window * windowSize, (window + 1) * windowSize);
    cache.put(window, rows, rows.length === windowSize || deps.first.length >= deps.count());
  }

  const read = async (window: number): Promise<boolean> => {
    const from = window * windowSize;
    const answer = await deps.read({ list: deps.list, from, count: windowSize });
    asked.delete(window);
    if (closed) return false;
    if (answer.ok) cache.put(window, answer.value);
    else deps.failed(answer.failure);
    if (answer.ok) deps.arrived();
    return answer.ok;
  };
  const ask = (window: number): Promise<boolean> => {
    const known = asked.get(window);
    if (known) return known;
    const asking = read(window);
    asked.set(window, asking);
    void asking.then((ok) => ok && next());
    return asking;
  };
  const next = () => {
    for (const window of wanted) {
      if (closed || asked.size >= atOnce) return;
      if (!asked.has(window) && cache.missing(placesOf(window)).length > 0) void ask(window);
    }
  };

  return {
    rowAt: cache.rowAt,
    want(seen, soon) {
      seenLast = [seen, soon];
      wanted = [...new Set([...cache.missing(seen), ...cache.missing(soon)])];
      next();
    },
    async between({ first, last }) {
      for (const window of cache.missing({ first, last })) if (!(await ask(window))) return null;
      const rows: (Row | null)[] = [];
      for (let place = first; place <= last; place += 1) rows.push(cache.rowAt(place) ?? null);
      return rows;
    },
    again() {
      cache.age();
      if (seenLast) this.want(...seenLast);
    },
    close() {
      closed = true;
    },
  };
}

const placesOf = (window: number): Range => ({ first: window * windowSize, last: window * windowSize });
