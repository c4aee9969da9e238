/** Rows of the visits log for whoever was entered by hand, by the numbers SQLite gave the entries, each with a minus. */
import type { Database } from 'better-sqlite3';
import type { Answers } from '../../../contract/form.ts';
import type { Ending } from '../../../contract/onsite.ts';
import type { EnteredRow } from '../../../contract/visit-list.ts';
import { statements } from '../database/statements.ts';
import { entryListedAs } from './listed-as.ts';

interface Row extends Pick<EnteredRow, 'id' | 'at' | 'kiosk' | 'type' | 'enteredBy'> {
  readonly num: number;
  readonly name: string;
  readonly person: string | null;
  readonly avatar: string | null;
  readonly said: string;
  readonly endedAt: number | null;
  readonly endedBy: Ending | null;
}

export function openEntryRows(database: Database) {
  const { get, all } = statements(database);
  // What was matched since the list was opened is a visit, and no entry any more.
  const some = all<[string], Row>(
    `select wanted.value as num, guests.id, guests.name, guests.at, guests.kiosk, guests.type,
     guests.entered_by as enteredBy, guests.ended_at as endedAt, guests.ended_by as endedBy,
     listing.person_id as person, listing.avatar,
     (select json_group_object(field, value) from guest_answers where guest_id = guests.id) as said
     from json_each(?) as wanted cross join guests on guests.rowid = -wanted.value
     left join listing on listing.num = ${entryListedAs}
     where guests.visit_id is null`,
  );
  const id = get<[number], { id: string }>('select id from guests where rowid = ?');
  const numOf = get<[string], { num: number }>(
    'select -rowid as num from guests where id = ? and visit_id is null',
  );
  return {
    rows: (nums: readonly number[]): ReadonlyMap<number, EnteredRow> =>
      new Map(some(JSON.stringify(nums)).map((row) => [row.num, entryRow(row)])),
    id: (num: number): string | undefined => id(-num)?.id,
    numOf: (wanted: string): number | null => numOf(wanted)?.num ?? null,
  };
}

function entryRow(row: Row): EnteredRow {
  const { id, at, kiosk, type, enteredBy, endedAt, endedBy } = row;
  const answers: Answers = JSON.parse(row.said);
  return {
    ...{ id, at, kiosk, type, enteredBy, answers },
    ...{ channel: null, number: null, firstVisit: false, consent: null },
    ended: endedAt === null || endedBy === null ? null : { at: endedAt, by: endedBy },
    person: { id: row.person, name: row.name, avatar: row.avatar },
  };
}
