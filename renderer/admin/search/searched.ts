/** What the search box around stands over: some fields say something of a visit alone. */
import { createContext, useContext } from 'react';
import { type QueryField, queryFields } from '../../../contract/query/fields.ts';

export type Searched = 'people' | 'visits';

const ofVisits: ReadonlySet<QueryField> = new Set(['at', 'host', 'company', 'ended', 'by']);

/** In the order in which they are offered: of visits, what is about the visit comes first. */
export function fieldsOf(searched: Searched): readonly QueryField[] {
  const fields = Object.keys(queryFields) as QueryField[];
  const people = fields.filter((field) => !ofVisits.has(field));
  return searched === 'people' ? people : [...ofVisits, ...people];
}

export const SearchedContext = createContext<Searched>('people');

export const useSearched = (): Searched => useContext(SearchedContext);
