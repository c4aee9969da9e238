/** A person and everybody joined into it, as one. */
import type { Kysely, Selectable } from 'kysely';
import { type Channel, channels } from '../../../contract/channel.ts';
import type { PersonRow } from '../../../contract/people.ts';
import type { IdentityTable, PersonTable, Tables } from '../database/schema.ts';

/** An identity, and the unionId that its person holds: the identity's own may be somebody else's by now. */
export type Known = Selectable<IdentityTable> & { readonly held: string | null };

/** The identities of each person and of everybody joined into it, in the order they were first seen. */
export async function identitiesOf(db: Kysely<Tables>, heads: string[]): Promise<Map<string, Known[]>> {
  const found = await db
    .withRecursive('member', (qb) =>
      qb
        .selectFrom('people')
        .where('people.id', 'in', heads)
        .select(['people.id as head', 'people.id', 'people.union_id as held'])
        .unionAll(
          qb
            .selectFrom('member')
            .innerJoin('people', 'people.joined_to', 'member.id')
            .select(['member.head', 'people.id', 'people.union_id as held']),
        ),
    )
    .selectFrom('member')
    .innerJoin('identities', 'identities.person_id', 'member.id')
    .selectAll('identities')
    .select(['member.head', 'member.held'])
    .orderBy('identities.first_seen_at')
    .orderBy('identities.id')
    .execute();
  const byHead = new Map<string, Known[]>();
  for (const { head, ...identity } of found) {
    const known = byHead.get(head);
    if (known) known.push(identity);
    else byHead.set(head, [identity]);
  }
  return byHead;
}

/** The ids of the person and of everybody joined into it. */
export async function membersOf(db: Kysely<Tables>, head: string): Promise<string[]> {
  const found = await db
    .withRecursive('member', (qb) =>
      qb
        .selectFrom('people')
        .where('people.id', '=', head)
        .select('people.id')
        .unionAll(
          qb.selectFrom('member').innerJoin('people', 'people.joined_to', 'member.id').select('people.id'),
        ),
    )
    .selectFrom('member')
    .select('id')
    .execute();
  return found.map(({ id }) => id);
}

export function rowOf(person: Selectable<PersonTable>, identities: readonly Known[]): PersonRow {
  const used = new Set<Channel>(identities.map(({ channel }) => channel));
  return {
    id: person.id,
    nickname: person.nickname,
    avatar: person.avatar,
    channels: channels.filter((channel) => used.has(channel)),
    firstVisitAt: person.first_visit_at,
    lastVisitAt: person.last_visit_at,
    visits: person.visits,
  };
}
