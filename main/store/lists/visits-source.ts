/**
 * The visits of the log: every visit of people who are not erased, by time, and of a search those that it finds. Of the
 * ways to read them the one is taken whose first rows are there soonest.
 */
import type { Database } from 'better-sqlite3';
import { isErasedLeaf, mentions, type Query } from '../../../contract/query/query.ts';
import type { VisitListQuery } from '../../../contract/visit-list.ts';
import { keptStatements } from '../database/statements.ts';
import { compile } from '../find/compile.ts';
import { firstSlice, openHits } from './hits.ts';
import { openPace } from './pace.ts';
import { openPeopleSet, type PeopleSet } from './people-set.ts';
import { openPeople } from './people-source.ts';
import type { PersonRows } from './person-rows.ts';
import type { Ruler } from './ruler.ts';
import type { Source } from './source.ts';
import { openVisitEstimate } from './visit-estimate.ts';
import { openVisitLeads } from './visit-leads.ts';
import { openVisitReads, type Seen } from './visit-reads.ts';
import { visitSearch } from './visit-test.ts';
import { visitsOfPeople } from './visits-of-people.ts';

export interface VisitsSourceDeps {
  readonly database: Database;
  readonly people: PersonRows;
  readonly ruler: () => Ruler;
  readonly query: Query;
  readonly sort: VisitListQuery['sort'];
  readonly onSite: () => string;
  readonly now: number;
}

const atOnce = 1_000;
/** So many visits are looked up one by one, and so many found, before a set is made of all people of the search. */
const [mostLookedUp, enough] = [1_500, 100];
const manyPeople = 20_000;
const numOf = ({ num }: Seen) => num;
const isAmong = (sets: readonly PeopleSet[], num: number) => sets.every(({ has }) => has(num));

export function openVisits(deps: VisitsSourceDeps): Pick<Source<never>, 'slices' | 'total'> {
  const { database, query, sort, onSite, now, ruler } = deps;
  const { descending } = sort;
  const erasedToo = mentions(query, isErasedLeaf);
  const planOf = (part: Query) => compile(part, now, erasedToo);
  const setOf = (part: Query) => openPeopleSet(openHits({ database, plan: planOf(part), onSite }));
  /** Who is found by parts that stand among others. */
  const sets: PeopleSet[] = [];
  const { test, only, leads, isPlain, span } = visitSearch(query, now, (part) => {
    const set = setOf(part);
    sets.push(set);
    return set.has;
  });
  const reads = openVisitReads({ database, query, descending, people: sets.length > 0 || only !== null });
  const lead = openVisitLeads(database);
  const estimate = openVisitEstimate({ database, ruler, span });
  const { get } = keptStatements(database);
  const bound = get<[number], { at: number }>(
    `select ${descending ? 'last_at' : 'first_at'} as at from listing where num = ?`,
  );
  const beginning = { at: descending ? span.to : span.from, num: -1 };
  let [looked, kept, found] = [0, 0, 0];
  let total: () => number = () => 0;

  function* slices(): Generator<readonly number[]> {
    [looked, kept, found] = [0, 0, 0];
    const rare = leads.map(lead.fewOf).find((nums) => nums !== null);
    if (rare) yield* ofFew(rare);
    else if (only !== null)
      yield* isLongAgo(only) ? walk(lead.kioskOf(leads), [setOf(only)]) : ofPeople(only);
    else {
      const kiosk = lead.kioskOf(leads);
      yield* isPlain && (kiosk !== null || leads.length === 0) ? plain(kiosk) : walk(kiosk);
    }
  }

  const hidden = () => (erasedToo ? new Set<number>() : reads.hidden());

  function shown(visits: readonly Seen[], gone: ReadonlySet<number> | null, also: readonly PeopleSet[] = []) {
    const nums = visits.map(({ person }) => person).filter((num) => num !== null);
    for (const set of [...sets, ...also]) set.look(nums);
    return visits.filter(
      (visit) =>
        visit.person !== null && gone?.has(visit.num) !== true && isAmong(also, visit.person) && test(visit),
    );
  }

  function* fillSlow(some: readonly PeopleSet[], all = false): Generator<readonly number[]> {
    for (const set of some) if (all || !set.mayLook) yield* set.fill();
  }

  function* ofFew(few: readonly number[]): Generator<readonly number[]> {
    const also = only === null ? [] : [setOf(only)];
    yield* fillSlow([...sets, ...also]);
    const gone = only === null ? hidden() : null;
    const all: Seen[] = [];
    for (let at = 0; at < few.length; at += atOnce) {
      all.push(...shown(reads.some(few.slice(at, at + atOnce)), gone, also));
      yield [];
    }
    const sign = descending ? -1 : 1;
    yield all.toSorted((one, other) => sign * (one.at - other.at || one.num - other.num)).map(numOf);
  }

  function* ofPeople(asked: Query): Generator<readonly number[]> {
    const plan = planOf(asked);
    const hits = openHits({ database, plan, onSite });
    const byFirst = openPeople({
      ...{ database, plan, onSite, ruler, rows: deps.people },
      sort: { by: 'firstVisit', descending: false },
    });
    const isBare = leads.length === 0 && isOnlyTimes(query);
    total = () => estimate.ofPeople(hits, looked, kept);
    yield* fillSlow(sets);
    yield* counted(
      visitsOfPeople({
        ...{ reads, descending, span },
        people: descending ? hits.slices('desc', firstSlice) : byFirst.slices(),
        set: openPeopleSet(hits),
        boundOf: (num) => bound(num)?.at ?? null,
        keep: isBare ? null : (visits) => shown(visits, null),
        read: (count, meant) => {
          looked += count;
          kept += meant;
        },
      }),
    );
  }

  /** Nothing is asked of anybody: an index says it all. */
  function* plain(kiosk: string | null): Generator<readonly number[]> {
    total = () => estimate.ofSpan(kiosk);
    const gone = hidden();
    const pace = openPace(firstSlice);
    for (let place = beginning; ; ) {
      const some = pace.read((limit) => reads.bare({ ...place, ...span, kiosk, limit }));
      yield gone.size === 0 ? some : some.filter((num) => !gone.has(num));
      const last = some.at(-1);
      const at = last === undefined || some.length < pace.limit ? null : reads.timeOf(last);
      if (last === undefined || at === null) return;
      place = { at, num: last };
    }
  }

  /** So many came since that finding those who came then begins with the time. */
  const isLongAgo = (asked: Query) =>
    span.to < now && openHits({ database, plan: planOf(asked), onSite }).probe(ruler()).count > manyPeople;

  function* walk(kiosk: string | null, also: readonly PeopleSet[] = []): Generator<readonly number[]> {
    total = () => estimate.ofShare(found, looked);
    const all = [...sets, ...also];
    yield* fillSlow(all);
    const gone = also.length === 0 ? hidden() : null;
    const pace = openPace(firstSlice);
    for (let place = beginning; ; ) {
      const some = pace.read((limit) => reads.whole({ ...place, ...span, kiosk, limit }));
      looked += some.length;
      if (found >= enough || looked > mostLookedUp) yield* fillSlow(all, true);
      const nums = shown(some, gone, also).map(numOf);
      found += nums.length;
      yield nums;
      const last = some.at(-1);
      if (last === undefined || some.length < pace.limit) return;
      place = { at: last.at, num: last.num };
    }
  }

  function* counted(some: Generator<readonly number[]>): Generator<readonly number[]> {
    for (const nums of some) {
      found += nums.length;
      yield nums;
      if (found >= enough || looked > mostLookedUp) yield* fillSlow(sets, true);
    }
  }

  return {
    slices,
    total: (count, done) =>
      done ? { count, exact: true } : { count: Math.max(count, Math.round(total())), exact: false },
  };
}

/** Of the visit itself nothing is asked but when it was. */
function isOnlyTimes(query: Query): boolean {
  const parts = query.is === 'and' ? query.of : [query];
  return parts.every(
    (part) =>
      (part.is === 'dates' && part.field === 'at') ||
      !mentions(part, (leaf) =>
        leaf.is === 'dates'
          ? leaf.field === 'at'
          : leaf.is === 'field' && ['kiosk', 'type', 'channel', 'ended'].includes(leaf.field),
      ),
  );
}
