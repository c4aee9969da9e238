/** What people, visits and the audit log are as tables: the columns that were asked for, and how rows fill them. Pure. */
import type { AuditRow } from '../../../contract/audit.ts';
import { nameOf, type PeopleColumn, type PersonListRow } from '../../../contract/people-list.ts';
import type { VisitColumn, VisitListRow } from '../../../contract/visit-list.ts';
import { type AuditColumn, auditColumns, type SheetWords } from '../../../contract/words/sheet.ts';
import type { Cell, CellKind, SheetColumn } from '../sheets/cells.ts';

export interface Table<Row> {
  readonly columns: readonly SheetColumn[];
  readonly cells: (row: Row) => readonly Cell[];
}

export type Kinds<C extends string> = Readonly<Record<C, readonly [kind: CellKind, width: number]>>;

export function tableOf<Row, C extends string>(
  columns: readonly C[],
  titles: Readonly<Record<C, string>>,
  kinds: Kinds<C>,
  read: Readonly<Record<C, (row: Row) => Cell>>,
): Table<Row> {
  const reading = columns.map((column) => read[column]);
  return {
    columns: columns.map((column) => {
      const [kind, width] = kinds[column];
      return { title: titles[column], kind, width };
    }),
    cells: (row) => reading.map((cell) => cell(row)),
  };
}

const peopleKinds: Kinds<PeopleColumn> = {
  name: ['text', 24],
  channels: ['text', 20],
  phone: ['text', 20],
  tags: ['text', 24],
  status: ['text', 14],
  visits: ['number', 10],
  lastVisit: ['time', 20],
  firstVisit: ['time', 20],
  lastKiosk: ['text', 18],
};

/** @param phone the number as it may be written. */
export const peopleTable = (
  columns: readonly PeopleColumn[],
  words: SheetWords,
  phone: (row: PersonListRow) => string | null,
): Table<PersonListRow> =>
  tableOf(columns, words.peopleColumn, peopleKinds, {
    name: nameOf,
    channels: ({ channels }) => channels.map((channel) => words.channel[channel]).join(', '),
    phone,
    tags: ({ tags }) => tags.join(', '),
    status: ({ vip, blocked }) =>
      vip ? (blocked ? `${words.vip}, ${words.blocked}` : words.vip) : blocked ? words.blocked : null,
    visits: ({ visits }) => visits,
    lastVisit: ({ lastVisitAt }) => lastVisitAt,
    firstVisit: ({ firstVisitAt }) => firstVisitAt,
    lastKiosk: ({ lastKiosk }) => lastKiosk,
  });

const visitKinds: Kinds<VisitColumn> = {
  at: ['time', 20],
  person: ['text', 24],
  channel: ['text', 14],
  kiosk: ['text', 18],
  type: ['text', 16],
  ended: ['text', 34],
  number: ['number', 10],
};

export const visitsTable = (
  columns: readonly VisitColumn[],
  words: SheetWords,
  time: (at: number) => string,
): Table<VisitListRow> =>
  tableOf(columns, words.visitColumn, visitKinds, {
    at: ({ at }) => at,
    person: ({ person }) => person.name,
    channel: ({ channel }) => (channel === null ? words.byHand : words.channel[channel]),
    kiosk: ({ kiosk }) => kiosk,
    type: ({ type }) => type,
    ended: ({ ended }) => (ended === null ? null : `${time(ended.at)} ${words.ended[ended.by]}`),
    number: ({ number }) => number,
  });

/** One row for each field that changed, so that none has to be picked out of a text. */
export interface AuditLine {
  readonly entry: AuditRow;
  readonly change: AuditRow['changes'][number] | null;
}

export const auditLines = (entry: AuditRow): readonly AuditLine[] =>
  entry.changes.length === 0 ? [{ entry, change: null }] : entry.changes.map((change) => ({ entry, change }));

const auditKinds: Kinds<AuditColumn> = {
  number: ['number', 10],
  at: ['time', 20],
  who: ['text', 16],
  role: ['text', 10],
  kiosk: ['text', 16],
  action: ['text', 18],
  person: ['text', 20],
  personId: ['text', 38],
  about: ['text', 24],
  field: ['text', 16],
  was: ['text', 24],
  became: ['text', 24],
  hash: ['text', 66],
};

export const auditTable = (words: SheetWords): Table<AuditLine> =>
  tableOf(auditColumns, words.auditColumn, auditKinds, {
    number: ({ entry }) => entry.number,
    at: ({ entry }) => entry.at,
    who: ({ entry }) => entry.who || words.app,
    role: ({ entry }) => entry.role,
    kiosk: ({ entry }) => entry.kiosk,
    action: ({ entry }) => entry.action,
    person: ({ entry }) => entry.personName,
    personId: ({ entry }) => entry.person,
    about: ({ entry }) => entry.about,
    field: ({ change }) => change?.field ?? null,
    was: ({ change }) => change?.was ?? null,
    became: ({ change }) => change?.became ?? null,
    hash: ({ entry }) => entry.hash,
  });
