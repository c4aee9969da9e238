/** Visits of a rare kiosk, type or way to end: so few that they are read at once and put in order. */
import type { Database } from 'better-sqlite3';
import type { Leaf } from '../../../contract/query/query.ts';
import { fold } from '../../../contract/query/text.ts';
import { keptStatements } from '../database/statements.ts';
import { valuesIn } from './values-in.ts';

type Field = Extract<Leaf, { is: 'field' }>;

/** More are not few. */
export const few = 6_000;

const marked = (table: string, column: string) =>
  `select visits.rowid as num from ${table} cross join visits on visits.id = ${table}.visit_id
   where ${table}.${column} in (select value from json_each(@values)) limit @limit`;

export function openVisitLeads(database: Database) {
  const { get, all } = keptStatements(database);
  type Asked = { readonly values: string; readonly limit: number };
  const rows = {
    kiosk: all<[Asked], { num: number }>(
      `select rowid as num from visits where kiosk in (select value from json_each(@values)) limit @limit`,
    ),
    type: all<[Asked], { num: number }>(marked('visit_types', 'type')),
    ended: all<[Asked], { num: number }>(marked('visit_ends', 'ended_by')),
  };
  const count = (table: string, column: string) =>
    get<[Asked], { count: number }>(
      `select count(*) as count from (select 1 from ${table}
       where ${column} in (select value from json_each(@values)) limit @limit)`,
    );
  const counts = {
    kiosk: count('visits', 'kiosk'),
    type: count('visit_types', 'type'),
    ended: count('visit_ends', 'ended_by'),
  };
  const values = {
    kiosk: valuesIn(database, 'visits', 'kiosk'),
    type: valuesIn(database, 'visit_types', 'type'),
  };

  /** As they are written there. */
  function written({ field, value }: Field): readonly string[] {
    if (field !== 'kiosk' && field !== 'type') return [value];
    const wanted = fold(value);
    return values[field]().filter((one) => fold(one) === wanted);
  }

  return {
    /** The visits of this field's value, if they are few. */
    fewOf(lead: Field): readonly number[] | null {
      const read =
        lead.field === 'kiosk' || lead.field === 'type' || lead.field === 'ended' ? lead.field : null;
      if (read === null) return null;
      const asked = { values: JSON.stringify(written(lead)), limit: few + 1 };
      // Counting goes along the index alone.
      if ((counts[read](asked)?.count ?? 0) > few) return null;
      return rows[read](asked).map(({ num }) => num);
    },
    /** The kiosk as it is written, if it is written in one way only. */
    kioskOf(leads: readonly Field[]): string | null {
      const lead = leads.find(({ field }) => field === 'kiosk');
      const [kiosk, ...more] = lead === undefined ? [] : written(lead);
      return kiosk === undefined || more.length > 0 ? null : kiosk;
    },
  };
}
