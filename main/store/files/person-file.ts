/**
 * Everything that is known of one person, as JSON: what a person may ask for, and nobody else's. Without what opens
 * anything: hashes of sessions, sealed tokens.
 */
import type { Database } from 'better-sqlite3';
import { Failure } from '../../../contract/failure.ts';
import { members } from '../people/groups.ts';
import { readPictures } from './person-pictures.ts';

/** Of each table what is this person's, or of somebody who is this person today. `member` is the group. */
const parts = {
  people: 'select * from people where id in member order by id',
  said: `select person_id, display_name, vip, blocked_at, blocked_by, blocked_why, erase_at, name_asked_at
    from person_facts where person_id in member and purged_at is null order by person_id`,
  tags: 'select person_id, tag from person_tags where person_id in member order by tag',
  notes: 'select * from notes where person_id in member order by at, id',
  phonesByStaff: 'select * from person_phones where person_id in member order by person_id',
  identities: 'select * from identities where person_id in member order by first_seen_at, id',
  phones: `select phones.* from phones where identity_id in identity order by at, identity_id`,
  profileChanges: 'select * from profile_changes where identity_id in identity order by number',
  weChatAnswers: 'select * from raw_answers where identity_id in identity order by identity_id',
  sessions: `select identity_id, created_at, expires_at, revoked_at, last_used_at from sessions
    where identity_id in identity order by created_at`,
  keptLogins: 'select identity_id, refresh_ends_at, dead, at from user_tokens where identity_id in identity',
  joins: 'select * from joins where person_id in member and into_id in member order by at, id',
  visits: `select visits.id, visits.at, visits.kiosk, visits.number, visits.identity_id, visit_types.type,
    visit_ends.at as ended_at, visit_ends.ended_by from visits
    left join visit_types on visit_types.visit_id = visits.id
    left join visit_ends on visit_ends.visit_id = visits.id where visits.person_id in member order by visits.at`,
  answers: `select visit_answers.* from visits join visit_answers on visit_answers.visit_id = visits.id
    where visits.person_id in member order by visits.at, field`,
  consents: `select visit_consents.* from visits join visit_consents on visit_consents.visit_id = visits.id
    where visits.person_id in member order by visits.at`,
  enteredByHand: `select guests.* from guests where person_id in member
    or visit_id in (select id from visits where person_id in member) order by at`,
  audit: `select number, at, who, role, kiosk, action, person_id, about, changes, hash from audit
    where person_id in member order by number`,
} as const;

type Row = Readonly<Record<string, unknown>>;

/** @param pictures the folder in which pictures are kept. */
export function personFile(database: Database, pictures: string, id: string, at: number): string {
  const read = database.transaction((): string => {
    const head = headOf(database, id);
    const all = (sql: string): Row[] =>
      database
        .prepare<[string], Row>(
          `${members}, identity (id) as (select id from identities where person_id in member) ${sql}`,
        )
        .all(head);
    const values = database.prepare<[unknown], { place: number; value: string }>(
      'select place, value from audit_values where number = ?',
    );
    const found = Object.fromEntries(Object.entries(parts).map(([part, sql]) => [part, all(sql)]));
    const audit = (found['audit'] ?? []).map((row) => auditEntry(row, values.all(row['number'])));
    const weChatAnswers = (found['weChatAnswers'] ?? []).map((row) => ({
      ...row,
      json: parsed(row['json']),
    }));
    return JSON.stringify(
      {
        format: 'wxlobby-person-1',
        exportedAt: new Date(at).toISOString(),
        person: head,
        ...found,
        weChatAnswers,
        audit,
        pictures: readPictures(pictures, filesOf(found)),
      },
      null,
      2,
    );
  });
  return read();
}

/** Of today, and of earlier days. */
function filesOf({ people = [], identities = [], profileChanges = [] }: Readonly<Record<string, Row[]>>) {
  const now = [...people, ...identities].map(({ avatar }) => avatar);
  const earlier = profileChanges
    .filter(({ field }) => field === 'avatar')
    .flatMap(({ was, became }) => [was, became]);
  return [...new Set([...now, ...earlier].filter((file) => typeof file === 'string'))];
}

function headOf(database: Database, id: string): string {
  const find = database.prepare<[string], { joined_to: string | null; gone: 0 | 1 }>(
    `select joined_to, coalesce(purged_at is not null, 0) as gone from people
     left join person_facts on person_facts.person_id = people.id where people.id = ?`,
  );
  let head = id;
  for (let found = find.get(head); ; found = find.get(head)) {
    if (found === undefined || (found.joined_to === null && found.gone === 1))
      throw new Failure('person.unknown');
    if (found.joined_to === null) return head;
    head = found.joined_to;
  }
}

function auditEntry(row: Row, values: readonly { place: number; value: string }[]): Row {
  const byPlace = new Map(values.map(({ place, value }) => [place, value]));
  const fields = parsed(row['changes']);
  const changes = (Array.isArray(fields) ? fields : []).map((field: unknown, index) => ({
    field: Array.isArray(field) ? String(field[0]) : '',
    was: byPlace.get(2 * index) ?? null,
    became: byPlace.get(2 * index + 1) ?? null,
  }));
  return { ...row, changes };
}

function parsed(json: unknown): unknown {
  try {
    return JSON.parse(String(json));
  } catch {
    return json;
  }
}
