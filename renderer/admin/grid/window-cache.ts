/** Rows that were read, kept by window of neighbours; the windows least lately looked at go first. */
import type { Range } from './scroll-space.ts';

export const windowSize = 100;

/** As many as a person scrolls past in a while, and still only some megabytes. */
const mostWindows = 60;

export interface WindowCache<Row> {
  /** `undefined` where it was not read yet, null where there is no such row any more. */
  rowAt(place: number): Row | null | undefined;
  /** The windows that are needed for these places and not there, in order. */
  missing(places: Range): readonly number[];
  /** `whole: false` where only the first of the window's rows are known yet. */
  put(window: number, rows: readonly (Row | null)[], whole?: boolean): void;
  /** Everything is to be read again, and shown as it was until then. */
  age(): void;
}

export function createWindowCache<Row>(most: number = mostWindows): WindowCache<Row> {
  /** In the order they were last looked at. */
  const windows = new Map<number, readonly (Row | null)[]>();
  const old = new Set<number>();
  const touch = (window: number, rows: readonly (Row | null)[]) => {
    windows.delete(window);
    windows.set(window, rows);
  };
  return {
    rowAt(place) {
      return windows.get(Math.floor(place / windowSize))?.[place % windowSize];
    },
    missing({ first, last }) {
      const needed: number[] = [];
      if (last < first) return needed;
      for (
        let window = Math.floor(first / windowSize);
        window <= Math.floor(last / windowSize);
        window += 1
      ) {
        const rows = windows.get(window);
        if (rows) touch(window, rows);
        if (!rows || old.has(window)) needed.push(window);
      }
      return needed;
    },
    put(window, rows, whole = true) {
      if (whole) old.delete(window);
      else old.add(window);
      touch(window, rows);
      for (const [oldest] of windows) {
        if (windows.size <= most) break;
        windows.delete(oldest);
        old.delete(oldest);
      }
    },
    age() {
      for (const window of windows.keys()) old.add(window);
    },
  };
}
