/** What a search means: part of a nickname, or a whole openId or unionId. The only file that knows how it is found. */
import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import { cleanNickname } from './nickname.ts';
import type { Tables } from './schema.ts';

export type Matches = (eb: ExpressionBuilder<Tables, 'people'>) => Expression<SqlBool>;

/** Null for everybody. */
export async function find(db: Kysely<Tables>, search: string): Promise<Matches | null> {
  const text = search.trim();
  if (text === '') return null;
  const known = await knownBy(db, text);
  const part = cleanNickname(text);
  if (part === '') return (eb) => eb('people.id', 'in', known);
  const pattern = `%${part.replace(/[\\%_]/g, '\\$&')}%`;
  return (eb) =>
    eb.or([
      sql<SqlBool>`${eb.ref('people.nickname')} like ${pattern} escape '\\'`,
      eb('people.id', 'in', known),
    ]);
}

/** Today's person of whoever has exactly this openId or unionId. */
async function knownBy(db: Kysely<Tables>, key: string): Promise<string[]> {
  const found = await db
    .withRecursive('holder', (qb) =>
      qb
        .selectFrom('identities')
        .select('person_id as id')
        .where((eb) => eb.or([eb('open_id', '=', key), eb('union_id', '=', key)]))
        .union(qb.selectFrom('people').select('id').where('union_id', '=', key))
        .union(
          qb
            .selectFrom('people')
            .innerJoin('holder', 'holder.id', 'people.id')
            .where('people.joined_to', 'is not', null)
            .select((eb) => eb.ref('people.joined_to').$notNull().as('id')),
        ),
    )
    .selectFrom('holder')
    .innerJoin('people', 'people.id', 'holder.id')
    .where('people.joined_to', 'is', null)
    .select('people.id')
    .execute();
  return found.map(({ id }) => id);
}
