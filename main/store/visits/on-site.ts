/** The lists of who is in the house, for staff. Reads only, from this machine alone. */
import type { Database } from 'better-sqlite3';
import type { Answers } from '../../../contract/form.ts';
import type { Ending, Evacuation, GuestEntry, OnSite } from '../../../contract/onsite.ts';
import type { EvacuationMarkTable, EvacuationTable } from '../database/schema.ts';
import { statements } from '../database/statements.ts';
import { evacuationNow, onSiteFrom, onSiteNow, onSiteThen } from './on-site-rows.ts';

type Row = Omit<OnSite, 'answers' | 'safe'> & { readonly said: string };
type Mark = Pick<EvacuationMarkTable, 'onsite_id' | 'at' | 'marked_by'>;

const [most, mostEntries] = [2_000, 500];

export function openOnSite(database: Database) {
  const { get, all } = statements(database);
  const current = get<[], Omit<EvacuationTable, 'ended_at'>>(evacuationNow);
  const now = all<[{ since: number }], Row>(`${onSiteNow} limit ${most}`);
  const then = all<[{ evacuation: string }], Row>(onSiteThen);
  const safe = all<[string], Mark>(
    'select onsite_id, at, marked_by from evacuation_marks where evacuation_id = ? and safe = 1',
  );

  const entered = all<[], Omit<GuestEntry, 'ended'> & { endedAt: number | null; endedBy: Ending | null }>(
    `select id, person_id as person, name, at, kiosk, entered_by as "by", ended_at as endedAt, ended_by as endedBy
     from guests where visit_id is null and not exists (select 1 from person_facts
       where person_facts.person_id = guests.person_id and erase_at is not null)
     order by at desc, id desc limit ${mostEntries}`,
  );

  function complete(rows: readonly Row[], evacuation: string | null): readonly OnSite[] {
    const marks = new Map(
      (evacuation === null ? [] : safe(evacuation)).map((mark) => [mark.onsite_id, mark]),
    );
    return rows.map(({ said, ...row }) => {
      const mark = marks.get(row.id);
      const answers: Answers = JSON.parse(said);
      return { ...row, answers, safe: mark ? { by: mark.marked_by, at: mark.at } : null };
    });
  }

  const onSite = (at: number) => complete(now({ since: onSiteFrom(at) }), current()?.id ?? null);

  function evacuation(): Evacuation {
    const on = current();
    if (on === undefined) return { since: null, startedBy: null, people: [] };
    const people = complete(then({ evacuation: on.id }), on.id);
    return { since: on.started_at, startedBy: on.started_by, people };
  }

  return {
    onSite: (at: number): readonly OnSite[] => database.transaction(onSite)(at),
    entries: (_nothing: null): readonly GuestEntry[] =>
      entered().map(({ endedAt, endedBy, ...entry }) => ({
        ...entry,
        ended: endedAt === null || endedBy === null ? null : { at: endedAt, by: endedBy },
      })),
    evacuation: (_nothing: null): Evacuation => database.transaction(evacuation)(),
  };
}
