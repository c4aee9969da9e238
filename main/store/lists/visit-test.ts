/**
 * A search over visits: what it says of the visit itself is asked of the visit, all the rest of its person. Whoever is
 * found by a part that is about people is a set of numbers, so that each visit is one look.
 */
import type { Channel } from '../../../contract/channel.ts';
import type { Ending } from '../../../contract/onsite.ts';
import { type AnswerLeaf, isAnswerLeaf } from '../../../contract/query/answers.ts';
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

export type VisitTest<Visit extends VisitFacts = VisitFacts> = (visit: Visit) => boolean;

/** Whether the person of this number is found by a search about people. */
export type HasPerson = (num: number) => boolean;

const ofVisit = (leaf: Leaf) =>
  (leaf.is === 'dates' && leaf.field === 'at') ||
  (leaf.is === 'field' && ['kiosk', 'type', 'channel', 'ended'].includes(leaf.field));

/** Whether what was answered on a visit is found by a word or a field of the search. */
export type IsAnswered<Visit extends VisitFacts> = (leaf: AnswerLeaf) => VisitTest<Visit>;

export interface VisitSearch<Visit extends VisitFacts = VisitFacts> {
  /** What is asked beside `only`. */
  readonly test: VisitTest<Visit>;
  /** What is asked of people alone: of whoever it does not find no visit is one. */
  readonly only: Query | null;
  /** A kiosk, a type or a way to end that every visit has. */
  readonly leads: readonly Extract<Leaf, { is: 'field' }>[];
  /** Nothing is asked but of one kiosk and of times, or less. */
  readonly isPlain: boolean;
  readonly span: Span;
}

/**
 * `setOf` gives who is found by a part of the search that is about people, and stands among others. Without `answered`
 * nothing is said of answers: no visit is found by them.
 */
export function visitSearch<Visit extends VisitFacts>(
  query: Query,
  now: number,
  setOf: (part: Query) => HasPerson,
  answered: IsAnswered<Visit> | null = null,
): VisitSearch<Visit> {
  const asksVisit = (part: Query) =>
    mentions(part, (leaf) => ofVisit(leaf) || (answered !== null && isAnswerLeaf(leaf)));
  const parts = query.is === 'and' ? query.of : query.is === 'everybody' ? [] : [query];
  const about = parts.filter((part) => !asksVisit(part));
  const rest = parts.filter(asksVisit);
  const fields = rest.filter((part) => part.is === 'field');
  // Whoever came by a channel is a person of that channel.
  const people = [...about, ...fields.filter(({ field }) => field === 'channel')];
  const leads = fields.filter((part) => part.field !== 'channel' && !isAnswerLeaf(part));
  const tests = rest.map((part) => testOf(part, { now, setOf, answered, asksVisit }));
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

interface Asking<Visit extends VisitFacts> {
  readonly now: number;
  readonly setOf: (part: Query) => HasPerson;
  readonly answered: IsAnswered<Visit> | null;
  readonly asksVisit: (part: Query) => boolean;
}

function testOf<Visit extends VisitFacts>(query: Query, asking: Asking<Visit>): VisitTest<Visit> {
  const { now, setOf, answered } = asking;
  const ofPerson = (): VisitTest<Visit> => {
    const has = setOf(query);
    return ({ person }) => person !== null && has(person);
  };
  if (!asking.asksVisit(query)) return ofPerson();
  switch (query.is) {
    case 'not': {
      const test = testOf(query.of, asking);
      return (visit) => !test(visit);
    }
    case 'and':
    case 'or': {
      const tests = query.of.map((part) => testOf(part, asking));
      return query.is === 'and'
        ? (visit) => tests.every((test) => test(visit))
        : (visit) => tests.some((test) => test(visit));
    }
    case 'dates': {
      const { from, to } = spanOf(query.dates, now);
      return ({ at }) => at >= from && at < to;
    }
    case 'word': {
      const [byPerson, byAnswer] = [ofPerson(), answered?.(query)];
      return (visit) => byPerson(visit) || byAnswer?.(visit) === true;
    }
    case 'field': {
      if (isAnswerLeaf(query)) return answered?.(query) ?? (() => false);
      if (query.field === 'channel') return ({ channel }) => channel === query.value;
      if (query.field === 'ended') return ({ ended }) => ended === query.value;
      const same = known(fold(query.value));
      return query.field === 'kiosk' ? ({ kiosk }) => same(kiosk) : ({ type }) => type !== null && same(type);
    }
    default:
      return () => true;
  }
}
