/** Rows of the visits log, by the numbers SQLite gave the visits. */
import type { Database } from 'better-sqlite3';
import type { Channel } from '../../../contract/channel.ts';
import type { Answers } from '../../../contract/form.ts';
import type { Language } from '../../../contract/language.ts';
import type { Ending } from '../../../contract/onsite.ts';
import type { VisitListRow } from '../../../contract/visit-list.ts';
import { statements } from '../database/statements.ts';

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

/** Which number the person of a visit is listed under today. */
export const listedAs = `coalesce(
  (select num from listing where listing.person_id = visits.person_id),
  (select num from listed_under where listed_under.person_id = visits.person_id))`;

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
  const ids = all<[string], { id: string }>(
    'select visits.id from json_each(?) as wanted cross join visits on visits.rowid = wanted.value',
  );
  const numOf = get<[string], { num: number }>('select rowid as num from visits where id = ?');
  return {
    rows(nums: readonly number[]): readonly (VisitListRow | null)[] {
      const found = new Map(some(JSON.stringify(nums)).map((row) => [row.num, visitRow(row)]));
      return nums.map((num) => found.get(num) ?? null);
    },
    ids: (nums: readonly number[]): readonly string[] => ids(JSON.stringify(nums)).map(({ id }) => id),
    numOf: (id: string): number | null => numOf(id)?.num ?? null,
  };
}

export type VisitRows = ReturnType<typeof openVisitRows>;

function visitRow(row: Row): VisitListRow {
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
  };
}

function consentOf({ version, read_in, agreed_at, picture, phone }: Row): VisitListRow['consent'] {
  if (version === null || read_in === null || agreed_at === null) return null;
  return { version, language: read_in, picture: picture === 1, phone: phone === 1, at: agreed_at };
}
