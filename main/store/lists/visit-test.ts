/**
 * A search over visits: what it says of the visit itself is asked of the visit, all the rest of its person. Whoever is
 * found by a part that is about people is a set of numbers, so that each visit is one look.
 */
import type { Channel } from '../../../contract/channel.ts';
import type { Ending } from '../../../contract/onsite.ts';
import { type Span, spanOf } from '../../../contract/query/dates.ts';
import { group, type Leaf, mentions, type Query } from '../../../contract/query/query.ts';
import { fold } from '../../../contract/query/text.ts';
import { known } from './known.ts';

export interface VisitFacts {
  readonly at: number;
  readonly kiosk: string;
  readonly type: string | null;
  /** These two are null as well where the search does not ask for them. */
  readonly channel: Channel | null;
  readonly ended: Ending | null;
  /** The number its person is listed under; null where nobody is. */
  readonly person: number | null;
}

export type VisitTest = (visit: VisitFacts) => boolean;

/** Whether the person of this number is found by a search about people. */
export type HasPerson = (num: number) => boolean;

const ofVisit = (leaf: Leaf) =>
  (leaf.is === 'dates' && leaf.field === 'at') ||
  (leaf.is === 'field' && ['kiosk', 'type', 'channel', 'ended'].includes(leaf.field));

export interface VisitSearch {
  /** What is asked beside `only`. */
  readonly test: VisitTest;
  /** What is asked of people alone: of whoever it does not find no visit is one. */
  readonly only: Query | null;
  /** A kiosk, a type or a way to end that every visit has. */
  readonly leads: readonly Extract<Leaf, { is: 'field' }>[];
  /** Nothing is asked but of one kiosk and of times, or less. */
  readonly isPlain: boolean;
  readonly span: Span;
}

/** `setOf` gives who is found by a part of the search that is about people, and stands among others. */
export function visitSearch(query: Query, now: number, setOf: (part: Query) => HasPerson): VisitSearch {
  const parts = query.is === 'and' ? query.of : query.is === 'everybody' ? [] : [query];
  const about = parts.filter((part) => !mentions(part, ofVisit));
  const rest = parts.filter((part) => mentions(part, ofVisit));
  const fields = rest.filter((part) => part.is === 'field');
  // Whoever came by a channel is a person of that channel.
  const people = [...about, ...fields.filter(({ field }) => field === 'channel')];
  const leads = fields.filter(({ field }) => field !== 'channel');
  const tests = rest.map((part) => testOf(part, now, setOf));
  const dates = rest.filter((part) => part.is === 'dates');
  const spans = dates.map((part) => spanOf(part.dates, now));
  return {
    test: (visit) => tests.every((test) => test(visit)),
    only: people.length === 0 ? null : group('and', people),
    leads,
    isPlain:
      people.length === 0 &&
      rest.length === dates.length + leads.length &&
      leads.length < 2 &&
      leads.every(({ field }) => field === 'kiosk'),
    span: {
      from: Math.max(0, ...spans.map(({ from }) => from)),
      to: Math.min(Number.MAX_SAFE_INTEGER, ...spans.map(({ to }) => to)),
    },
  };
}

function testOf(query: Query, now: number, setOf: (part: Query) => HasPerson): VisitTest {
  if (!mentions(query, ofVisit)) {
    const has = setOf(query);
    return ({ person }) => person !== null && has(person);
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
