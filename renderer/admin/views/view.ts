/** A way to look at the people: as it is saved, as it is on screen, and whether the two differ. Pure. */
import { type PeopleColumn, peopleColumns } from '../../../contract/people-list.ts';
import type { KnownView, LastView, SavedView } from '../../../contract/saved-view.ts';
import type { Words } from '../words/words.ts';

/** What is on screen. Empty columns: as they stand when nobody moved them. */
export type Look = LastView;

const plain: Omit<Look, 'from' | 'search'> = {
  sort: { by: 'lastVisit', descending: true },
  columns: [],
  density: 'comfortable',
};

/** Everybody has these; they cannot be changed or removed. */
const givenSearches = {
  everybody: '',
  vip: 'is:vip',
  blocked: 'is:blocked',
  firstThisWeek: 'first:thisweek',
  noName: 'is:noname',
} as const;
export type GivenView = keyof typeof givenSearches;

export const givenViews = Object.keys(givenSearches) as readonly GivenView[];

const isGiven = (from: string): from is GivenView => Object.hasOwn(givenSearches, from);

export const everybodyLook: Look = { ...plain, from: 'everybody', search: '' };

export function lookOf(from: string, saved: readonly KnownView[]): Look | null {
  if (isGiven(from)) return { ...plain, from, search: givenSearches[from] };
  const view = saved.find(({ id }) => id === from);
  if (!view) return null;
  const { search, sort, columns, density } = view;
  return { from, search, sort, columns, density };
}

export function viewName(from: string, saved: readonly KnownView[], words: Words): string | null {
  return isGiven(from) ? words.views[from] : (saved.find(({ id }) => id === from)?.name ?? null);
}

export const savedFrom = (
  look: Look,
  { id, name, shared }: Pick<SavedView, 'id' | 'name' | 'shared'>,
): SavedView => ({
  id,
  name,
  shared,
  search: look.search,
  sort: look.sort,
  columns: look.columns,
  density: look.density,
});

const shape = ({ search, sort, columns, density }: Look) =>
  JSON.stringify([
    search.trim(),
    sort.by,
    sort.descending,
    density,
    columns.map(({ column, width, shown, pinned }) => [column, width, shown, pinned]),
  ]);

export const differs = (one: Look, other: Look): boolean => shape(one) !== shape(other);

const upFirst: ReadonlySet<PeopleColumn> = new Set(['name', 'channels', 'phone', 'tags', 'lastKiosk']);

/** By the same column again, the other way round; text begins with A, numbers and times with the greatest. */
export const sortedBy = ({ sort }: Look, by: PeopleColumn): Look['sort'] =>
  sort.by === by ? { by, descending: !sort.descending } : { by, descending: !upFirst.has(by) };

/** Saved by another version of this app: what it does not know is left out. */
export const knownColumns = (columns: Look['columns']) =>
  columns.filter(({ column }) => peopleColumns.includes(column));
