/** The list of people: its columns, its order, its rows. */
import * as v from 'valibot';
import { SearchText } from './list.ts';
import type { PersonRow } from './people.ts';

/** In the order they stand in when nobody moved them. */
export const peopleColumns = [
  'name',
  'channels',
  'phone',
  'tags',
  'status',
  'visits',
  'lastVisit',
  'firstVisit',
  'lastKiosk',
] as const;
export const PeopleColumn = v.picklist(peopleColumns);
export type PeopleColumn = v.InferOutput<typeof PeopleColumn>;

export const PeopleSort = v.strictObject({ by: PeopleColumn, descending: v.boolean() });
export type PeopleSort = v.InferOutput<typeof PeopleSort>;

export const PeopleListQuery = v.strictObject({
  /** As typed; see contract/query/query.ts for what it may say. Empty for everybody. */
  search: SearchText,
  sort: PeopleSort,
});
export type PeopleListQuery = v.InferOutput<typeof PeopleListQuery>;

export interface PersonListRow extends PersonRow {
  /** What staff call this person; null where WeChat's name is all there is. */
  readonly displayName: string | null;
  /** `+86 138****5678`, the latest; null when none was given. */
  readonly phone: string | null;
  readonly tags: readonly string[];
  readonly vip: boolean;
  readonly blocked: boolean;
  readonly lastKiosk: string | null;
}

/** How many of one name are shown above the list, and counted at most. */
export const calledLimits = { rows: 3, count: 100 } as const;

/** Whoever has exactly the name that was looked for: the one staff see, or WeChat's under it. */
export interface Called {
  /** The last of them to come. */
  readonly rows: readonly PersonListRow[];
  /** Of all; no more than `calledLimits.count`. */
  readonly count: number;
}

/** The name staff see first. */
export const nameOf = ({ displayName, nickname }: Pick<PersonListRow, 'displayName' | 'nickname'>) =>
  displayName ?? nickname;
