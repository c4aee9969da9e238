/** The different values of a column that has an index and few of them: one step in the index for each. */
import type { Database } from 'better-sqlite3';
import { statements } from '../database/statements.ts';

const most = 500;

/** `table` and `column` are ours, never what somebody typed. */
export function valuesIn(database: Database, table: string, column: string, where = 'true') {
  const { all } = statements(database);
  const values = all<[], { value: string }>(
    `with recursive known (value) as (
       select min(${column}) from ${table} where ${where}
       union all
       select (select min(${column}) from ${table} where ${where} and ${column} > known.value)
       from known where known.value is not null)
     select value from known where value is not null limit ${most}`,
  );
  return (): readonly string[] => values().map(({ value }) => value);
}
