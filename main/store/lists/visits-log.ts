/** The visits log of a search: of visits what it says of those who scanned, of entries by hand what it says of these. */
import type { VisitListRow } from '../../../contract/visit-list.ts';
import { keptStatements } from '../database/statements.ts';
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
  return withEntries({
    visits: scanned && openVisits({ ...asked, query: scanned }),
    entries: entered && openEntries({ database, book, query: entered, descending, onSite, now }),
    timeOf: (visit) => time(visit)?.at ?? null,
    ...{ rows, descending },
  });
}
