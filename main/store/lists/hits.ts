/** The people whom a search finds: by their last visit, some of them looked up, counted or nearly so. */
import type { Database } from 'better-sqlite3';
import type { Total } from '../../../contract/list.ts';
import { keptStatements } from '../database/statements.ts';
import type { Bounds, Plan } from '../find/compile.ts';
import { type Glance, glance } from './glance.ts';
import { numbersOf } from './order.ts';
import { openPace, type Pace } from './pace.ts';
import type { Ruler } from './ruler.ts';

/** What a screen shows at first, and a little more than it. */
export const [firstRows, firstSlice] = [60, 200];
/** How much of a result is looked at for an estimate of it, and for how many ms once the first of it were seen. */
const probed = 1_000;
const [probing, leastProbed] = [3, 50];
/** Who jumps to the end waits so many ms for all to be counted, no more. */
const countingAll = 60;

export interface HitsDeps {
  readonly database: Database;
  readonly plan: Plan;
  /** JSON; asked only when the search does. */
  readonly onSite: () => string;
}

/** The newest hits, as many as were looked at in so many ms. */
interface Seen {
  readonly count: number;
  readonly last: number;
  readonly all: boolean;
  readonly ms: number;
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
  const { get } = keptStatements(database);
  // To count, the index is enough where it says all that is asked.
  const counted = `from ${indexed && plan.where.length === 0 ? 'found_by' : tables} where ${conditions}`;
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
  let seen: Seen | null = null;

  function take(way: 'asc' | 'desc', pace: Pace, bounds: Bounds): Seen & { nums: readonly number[] } {
    const read = sliced(way);
    const since = performance.now();
    const found = pace.read((limit) => read({ ...given, ...bounds, limit }));
    const ms = performance.now() - since;
    const nums = numbersOf(found?.nums);
    return { nums, count: nums.length, last: found?.last ?? from, all: nums.length < pace.limit, ms };
  }

  function count(before: number, limit: number): Seen {
    const read = get<[Bounds & { limit: number }], { count: number; last: number | null }>(
      `select count(*) as count, min(seq) as last from (
       select ${seq} as seq ${counted} order by ${seq} desc limit @limit)`,
    );
    const since = performance.now();
    const found = read({ ...given, from, to: before, limit });
    const ms = performance.now() - since;
    return { count: found?.count ?? 0, last: found?.last ?? from, all: (found?.count ?? 0) < limit, ms };
  }

  /** The first rows and the count of the first hits at once; null where the index does not say all that is asked. */
  function lookFirst(): Glance | null {
    if (!indexed || plan.where.length > 0) return null;
    const since = performance.now();
    // Of a search of several parts the last hits may be far apart.
    const most = plan.simple ? probed : firstSlice;
    const found = glance(database, conditions, { ...given, from, to, rows: firstRows, most });
    const { count, last } = found.counted;
    seen = { count, last: last ?? from, all: count < most, ms: performance.now() - since };
    return found;
  }

  /** A few more at first, to see how long they take. */
  function probe(): Seen {
    let known = seen ?? count(to, firstSlice);
    let [part, spent] = [known, 0];
    while (!known.all && known.count < probed) {
      const fits = ((probing - spent) * part.count) / Math.max(0.01, part.ms);
      const limit =
        known.count < firstSlice
          ? firstSlice - known.count
          : Math.floor(Math.min(probed - known.count, fits));
      if (limit < leastProbed) break;
      part = count(known.last, limit);
      spent += part.ms;
      known = { ...part, count: known.count + part.count };
    }
    seen = known;
    return known;
  }

  return {
    lookFirst,
    /** The newest last visits first, or the oldest; only those `before` a place in the order of the last visit. */
    *slices(way: 'asc' | 'desc', first: number, before = to): Generator<readonly number[]> {
      const pace = openPace(first);
      const read = (low: number, high: number) => take(way, pace, { from: low, to: high });
      let some = read(from, before);
      if (way === 'desc' && before === to) seen = some;
      yield some.nums;
      while (!some.all) {
        some = way === 'desc' ? read(from, some.last) : read(some.last + 1, to);
        yield some.nums;
      }
    },
    /** Looking some people up is quick; not so where a part of the search is looked for anew each time. */
    mayAsk: Object.keys(plan.values).length === 0,
    /** Those of them who are found, in their order. */
    among: (nums: readonly number[]): readonly number[] =>
      numbersOf(among({ ...given, from, to, nums: JSON.stringify(nums) })?.nums),
    /** All of them are counted at a glance. */
    isFew: (): boolean => probe().all,
    /** As many as there are if that is quickly known, else about how many. */
    probe(ruler: Ruler): Total {
      const { count, last, all } = probe();
      return all ? { count, exact: true } : { count: estimate(count, last, ruler), exact: false };
    },
    /** Exact; null where that takes too long. */
    count(ruler: Ruler): number | null {
      const { count: known, last, all } = probe();
      if (all) return known;
      const { count: some, ms } = count(to, probed);
      if ((estimate(known, last, ruler) * ms) / Math.max(1, some) > countingAll) return null;
      return (
        get<[Bounds], { count: number }>(`select count(*) as count ${counted}`)({ ...given, from, to })
          ?.count ?? 0
      );
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
