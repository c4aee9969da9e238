/**
 * The orders a list can have: which column of `listing` gives each, and slices of that order. Rows that are alike come
 * in the order of their last visit.
 */
import type { Database } from 'better-sqlite3';
import type { PeopleColumn, PeopleSort } from '../../../contract/people-list.ts';
import { keptStatements } from '../database/statements.ts';
import type { Bounds, Plan } from '../find/compile.ts';
import { openPace } from './pace.ts';

const columns: { readonly [C in PeopleColumn]: string } = {
  name: 'name_order',
  channels: 'channels',
  /** As it is shown: who stands between two others would say something of the digits that are not. */
  phone: 'phone_shown',
  tags: 'tags',
  status: 'status',
  visits: 'visits',
  lastVisit: 'seq',
  firstVisit: 'first_at',
  lastKiosk: 'last_kiosk',
};

export const columnOf = ({ by }: PeopleSort): string => `listing.${columns[by]}`;

/** For `order by`. */
export function orderBy(sort: PeopleSort): string {
  const way = sort.descending ? 'desc' : 'asc';
  const column = columnOf(sort);
  return sort.by === 'lastVisit' ? `${column} ${way}` : `${column} ${way}, listing.seq ${way}`;
}

interface Slice {
  readonly nums: string | null;
}

type Key = { readonly key: string | number; readonly seq: number };

export const numbersOf = (joined: string | null | undefined): readonly number[] =>
  joined ? (JSON.parse(`[${joined}]`) as number[]) : [];

/** Both ends as conditions; nothing where there are none. */
const boundsOn = (column: string, bounds: Bounds | undefined) =>
  bounds === undefined
    ? (['', ''] as const)
    : ([`and ${column} >= ${bounds.from}`, `and ${column} < ${bounds.to}`] as const);

/**
 * Everybody who is not erased and `within` bounds of the order's own column, in this order, slice by slice. The index of
 * the order is read along, and nothing else.
 */
export function* walkOrder(
  database: Database,
  sort: PeopleSort,
  first: number,
  within: Plan['within'] = {},
): Generator<readonly number[]> {
  const { get } = keptStatements(database);
  const column = columnOf(sort);
  const beyond = sort.descending ? '<' : '>';
  const inner = (where: string) =>
    `select group_concat(num) as nums from (select listing.num from listing
     where listing.erased = 0 ${where} order by ${orderBy(sort)} limit @limit)`;
  const bounds =
    sort.by === 'visits' ? within.visits : sort.by === 'firstVisit' ? within.first_at : undefined;
  const [lowest, highest] = boundsOn(column, bounds);
  const begin = get<[{ limit: number }], Slice>(inner(`${lowest} ${highest}`));
  const after = get<[Key & { limit: number }], Slice>(
    // Bare, for with a cast the index is used for the first of the two alone.
    inner(`and (${column}, listing.seq) ${beyond} (@key, @seq) ${sort.descending ? lowest : highest}`),
  );
  const keyOf = get<[number], Key>(`select ${column} as key, seq from listing where num = ?`);
  const pace = openPace(first);
  let nums = numbersOf(pace.read((limit) => begin({ limit }))?.nums);
  for (;;) {
    yield nums;
    const last = nums.at(-1);
    const key = last === undefined || nums.length < pace.limit ? undefined : keyOf(last);
    if (key === undefined) return;
    nums = numbersOf(pace.read((limit) => after({ ...key, limit }))?.nums);
  }
}
