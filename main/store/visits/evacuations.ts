/** An evacuation: the list of that moment, frozen, and who on it is safe. One at a time. */
import type { Database } from 'better-sqlite3';
import { v7 } from 'uuid';
import { Failure } from '../../../contract/failure.ts';
import type { EvacuationMarkTable, EvacuationTable } from '../database/schema.ts';
import { statements } from '../database/statements.ts';
import { evacuationNow, onSiteFrom, onSiteNow } from './on-site-rows.ts';

export function openEvacuations(database: Database) {
  const { get, run } = statements(database);
  const current = get<[], Pick<EvacuationTable, 'id'>>(evacuationNow);
  const insert = run<[string, number, string]>(
    'insert into evacuations (id, started_at, started_by) values (?, ?, ?)',
  );
  const freeze = run<[{ evacuation: string; since: number }]>(
    `insert into evacuation_people (evacuation_id, onsite_id)
     select @evacuation, listed.id from (${onSiteNow}) as listed`,
  );
  const listed = get<[string, string], { one: 1 }>(
    'select 1 as one from evacuation_people where evacuation_id = ? and onsite_id = ?',
  );
  const mark = run<[EvacuationMarkTable]>(
    `insert into evacuation_marks (evacuation_id, onsite_id, safe, marked_by, at)
     values (@evacuation_id, @onsite_id, @safe, @marked_by, @at)
     on conflict (evacuation_id, onsite_id) do update set safe = excluded.safe, marked_by = excluded.marked_by,
     at = excluded.at`,
  );
  const end = run<[number]>('update evacuations set ended_at = ? where ended_at is null');

  return {
    startEvacuation(by: string, at: number): void {
      if (current() !== undefined) return;
      const id = v7();
      insert(id, at, by);
      freeze({ evacuation: id, since: onSiteFrom(at) });
    },
    markSafe(id: string, safe: boolean, by: string, at: number): void {
      const on = current();
      if (on === undefined || listed(on.id, id) === undefined) throw new Failure('person.unknown');
      mark({ evacuation_id: on.id, onsite_id: id, safe: safe ? 1 : 0, marked_by: by, at });
    },
    isEvacuated: (): boolean => current() !== undefined,
    endEvacuation: (at: number): void => void end(at),
  };
}
