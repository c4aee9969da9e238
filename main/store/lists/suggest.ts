/** Values there are for a field of the search, most used first. */
import type { Database } from 'better-sqlite3';
import { fold } from '../../../contract/query/text.ts';
import { statements } from '../database/statements.ts';
import { valuesIn } from './values-in.ts';

export type Suggested = 'tag' | 'kiosk' | 'type';

const most = 20;
/** Above this many of one value it is only known that there are many: nobody who types waits for counting. */
const counted = 2_000;
/** So many entries are counted for one answer. */
const budget = 40_000;

interface Place {
  readonly table: string;
  readonly column: string;
  readonly where: string;
}
const places: { readonly [F in Suggested]: Place } = {
  tag: { table: 'person_tags', column: 'tag', where: 'true' },
  kiosk: { table: 'listing', column: 'last_kiosk', where: "erased = 0 and last_kiosk <> ''" },
  type: { table: 'visit_types', column: 'type', where: 'true' },
};

export function openSuggest(database: Database) {
  const { get } = statements(database);
  const open = ({ table, column, where }: Place) => ({
    values: valuesIn(database, table, column, where),
    count: get<[string, number], { count: number }>(
      `select count(*) as count from (select 1 from ${table} where ${where} and ${column} = ? limit ?)`,
    ),
  });
  const fields = { tag: open(places.tag), kiosk: open(places.kiosk), type: open(places.type) };

  return ({ field, start }: { field: Suggested; start: string }): readonly string[] => {
    const { values, count } = fields[field];
    const known = values().filter((value) => fold(value).startsWith(fold(start)));
    const limit = Math.min(counted, Math.ceil(budget / Math.max(1, known.length)));
    return known
      .map((value) => ({ value, uses: count(value, limit)?.count ?? 0 }))
      .toSorted((one, other) => other.uses - one.uses)
      .slice(0, most)
      .map(({ value }) => value);
  };
}
