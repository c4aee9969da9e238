/**
 * What a search says, as a tree, and how it is written. One search box for people and for the visits log: words,
 * "phrases", `field:value`, `-not`, `a OR b`, brackets. parse.ts reads it, match.ts says what it means.
 */
import type { SearchNote } from '../list.ts';
import { fieldCalled, type QueryField } from './fields.ts';

export type TextField = Extract<
  QueryField,
  | 'name'
  | 'phone'
  | 'tag'
  | 'channel'
  | 'kiosk'
  | 'type'
  | 'note'
  | 'id'
  | 'has'
  | 'is'
  | 'ended'
  | 'by'
  | 'host'
  | 'company'
>;

export type Leaf =
  /** `exact`: as it is written, and not by sound, number or id. `phone: false`: not by number alone. */
  | { readonly is: 'word'; readonly text: string; readonly exact: boolean; readonly phone?: false }
  | { readonly is: 'field'; readonly field: TextField; readonly value: string }
  /** As `tidyDates` writes them. */
  | { readonly is: 'dates'; readonly field: 'last' | 'first' | 'at'; readonly dates: string }
  /** Both included; null for no bound. */
  | {
      readonly is: 'count';
      readonly field: 'visits';
      readonly from: number | null;
      readonly to: number | null;
    };

export type Query =
  | { readonly is: 'everybody' }
  | { readonly is: 'and'; readonly of: readonly Query[] }
  | { readonly is: 'or'; readonly of: readonly Query[] }
  | { readonly is: 'not'; readonly of: Query }
  | Leaf;

export interface Parsed {
  readonly query: Query;
  readonly notes: readonly SearchNote[];
}

export const everybody: Query = { is: 'everybody' };

/** Flat, and never a group of one. */
export function group(is: 'and' | 'or', parts: readonly Query[]): Query {
  const of = parts.flatMap((part) => (part.is === is ? part.of : [part]));
  const [only] = of;
  if (only === undefined) return everybody;
  return of.length === 1 ? only : { is, of };
}

export const not = (query: Query): Query => (query.is === 'not' ? query.of : { is: 'not', of: query });

export const isConnective = (text: string) => /^(?:OR|AND|NOT|或|且|非)$/.test(text);

/** Would this text, written bare, be read as something else than this text? */
export const needsQuotes = (text: string): boolean =>
  text === '' ||
  /[\s"“”„（）()|｜\\]/u.test(text) ||
  /^[-－]/.test(text) ||
  isConnective(text) ||
  /^[^:：]*[:：]/.test(text);

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
const written = (text: string) => (needsQuotes(text) ? quoted(text) : text);

/** As a person could have typed it; reading it gives the same tree. */
export function printQuery(query: Query): string {
  switch (query.is) {
    case 'everybody':
      return '';
    case 'or':
      return query.of.map(printPart).join(' OR ');
    case 'and':
      return query.of.map((part) => (part.is === 'or' ? `(${printQuery(part)})` : printPart(part))).join(' ');
    case 'not':
      return `-${printPart(query.of)}`;
    case 'word':
      return query.exact ? quoted(query.text) : written(query.text);
    case 'field':
      return `${query.field}:${written(query.value)}`;
    case 'dates':
      return `${query.field}:${query.dates}`;
    case 'count':
      return `${query.field}:${countText(query)}`;
  }
}

const printPart = (query: Query): string =>
  query.is === 'and' || query.is === 'or' ? `(${printQuery(query)})` : printQuery(query);

function countText({ from, to }: Extract<Leaf, { is: 'count' }>): string {
  if (from !== null && to !== null) return from === to ? String(from) : `${from}..${to}`;
  if (from !== null) return `${from}..`;
  return `..${to ?? ''}`;
}

/** Every leaf, asked for or excluded. */
export function* leavesOf(query: Query): Generator<Leaf> {
  if (query.is === 'and' || query.is === 'or') for (const part of query.of) yield* leavesOf(part);
  else if (query.is === 'not') yield* leavesOf(query.of);
  else if (query.is !== 'everybody') yield query;
}

/** The same search with other leaves. */
export function mapLeaves(query: Query, change: (leaf: Leaf) => Query): Query {
  if (query.is === 'and' || query.is === 'or')
    return { is: query.is, of: query.of.map((part) => mapLeaves(part, change)) };
  if (query.is === 'not') return { is: 'not', of: mapLeaves(query.of, change) };
  return query.is === 'everybody' ? query : change(query);
}

/** Every leaf that is asked for, and not those that are excluded. */
export function* wantedLeaves(query: Query): Generator<Leaf> {
  if (query.is === 'and' || query.is === 'or') {
    for (const part of query.of) yield* wantedLeaves(part);
  } else if (query.is !== 'not' && query.is !== 'everybody') yield query;
}

/** Does the search say anything of this field, wanted or not? */
export function mentions(query: Query, says: (leaf: Leaf) => boolean): boolean {
  if (query.is === 'and' || query.is === 'or') return query.of.some((part) => mentions(part, says));
  if (query.is === 'not') return mentions(query.of, says);
  return query.is !== 'everybody' && says(query);
}

export const isErasedLeaf = (leaf: Leaf) =>
  leaf.is === 'field' && leaf.field === 'is' && leaf.value === 'erased';

export { fieldCalled };
