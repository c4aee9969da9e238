/** The visits log of a search: of visits what it says of those who scanned and of their answers, of entries by hand what it says of these. */

import { asksAnswers } from '../../../contract/query/answers.ts';
import type { Query } from '../../../contract/query/query.ts';
import type { VisitListRow } from '../../../contract/visit-list.ts';
import { keptStatements } from '../database/statements.ts';
import { openAnsweredVisits } from './answered-visits.ts';
import { openEntries } from './entries.ts';
import type { EntryBook } from './entry-book.ts';
import { partOf } from './query-by.ts';
import type { Source } from './source.ts';
import type { VisitRows } from './visit-rows.ts';
import { openVisits, type VisitsSourceDeps } from './visits-source.ts';
import { withEntries } from './with-entries.ts';

export interface VisitsLogDeps extends VisitsSourceDeps {
  readonly rows: VisitRows;
  readonly book: EntryBook;
}

export function openVisitsLog({
  rows,
  book,
  ...asked
}: VisitsLogDeps): Source<readonly (VisitListRow | null)[]> {
  const { database, onSite, now } = asked;
  const { descending } = asked.sort;
  const scanned = partOf(asked.query, 'scan');
  const entered = partOf(asked.query, 'desk');
  const { get } = keptStatements(database);
  const time = get<[number], { at: number }>('select at from visits where rowid = ?');
  const timeOf = (visit: number) => time(visit)?.at ?? null;
  const order = { rows, timeOf, descending };

  /** Those found by their person, and between them those found by an answer. */
  function visitsOf(query: Query): Pick<Source<never>, 'slices' | 'total'> {
    const byPerson = openVisits({ ...asked, query });
    if (!asksAnswers(query)) return byPerson;
    const { walk, left } = openAnsweredVisits({ database, query, descending, onSite, now });
    const visits = left === null ? byPerson : { ...byPerson, slices: () => left(byPerson.slices()) };
    return walk === null ? visits : withEntries({ visits, entries: walk, ...order });
  }

  return withEntries({
    visits: scanned && visitsOf(scanned),
    entries: entered && openEntries({ database, book, query: entered, descending, onSite, now }),
    ...order,
  });
}
