/** How visits end: by a scan, on the kiosk, at the desk, at closing time, or because they were somebody else's. */
import type { Database } from 'better-sqlite3';
import { Failure } from '../../../contract/failure.ts';
import type { Ending } from '../../../contract/onsite.ts';
import type { VisitEndTable, VisitTable } from '../database/schema.ts';
import { statements } from '../database/statements.ts';
import { isOpen } from '../database/visit-conditions.ts';
import { type Groups, members } from '../people/groups.ts';
import type { JustSeen, SignIn } from '../words.ts';
import type { Guests } from './guests.ts';
import { onSiteFrom } from './on-site-rows.ts';

type Of = Pick<VisitTable, 'id' | 'person_id'>;
type Leaver = Pick<SignIn, 'leave' | 'attempt' | 'at'>;
export type Going = Pick<VisitTable, 'id' | 'number' | 'at'>;

/** Local midnight before it. */
const dayStart = (at: number) => new Date(at).setHours(0, 0, 0, 0);

/** Milliseconds; later it is a new visit. */
const takenBackWithin = 3_600_000;

/**
 * Milliseconds. Whoever scans again this soon asks whether it worked, or shows somebody how: nobody's visit is so short
 * that leaving is the likelier meaning. A clock that was set back by as much has the same answer.
 */
const arrivingFor = 120_000;

export function openLeaving(database: Database, groups: Groups, guests: Guests) {
  const { get, all, run } = statements(database);
  const open = all<[string, number], Going>(
    `${members} select id, number, at from visits where person_id in member and at >= ? and ${isOpen}
     order by at desc, id desc`,
  );
  const openAt = all<[{ at: number; since: number }], Pick<VisitTable, 'id'>>(
    `select id from visits where at > @since and at <= @at and ${isOpen}`,
  );
  const visit = get<[string], Of>('select id, person_id from visits where id = ?');
  const visitOf = get<[string], Of>('select id, person_id from visits where attempt = ?');
  const endedBy = get<[string], { one: 1 }>('select 1 as one from visit_ends where attempt = ? limit 1');
  const insert = run<[VisitEndTable]>(
    `insert into visit_ends (visit_id, at, ended_by, staff, attempt, identity_id)
     values (@visit_id, @at, @ended_by, @staff, @attempt, @identity_id)
     on conflict (visit_id) do update set at = excluded.at, ended_by = excluded.ended_by, staff = excluded.staff,
     attempt = excluded.attempt, identity_id = excluded.identity_id
     where excluded.ended_by = 'notMe' and visit_ends.ended_by <> 'notMe'`,
  );
  const reopen = run<[string]>('delete from visit_ends where attempt = ?');
  const endedAtDesk = get<[string, number], Pick<VisitEndTable, 'at'>>(
    `select at from visit_ends where visit_id = ? and ended_by = 'desk' and at > ?`,
  );
  const takeBack = run<[string, number]>(
    `${members} delete from visit_ends where ended_by = 'desk' and at = ?
     and visit_id in (select id from visits where person_id in member)`,
  );

  const end = (id: string, by: Ending, staff: string | null, at: number) =>
    insert({ visit_id: id, at, ended_by: by, staff, attempt: null, identity_id: null });

  /** Whoever is here twice leaves altogether. */
  function endAllOf(head: string, since: number, by: Ending, staff: string | null, at: number): void {
    for (const { id } of open(head, since)) end(id, by, staff, at);
  }

  function openNow(head: string, at: number, leave: SignIn['leave']): readonly Going[] {
    const today = open(head, dayStart(at));
    // Who was here over midnight and says so is let go; a mere scan begins the new day.
    return today.length === 0 && leave === 'must' ? open(head, onSiteFrom(at)) : today;
  }

  /** The visit that this sign-in ended, or null if it is to begin one. */
  function letGo(head: string, identity: string, { leave, attempt, at }: Leaver): Going | null {
    if (leave === 'never') return null;
    const ended = openNow(head, at, leave);
    const ended_by = leave === 'must' ? 'kiosk' : 'scan';
    const how = { at, ended_by, attempt, identity_id: identity } as const;
    for (const { id } of ended) insert({ visit_id: id, ...how, staff: null });
    return ended[0] ?? null;
  }

  return {
    leave: letGo,

    /** The visit that this person began a moment ago, which a mere scan does not end; or null. */
    justBegun(head: string, { leave, at }: SignIn): Going | null {
      if (leave !== 'ifHere') return null;
      return open(head, at - arrivingFor).find((visit) => visit.at <= at + arrivingFor) ?? null;
    },

    /** Who was told that they are here already, and goes all the same; who has left by now has left. */
    leaveNow({ attempt, person, identity }: JustSeen, at: number): void {
      letGo(groups.headOf(person).id, identity, { leave: 'must', attempt, at });
    },

    /** This attempt both began the visit and ends it: somebody whom staff entered by hand is leaving. */
    leaveAtOnce(visit: string, identity: string, { attempt, at }: SignIn): void {
      insert({ visit_id: visit, at, ended_by: 'kiosk', staff: null, attempt, identity_id: identity });
    },

    endVisitOf(attempt: string, by: Ending, at: number): void {
      const begun = visitOf(attempt);
      if (begun === undefined) {
        if (endedBy(attempt) === undefined) throw new Failure('visit.none');
        // It was not theirs to end: the visit goes on.
        if (by === 'notMe') reopen(attempt);
        return;
      }
      end(begun.id, by, null, at);
      if (by !== 'notMe') return;
      guests.part(begun.id);
      groups.recount(groups.headOf(begun.person_id).id);
    },

    endOnSite(id: string, by: Ending, staff: string, at: number): void {
      const found = visit(id);
      if (found === undefined) {
        if (!guests.end(id, by, staff, at)) throw new Failure('person.unknown');
        return;
      }
      end(id, by, staff, at);
      endAllOf(groups.headOf(found.person_id).id, onSiteFrom(at), by, staff, at);
    },

    /** What the desk ended a short while ago goes on, with all that left with it. */
    reopenOnSite(id: string, at: number): void {
      const since = at - takenBackWithin;
      const found = visit(id);
      const ended = found && endedAtDesk(id, since);
      if (found && ended) takeBack(groups.headOf(found.person_id).id, ended.at);
      else if (found || !guests.reopen(id, since)) throw new Failure('change.not-undoable');
    },

    endAllOpen(by: Ending, at: number): number {
      const visits = openAt({ at, since: onSiteFrom(at) });
      for (const { id } of visits) end(id, by, null, at);
      return visits.length + guests.endAll(by, at);
    },
  };
}

export type Leaving = ReturnType<typeof openLeaving>;
