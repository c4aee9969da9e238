/** Which name a search may be: whoever types nothing but a name looks first for those who are called just that. Pure. */

import { parseQuery } from './parse.ts';
import type { Query } from './query.ts';
import { wholeName } from './whole-name.ts';

/** Null where something else is asked for too, or nothing at all, or where the list is of just this name anyway. */
export function nameIn(search: string): string | null {
  const { query } = parseQuery(search);
  const parts = query.is === 'and' ? query.of : [query];
  const [only, more] = parts;
  if (only?.is === 'field' && only.field === 'name' && more === undefined)
    return wholeName(only.value) === null ? only.value : null;
  const words = parts.map(wordOf);
  return words.every((word) => word !== null) ? words.join(' ') : null;
}

const wordOf = (part: Query) => (part.is === 'word' ? part.text : null);
