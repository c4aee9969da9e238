/**
 * Entries by hand along the time, those that a search of the visits log finds. Whoever staff knew is found as their visits
 * are, by an index of people; everybody else by what was typed, which each is looked at for.
 */
import type { Database } from 'better-sqlite3';
import { isErasedLeaf, mentions, type Query } from '../../../contract/query.ts';
import type { Span } from '../../../contract/query-dates.ts';
import { matches } from '../../../contract/query-match.ts';
import { keptStatements } from '../database/statements.ts';
import { compile } from '../find/compile.ts';
import { type Entry, strangerDoc } from './entry-docs.ts';
import { openHits } from './hits.ts';
import { entryListedAs } from './listed-as.ts';
import { openPace } from './pace.ts';
import { openPeopleSet, type PeopleSet } from './people-set.ts';
import { visitSearch } from './visit-test.ts';

export interface EntriesDeps {
  readonly database: Database;
  readonly query: Query;
  readonly descending: boolean;
  readonly onSite: () => string;
  readonly now: number;
}

export interface Entered {
  readonly at: number;
  /** As the list numbers it: below zero. */
  readonly num: number;
}

/** Entries on their way through the list. */
export interface EntryWalk {
  /** The next few, in the order of the list, or none yet; null once there are no more. */
  next(): readonly Entered[] | null;
  /** Up to when everything was read; null before. */
  reached(): number | null;
  /** About how many there are in all. */
  estimate(): number;
}

type Along = Span & { readonly at: number; readonly num: number; readonly limit: number };

const atOnce = 200;
const waiting = `guests.visit_id is null and not exists (select 1 from person_facts
  where person_facts.person_id = guests.person_id and purged_at is not null)`;

/** Every walk begins anew. */
export function openEntries(deps: EntriesDeps): () => EntryWalk {
  const { database, query, descending, onSite, now } = deps;
  const { get, all } = keptStatements(database);
  const erasedToo = mentions(query, isErasedLeaf);
  const sets: PeopleSet[] = [];
  const setOf = (part: Query) => {
    const set = openPeopleSet(openHits({ database, plan: compile(part, now, erasedToo), onSite }));
    sets.push(set);
    return set.has;
  };
  const { test, only, span } = visitSearch(query, now, setOf);
  const isWanted = only === null ? () => true : setOf(only);
  const way = descending ? 'desc' : 'asc';
  const along = all<[Along], Entry>(
    `select read.*, listing.erased from (
       select guests.rowid as num, at, kiosk, type, name, phone_key as phoneKey, ended_by as ended,
       case when person_id is null then null else ${entryListedAs} end as person
       from guests where ${waiting} and (at, guests.rowid) ${descending ? '<' : '>'} (@at, @num)
       and ${descending ? 'at >= @from' : 'at < @to'} order by at ${way}, guests.rowid ${way} limit @limit) as read
     left join listing on listing.num = read.person order by read.at ${way}, read.num ${way}`,
  );
  const count = get<[Span], { count: number }>(
    'select count(*) as count from guests where visit_id is null and at >= @from and at < @to',
  );

  const isMeant = (entry: Entry) =>
    entry.person === null
      ? matches(query, strangerDoc(entry, now), now)
      : (erasedToo || entry.erased !== 1) && isWanted(entry.person) && test({ ...entry, channel: null });

  function* lookUp(people: readonly number[]): Generator<readonly Entered[]> {
    for (const set of people.length === 0 ? [] : sets) {
      if (!set.mayLook) for (const _ of set.fill()) yield [];
      set.look(people);
    }
  }

  return () => {
    let [looked, found, all] = [0, 0, false];
    let reached: number | null = null;

    function* walk(): Generator<readonly Entered[]> {
      const pace = openPace(atOnce);
      for (let place = { at: descending ? span.to : span.from, num: -1 }; ; ) {
        const some = pace.read((limit) => along({ ...place, ...span, limit }));
        yield* lookUp(some.map(({ person }) => person).filter((person) => person !== null));
        const meant = some.filter(isMeant).map(({ at, num }) => ({ at, num: -num }));
        const last = some.at(-1);
        looked += some.length;
        found += meant.length;
        all = last === undefined || some.length < pace.limit;
        reached = last?.at ?? reached;
        yield meant;
        if (all || last === undefined) return;
        place = { at: last.at, num: last.num };
      }
    }

    const walking = walk();
    return {
      next: () => walking.next().value ?? null,
      reached: () => reached,
      estimate: () => (all ? found : (found * (count(span)?.count ?? 0)) / Math.max(1, looked)),
    };
  };
}
