/** One person in full. Reads only. */
import type { Kysely, Selectable } from 'kysely';
import { Failure } from '../../contract/failure.ts';
import type { PersonDetail } from '../../contract/people.ts';
import { identitiesOf, rowOf } from './members.ts';
import type { PersonTable, Tables } from './schema.ts';

type Db = Kysely<Tables>;

export async function one(db: Db, id: string): Promise<PersonDetail> {
  const person = await headOf(db, id);
  const identities = (await identitiesOf(db, [person.id])).get(person.id) ?? [];
  const visits = await db
    .selectFrom('visits')
    .innerJoin('identities', 'identities.id', 'visits.identity_id')
    .select(['visits.id', 'visits.at', 'visits.kiosk', 'visits.number', 'identities.channel'])
    .where('visits.person_id', 'in', [...new Set(identities.map((identity) => identity.person_id))])
    .orderBy('visits.at', 'desc')
    .orderBy('visits.id', 'desc')
    .limit(200)
    .execute();
  return {
    ...rowOf(person, identities),
    unionId: person.union_id ?? identities.find(({ held }) => held !== null)?.held ?? null,
    identities: identities.map((identity) => ({
      id: identity.id,
      channel: identity.channel,
      appId: identity.app_id,
      openId: identity.open_id,
      unionId: identity.union_id,
      firstSeenAt: identity.first_seen_at,
      lastSeenAt: identity.last_seen_at,
    })),
    recentVisits: visits.map(({ number, ...visit }) => ({ ...visit, firstVisit: number === 1 })),
  };
}

async function headOf(db: Db, id: string): Promise<Selectable<PersonTable>> {
  const found = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
  if (found === undefined) throw new Failure('person.unknown');
  return found.joined_to === null ? found : headOf(db, found.joined_to);
}
