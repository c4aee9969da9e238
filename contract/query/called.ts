/** Which name a search may be: whoever types nothing but a name looks first for those who are called just that. Pure. */

import { parseQuery } from './parse.ts';
import type { Query } from './query.ts';

/** Null where something else is asked for too, or nothing at all. */
export function nameIn(search: string): string | null {
  const { query } = parseQuery(search);
  const parts = query.is === 'and' ? query.of : [query];
  const [only, more] = parts;
  if (only?.is === 'field' && only.field === 'name' && more === undefined) return only.value;
  const words = parts.map(wordOf);
  return words.every((word) => word !== null) ? words.join(' ') : null;
}

const wordOf = (part: Query) => (part.is === 'word' ? part.text : null);
