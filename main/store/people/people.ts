/** The counts of the overview. Reads only. */
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Tables } from '../database/schema.ts';
import { isCounted } from '../database/visit-conditions.ts';
import type { Counts } from '../words.ts';

type Db = Kysely<Tables>;

/** Everybody less the few who are hidden, by an index each: to ask of a million whether they are takes a second. */
const people = sql<{ count: number }>`
  with hidden (id) as (
    select person_id from person_facts where erase_at is not null and purged_at is null
    union all select person_id from person_facts where erase_at is not null and purged_at is not null)
  select (select count(*) from people where joined_to is null)
    - (select count(*) from hidden cross join people on people.id = hidden.id where joined_to is null) as count`;

export async function counts(db: Db, since: number): Promise<Counts> {
  const visits = await db
    .selectFrom('visits')
    .where('at', '>=', since)
    .where(sql<SqlBool>`${sql.raw(isCounted)}`)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const { rows } = await people.execute(db);
  return { people: rows[0]?.count ?? 0, visits: visits.count };
}
