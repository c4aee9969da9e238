/** The people whom a search finds: by their last visit, one by one, or as a set that others are looked up in. */
import type { Database } from 'better-sqlite3';
import type { Total } from '../../../contract/list.ts';
import type { Plan } from '../find/compile.ts';
import { statements } from '../statements.ts';
import { numbersOf } from './order.ts';
import { openPace } from './pace.ts';
import type { Ruler } from './ruler.ts';

/** The first rows of a screen. */
export const firstSlice = 200;
/** How much of a result is looked at for an estimate of it, and for how many ms once enough of it was seen. */
const probed = 1_000;
const probing = 4;

export interface HitsDeps {
  readonly database: Database;
  readonly plan: Plan;
  /** JSON; asked only when the search does. */
  readonly onSite: () => string;
}

interface Bounds {
  readonly from: number;
  readonly to: number;
}

export function openHits({ database, plan, onSite }: HitsDeps) {
  const given = {
    ...plan.values,
    ...(plan.match === null ? {} : { match: plan.match }),
    ...(plan.asksOnSite ? { onsite: onSite() } : {}),
  };
  const indexed = plan.match !== null;
  const seq = indexed ? 'found_by.rowid' : 'listing.seq';
  const conditions = [
    ...(indexed ? ['found_by match @match'] : []),
    `${seq} >= cast(@from as integer)`,
    `${seq} < cast(@to as integer)`,
    ...plan.where,
  ].join(' and ');
  const tables = indexed ? 'found_by cross join listing on listing.seq = found_by.rowid' : 'listing';
  const select = (way: 'asc' | 'desc') =>
    `select listing.num, listing.seq from ${tables} where ${conditions} order by ${seq} ${way} limit @limit`;
  const { get } = statements(database);
  const sliced = (way: 'asc' | 'desc') =>
    get<[Bounds & { limit: number }], { nums: string | null; last: number | null }>(
      `select group_concat(num) as nums, ${way === 'asc' ? 'max' : 'min'}(seq) as last from (${select(way)})`,
    );
  const among = get<[Bounds & { nums: string }], { nums: string | null }>(
    `select group_concat(num) as nums from (select listing.num from json_each(@nums) as wanted
     cross join listing on listing.num = wanted.value
     ${indexed ? 'cross join found_by on found_by.rowid = listing.seq' : ''} where ${conditions})`,
  );
  const { from, to } = plan;

  return {
    /** The newest last visits first, or the oldest. */
    *slices(way: 'asc' | 'desc', first: number): Generator<readonly number[]> {
      const read = sliced(way);
      const pace = openPace(first);
      let [low, high] = [from, to];
      for (;;) {
        const found = pace.read((limit) => read({ ...given, from: low, to: high, limit }));
        const nums = numbersOf(found?.nums);
        yield nums;
        const last = found?.last ?? null;
        if (last === null || nums.length < pace.limit) return;
        if (way === 'desc') high = last;
        else low = last + 1;
      }
    },
    /** Looking some people up is quick; not so where a part of the search is looked for anew each time. */
    mayAsk: Object.keys(plan.values).length === 0,
    /** Those of them who are found, in their order. */
    among: (nums: readonly number[]): readonly number[] =>
      numbersOf(among({ ...given, from, to, nums: JSON.stringify(nums) })?.nums),
    /** As many as there are if that is quickly known, else about how many. */
    probe(ruler: Ruler): Total {
      const end = performance.now() + probing;
      let [count, last] = [0, to];
      for (const hit of database
        .prepare<[Bounds & { limit: number }], { seq: number }>(select('desc'))
        .iterate({ ...given, from, to, limit: probed })) {
        count += 1;
        last = hit.seq;
        if (count >= firstSlice && performance.now() > end)
          return { count: estimate(count, last, ruler), exact: false };
      }
      return count < probed ? { count, exact: true } : { count: estimate(count, last, ruler), exact: false };
    },
  };

  function estimate(count: number, last: number, ruler: Ruler): number {
    // Only those within the bounds of the search can be hits.
    const newest = to >= Number.MAX_SAFE_INTEGER ? 0 : ruler.newerThan(to);
    const oldest = from === 0 ? ruler.total : ruler.newerThan(from);
    const read = Math.max(1, ruler.newerThan(last) - newest);
    return Math.max(count, Math.round((count * Math.max(0, oldest - newest)) / read));
  }
}

export type Hits = ReturnType<typeof openHits>;

export interface PeopleSet {
  /** Nobody in it is unknown, so that `look` costs nothing. */
  readonly filled: boolean;
  /** Looking some up is quick enough. */
  readonly mayLook: boolean;
  /** Before `has` is asked about them. */
  look(nums: readonly number[]): void;
  has(num: number): boolean;
  /** In slices, each of which says nothing. */
  fill(): Generator<readonly number[]>;
}

const nothing: readonly number[] = [];

export function openPeopleSet(hits: Hits): PeopleSet {
  let marks = new Uint8Array(1_024);
  let looked: ReadonlySet<number> = new Set();
  let filled = false;

  function mark(num: number): void {
    if (num >= marks.length) {
      const larger = new Uint8Array(Math.max(num + 1, 2 * marks.length));
      larger.set(marks);
      marks = larger;
    }
    marks[num] = 1;
  }

  return {
    get filled() {
      return filled;
    },
    mayLook: hits.mayAsk,
    look(nums) {
      if (!filled) looked = new Set(hits.among(nums));
    },
    has: (num) => (filled ? marks[num] === 1 : looked.has(num)),
    *fill() {
      if (filled) return;
      for (const nums of hits.slices('desc', 4 * firstSlice)) {
        for (const num of nums) mark(num);
        yield nothing;
      }
      filled = true;
    },
  };
}
