/**
 * What a search asks of phone numbers, and what of it is answered: one whole number at a time, or none where staff have
 * tried too many. Pure.
 */
import type { SearchNote } from '../list.ts';
import { shortestPart, shortestWhole, wholeIn } from '../phone-shown.ts';
import { everybody, type Leaf, leavesOf, mapLeaves, not, type Query } from './query.ts';

/** How many whole numbers may find somebody: of more than one in a search none does. */
export type WholeNumbers = 'one' | 'none';

export const digitsOf = (text: string) => text.normalize('NFKC').replace(/\D/g, '');

/** The digits of what may be a phone number or a part of one. */
export const phonePart = (text: string): string | null =>
  /^[+\d()\-.]+$/.test(text.normalize('NFKC')) && digitsOf(text).length >= shortestPart
    ? digitsOf(text)
    : null;

export function phoneDigits(leaf: Leaf): string | null {
  if (leaf.is === 'word') return leaf.exact || leaf.phone === false ? null : phonePart(leaf.text);
  return leaf.is === 'field' && leaf.field === 'phone' ? leaf.value : null;
}

const wholeOf = (leaf: Leaf): string | null => wholeIn(phoneDigits(leaf) ?? '');

/** Excluding one tells as much as asking for it. */
export function wholeNumbers(query: Query): ReadonlySet<string> {
  return new Set([...leavesOf(query)].flatMap((leaf) => wholeOf(leaf) ?? []));
}

/** Their digits are still looked for in names, notes and ids. */
const withoutWholes = (query: Query): Query =>
  mapLeaves(query, (leaf) => {
    if (wholeOf(leaf) === null) return leaf;
    return leaf.is === 'word' ? { ...leaf, phone: false } : not(everybody);
  });

const note = (what: SearchNote['what'], text: string): SearchNote => ({ what, text });

export interface Answered {
  readonly query: Query;
  readonly notes: readonly SearchNote[];
}

export function answered(query: Query, allowed: WholeNumbers): Answered {
  const [first, second] = wholeNumbers(query);
  const hidden = [...leavesOf(query)]
    .filter(isHidden)
    .map((leaf) => note('phone-hidden', phoneDigits(leaf) ?? ''));
  const notes = hidden.slice(0, 1);
  if (first === undefined || (allowed === 'one' && second === undefined)) return { query, notes };
  const why = allowed === 'none' ? note('phone-limit', first) : note('phone-many', second ?? first);
  return { query: withoutWholes(query), notes: [why, ...notes] };
}

/** More digits than are shown in a row, and fewer than a number has; with a country before them they may be shown. */
function isHidden(leaf: Leaf): boolean {
  if (leaf.is !== 'field' || leaf.field !== 'phone') return false;
  const { length } = leaf.value;
  return length > 4 && length < shortestWhole && !leaf.value.startsWith('86');
}

/** What is said where nobody was found and digits were asked for. */
export function noPhoneNote(query: Query): SearchNote | null {
  for (const leaf of leavesOf(query)) {
    const digits = phoneDigits(leaf);
    if (digits !== null) return note('phone-hidden', digits);
  }
  return null;
}
