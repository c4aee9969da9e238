/** The list of people: a search in an order, read slice by slice. */
import type { Database } from 'better-sqlite3';
import type { Total } from '../../../contract/list.ts';
import type { PeopleSort, PersonListRow } from '../../../contract/people-list.ts';
import type { Plan } from '../find/compile.ts';
import { statements } from '../statements.ts';
import { numbersOf, orderBy, walkOrder } from './order.ts';
import type { PersonRows } from './person-rows.ts';
import type { Ruler } from './ruler.ts';
import type { Source } from './source.ts';

/** The first rows of a screen. */
const firstSlice = 200;
const slice = 4_000;
/** So many hits are put in order at once. */
const sortedAtOnce = 10_000;
/** How much of a result is looked at for an estimate of it, and for how many ms once enough of it was seen. */
const probed = 1_000;
const probing = 4;

export interface PeopleSourceDeps {
  readonly database: Database;
  readonly rows: PersonRows;
  readonly ruler: () => Ruler;
  readonly plan: Plan;
  readonly sort: PeopleSort;
  /** JSON; asked only when the search does. */
  readonly onSite: () => string;
}

interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

/** The hits of a search by their last visit. */
export function openHits({ database, plan, onSite }: Pick<PeopleSourceDeps, 'database' | 'plan' | 'onSite'>) {
  const given = {
    ...plan.values,
    ...(plan.match === null ? {} : { match: plan.match }),
    ...(plan.asksOnSite ? { onsite: onSite() } : {}),
  };
  const indexed = plan.match !== null;
  const seq = indexed ? 'found_by.rowid' : 'listing.seq';
  const select = (way: 'asc' | 'desc') => {
    const tables = indexed ? 'found_by cross join listing on listing.seq = found_by.rowid' : 'listing';
    const conditions = [
      ...(indexed ? ['found_by match @match'] : []),
      `${seq} >= cast(@from as integer)`,
      `${seq} < cast(@to as integer)`,
      ...plan.where,
    ];
    return `select listing.num, listing.seq from ${tables} where ${conditions.join(' and ')}
      order by ${seq} ${way} limit @limit`;
  };
  const { get } = statements(database);
  const sliced = (way: 'asc' | 'desc') =>
    get<[Bounds], { nums: string | null; last: number | null }>(
      `select group_concat(num) as nums, ${way === 'asc' ? 'max' : 'min'}(seq) as last from (${select(way)})`,
    );
  const { from, to } = plan;

  return {
    /** The newest last visits first, or the oldest. */
    *slices(way: 'asc' | 'desc', first: number): Generator<readonly number[]> {
      const read = sliced(way);
      let [low, high, limit] = [from, to, first];
      for (;;) {
        const found = read({ ...given, from: low, to: high, limit });
        const nums = numbersOf(found?.nums);
        yield nums;
        const last = found?.last ?? null;
        if (last === null || nums.length < limit) return;
        if (way === 'desc') high = last;
        else low = last + 1;
        limit = slice;
      }
    },
    /** As many as there are if that is quickly known, else about how many. */
    probe(ruler: Ruler): Total {
      const end = performance.now() + probing;
      let [count, last] = [0, to];
      for (const hit of database
        .prepare<[Bounds], { seq: number }>(select('desc'))
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

export function openPeople(deps: PeopleSourceDeps): Source<PersonListRow> {
  const { database, rows, ruler, plan, sort } = deps;
  const hits = openHits(deps);
  const { everybody } = plan;
  const { get } = statements(database);

  function* sorted(): Generator<readonly number[]> {
    const found: number[] = [];
    for (const nums of hits.slices('desc', slice)) {
      found.push(...nums);
      yield [];
    }
    if (found.length <= sortedAtOnce || plan.erasedToo) {
      const ordered = get<[string], { nums: string | null }>(
        `select group_concat(num) as nums from (select listing.num from json_each(?) as wanted
         cross join listing on listing.num = wanted.value order by ${orderBy(sort)})`,
      );
      yield numbersOf(ordered(JSON.stringify(found))?.nums);
      return;
    }
    const wanted = new Uint8Array(found.reduce((most, num) => Math.max(most, num), 0) + 1);
    for (const num of found) wanted[num] = 1;
    for (const nums of walkOrder(database, sort, slice, slice)) yield nums.filter((num) => wanted[num] === 1);
  }

  return {
    slices() {
      if (sort.by === 'lastVisit') return hits.slices(sort.descending ? 'desc' : 'asc', firstSlice);
      return everybody ? walkOrder(database, sort, firstSlice, slice) : sorted();
    },
    total(found, done) {
      if (done) return { count: found, exact: true };
      if (everybody) return { count: Math.max(found, ruler().total), exact: false };
      return hits.probe(ruler());
    },
    rows: rows.rows,
    numOf: rows.numOf,
    idsOf: rows.ids,
  };
}
