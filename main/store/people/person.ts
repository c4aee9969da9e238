/** One person in full. Reads only. */
import type { Kysely, Selectable } from 'kysely';
import { Failure } from '../../../contract/failure.ts';
import type { Identity, PersonDetail } from '../../../contract/people.ts';
import type { PersonTable, Tables } from '../database/schema.ts';
import { byHandOf } from './by-hand-of.ts';
import { identitiesOf, type Known, membersOf, rowOf } from './members.ts';
import { answersOf, historyOf, saidOf, wasPurged } from './person-facts.ts';
import { joinsOf, phonesOf, suggestionsFor } from './relations.ts';
import { visitsOf } from './visits-of.ts';

type Db = Kysely<Tables>;

/** `now` decides which sessions and tokens are alive. */
export async function one(db: Db, id: string, now: number): Promise<PersonDetail> {
  const person = await headOf(db, id);
  const identities = (await identitiesOf(db, [person.id])).get(person.id) ?? [];
  const ids = identities.map((identity) => identity.id);
  const members = await membersOf(db, person.id);
  return {
    ...rowOf(person, identities),
    ...(await saidOf(db, person.id, members)),
    history: await historyOf(db, ids),
    answers: await answersOf(db, ids),
    unionId: person.union_id ?? identities.find(({ held }) => held !== null)?.held ?? null,
    identities: await withLives(db, identities, now),
    recentVisits: await visitsOf(db, members),
    byHand: await byHandOf(db, members),
    phones: await phonesOf(db, ids),
    joins: await joinsOf(db, members),
    suggestions: await suggestionsFor(db, person.id, members, ids),
  };
}

async function headOf(db: Db, id: string): Promise<Selectable<PersonTable>> {
  const found = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
  if (found === undefined) throw new Failure('person.unknown');
  if (found.joined_to === null && (await wasPurged(db, found.id))) throw new Failure('person.unknown');
  return found.joined_to === null ? found : headOf(db, found.joined_to);
}

/** What of each identity is alive at this moment. */
async function withLives(db: Db, identities: readonly Known[], now: number): Promise<Identity[]> {
  const ids = identities.map(({ id }) => id);
  const alive = await db
    .selectFrom('sessions')
    .select((eb) => ['identity_id', eb.fn.countAll<number>().as('count')])
    .where('identity_id', 'in', ids)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .groupBy('identity_id')
    .execute();
  const tokens = await db
    .selectFrom('user_tokens')
    .select(['identity_id', 'dead', 'refresh_ends_at'])
    .where('identity_id', 'in', ids)
    .execute();
  return identities.map((identity) => {
    const token = tokens.find(({ identity_id }) => identity_id === identity.id);
    const renewable = token?.dead === 0 && token.refresh_ends_at > now;
    return {
      id: identity.id,
      channel: identity.channel,
      appId: identity.app_id,
      openId: identity.open_id,
      unionId: identity.union_id,
      firstSeenAt: identity.first_seen_at,
      lastSeenAt: identity.last_seen_at,
      refresh: token === undefined ? 'off' : renewable ? 'ready' : 'needs-scan',
      sessions: alive.find(({ identity_id }) => identity_id === identity.id)?.count ?? 0,
    };
  });
}
