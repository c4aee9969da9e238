/** The list of people: a search in an order, read slice by slice. */
import type { PeopleSort } from '../../../contract/people-list.ts';
import { keptStatements } from '../database/statements.ts';
import { firstRows, firstSlice, type HitsDeps, openHits } from './hits.ts';
import { numbersOf, orderBy, walkOrder } from './order.ts';
import { openPeopleSet } from './people-set.ts';
import type { PersonRows } from './person-rows.ts';
import type { Ruler } from './ruler.ts';
import type { FromEnd, Source } from './source.ts';

/** So many hits are put in order at once. */
const sortedAtOnce = 10_000;
/** Of many more each in the order is looked up, until there is a screen of them or so many were looked at. */
const [enough, mostLookedUp] = [100, 1_500];

export interface PeopleSourceDeps extends HitsDeps {
  readonly rows: PersonRows;
  readonly ruler: () => Ruler;
  readonly sort: PeopleSort;
}

/** Rows are handed on as `rowsOfText` reads them. */
export function openPeople(deps: PeopleSourceDeps): Source<string> {
  const { database, rows, ruler, plan, sort } = deps;
  const hits = openHits(deps);
  const { everybody } = plan;
  const { get } = keptStatements(database);

  function* sorted(): Generator<readonly number[]> {
    const isMuch = !plan.erasedToo && hits.mayAsk && hits.probe(ruler()).count > sortedAtOnce;
    if (isMuch) {
      yield* picked();
      return;
    }
    const found: number[] = [];
    for (const nums of hits.slices('desc', 4 * firstSlice)) {
      found.push(...nums);
      yield [];
      if (found.length <= sortedAtOnce || plan.erasedToo) continue;
      yield* picked();
      return;
    }
    const ordered = get<[string], { nums: string | null }>(
      `select group_concat(num) as nums from (select listing.num from json_each(?) as wanted
       cross join listing on listing.num = wanted.value order by ${orderBy(sort)})`,
    );
    yield numbersOf(ordered(JSON.stringify(found))?.nums);
  }

  /** Goes along the order and picks out who is found: at first one by one, then by a set of all of them. */
  function* picked(): Generator<readonly number[]> {
    const set = openPeopleSet(hits);
    let [found, looked] = [0, 0];
    for (const nums of walkOrder(database, sort, firstSlice, plan.within)) {
      if (!hits.mayAsk || found >= enough || looked >= mostLookedUp) yield* set.fill();
      set.look(nums);
      const some = nums.filter(set.has);
      found += some.length;
      looked += nums.length;
      yield some;
    }
  }

  let came: string | null = null;

  /** By the last visit: the first rows come along with who they are. */
  function* glanced(): Generator<readonly number[]> {
    const first = hits.lookFirst();
    if (first === null) {
      yield* hits.slices('desc', firstRows);
      return;
    }
    came = first.text;
    yield numbersOf(first.nums);
    const { count } = first.counted;
    if (count > firstRows) yield* hits.slices('desc', firstSlice, first.reached ?? plan.from);
  }

  /** The order itself, where it needs no sorting. */
  const along = ({ descending }: Pick<PeopleSort, 'descending'>) =>
    sort.by === 'lastVisit'
      ? hits.slices(descending ? 'desc' : 'asc', firstRows)
      : walkOrder(database, { ...sort, descending }, firstSlice);

  function countAll(): number {
    const all = get<[], { count: number }>(
      // Both are numbers of entries, which is much less work than going through them.
      `select (select count(*) from listing) - (select count(*) from listing where erased = 1) as count`,
    );
    return all()?.count ?? 0;
  }

  const fromEnd: FromEnd = {
    count: () => (everybody ? countAll() : hits.count(ruler())),
    slices: () => along({ descending: !sort.descending }),
  };
  const isPlain = everybody || sort.by === 'lastVisit';

  const isNewestFirst = sort.by === 'lastVisit' && sort.descending;

  return {
    slices: () => (isNewestFirst ? glanced() : isPlain ? along(sort) : sorted()),
    cameAlong() {
      const text = came;
      came = null;
      return text;
    },
    ...(isPlain ? { fromEnd } : {}),
    total(found, done) {
      if (done) return { count: found, exact: true };
      if (everybody) return { count: Math.max(found, ruler().total), exact: false };
      return hits.probe(ruler());
    },
    rows: rows.text,
    numOf: rows.numOf,
    idsOf: rows.ids,
  };
}
