/**
 * Entries by hand along the time, those that a search of the visits log finds. Whoever staff knew is found as their visits
 * are, by an index of people; everybody else by what was typed, which each is looked at for.
 */
import type { Database } from 'better-sqlite3';
import { asksAnswers } from '../../../contract/query/answers.ts';
import { isErasedLeaf, mentions, type Query } from '../../../contract/query/query.ts';
import { compile } from '../find/compile.ts';
import { type Entry, isAnswered } from './entry.ts';
import type { EntryBook } from './entry-book.ts';
import { firstRows, openHits } from './hits.ts';
import { openPace } from './pace.ts';
import { openPeopleSet, type PeopleSet } from './people-set.ts';
import { strangerTest } from './stranger-test.ts';
import { visitSearch } from './visit-test.ts';

export interface EntriesDeps {
  readonly database: Database;
  readonly book: EntryBook;
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

/** Every walk begins anew. */
export function openEntries(deps: EntriesDeps): () => EntryWalk {
  const { database, book, query, descending, onSite, now } = deps;
  const erasedToo = mentions(query, isErasedLeaf);
  const sets: PeopleSet[] = [];
  const setOf = (part: Query) => {
    const set = openPeopleSet(openHits({ database, plan: compile(part, now, erasedToo), onSite }));
    sets.push(set);
    return set.has;
  };
  const answered = asksAnswers(query) ? isAnswered : null;
  const { test, only, span } = visitSearch<Entry>(query, now, setOf, answered);
  /** Nobody is looked up of whom the entry itself is not what is asked for. */
  const mayBe = sets.length === 0 ? test : () => true;
  const isWanted = only === null ? () => true : setOf(only);
  const isStranger = strangerTest(query, now);

  const mayBeMeant = (entry: Entry) =>
    entry.person === null ? isStranger(entry) : (erasedToo || !entry.erased) && mayBe(entry);

  function meantOf(some: readonly Entry[]): readonly Entered[] {
    const left = some.filter(mayBeMeant);
    if (!sets.every(({ filled }) => filled)) {
      const people = left.map(({ person }) => person).filter((num) => num !== null);
      if (people.length > 0) for (const set of sets) set.look(people);
    }
    return left
      .filter((entry) => entry.person === null || (isWanted(entry.person) && test(entry)))
      .map(({ at, num }) => ({ at, num: -num }));
  }

  /** People of a search whom looking up takes long, or who are so few that all of them are sooner read. */
  function* fill(all: boolean): Generator<readonly Entered[]> {
    for (const set of sets) if (!set.mayLook || (all && set.isFew())) for (const _ of set.fill()) yield [];
  }

  return () => {
    let [looked, found, all] = [0, 0, 0];
    let reached: number | null = null;

    function* walk(): Generator<readonly Entered[]> {
      for (const _ of book.refresh()) yield [];
      const entries = book.within(span);
      all = entries.length;
      const pace = openPace(firstRows);
      const take = (limit: number) =>
        descending
          ? entries.slice(Math.max(0, all - looked - limit), all - looked).toReversed()
          : entries.slice(looked, looked + limit);
      let mayFill = sets.length > 0 && entries.some(({ person }) => person !== null);
      while (looked < all) {
        if (mayFill) yield* fill(looked > 0);
        mayFill &&= looked === 0;
        const some = pace.read((limit) => {
          const next = take(limit);
          return { last: next.at(-1), read: next.length, meant: meantOf(next) };
        });
        looked += some.read;
        found += some.meant.length;
        reached = some.last?.at ?? reached;
        yield some.meant;
      }
    }

    const walking = walk();
    return {
      next: () => walking.next().value ?? null,
      reached: () => reached,
      estimate: () => (found * all) / Math.max(1, looked),
    };
  };
}
