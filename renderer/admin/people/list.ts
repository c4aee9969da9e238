/** The people on screen as data: pages added below, arrivals merged in above. Newest visit first, as main answers. */
import type { PeoplePage, PersonRow } from '../../../contract/people.ts';

export interface PeopleList {
  readonly rows: readonly PersonRow[];
  readonly next: string | null;
  readonly total: number;
}

const idsOf = (rows: readonly PersonRow[]) => new Set(rows.map((row) => row.id));

/** The next page goes below; whoever moved up meanwhile is already there and is not shown twice. */
export function appended(list: PeopleList, page: PeoplePage): PeopleList {
  const known = idsOf(list.rows);
  return {
    rows: [...list.rows, ...page.rows.filter((row) => !known.has(row.id))],
    next: page.next,
    total: page.total,
  };
}

/**
 * The first page, asked again, replaces the top of the list. What was loaded further down stays, so that nothing
 * jumps; people who were joined away disappear. Without any overlap there may be a gap: then the page alone is true.
 */
export function refreshed(list: PeopleList, first: PeoplePage): PeopleList {
  const last = first.rows.at(-1);
  if (!last || first.next === null) return first;
  const fresh = idsOf(first.rows);
  if (!list.rows.some((row) => fresh.has(row.id))) return first;
  const below = list.rows.filter((row) => !fresh.has(row.id) && row.lastVisitAt <= last.lastVisitAt);
  return {
    rows: [...first.rows, ...below],
    next: below.length > 0 ? list.next : first.next,
    total: first.total,
  };
}

/** Somebody became part of somebody else, and has no row any more. */
export function without(list: PeopleList, id: string): PeopleList {
  const rows = list.rows.filter((row) => row.id !== id);
  return { ...list, rows, total: list.total - (list.rows.length - rows.length) };
}

/** Who came in between two lists: new people and new visits of known ones. */
export function arrivals(before: PeopleList, after: PeopleList): readonly string[] {
  const visits = new Map(before.rows.map((row) => [row.id, row.visits]));
  const newest = before.rows[0]?.lastVisitAt ?? Number.NEGATIVE_INFINITY;
  return after.rows
    .filter((row) => {
      const known = visits.get(row.id);
      return known === undefined ? row.lastVisitAt >= newest : row.visits > known;
    })
    .map((row) => row.id);
}
