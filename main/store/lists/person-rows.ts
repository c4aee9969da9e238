/** Rows of the list of people, by their numbers. */
import type { Database } from 'better-sqlite3';
import { channels } from '../../../contract/channel.ts';
import type { PersonListRow } from '../../../contract/people-list.ts';
import { statements } from '../database/statements.ts';
import type { ListingRow } from '../find/read-doc.ts';

type Cell = Exclude<keyof ListingRow, 'erased' | 'name_order' | 'phone'>;
type Row = Pick<ListingRow, Cell>;

const channelsOf = Array.from({ length: 1 << channels.length }, (_, bits) =>
  channels.filter((_channel, n) => (bits & (1 << n)) !== 0),
);
const noTags: readonly string[] = [];

export const personRow = (row: Row): PersonListRow => ({
  id: row.person_id,
  nickname: row.nickname,
  displayName: row.display_name,
  avatar: row.avatar,
  channels: channelsOf[row.channels] ?? [],
  phone: row.phone_shown || null,
  tags: row.tags === '' ? noTags : row.tags.split(' '),
  vip: (row.status & 1) !== 0,
  blocked: (row.status & 2) !== 0,
  visits: row.visits,
  firstVisitAt: row.first_at,
  lastVisitAt: row.last_at,
  lastKiosk: row.last_kiosk || null,
});

type Cells = readonly [
  ...[num: number | null, id: string, nickname: string, displayName: string | null, avatar: string | null],
  ...[channels: number, phoneShown: string, tags: string, status: number, visits: number],
  ...[firstAt: number, lastAt: number, lastKiosk: string],
];

/**
 * Of many rows at once, as `text` gives them; null where there is nobody any more. A text crosses from thread to thread
 * twice as fast as its rows would.
 */
export const rowsOfText = (text: string): readonly (PersonListRow | null)[] =>
  (JSON.parse(text) as readonly Cells[]).map(rowOf);

function rowOf(cells: Cells): PersonListRow | null {
  const [
    num,
    person_id,
    nickname,
    display_name,
    avatar,
    bits,
    phone_shown,
    tags,
    status,
    visits,
    first,
    last,
    kiosk,
  ] = cells;
  if (num === null) return null;
  return personRow({
    person_id,
    nickname,
    display_name,
    avatar,
    channels: bits,
    phone_shown,
    tags,
    status,
    visits,
    first_at: first,
    last_at: last,
    last_kiosk: kiosk,
  });
}

const shown = `num, person_id, nickname, display_name, avatar, channels, phone_shown, tags, status, visits,
  first_at, last_at, last_kiosk`;

/** Of the rows of `listing` that a question finds, as `rowsOfText` reads them. */
export const rowsText = `json_group_array(json_array(${shown}))`;

export function openPersonRows(database: Database) {
  const { get, all } = statements(database);
  const some = all<[string], Row & { num: number }>(
    `select ${shown} from json_each(?) as wanted cross join listing on listing.num = wanted.value`,
  );
  const text = get<[string], { text: string }>(
    `select ${rowsText} as text
     from json_each(?) as wanted left join listing on listing.num = wanted.value`,
  );
  const ids = all<[string], { num: number; person_id: string }>(
    'select num, person_id from json_each(?) as wanted cross join listing on listing.num = wanted.value',
  );
  const numOf = get<[string], { num: number }>(
    `with recursive up (id, joined_to) as (
       select id, joined_to from people where id = ?
       union all select people.id, people.joined_to from up join people on people.id = up.joined_to)
     select num from up join listing on listing.person_id = up.id where up.joined_to is null`,
  );
  return {
    /** In the order of the numbers; null where there is nobody any more. */
    rows(nums: readonly number[]): readonly (PersonListRow | null)[] {
      const found = new Map(some(JSON.stringify(nums)).map((row) => [row.num, personRow(row)]));
      return nums.map((num) => found.get(num) ?? null);
    },
    /** The same for `rowsOfText`. */
    text: (nums: readonly number[]): string => text(JSON.stringify(nums))?.text ?? '[]',
    /** Of whoever is still there. */
    ids: (nums: readonly number[]): readonly string[] =>
      ids(JSON.stringify(nums)).map(({ person_id }) => person_id),
    numOf: (id: string): number | null => numOf(id)?.num ?? null,
  };
}

export type PersonRows = ReturnType<typeof openPersonRows>;
