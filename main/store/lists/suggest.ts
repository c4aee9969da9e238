/** Values there are for a field of the search, most used first. */
import type { Database } from 'better-sqlite3';
import { fold } from '../../../contract/query-text.ts';
import { statements } from '../statements.ts';

export type Suggested = 'tag' | 'kiosk' | 'type';

const most = 20;
const goodFor = 30_000;

const counted: { readonly [F in Suggested]: string } = {
  tag: 'select tag as value from person_tags group by tag order by count(*) desc, tag limit 500',
  kiosk: `select last_kiosk as value from listing where erased = 0 and last_kiosk <> ''
    group by last_kiosk order by count(*) desc, last_kiosk limit 500`,
  type: 'select type as value from visit_types group by type order by count(*) desc, type limit 500',
};

export function openSuggest(database: Database, now: () => number) {
  const { all } = statements(database);
  const kept = new Map<Suggested, { readonly values: readonly string[]; readonly at: number }>();

  function valuesOf(field: Suggested): readonly string[] {
    const known = kept.get(field);
    if (known && now() - known.at < goodFor) return known.values;
    const values = all<[], { value: string }>(counted[field])().map(({ value }) => value);
    // What is a few is counted anew each time; what took long is not.
    if (values.length > 50) kept.set(field, { values, at: now() });
    return values;
  }

  return ({ field, start }: { field: Suggested; start: string }): readonly string[] =>
    valuesOf(field)
      .filter((value) => fold(value).startsWith(fold(start)))
      .slice(0, most);
}
