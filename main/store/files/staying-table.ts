/** Who stays when an import is undone, as a table. Pure. */
import { nameOf, type PersonListRow } from '../../../contract/people-list.ts';
import type { Staying } from '../../../contract/undo.ts';
import { type SheetWords, stayingColumns } from '../../../contract/words/sheet.ts';
import { type Kinds, type Table, tableOf } from './tables.ts';

type StayingLine = Staying & { readonly row: PersonListRow };

const kinds: Kinds<(typeof stayingColumns)[number]> = {
  name: ['text', 24],
  phone: ['text', 20],
  visits: ['number', 10],
  lastVisit: ['time', 20],
  stays: ['text', 24],
  why: ['text', 34],
  changed: ['text', 24],
  id: ['text', 38],
};

export function stayingTable(words: SheetWords): Table<StayingLine> {
  const said = ({ fields }: Staying) => fields.map((field) => words.stayField[field]).join(', ');
  return tableOf(stayingColumns, words.stayingColumn, kinds, {
    name: ({ row }) => nameOf(row),
    phone: ({ row }) => row.phone,
    visits: ({ row }) => row.visits,
    // Whoever came from a file was seen nowhere yet.
    lastVisit: ({ row }) => (row.visits === 0 ? null : row.lastVisitAt),
    stays: (one) => (one.whole ? words.whole : said(one)),
    why: ({ why }) => words.stayWhy[why],
    changed: (one) => (one.whole ? said(one) || null : null),
    id: ({ person }) => person,
  });
}
