/** What is left of a search of the visits log for those who scanned, or for those who were entered by hand. Pure. */

import type { By } from '../../../contract/query/fields.ts';
import { everybody, group, not, type Query } from '../../../contract/query/query.ts';

/** Null where it finds none of them. */
export function partOf(query: Query, by: By): Query | null {
  if (query.is === 'and') return allOf(query.of.map((part) => partOf(part, by)));
  if (query.is === 'or') return anyOf(query.of.map((part) => partOf(part, by)));
  if (query.is === 'not') return noneOf(partOf(query.of, by));
  if (query.is !== 'field' || query.field !== 'by') return query;
  return query.value === by ? everybody : null;
}

const isAsking = (part: Query) => part.is !== 'everybody';

function allOf(parts: readonly (Query | null)[]): Query | null {
  const left = parts.filter((part) => part !== null);
  return left.length < parts.length ? null : group('and', left.filter(isAsking));
}

function anyOf(parts: readonly (Query | null)[]): Query | null {
  const left = parts.filter((part) => part !== null);
  if (left.length === 0) return null;
  return left.every(isAsking) ? group('or', left) : everybody;
}

function noneOf(part: Query | null): Query | null {
  if (part === null) return everybody;
  return isAsking(part) ? not(part) : null;
}
