/** What staff see of all people: pages by last visit, and the counts of the overview. Reads only. */
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Tables } from './schema.ts';
import { isCounted, isShownPerson } from './visit-conditions.ts';
import type { Counts } from './words.ts';

type Db = Kysely<Tables>;

const isShown = sql<SqlBool>`${sql.raw(isShownPerson)}`;

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
