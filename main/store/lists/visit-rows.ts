/** Rows of the visits log: of visits by the numbers SQLite gave them, of entries by hand by theirs with a minus. */
import type { Database } from 'better-sqlite3';
import type { Channel } from '../../../contract/channel.ts';
import type { Answers } from '../../../contract/form.ts';
import type { Language } from '../../../contract/language.ts';
import type { Ending } from '../../../contract/onsite.ts';
import type { ScannedRow, VisitListRow } from '../../../contract/visit-list.ts';
import { statements } from '../database/statements.ts';
import { openEntryRows } from './entry-rows.ts';
import { listedAs } from './listed-as.ts';

interface Row {
  readonly num: number;
  readonly id: string;
  readonly at: number;
  readonly kiosk: string;
  readonly number: number;
  readonly channel: Channel;
  readonly person: string;
  readonly name: string;
  readonly avatar: string | null;
  readonly type: string | null;
  readonly said: string;
  readonly ended_at: number | null;
  readonly ended_by: Ending | null;
  readonly version: number | null;
  readonly read_in: Language | null;
  readonly agreed_at: number | null;
  readonly picture: 0 | 1 | null;
  readonly phone: 0 | 1 | null;
}

export function openVisitRows(database: Database) {
  const { get, all } = statements(database);
  const some = all<[string], Row>(
    `select visits.rowid as num, visits.id, visits.at, visits.kiosk, visits.number, identities.channel,
     listing.person_id as person, coalesce(listing.display_name, listing.nickname) as name, listing.avatar,
     visit_types.type, visit_ends.at as ended_at, visit_ends.ended_by, visit_consents.version,
     visit_consents.language as read_in, visit_consents.at as agreed_at, visit_consents.picture,
     visit_consents.phone,
     (select json_group_object(field, value) from visit_answers where visit_id = visits.id) as said
     from json_each(?) as wanted cross join visits on visits.rowid = wanted.value
     join listing on listing.num = ${listedAs}
     join identities on identities.id = visits.identity_id
     left join visit_ends on visit_ends.visit_id = visits.id
     left join visit_types on visit_types.visit_id = visits.id
     left join visit_consents on visit_consents.visit_id = visits.id`,
  );
  const id = get<[number], { id: string }>('select id from visits where rowid = ?');
  const numOf = get<[string], { num: number }>('select rowid as num from visits where id = ?');
  const entries = openEntryRows(database);
  return {
    rows(nums: readonly number[]): readonly (VisitListRow | null)[] {
      const found = new Map<number, VisitListRow>(
        some(JSON.stringify(nums)).map((row) => [row.num, visitRow(row)]),
      );
      const entered = nums.filter((num) => num < 0);
      if (entered.length > 0) for (const [num, row] of entries.rows(entered)) found.set(num, row);
      return nums.map((num) => found.get(num) ?? null);
    },
    ids: (nums: readonly number[]): readonly string[] =>
      nums.flatMap((num) => (num < 0 ? entries.id(num) : id(num)?.id) ?? []),
    numOf: (wanted: string): number | null => numOf(wanted)?.num ?? entries.numOf(wanted),
  };
}

export type VisitRows = ReturnType<typeof openVisitRows>;

function visitRow(row: Row): ScannedRow {
  const answers: Answers = JSON.parse(row.said);
  return {
    id: row.id,
    at: row.at,
    channel: row.channel,
    kiosk: row.kiosk,
    number: row.number,
    firstVisit: row.number === 1 && row.ended_by !== 'notMe',
    ended: row.ended_by === null || row.ended_at === null ? null : { at: row.ended_at, by: row.ended_by },
    type: row.type,
    answers,
    consent: consentOf(row),
    person: { id: row.person, name: row.name, avatar: row.avatar },
    enteredBy: null,
  };
}

function consentOf({ version, read_in, agreed_at, picture, phone }: Row): ScannedRow['consent'] {
  if (version === null || read_in === null || agreed_at === null) return null;
  return { version, language: read_in, picture: picture === 1, phone: phone === 1, at: agreed_at };
}
