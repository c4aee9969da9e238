/** When somebody was entered at the desk, as it stands beside their visits. Reads only. */
import type { Kysely } from 'kysely';
import type { Answers } from '../../../contract/form.ts';
import type { EntryByHand } from '../../../contract/people.ts';
import type { Tables } from '../database/schema.ts';

type Db = Kysely<Tables>;

const most = 200;

/** Newest first. Whatever a scan was matched with is a visit, and is not here. */
export async function byHandOf(db: Db, people: readonly string[]): Promise<EntryByHand[]> {
  const found = await db
    .selectFrom('guests')
    .select(['id', 'at', 'kiosk', 'type', 'entered_by', 'ended_at', 'ended_by'])
    .where('person_id', 'in', people)
    .where('visit_id', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  const said = await db
    .selectFrom('guest_answers')
    .selectAll()
    .where(
      'guest_id',
      'in',
      found.map(({ id }) => id),
    )
    .execute();
  const answersOf = (guest: string): Answers =>
    Object.fromEntries(
      said.filter(({ guest_id }) => guest_id === guest).map(({ field, value }) => [field, value]),
    );
  return found.map(({ id, at, kiosk, type, entered_by, ended_at, ended_by }) => ({
    ...{ id, at, kiosk, type, by: entered_by },
    ended: ended_at === null || ended_by === null ? null : { at: ended_at, by: ended_by },
    answers: answersOf(id),
  }));
}
