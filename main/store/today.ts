/** The figures of one day, counted from the rows they lead to. Reads only. */
import type { Database } from 'better-sqlite3';
import type { Today } from '../../contract/today.ts';
import { statements } from './statements.ts';
import { isCounted } from './visit-conditions.ts';

interface Day {
  readonly from: number;
  readonly to: number;
}

type Funnel = Today['funnel'];

const arrived = `visits.at >= @from and visits.at < @to and ${isCounted}`;

/** Each visit with whoever its person is today. */
const heads = `with recursive up (visit, head, joined_to) as (
  select visits.id, people.id, people.joined_to from visits join people on people.id = visits.person_id
  where ${arrived}
  union all
  select up.visit, people.id, people.joined_to from up join people on people.id = up.joined_to)`;

export function openToday(database: Database) {
  const { get, all } = statements(database);
  const arrivals = get<[Day], { count: number }>(`select count(*) as count from visits where ${arrived}`);
  const returning = get<[Day], { count: number }>(
    `${heads} select count(distinct head) as count from up join people on people.id = up.head
     where up.joined_to is null and people.first_visit_at < @from`,
  );
  const byHour = all<[Day], Today['byHour'][number]>(
    `select visits.at - cast(visits.at - @from as integer) % 3600000 as at, count(*) as count from visits
     where ${arrived} group by 1 order by 1`,
  );
  const byChannel = all<[Day], Today['byChannel'][number]>(
    `select identities.channel as channel, count(*) as count from visits
     join identities on identities.id = visits.identity_id where ${arrived} group by 1 order by 2 desc, 1`,
  );
  const byKiosk = all<[Day], Today['byKiosk'][number]>(
    `select visits.kiosk as kiosk, count(*) as count from visits where ${arrived}
     group by 1 order by 2 desc, 1`,
  );
  const funnel = get<[Day], Funnel>(
    `select count(*) as opened, coalesce(sum(scanned), 0) as scanned, coalesce(sum(confirmed), 0) as confirmed,
     coalesce(sum(ended_as = 'greeted'), 0) as greeted, coalesce(sum(ended_as = 'declined'), 0) as declined,
     coalesce(sum(ended_as = 'failed'), 0) as failed from attempts where at >= @from and at < @to`,
  );
  const nothing: Funnel = { opened: 0, scanned: 0, confirmed: 0, greeted: 0, declined: 0, failed: 0 };

  return (day: Day): Omit<Today, 'onSite'> =>
    database.transaction(() => ({
      arrivals: arrivals(day)?.count ?? 0,
      returning: returning(day)?.count ?? 0,
      byHour: byHour(day),
      byChannel: byChannel(day),
      byKiosk: byKiosk(day),
      funnel: funnel(day) ?? nothing,
    }))();
}
