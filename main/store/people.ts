/** What staff see of all people: pages by last visit, and the counts of the overview. Reads only. */
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { PeoplePage, PeopleQuery } from '../../contract/people.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { identitiesOf, rowOf } from './members.ts';
import type { Tables } from './schema.ts';
import { find } from './search.ts';
import { isCounted, isShownPerson } from './visit-conditions.ts';
import type { Counts } from './words.ts';

type Db = Kysely<Tables>;

const isShown = sql<SqlBool>`${sql.raw(isShownPerson)}`;

export async function page(db: Db, { search, after, limit }: PeopleQuery): Promise<PeoplePage> {
  const matches = await find(db, search);
  const today = db.selectFrom('people').where('joined_to', 'is', null).where(isShown);
  const matching = matches === null ? today : today.where(matches);
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();

  let from = matching;
  if (after !== null) {
    const { at, id } = readCursor(after);
    from = from.where((eb) => eb(eb.refTuple('last_visit_at', 'id'), '<', eb.tuple(at, id)));
  }
  const found = await from
    .selectAll()
    .orderBy('last_visit_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();

  const people = found.slice(0, limit);
  const last = people.at(-1);
  const next = found.length > limit && last ? writeCursor({ at: last.last_visit_at, id: last.id }) : null;
  const identities = await identitiesOf(
    db,
    people.map(({ id }) => id),
  );
  return { rows: people.map((person) => rowOf(person, identities.get(person.id) ?? [])), next, total };
}

export async function counts(db: Db, since: number): Promise<Counts> {
  const count = async (query: { executeTakeFirstOrThrow(): Promise<{ count: number }> }) =>
    (await query.executeTakeFirstOrThrow()).count;
  return {
    people: await count(
      db
        .selectFrom('people')
        .where('joined_to', 'is', null)
        .where(isShown)
        .select((eb) => eb.fn.countAll<number>().as('count')),
    ),
    visits: await count(
      db
        .selectFrom('visits')
        .where('at', '>=', since)
        .where(sql<SqlBool>`${sql.raw(isCounted)}`)
        .select((eb) => eb.fn.countAll<number>().as('count')),
    ),
  };
}
