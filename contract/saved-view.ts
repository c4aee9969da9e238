/** A way to look at a list that is worth a name: filter, columns, order and sort. */
import * as v from 'valibot';
import { SearchText } from './list.ts';
import { PeopleColumn, PeopleSort } from './people-list.ts';

export const density = ['comfortable', 'compact'] as const;

export const ColumnState = v.strictObject({
  column: PeopleColumn,
  /** Logical pixels. */
  width: v.pipe(v.number(), v.integer(), v.minValue(48), v.maxValue(800)),
  shown: v.boolean(),
  pinned: v.boolean(),
});
export type ColumnState = v.InferOutput<typeof ColumnState>;

export const SavedView = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
  search: SearchText,
  sort: PeopleSort,
  /** In order; columns that are not named stand behind, hidden. */
  columns: v.pipe(v.array(ColumnState), v.maxLength(20)),
  density: v.picklist(density),
  /** Everybody at this registry sees it; else only who made it. */
  shared: v.boolean(),
});
export type SavedView = v.InferOutput<typeof SavedView>;

export interface KnownView extends SavedView {
  readonly by: string;
}

/** What a member of staff looked at last, whether it has a name or not; it is there again after a restart. */
export const LastView = v.strictObject({
  /** The view it began with: an id, or the name of one that everybody has. */
  from: v.pipe(v.string(), v.maxLength(40)),
  search: SearchText,
  sort: PeopleSort,
  columns: v.pipe(v.array(ColumnState), v.maxLength(20)),
  density: v.picklist(density),
});
export type LastView = v.InferOutput<typeof LastView>;
