/** The visits log as staff expect it: visits, and between them, where their time puts them, entries by hand. */
import type { VisitListRow } from '../../../contract/visit-list.ts';
import type { Entered, EntryWalk } from './entries.ts';
import type { Source } from './source.ts';
import type { VisitRows } from './visit-rows.ts';

export interface WithEntriesDeps {
  /** Null where the search finds none of them. */
  readonly visits: Pick<Source<never>, 'slices' | 'total'> | null;
  readonly entries: (() => EntryWalk) | null;
  readonly rows: VisitRows;
  readonly timeOf: (visit: number) => number | null;
  readonly descending: boolean;
}

type Span = readonly [from: number, to: number];
type IsBefore = (one: number, other: number) => boolean;

const noEntries: EntryWalk = { next: () => null, reached: () => null, estimate: () => 0 };

/** Entries that were read and wait for their place. */
function openQueue(walk: EntryWalk, isBefore: IsBefore) {
  const waiting: Entered[] = [];
  let all = false;
  return {
    /** Is there more to read that may come before this moment, or at all? */
    lacks(until: number | null): boolean {
      const at = walk.reached();
      return !all && (until === null || at === null || isBefore(at, until));
    },
    read(): void {
      const some = walk.next();
      all = some === null;
      waiting.push(...(some ?? []));
    },
    takeBefore(until: number): readonly Entered[] {
      const later = waiting.findIndex(({ at }) => !isBefore(at, until));
      return waiting.splice(0, later < 0 ? waiting.length : later);
    },
    takeAll: (): readonly Entered[] => waiting.splice(0),
  };
}

export function withEntries(deps: WithEntriesDeps): Source<readonly (VisitListRow | null)[]> {
  const { visits, entries, rows, timeOf, descending } = deps;
  const isBefore: IsBefore = (one, other) => (descending ? one > other : one < other);
  let walk = noEntries;
  /** Entries of the list so far. */
  let placed = 0;

  /** Each time is read once, however many entries are put between the visits. */
  function timesIn(slice: readonly number[]): (place: number) => number | null {
    const known = new Map<number, number | null>();
    return (place) => {
      const time = known.get(place) ?? timeOf(slice[place] ?? 0);
      known.set(place, time);
      return time;
    };
  }

  /** From a place on, as entries come in their order. Visits of the same moment come first. */
  function placeIn(timeAt: (place: number) => number | null, [from, to]: Span, { at }: Entered): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const time = timeAt(middle);
      if (time !== null && isBefore(at, time)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function merged(slice: readonly number[], those: readonly Entered[]): readonly number[] {
    if (those.length === 0) return slice;
    const parts: (readonly number[])[] = [];
    const timeAt = timesIn(slice);
    let from = 0;
    for (const entry of those) {
      const place = placeIn(timeAt, [from, slice.length], entry);
      parts.push(slice.slice(from, place), [entry.num]);
      from = place;
    }
    placed += those.length;
    return [...parts, slice.slice(from)].flat();
  }

  function* slices(): Generator<readonly number[]> {
    walk = entries?.() ?? noEntries;
    placed = 0;
    const queue = openQueue(walk, isBefore);
    for (const slice of visits?.slices() ?? []) {
      const last = slice.at(-1);
      const until = last === undefined ? null : timeOf(last);
      while (until !== null && queue.lacks(until)) {
        queue.read();
        yield [];
      }
      yield until === null ? slice : merged(slice, queue.takeBefore(until));
    }
    yield* rest(queue);
  }

  /** Older than every visit, or younger than all where the list goes forwards. */
  function* rest({ lacks, read, takeAll }: ReturnType<typeof openQueue>): Generator<readonly number[]> {
    while (lacks(null)) {
      yield merged([], takeAll());
      read();
    }
    yield merged([], takeAll());
  }

  return {
    slices,
    total(count, done) {
      if (done) return { count, exact: true };
      const found = visits?.total(count - placed, false).count ?? 0;
      return { count: Math.max(count, Math.round(found + walk.estimate())), exact: false };
    },
    rows: rows.rows,
    numOf: rows.numOf,
    idsOf: rows.ids,
  };
}
