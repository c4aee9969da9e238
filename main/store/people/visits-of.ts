/** A person's visits as staff see them, each with all that is known of it. Reads only. */
import type { Kysely } from 'kysely';
import type { Answers } from '../../../contract/form.ts';
import type { Visit } from '../../../contract/people.ts';
import type { Tables } from '../database/schema.ts';

type Db = Kysely<Tables>;

/** Newest first, at most 200. */
export async function visitsOf(db: Db, people: readonly string[]): Promise<Visit[]> {
  const found = await rowsOf(db, people);
  const said = await answersOf(
    db,
    found.map(({ id }) => id),
  );
  return found.map((row) => ({
    id: row.id,
    at: row.at,
    channel: row.channel,
    kiosk: row.kiosk,
    firstVisit: row.number === 1 && row.ended_by !== 'notMe',
    ended: row.ended_by === null || row.ended_at === null ? null : { at: row.ended_at, by: row.ended_by },
    type: row.type,
    answers: said.get(row.id) ?? {},
    consent: consentOf(row),
  }));
}

const rowsOf = (db: Db, people: readonly string[]) =>
  db
    .selectFrom('visits')
    .innerJoin('identities', 'identities.id', 'visits.identity_id')
    .leftJoin('visit_ends', 'visit_ends.visit_id', 'visits.id')
    .leftJoin('visit_types', 'visit_types.visit_id', 'visits.id')
    .leftJoin('visit_consents', 'visit_consents.visit_id', 'visits.id')
    .select([
      'visits.id',
      'visits.at',
      'visits.kiosk',
      'visits.number',
      'identities.channel',
      'visit_types.type',
    ])
    .select(['visit_ends.at as ended_at', 'visit_ends.ended_by'])
    .select([
      'visit_consents.version',
      'visit_consents.language as read_in',
      'visit_consents.at as agreed_at',
    ])
    .select(['visit_consents.picture', 'visit_consents.phone'])
    .where('visits.person_id', 'in', people)
    .orderBy('visits.at', 'desc')
    .orderBy('visits.id', 'desc')
    .limit(200)
    .execute();

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function consentOf({ version, read_in, agreed_at, picture, phone }: Row): Visit['consent'] {
  if (version === null || read_in === null || agreed_at === null) return null;
  return { version, language: read_in, picture: picture === 1, phone: phone === 1, at: agreed_at };
}

async function answersOf(db: Db, visits: readonly string[]): Promise<Map<string, Answers>> {
  const said = new Map<string, Answers>();
  const found = await db.selectFrom('visit_answers').selectAll().where('visit_id', 'in', visits).execute();
  for (const { visit_id, field, value } of found)
    said.set(visit_id, { ...said.get(visit_id), [field]: value });
  return said;
}
