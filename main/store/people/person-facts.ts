/** What staff say of a person, and how the profile changed. Facts of everybody joined into it count. Reads only. */
import type { Kysely } from 'kysely';
import type { PersonDetail, ProfileChange, RawAnswer } from '../../../contract/people.ts';
import type { Tables } from '../database/schema.ts';
import { maskE164 } from './mask-phone.ts';

type Db = Kysely<Tables>;

const mostChanges = 200;

type Said = Pick<
  PersonDetail,
  'displayName' | 'tags' | 'vip' | 'blocked' | 'version' | 'notes' | 'erasedFrom'
>;

/** Nothing of the person is left. */
export async function wasPurged(db: Db, head: string): Promise<boolean> {
  const found = await db
    .selectFrom('person_facts')
    .select('person_id')
    .where('person_id', '=', head)
    .where('purged_at', 'is not', null)
    .executeTakeFirst();
  return found !== undefined;
}

export async function saidOf(db: Db, head: string, members: readonly string[]): Promise<Said> {
  // The head's own first, then the newest member's: ids are in the order in which people became known.
  const facts = (
    await db
      .selectFrom('person_facts')
      .selectAll()
      .where('person_id', 'in', members)
      .orderBy('person_id', 'desc')
      .execute()
  ).toSorted((one, other) => Number(other.person_id === head) - Number(one.person_id === head));
  const own = facts.find(({ person_id }) => person_id === head);
  const blocked = facts.find(({ blocked_at }) => blocked_at !== null);
  const tags = await db
    .selectFrom('person_tags')
    .select('tag')
    .distinct()
    .where('person_id', 'in', members)
    .orderBy('tag')
    .execute();
  const notes = await db
    .selectFrom('notes')
    .select(['id', 'text', 'at', 'made_by as by', 'edited_at as editedAt', 'version'])
    .where('person_id', 'in', members)
    .where('removed_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return {
    displayName: facts.find(({ display_name }) => display_name !== null)?.display_name ?? null,
    tags: tags.map(({ tag }) => tag),
    vip: facts.some(({ vip }) => vip === 1),
    blocked: blocked
      ? { at: blocked.blocked_at ?? 0, by: blocked.blocked_by ?? '', why: blocked.blocked_why ?? '' }
      : null,
    version: own?.version ?? 0,
    notes,
    erasedFrom: own?.erase_at ?? null,
  };
}

export async function historyOf(db: Db, identities: readonly string[]): Promise<ProfileChange[]> {
  const found = await db
    .selectFrom('profile_changes')
    .select(['at', 'identity_id as identity', 'field', 'was', 'became'])
    .where('identity_id', 'in', identities)
    .orderBy('number', 'desc')
    .limit(mostChanges)
    .execute();
  return found.map((change) =>
    change.field === 'phone'
      ? {
          ...change,
          was: change.was && maskE164(change.was),
          became: change.became && maskE164(change.became),
        }
      : change,
  );
}

export async function answersOf(db: Db, identities: readonly string[]): Promise<RawAnswer[]> {
  return db
    .selectFrom('raw_answers')
    .select(['identity_id as identity', 'at', 'json'])
    .where('identity_id', 'in', identities)
    .orderBy('at', 'desc')
    .execute();
}
