/**
 * The visits of a search's people by time: people come in the order of their last visit, and whoever is next cannot
 * have been here after it. So the newest visits are known when the first people are, however many there are.
 */

import type { Span } from '../../../contract/query/dates.ts';
import { openPace } from './pace.ts';
import type { PeopleSet } from './people-set.ts';
import { openTimeHeap } from './time-heap.ts';
import type { Seen, VisitReads } from './visit-reads.ts';

export interface VisitsOfPeople {
  readonly reads: VisitReads;
  /** By their last visit backwards, or else by their first forwards. */
  readonly people: Iterable<readonly number[]>;
  readonly set: PeopleSet;
  readonly descending: boolean;
  readonly span: Span;
  /** That last or first visit. */
  readonly boundOf: (num: number) => number | null;
  /** Null where nothing is asked of the visit but the time. */
  readonly keep: ((visits: readonly Seen[]) => readonly Seen[]) | null;
  /** Counts what was read, and what is meant of it. */
  readonly read: (visits: number, kept: number) => void;
}

/** Of so many people at once; it is a look in the index for each. */
const firstPeople = 120;
const noVisits: readonly number[] = [];

export function* visitsOfPeople(asked: VisitsOfPeople): Generator<readonly number[]> {
  const { reads, people, set, descending, span, boundOf } = asked;
  const heap = openTimeHeap(descending);
  const pace = openPace(firstPeople);
  let first: ReadonlySet<number> = new Set();

  function take(nums: readonly number[]): readonly number[] {
    const others = nums.filter((num) => !first.has(num));
    for (const { at, num } of readVisits(asked, others)) {
      if (at >= span.from && at < span.to) heap.push(at, num);
    }
    return nums;
  }

  /** Those before whom nobody can come any more. */
  function ready(bound: number | null, most: number): readonly number[] {
    const nums: number[] = [];
    for (let at = heap.next(); at !== null && nums.length < most; at = heap.next()) {
      if (bound !== null && (descending ? at <= bound : at >= bound)) break;
      nums.push(heap.pop());
    }
    return nums;
  }

  const others: number[] = [];
  yield* exceptions(reads, set, others);
  if (others.length > 0) take(others);
  first = new Set(others);

  /** Gives after each step how far people have come. */
  function* taken(): Generator<number | null> {
    for (const some of people) {
      if (some.length === 0) yield null;
      for (let from = 0; from < some.length; ) {
        const nums = pace.read((limit) => take(some.slice(from, from + limit)));
        from += nums.length;
        yield boundOf(nums.at(-1) ?? 0);
      }
    }
  }

  for (const bound of taken()) {
    yield bound === null ? noVisits : ready(bound, Number.POSITIVE_INFINITY);
    // Nobody who comes now was here within the time that is asked for.
    if (bound !== null && (descending ? bound < span.from : bound >= span.to)) break;
  }
  for (let rest = ready(null, 4_000); rest.length > 0; rest = ready(null, 4_000)) yield rest;
}

interface Timed {
  readonly at: number;
  readonly num: number;
}

function readVisits({ reads, keep, read }: VisitsOfPeople, people: readonly number[]): readonly Timed[] {
  if (keep !== null) {
    const found = reads.factsOf(people);
    const kept = keep(found);
    read(found.length, kept.length);
    return kept;
  }
  const found = reads.timesOf(people);
  read(found.length / 2, found.length / 2);
  return Array.from({ length: found.length / 2 }, (_, n) => ({
    num: found[2 * n] ?? 0,
    at: found[2 * n + 1] ?? 0,
  }));
}

/** People of the search who may have been said to be here at another time than their first and last visit say. */
function* exceptions(reads: VisitReads, set: PeopleSet, into: number[]): Generator<readonly number[]> {
  const nums = reads.notTheirs();
  if (nums.length === 0) return;
  if (set.mayLook) set.look(nums);
  else yield* set.fill();
  for (const num of nums) if (set.has(num)) into.push(num);
}
