/** What two people have and where they differ, field by field. Pure. */
import type { DuplicatePair } from '../../../contract/duplicates.ts';
import { nameOf, type PersonListRow } from '../../../contract/people-list.ts';
import { seenName } from '../names.ts';

const rows = [
  'staffName',
  'nickname',
  'phone',
  'tags',
  'standing',
  'channels',
  'visits',
  'firstVisit',
  'lastVisit',
  'lastKiosk',
] as const;
export type Row = (typeof rows)[number];
type Field = Row | 'picture';

/** `plain`: says nothing of whether they are one, or is known of one of them only. */
export type Likeness = 'same' | 'differs' | 'plain';

/** What is compared, as text; empty where there is nothing. */
const textOf: Readonly<Record<Field, (row: PersonListRow) => string>> = {
  picture: ({ avatar }) => avatar ?? '',
  staffName: ({ displayName }) => displayName ?? '',
  nickname: ({ nickname }) => seenName(nickname) ?? '',
  phone: ({ phone }) => phone ?? '',
  tags: ({ tags }) => tags.toSorted().join(' '),
  standing: ({ vip, blocked }) => [vip ? 'vip' : '', blocked ? 'blocked' : ''].join(' ').trim(),
  channels: ({ channels }) => channels.toSorted().join(' '),
  visits: ({ visits }) => String(visits),
  firstVisit: ({ visits, firstVisitAt }) => (visits > 0 ? String(firstVisitAt) : ''),
  lastVisit: ({ visits, lastVisitAt }) => (visits > 0 ? String(lastVisitAt) : ''),
  lastKiosk: ({ lastKiosk }) => lastKiosk ?? '',
};

/** Two people may share a kiosk and a channel, and one person comes on many days. */
const telling: readonly Field[] = ['picture', 'staffName', 'nickname', 'phone'];
/** Whoever merges has to know of these, although they speak neither for nor against it. */
const worthKnowing: readonly Field[] = ['standing'];

function likenessOf(field: Field, { one, other, because }: DuplicatePair): Likeness {
  const [mine, theirs] = [textOf[field](one), textOf[field](other)];
  if (worthKnowing.includes(field)) return mine === theirs ? 'plain' : 'differs';
  if (!telling.includes(field) || mine === '' || theirs === '') return 'plain';
  // Masked numbers that look alike need not be: the reason knows.
  if (field === 'phone') {
    if (because.includes('phone')) return 'same';
    return mine === theirs ? 'plain' : 'differs';
  }
  return mine === theirs ? 'same' : 'differs';
}

export interface Compared {
  /** It stands above the rest. */
  readonly picture: Likeness;
  /** In reading order, without what neither of them has. */
  readonly rows: readonly { readonly row: Row; readonly likeness: Likeness }[];
}

export const comparedOf = (pair: DuplicatePair): Compared => ({
  picture: likenessOf('picture', pair),
  rows: rows
    .filter((row) => textOf[row](pair.one) !== '' || textOf[row](pair.other) !== '')
    .map((row) => ({ row, likeness: likenessOf(row, pair) })),
});

export const keyOf = ({ one, other }: DuplicatePair): string => `${one.id} ${other.id}`;

/** The name that is shown, or null when nothing of it can be seen. */
export const shownName = (row: PersonListRow): string | null => seenName(nameOf(row));

export type Level = 'high' | 'middle' | 'low';
export function levelOf({ certainty }: DuplicatePair): Level {
  if (certainty >= 0.85) return 'high';
  return certainty >= 0.5 ? 'middle' : 'low';
}
