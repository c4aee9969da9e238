/** The columns of a grid: what they are, and where staff have put them. Everything here is pure. */
import type { ReactNode } from 'react';

export interface Column<Row, Name extends string> {
  readonly name: Name;
  readonly title: string;
  /** Logical pixels, while nobody has changed it. */
  readonly width: number;
  readonly align?: 'end';
  /** Takes what is left of the window's width. One of them does. */
  readonly fills?: boolean;
  readonly sortable?: boolean;
  /** Shown and pinned while nobody has changed it. */
  readonly hidden?: boolean;
  readonly pinned?: boolean;
  /** Always there: a row without it could not be told from others. */
  readonly kept?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface ColumnPlace<Name extends string> {
  readonly column: Name;
  readonly width: number;
  readonly shown: boolean;
  readonly pinned: boolean;
}

export const narrowest = 64;
export const widest = 800;

type Places<Name extends string> = readonly ColumnPlace<Name>[];

type Given<Name extends string> = Pick<Column<never, Name>, 'name' | 'width' | 'hidden' | 'pinned' | 'kept'>;

/** As saved, where that says something; what is not named stands behind, hidden. */
export function placesOf<Name extends string>(
  columns: readonly Given<Name>[],
  saved: Places<Name>,
): Places<Name> {
  const own = columns.map((column) => ({
    column: column.name,
    width: column.width,
    shown: column.hidden !== true,
    pinned: column.pinned === true,
  }));
  if (saved.length === 0) return own;
  const known = saved.filter(
    ({ column }, at) =>
      own.some((place) => place.column === column) && saved.findIndex((one) => one.column === column) === at,
  );
  const rest = own.filter((place) => !known.some(({ column }) => column === place.column));
  const kept = new Set(columns.filter((column) => column.kept).map(({ name }) => name));
  return [...known, ...rest.map((place) => ({ ...place, shown: false }))].map((place) =>
    kept.has(place.column) ? { ...place, shown: true } : place,
  );
}

export const changed = <Name extends string>(
  places: Places<Name>,
  column: Name,
  part: Partial<Omit<ColumnPlace<Name>, 'column'>>,
): Places<Name> => places.map((place) => (place.column === column ? { ...place, ...part } : place));

export const resized = <Name extends string>(places: Places<Name>, column: Name, width: number) =>
  changed(places, column, { width: Math.round(Math.min(widest, Math.max(narrowest, width))) });

/** In the order they are seen in: pinned ones first. */
export const seenOrder = <Name extends string>(places: Places<Name>): Places<Name> => [
  ...places.filter(({ shown, pinned }) => shown && pinned),
  ...places.filter(({ shown, pinned }) => shown && !pinned),
];

/** To where `before` stands, or behind all others. It joins the pinned ones when it is put among them. */
export function movedBefore<Name extends string>(
  places: Places<Name>,
  column: Name,
  before: Name | null,
): Places<Name> {
  const moving = places.find((place) => place.column === column);
  if (!moving || column === before) return places;
  const rest = places.filter((place) => place.column !== column);
  const at = before === null ? rest.length : rest.findIndex((place) => place.column === before);
  if (at < 0) return places;
  const pinned = before === null ? false : (rest[at]?.pinned ?? false);
  return rest.toSpliced(at, 0, { ...moving, pinned });
}

/** One step to the start (-1) or to the end (1) among those that are seen, never out of the pinned ones. */
export function stepped<Name extends string>(places: Places<Name>, column: Name, by: -1 | 1): Places<Name> {
  const seen = seenOrder(places);
  const at = seen.findIndex((place) => place.column === column);
  const [mine, other] = [seen[at], seen[at + by]];
  if (!mine || !other || mine.pinned !== other.pinned) return places;
  const swap = (place: ColumnPlace<Name>) => {
    if (place === mine) return other;
    return place === other ? mine : place;
  };
  return places.map(swap);
}

export interface LaidOut<Name extends string> {
  readonly column: Name;
  readonly width: number;
  /** From the start edge, for one that is pinned. */
  readonly pinnedAt: number | null;
}

/** What is left of the width goes to the column that fills, so that the rows end where the window does. */
export function laidOut<Name extends string>(
  places: Places<Name>,
  fills: Name | null,
  from: number,
  available: number,
): readonly LaidOut<Name>[] {
  const seen = seenOrder(places);
  const needed = seen.reduce((sum, { width }) => sum + width, from);
  const spare = Math.max(0, Math.floor(available - needed));
  const taker = seen.some(({ column }) => column === fills) ? fills : seen.at(-1)?.column;
  let edge = from;
  return seen.map(({ column, width, pinned }) => {
    const wide = width + (column === taker ? spare : 0);
    const at = edge;
    edge += wide;
    return { column, width: wide, pinnedAt: pinned ? at : null };
  });
}

/** Those that can be seen, from left to right. */
export const shownColumns = <Name extends string>(places: Places<Name>): readonly Name[] => [
  ...places.filter(({ shown, pinned }) => shown && pinned).map(({ column }) => column),
  ...places.filter(({ shown, pinned }) => shown && !pinned).map(({ column }) => column),
];
