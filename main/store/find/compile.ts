/**
 * A search as SQLite answers it: as far as it goes one question to the full-text index, which gives people in the
 * order of their last visit, and conditions on the row for what the index holds only roughly.
 */

import { spanOf } from '../../../contract/query/dates.ts';
import { isErasedLeaf, mentions, type Query } from '../../../contract/query/query.ts';
import { unitsOf } from '../../../contract/query/text.ts';
import { wholeName } from '../../../contract/query/whole-name.ts';
import { fieldMatch, none, quote, textMatch, wordMatch } from './leaf-match.ts';
import { all, kind, monthFacts, safe, visitFacts } from './tokens.ts';

/** One millisecond of last visits holds so many people; see migration-6. */
export const perMillisecond = 2_048;
const farthest = Math.floor(Number.MAX_SAFE_INTEGER / perMillisecond);
export const seqFrom = (at: number): number => Math.max(0, Math.min(at, farthest)) * perMillisecond;

/** From `from` on and before `to`. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

export interface Plan extends Bounds {
  /** For `found_by match`; null where the order alone answers it. */
  readonly match: string | null;
  /** It is one word or one token, which counts quickly however few are found. */
  readonly simple: boolean;
  /** What else is only within bounds, by its column. */
  readonly within: Readonly<Partial<Record<'first_at' | 'visits', Bounds>>>;
  /** On a row `listing` and the ids of people on site, as JSON in `@onsite`. */
  readonly where: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly asksOnSite: boolean;
  /** Nothing is asked: everybody who is not erased. */
  readonly everybody: boolean;
  /** The search asks for the erased, so that they are not left out by themselves. */
  readonly erasedToo: boolean;
}

/** With every "not" moved to the leaves. */
type Piece =
  | { readonly is: 'match'; readonly yes: boolean; readonly text: string }
  | {
      readonly is: 'range';
      readonly by: 'seq' | 'first_at' | 'visits';
      readonly from: number;
      readonly to: number;
    }
  | { readonly is: 'onsite'; readonly yes: boolean }
  | { readonly is: 'and'; readonly of: readonly Piece[] }
  | { readonly is: 'or'; readonly of: readonly Piece[] };

const nobody: Piece = { is: 'or', of: [] };
const anybody: Piece = { is: 'and', of: [] };

/** Erased people are left out unless the search asks for them. */
export function compile(query: Query, now: number, erasedToo = mentions(query, isErasedLeaf)): Plan {
  const piece = pieceOf(query, true, now);
  const parts = piece.is === 'and' ? flat(piece.of) : [piece];
  const seen = erasedToo
    ? []
    : [{ is: 'match', yes: false, text: quote(`${kind.fact}${safe('is.erased')}`) } as const];
  const matched = parts.filter(isMatched);
  const rough = parts.flatMap((part) => (part.is === 'range' ? superset(part) : []));
  const bySeq = parts.filter((part) => part.is === 'range').filter(({ by }) => by === 'seq');
  const rest = parts.filter((part) => !isMatched(part) && !(part.is === 'range' && part.by === 'seq'));
  const values: Record<string, string> = {};
  const where = rest.map((part) => conditionOf(part, values));
  if (!erasedToo) where.push('listing.erased = 0');
  const asked = matched.length + rough.length > 0;
  return {
    match: asked ? matchOf({ is: 'and', of: [...matched, ...rough, ...seen] }) : null,
    simple: isSimple(query),
    from: Math.max(0, ...bySeq.map(({ from }) => from)),
    to: Math.min(Number.MAX_SAFE_INTEGER, ...bySeq.map(({ to }) => to)),
    where: asked && !erasedToo ? where.slice(0, -1) : where,
    values,
    within: {
      ...boundsOf('first_at', parts),
      ...boundsOf('visits', parts),
    },
    asksOnSite: parts.some(asksOnSite),
    everybody: parts.length === 0 && !erasedToo,
    erasedToo,
  };
}

/** A whole name is told from its parts only where these meet, which may be seldom. */
const isSimple = (query: Query): boolean =>
  query.is === 'word' ||
  (query.is === 'field' && (query.field !== 'name' || wholeName(query.value) === null));

function boundsOf(by: 'first_at' | 'visits', parts: readonly Piece[]): Plan['within'] {
  const range = parts.find((part) => part.is === 'range' && part.by === by);
  return range?.is === 'range' ? { [by]: { from: range.from, to: range.to } } : {};
}

const flat = (parts: readonly Piece[]): readonly Piece[] =>
  parts.flatMap((part) => (part.is === 'and' ? flat(part.of) : [part]));

const asksOnSite = (piece: Piece): boolean =>
  piece.is === 'onsite' || ((piece.is === 'and' || piece.is === 'or') && piece.of.some(asksOnSite));

const isMatched = (piece: Piece): boolean =>
  piece.is === 'match' || ((piece.is === 'and' || piece.is === 'or') && piece.of.every(isMatched));

function pieceOf(query: Query, yes: boolean, now: number): Piece {
  switch (query.is) {
    case 'everybody':
      return yes ? anybody : nobody;
    case 'not':
      return pieceOf(query.of, !yes, now);
    case 'and':
    case 'or': {
      const of = query.of.map((part) => pieceOf(part, yes, now));
      return { is: (query.is === 'and') === yes ? 'and' : 'or', of };
    }
    case 'dates': {
      const { from, to } = spanOf(query.dates, now);
      return query.field === 'first'
        ? ranged('first_at', from, to, yes)
        : ranged('seq', seqFrom(from), seqFrom(to), yes);
    }
    case 'count':
      return ranged('visits', query.from ?? 0, (query.to ?? Number.MAX_SAFE_INTEGER - 1) + 1, yes);
    case 'word':
      return matchPiece(query.exact ? textMatch(unitsOf(query.text)) : wordMatch(query), yes);
    case 'field':
      return query.field === 'is' && query.value === 'onsite'
        ? { is: 'onsite', yes }
        : matchPiece(fieldMatch(query), yes);
  }
}

function ranged(by: 'seq' | 'first_at' | 'visits', from: number, to: number, yes: boolean): Piece {
  const range = (begin: number, end: number): Piece => ({ is: 'range', by, from: begin, to: end });
  return yes ? range(from, to) : { is: 'or', of: [range(0, from), range(to, Number.MAX_SAFE_INTEGER)] };
}

/** Null is true of everybody. */
const matchPiece = (text: string | null, yes: boolean): Piece =>
  text === null ? (yes ? anybody : nobody) : { is: 'match', yes, text };

function superset(range: Extract<Piece, { is: 'range' }>): readonly Piece[] {
  const facts =
    range.by === 'first_at'
      ? monthFacts(range.from, range.to)
      : range.by === 'visits' && range.to <= Number.MAX_SAFE_INTEGER
        ? visitFacts(range.from, range.to - 1)
        : null;
  if (facts === null) return [];
  return [{ is: 'or', of: facts.map((one) => ({ is: 'match', yes: true, text: quote(one) })) }];
}

function matchOf(piece: Piece): string {
  if (piece.is === 'match') return piece.yes ? piece.text : `(${quote(all)} NOT ${piece.text})`;
  if (piece.is === 'or') return piece.of.length === 0 ? none : `(${piece.of.map(matchOf).join(' OR ')})`;
  if (piece.is !== 'and') return none;
  const of = flat(piece.of);
  const excluded = of.flatMap((part) => (part.is === 'match' && !part.yes ? [part.text] : []));
  const wanted = of.filter((part) => part.is !== 'match' || part.yes).map(matchOf);
  const found = wanted.length === 0 ? quote(all) : wanted.join(' AND ');
  return excluded.length === 0 ? `(${found})` : `((${found}) NOT (${excluded.join(' OR ')}))`;
}

function conditionOf(piece: Piece, values: Record<string, string>): string {
  switch (piece.is) {
    case 'and':
    case 'or': {
      if (piece.of.length === 0) return piece.is === 'and' ? 'true' : 'false';
      return `(${piece.of.map((part) => conditionOf(part, values)).join(` ${piece.is} `)})`;
    }
    case 'range':
      return `(listing.${piece.by} >= ${piece.from} and listing.${piece.by} < ${piece.to})`;
    case 'onsite':
      return `listing.person_id ${piece.yes ? '' : 'not '}in (select value from json_each(@onsite))`;
    case 'match': {
      const name = `m${Object.keys(values).length}`;
      values[name] = piece.text;
      return `listing.seq ${piece.yes ? '' : 'not '}in (select rowid from found_by where found_by match @${name})`;
    }
  }
}
