/**
 * A search over visits: what it says of the visit itself is asked of the visit, all the rest of its person. Whoever is
 * found by a part that is about people is kept as a set of numbers, so that each visit is one look.
 */
import type { Channel } from '../../../contract/channel.ts';
import type { Ending } from '../../../contract/onsite.ts';
import { type Leaf, mentions, type Query } from '../../../contract/query.ts';
import { type Span, spanOf } from '../../../contract/query-dates.ts';
import { fold } from '../../../contract/query-text.ts';

export interface VisitFacts {
  readonly at: number;
  readonly kiosk: string;
  readonly type: string | null;
  /** These two are null as well where the search does not ask for them. */
  readonly channel: Channel | null;
  readonly ended: Ending | null;
  /** The number its person is listed under. */
  readonly person: number;
}

export type VisitTest = (visit: VisitFacts) => boolean;

/** Numbers of people, read slice by slice. */
export interface PeopleSet {
  readonly query: Query;
  readonly nums: Set<number>;
}

const ofVisit = (leaf: Leaf) =>
  (leaf.is === 'dates' && leaf.field === 'at') ||
  (leaf.is === 'field' && ['kiosk', 'type', 'channel', 'ended'].includes(leaf.field));

export interface VisitSearch {
  readonly test: VisitTest;
  /** To be filled before `test` is asked. */
  readonly sets: readonly PeopleSet[];
  /** People of whom every hit is a visit, if the search says so. */
  readonly only: PeopleSet | null;
  readonly span: Span;
}

export function visitSearch(query: Query, now: number): VisitSearch {
  const sets: PeopleSet[] = [];
  const setOf = (asked: Query): PeopleSet => {
    const set = { query: asked, nums: new Set<number>() };
    sets.push(set);
    return set;
  };
  const parts = query.is === 'and' ? query.of : query.is === 'everybody' ? [] : [query];
  const about = parts.filter((part) => !mentions(part, ofVisit));
  const rest = parts.filter((part) => mentions(part, ofVisit));
  const [person] = about;
  const only = person === undefined ? null : setOf(about.length === 1 ? person : { is: 'and', of: about });
  const tests = rest.map((part) => testOf(part, now, setOf));
  if (only) tests.push(({ person: num }) => only.nums.has(num));
  const spans = rest.flatMap((part) => (part.is === 'dates' ? [spanOf(part.dates, now)] : []));
  return {
    test: (visit) => tests.every((test) => test(visit)),
    sets,
    only,
    span: {
      from: Math.max(0, ...spans.map(({ from }) => from)),
      to: Math.min(Number.MAX_SAFE_INTEGER, ...spans.map(({ to }) => to)),
    },
  };
}

function testOf(query: Query, now: number, setOf: (query: Query) => PeopleSet): VisitTest {
  if (!mentions(query, ofVisit)) {
    const { nums } = setOf(query);
    return ({ person }) => nums.has(person);
  }
  switch (query.is) {
    case 'not': {
      const test = testOf(query.of, now, setOf);
      return (visit) => !test(visit);
    }
    case 'and':
    case 'or': {
      const tests = query.of.map((part) => testOf(part, now, setOf));
      return query.is === 'and'
        ? (visit) => tests.every((test) => test(visit))
        : (visit) => tests.some((test) => test(visit));
    }
    case 'dates': {
      const { from, to } = spanOf(query.dates, now);
      return ({ at }) => at >= from && at < to;
    }
    case 'field': {
      if (query.field === 'channel') return ({ channel }) => channel === query.value;
      if (query.field === 'ended') return ({ ended }) => ended === query.value;
      const same = known(fold(query.value));
      return query.field === 'kiosk' ? ({ kiosk }) => same(kiosk) : ({ type }) => type !== null && same(type);
    }
    default:
      return () => true;
  }
}

/** Kiosks and types are few: each is folded once. */
function known(wanted: string): (value: string) => boolean {
  const answers = new Map<string, boolean>();
  return (value) => {
    const before = answers.get(value);
    if (before !== undefined) return before;
    const same = fold(value) === wanted;
    answers.set(value, same);
    return same;
  };
}
