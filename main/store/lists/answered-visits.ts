/**
 * Visits that are found by what was answered and not by their person alone, along the time; and of those found by
 * their person the ones that the search still means once it knows what was answered.
 */
import type { Database } from 'better-sqlite3';
import { type AnswerLeaf, answerLeaves } from '../../../contract/query/answers.ts';
import type { Span } from '../../../contract/query/dates.ts';
import { isErasedLeaf, mentions, type Query } from '../../../contract/query/query.ts';
import { keptStatements } from '../database/statements.ts';
import { compile, perMillisecond, seqFrom } from '../find/compile.ts';
import { answerMatch } from '../find/leaf-match.ts';
import { openAnswerSet } from './answer-set.ts';
import type { Entered, EntryWalk } from './entries.ts';
import { firstSlice, openHits } from './hits.ts';
import { openPace } from './pace.ts';
import { openPeopleSet, type PeopleSet } from './people-set.ts';
import { openVisitReads, type Seen } from './visit-reads.ts';
import { visitSearch } from './visit-test.ts';

export interface AnsweredVisitsDeps {
  readonly database: Database;
  readonly query: Query;
  readonly descending: boolean;
  readonly onSite: () => string;
  readonly now: number;
}

const [mostLookedUp, mostCounted] = [1_500, 20_000];

type Judge = (visit: Seen) => boolean;

export function openAnsweredVisits({ database, query, descending, onSite, now }: AnsweredVisitsDeps) {
  const erasedToo = mentions(query, isErasedLeaf);
  /** Each part of the search once, however often it is asked for. */
  const people = new Map<string, PeopleSet>();
  const answers = new Map<AnswerLeaf, ReturnType<typeof openAnswerSet>>();
  const setOf = (part: Query) => {
    const key = JSON.stringify(part);
    const plan = compile(part, now, erasedToo);
    const set = people.get(key) ?? openPeopleSet(openHits({ database, plan, onSite }));
    people.set(key, set);
    return set;
  };
  const answersOf = (leaf: AnswerLeaf) => {
    const known = answers.get(leaf) ?? openAnswerSet(database, leaf);
    answers.set(leaf, known);
    return known;
  };
  /** With what was answered, or without. */
  function judge(said: ((leaf: AnswerLeaf) => Judge) | null): Judge {
    const { test, only } = visitSearch<Seen>(query, now, (part) => setOf(part).has, said);
    const wanted = only === null ? null : setOf(only);
    return (visit) => visit.person !== null && test(visit) && (wanted === null || wanted.has(visit.person));
  }
  const isMeant = judge((leaf) => answersOf(leaf).has);
  const isFoundAnyway = judge(null);
  const { span } = visitSearch(query, now, () => () => false);
  const reads = openVisitReads({ database, query, descending, people: true });
  const matchesOf = (wanted: boolean) =>
    answerLeaves(query, wanted)
      .map(answerMatch)
      .filter((match) => match !== null);
  const [matches, against] = [matchesOf(true), matchesOf(false)];
  const { get } = keptStatements(database);
  const newest = get<
    [{ match: string; from: number; to: number; limit: number }],
    { count: number; oldest: number | null }
  >(
    `select count(*) as count, min(seq) as oldest from (select rowid as seq from found_by_answers
     where found_by_answers match @match and rowid >= cast(@from as integer) and rowid < cast(@to as integer)
     order by rowid desc limit @limit)`,
  );
  const ends = get<[], Span>(
    'select (select min(at) from visits) as "from", (select max(at) from visits) as "to"',
  );
  let gone: ReadonlySet<number> | null = null;

  /** In slices, before anybody is judged: people of a search whom looking up takes long. */
  function* prepare(): Generator<readonly number[]> {
    gone ??= erasedToo ? new Set() : reads.hidden();
    for (const set of people.values()) if (!set.mayLook || set.isFew()) yield* set.fill();
  }

  /** After so many looked up one by one it is quicker to know all people of the search. */
  function* settle(looked: number): Generator<readonly number[]> {
    if (looked > mostLookedUp) for (const set of people.values()) yield* set.fill();
  }

  function judged(visits: readonly Seen[], is: Judge): readonly Seen[] {
    const there = visits.filter(({ num, person }) => person !== null && gone?.has(num) !== true);
    const nums = there.map(({ person }) => person ?? 0);
    for (const set of people.values()) set.look(nums);
    for (const set of answers.values()) set.look(there);
    return there.filter(is);
  }

  /** Every visit of which an answer is found by some part of the search. */
  function* along(): Generator<readonly Seen[]> {
    const match = matches.join(' OR ');
    const pace = openPace(firstSlice);
    let [from, to] = [seqFrom(span.from), seqFrom(span.to)];
    for (;;) {
      const some = pace.read((limit) => reads.answered({ match, from, to, limit }));
      yield some;
      const last = some.at(-1);
      if (last === undefined || some.length < pace.limit) return;
      if (descending) to = last.seq;
      else from = last.seq + 1;
    }
  }

  function walk(): EntryWalk {
    let [found, reached] = [0, null as number | null];
    let looked = 0;

    function* steps(): Generator<readonly Entered[]> {
      yield* prepared();
      for (const some of along()) {
        const meant = judged(some, (visit) => isMeant(visit) && !isFoundAnyway(visit));
        found += meant.length;
        reached = some.at(-1)?.at ?? reached;
        looked += some.length;
        yield meant.map(({ at, num }) => ({ at, num }));
        for (const _ of settle(looked)) yield [];
      }
    }

    function* prepared(): Generator<readonly Entered[]> {
      for (const _ of prepare()) yield [];
    }

    const walking = steps();
    return {
      next: () => walking.next().value ?? null,
      reached: () => reached,
      estimate: () => (looked === 0 ? 0 : (found / looked) * answeredInAll()),
    };
  }

  /** About how many visits there are with such an answer: counted, as far as that is quickly done. */
  function answeredInAll(): number {
    const bounds = { match: matches.join(' OR '), from: seqFrom(span.from), to: seqFrom(span.to) };
    const { count, oldest } = newest({ ...bounds, limit: mostCounted }) ?? { count: 0, oldest: null };
    const { from, to } = ends() ?? span;
    if (count < mostCounted || oldest === null) return count;
    const [begins, finishes] = [Math.max(from, span.from), Math.min(to, span.to)];
    return (count * (finishes - begins)) / Math.max(1, finishes - oldest / perMillisecond);
  }

  /** Of a stretch of those found by their person, the ones of which an answer may say otherwise, and does. */
  function excluded(nums: readonly number[]): ReadonlySet<number> {
    const times = [nums[0], nums.at(-1)].map((num) => reads.timeOf(num ?? 0) ?? 0);
    const [from, to] = [seqFrom(Math.min(...times)), seqFrom(Math.max(...times) + 1)];
    const stretch = new Set(nums);
    const all = Number.MAX_SAFE_INTEGER;
    const doubtful = reads.answered({ match: against.join(' OR '), from, to, limit: all });
    const there = doubtful.filter(({ num }) => stretch.has(num));
    const meant = new Set(judged(there, isMeant));
    return new Set(there.filter((visit) => !meant.has(visit)).map(({ num }) => num));
  }

  function* left(slices: Iterable<readonly number[]>): Generator<readonly number[]> {
    yield* prepare();
    let looked = 0;
    for (const nums of slices) {
      const gone = nums.length === 0 ? null : excluded(nums);
      yield gone === null || gone.size === 0 ? nums : nums.filter((num) => !gone.has(num));
      looked += nums.length;
      yield* settle(looked);
    }
  }

  return {
    /** Null where nothing that was answered makes a visit found. */
    walk: matches.length === 0 ? null : walk,
    /** Null where nothing that was answered makes one not found. */
    left: against.length === 0 ? null : left,
  };
}
