/** Who is on site now, as ids of today's people. */
import type { Database } from 'better-sqlite3';
import { statements } from '../database/statements.ts';
import { isOpen } from '../database/visit-conditions.ts';
import { onSiteFrom } from '../visits/on-site-rows.ts';

/** Gives a JSON array. */
export function openOnSiteIds(database: Database): (now: number) => string {
  const { get } = statements(database);
  const ids = get<[{ since: number }], { ids: string }>(
    `with recursive up (id, joined_to) as (
       select people.id, people.joined_to from visits join people on people.id = visits.person_id
       where visits.at > @since and ${isOpen}
       union select people.id, people.joined_to from guests join people on people.id = guests.person_id
       where guests.at > @since and ended_at is null and visit_id is null
       union select people.id, people.joined_to from up join people on people.id = up.joined_to)
     select json_group_array(id) as ids from up where joined_to is null`,
  );
  return (now) => ids({ since: onSiteFrom(now) })?.ids ?? '[]';
}
