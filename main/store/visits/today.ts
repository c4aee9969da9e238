/** The figures of one day, counted from the rows they lead to. Reads only. */
import type { Database } from 'better-sqlite3';
import { isFailureCode } from '../../../contract/failure.ts';
import type { Funnel, Today } from '../../../contract/today.ts';
import { statements } from '../database/statements.ts';
import { isCounted, isShownPerson } from '../database/visit-conditions.ts';

interface Day {
  readonly from: number;
  readonly to: number;
}

type Arrived = Pick<Today, 'arrivals' | 'byHand' | 'returning' | 'returningVisits'>;

const entered = 'guests.at >= @from and guests.at < @to and guests.visit_id is null';

/** Each visit and each entry by hand with whoever its person is today; what the visits log does not show is not counted either. */
const arrived = `with recursive up (visit, guest, head, joined_to) as (
    select visits.id, null, people.id, people.joined_to from visits join people on people.id = visits.person_id
    where visits.at >= @from and visits.at < @to and ${isCounted}
    union all
    select null, guests.id, people.id, people.joined_to from guests join people on people.id = guests.person_id
    where ${entered}
    union all
    select up.visit, up.guest, people.id, people.joined_to from up join people on people.id = up.joined_to),
  arrived as (
    select coalesce(visits.at, guests.at) as at, coalesce(visits.kiosk, guests.kiosk) as kiosk, visits.identity_id,
    people.id as head, people.first_visit_at < @from as known
    from up left join visits on visits.id = up.visit left join guests on guests.id = up.guest
    join people on people.id = up.head
    where up.joined_to is null and ${isShownPerson}
    union all
    select at, kiosk, null, null, 0 from guests where ${entered} and person_id is null)`;

export function openToday(database: Database) {
  const { get, all } = statements(database);
  const arrivals = get<[Day], Arrived>(
    `${arrived} select count(*) as arrivals, coalesce(sum(identity_id is null), 0) as byHand,
     coalesce(sum(known), 0) as returningVisits,
     count(distinct case when known then head end) as "returning" from arrived`,
  );
  const byHour = all<[Day], Today['byHour'][number]>(
    `${arrived} select at - cast(at - @from as integer) % 3600000 as at, count(*) as count from arrived
     group by 1 order by 1`,
  );
  const byChannel = all<[Day], Today['byChannel'][number]>(
    `${arrived} select identities.channel as channel, count(*) as count from arrived
     left join identities on identities.id = arrived.identity_id group by 1 order by 2 desc, identities.channel is null, 1`,
  );
  const byKiosk = all<[Day], Today['byKiosk'][number]>(
    `${arrived} select kiosk, count(*) as count from arrived group by 1 order by 2 desc, 1`,
  );
  const reached = `count(*) as opened, coalesce(sum(scanned), 0) as scanned, coalesce(sum(confirmed), 0) as confirmed,
     coalesce(sum(ended_as = 'greeted'), 0) as greeted, coalesce(sum(ended_as = 'declined'), 0) as declined,
     coalesce(sum(ended_as = 'failed'), 0) as failed from attempts where at >= @from and at < @to`;
  const funnel = get<[Day], Funnel>(`select ${reached}`);
  const funnelBy = all<[Day], Today['funnelBy'][number]>(
    `select kiosk, way, ${reached} group by kiosk, way order by opened desc, kiosk, way`,
  );
  const failed = all<[Day], { kiosk: string; code: string; count: number }>(
    `select kiosk, failure as code, count(*) as count from attempts
     where at >= @from and at < @to and ended_as = 'failed' and failure is not null
     group by kiosk, failure order by count desc, kiosk, failure`,
  );
  /** What another version of this app wrote down may be a reason that this one does not know. */
  const failures = (day: Day): Today['failures'] =>
    failed(day).map(({ code, ...one }) => ({ ...one, code: isFailureCode(code) ? code : 'internal' }));
  const nobody: Arrived = { arrivals: 0, byHand: 0, returning: 0, returningVisits: 0 };
  const nothing: Funnel = { opened: 0, scanned: 0, confirmed: 0, greeted: 0, declined: 0, failed: 0 };

  return (day: Day): Omit<Today, 'onSite'> =>
    database.transaction(() => ({
      ...(arrivals(day) ?? nobody),
      byHour: byHour(day),
      byChannel: byChannel(day),
      byKiosk: byKiosk(day),
      funnel: funnel(day) ?? nothing,
      funnelBy: funnelBy(day),
      failures: failures(day),
    }))();
}
