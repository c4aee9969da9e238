/** The visits log: every visit of people who are not erased, by time, and of a search those that it finds. */
import type { Database } from 'better-sqlite3';
import { isErasedLeaf, mentions, type Query } from '../../../contract/query.ts';
import type { VisitListQuery, VisitListRow } from '../../../contract/visit-list.ts';
import { compile } from '../find/compile.ts';
import { statements } from '../statements.ts';
import { numbersOf } from './order.ts';
import { openHits } from './people-source.ts';
import type { Source } from './source.ts';
import { listedAs, type VisitRows } from './visit-rows.ts';
import { type VisitFacts, visitSearch } from './visit-test.ts';

/** How many visits are looked at in one slice, and people of a search. */
const slice = 2_000;
const peopleSlice = 4_000;
const firstSlice = 200;
/** The visits of so few people are read person by person. */
const few = 3_000;

const numOf = ({ num }: Seen) => num;

interface Seen extends VisitFacts {
  readonly num: number;
}
interface Place {
  readonly at: number;
  readonly num: number;
  readonly limit: number;
  readonly from: number;
  readonly to: number;
}

export interface VisitsSourceDeps {
  readonly database: Database;
  readonly rows: VisitRows;
  readonly query: Query;
  readonly sort: VisitListQuery['sort'];
  readonly onSite: () => string;
  readonly now: number;
}

/** What a search may ask of a visit; what it does not ask is not looked up. */
function askedOf(query: Query): string {
  const asks = (field: 'channel' | 'ended') =>
    mentions(query, (leaf) => leaf.is === 'field' && leaf.field === field);
  const channel = '(select channel from identities where identities.id = visits.identity_id)';
  const ended = '(select ended_by from visit_ends where visit_ends.visit_id = visits.id)';
  return `visits.rowid as num, visits.at as at, visits.kiosk as kiosk,
    (select type from visit_types where visit_types.visit_id = visits.id) as type,
    ${asks('channel') ? channel : 'null'} as channel, ${asks('ended') ? ended : 'null'} as ended`;
}

export function openVisits({
  database,
  rows,
  query,
  sort,
  onSite,
  now,
}: VisitsSourceDeps): Source<VisitListRow> {
  const { get, all } = statements(database);
  const { test, sets, only, span } = visitSearch(query, now);
  const facts = askedOf(query);
  const way = sort.descending ? 'desc' : 'asc';
  const beyond = sort.descending ? '<' : '>';
  const count = get<[], { count: number }>('select coalesce(max(rowid), 0) as count from visits');
  const within = 'visits.at >= cast(@from as integer) and visits.at < cast(@to as integer)';
  /** The other bound is where a slice begins: of two on one side SQLite would go by either. */
  const bound = sort.descending ? 'visits.at >= @from' : 'visits.at < @to';
  const byTime = all<[Place], Seen>(
    `select ${facts}, ${listedAs} as person from visits where (at, rowid) ${beyond} (@at, @num) and ${bound}
     order by at ${way}, rowid ${way} limit @limit`,
  );
  const ofPeople = all<[{ people: string; from: number; to: number }], Seen>(
    `with whose (id, num) as (
       select person_id, num from json_each(@people) as wanted cross join listing on listing.num = wanted.value
       union all select person_id, num from json_each(@people) as wanted
       cross join listed_under on listed_under.num = wanted.value)
     select ${facts}, whose.num as person
     from whose cross join visits on visits.person_id = whose.id where ${within}`,
  );
  const erased = get<[], { nums: string | null }>(
    'select group_concat(num) as nums from listing where erased = 1',
  );
  const numbers = get<[Place], { nums: string | null }>(
    `select group_concat(num) as nums from (select rowid as num from visits
     where (at, rowid) ${beyond} (@at, @num) and ${bound} order by at ${way}, rowid ${way} limit @limit)`,
  );
  const timeOf = get<[number], { at: number }>('select at from visits where rowid = ?');
  const ofHidden = get<[], { nums: string | null }>(
    `with whose (id) as (
       select person_id from listing where erased = 1
       union select listed_under.person_id from listing join listed_under using (num) where erased = 1
       union select person_id from person_facts where purged_at is not null)
     select group_concat(visits.rowid) as nums from whose cross join visits on visits.person_id = whose.id`,
  );
  let looked = 0;

  const erasedToo = mentions(query, isErasedLeaf);

  const beginning = sort.descending ? { at: span.to, num: -1 } : { at: span.from, num: -1 };

  function* fill(): Generator<readonly number[]> {
    for (const { query: asked, nums } of sets) {
      const hits = openHits({ database, plan: compile(asked, now, erasedToo), onSite });
      for (const some of hits.slices('desc', peopleSlice)) {
        for (const num of some) nums.add(num);
        yield [];
      }
    }
  }

  function* slices(): Generator<readonly number[]> {
    looked = 0;
    if (query.is === 'everybody') {
      yield* everything();
      return;
    }
    yield* fill();
    const hidden = new Set(erasedToo ? [] : numbersOf(erased()?.nums));
    const shown = (visit: Seen) => visit.person !== null && !hidden.has(visit.person) && test(visit);
    if (only && only.nums.size <= few)
      yield ofFew([...only.nums])
        .filter(shown)
        .map(numOf);
    else for (const some of everyVisit()) yield some.filter(shown).map(numOf);
  }

  /** Nothing is asked of anybody: the index of times says it all. */
  function* everything(): Generator<readonly number[]> {
    const hidden = new Set(numbersOf(ofHidden()?.nums));
    let place = beginning;
    for (let limit = firstSlice; ; limit = peopleSlice) {
      const some = numbersOf(numbers({ ...place, ...span, limit })?.nums);
      looked += some.length;
      yield some.filter((num) => !hidden.has(num));
      const last = some.at(-1);
      const at = last === undefined || some.length < limit ? undefined : timeOf(last)?.at;
      if (last === undefined || at === undefined) return;
      place = { at, num: last };
    }
  }

  function ofFew(people: readonly number[]): readonly Seen[] {
    const found = ofPeople({ people: JSON.stringify(people), ...span });
    const sign = sort.descending ? -1 : 1;
    return found.toSorted((one, other) => sign * (one.at - other.at || one.num - other.num));
  }

  function* everyVisit(): Generator<readonly Seen[]> {
    let place = beginning;
    for (;;) {
      const some = byTime({ ...place, ...span, limit: slice });
      looked += some.length;
      yield some;
      const last = some.at(-1);
      if (last === undefined || some.length < slice) return;
      place = { at: last.at, num: last.num };
    }
  }

  return {
    slices,
    total(found, done) {
      if (done) return { count: found, exact: true };
      return {
        count: Math.max(found, Math.round((found * (count()?.count ?? 0)) / Math.max(1, looked))),
        exact: false,
      };
    },
    rows: rows.rows,
    numOf: rows.numOf,
    idsOf: rows.ids,
  };
}
