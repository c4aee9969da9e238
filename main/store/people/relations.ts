/** What ties people to each other: phone numbers, joins that were made, and joins that might be. Reads only. */
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Join, Phone, Suggestion } from '../../../contract/people.ts';
import type { Tables } from '../database/schema.ts';
import { isShownPerson } from '../database/visit-conditions.ts';
import { maskPhone } from './mask-phone.ts';
import { identitiesOf, membersOf, rowOf } from './members.ts';

type Db = Kysely<Tables>;

const mostSuggestions = 5;

export async function phonesOf(db: Db, identities: readonly string[]): Promise<Phone[]> {
  const found = await db
    .selectFrom('phones')
    .select(['identity_id', 'country_code', 'number', 'at'])
    .where('identity_id', 'in', identities)
    .orderBy('at', 'desc')
    .orderBy('identity_id')
    .execute();
  return found.map(({ identity_id, country_code, number, at }) => ({
    identity: identity_id,
    masked: maskPhone({ countryCode: country_code, number }),
    at,
  }));
}

/** The joins that made this group, newest first. A joined person's row keeps the name of that moment. */
export async function joinsOf(db: Db, members: readonly string[]): Promise<Join[]> {
  return db
    .selectFrom('joins')
    .innerJoin('people', 'people.id', 'joins.person_id')
    .select(['joins.id', 'joins.at', 'joins.made_by as by', 'people.nickname'])
    .where('joins.person_id', 'in', members)
    .where('joins.undone_at', 'is', null)
    .orderBy('joins.at', 'desc')
    .orderBy('joins.id', 'desc')
    .execute();
}

/** Others who gave the same number, latest first; nobody whom staff parted from this group. */
export async function suggestionsFor(
  db: Db,
  head: string,
  members: readonly string[],
  identities: readonly string[],
): Promise<Suggestion[]> {
  const others = await headsWithSamePhone(db, identities);
  const suggested: string[] = [];
  for (const other of others) {
    if (suggested.length === mostSuggestions) break;
    if (other !== head && !(await wereParted(db, members, await membersOf(db, other)))) suggested.push(other);
  }
  if (suggested.length === 0) return [];
  const people = await db.selectFrom('people').selectAll().where('id', 'in', suggested).execute();
  const known = await identitiesOf(db, suggested);
  return people
    .toSorted((one, other) => suggested.indexOf(one.id) - suggested.indexOf(other.id))
    .map((person) => ({ person: rowOf(person, known.get(person.id) ?? []), because: 'phone' }));
}

async function headsWithSamePhone(db: Db, identities: readonly string[]): Promise<string[]> {
  const found = await db
    .withRecursive('above', (qb) =>
      qb
        .selectFrom('phones')
        .innerJoin('identities', 'identities.id', 'phones.identity_id')
        .innerJoin('people', 'people.id', 'identities.person_id')
        .select(['people.id', 'people.joined_to', 'phones.at'])
        .where(
          'phones.e164',
          'in',
          qb.selectFrom('phones').select('e164').where('identity_id', 'in', identities),
        )
        .union(
          qb
            .selectFrom('above')
            .innerJoin('people', 'people.id', 'above.joined_to')
            .select(['people.id', 'people.joined_to', 'above.at']),
        ),
    )
    .selectFrom('above')
    .innerJoin('people', 'people.id', 'above.id')
    .select((eb) => ['above.id', eb.fn.max('above.at').as('given')])
    .where('above.joined_to', 'is', null)
    .where(sql<SqlBool>`${sql.raw(isShownPerson)}`)
    .groupBy('above.id')
    .orderBy('given', 'desc')
    .orderBy('above.id')
    // A number that half the town gave is no reason to ask about everybody.
    .limit(50)
    .execute();
  return found.map(({ id }) => id);
}

async function wereParted(db: Db, one: readonly string[], other: readonly string[]): Promise<boolean> {
  const found = await db
    .selectFrom('joins')
    .select('id')
    .where('undone_at', 'is not', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('person_id', 'in', one), eb('into_id', 'in', other)]),
        eb.and([eb('person_id', 'in', other), eb('into_id', 'in', one)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
