/**
 * Where a list of any length stands in a scroll box of bounded height. A browser lays out 33.5 million pixels at most
 * (half of that on a screen of twice the density), and a million rows need more: beyond `tallest` the box is shorter
 * than the list. Near both ends one pixel of the box is one pixel of the list still, so that neither end is reached
 * by surprise; in between a drag of the scrollbar is stretched over the rest.
 */
export interface ScrollSpace {
  readonly rows: number;
  /** Logical pixels. */
  readonly rowHeight: number;
  /** Height of what is seen of the rows at once. */
  readonly viewport: number;
}

/** `top` is the box's own scroll position, `offset` how far down the list that is; both in logical pixels. */
export interface Position {
  readonly top: number;
  readonly offset: number;
}

export const tallest = 8_000_000;
/** The part of the box at either end that is not stretched. */
const plain = tallest / 8;

const clamp = (value: number, most: number) => Math.min(Math.max(0, value), Math.max(0, most));

const heightOfList = ({ rows, rowHeight }: ScrollSpace) => rows * rowHeight;

/** How tall the box's contents are. */
export const heightOf = (space: ScrollSpace): number => Math.min(heightOfList(space), tallest);

export const lastOffset = (space: ScrollSpace): number => Math.max(0, heightOfList(space) - space.viewport);

export const lastTop = (space: ScrollSpace): number => Math.max(0, heightOf(space) - space.viewport);

const isStretched = (space: ScrollSpace) => heightOfList(space) > tallest;

/** How many pixels of the list one pixel of the box's middle stands for. */
const stretch = (space: ScrollSpace) => (lastOffset(space) - 2 * plain) / (lastTop(space) - 2 * plain);

export function offsetAt(space: ScrollSpace, given: number): number {
  const top = clamp(given, lastTop(space));
  if (!isStretched(space) || top <= plain) return top;
  const left = lastTop(space) - top;
  if (left <= plain) return lastOffset(space) - left;
  return plain + (top - plain) * stretch(space);
}

export function topAt(space: ScrollSpace, given: number): number {
  const offset = clamp(given, lastOffset(space));
  if (!isStretched(space) || offset <= plain) return offset;
  const left = lastOffset(space) - offset;
  if (left <= plain) return lastTop(space) - left;
  return plain + (offset - plain) / stretch(space);
}

/**
 * The box was scrolled to `top`. What is less than a screenful is a step, and moves the rows by as many pixels;
 * everything else is a jump of the scrollbar. The ends are the ends, however one came there.
 */
export function scrolled(space: ScrollSpace, was: Position, top: number): Position {
  if (!isStretched(space)) return { top, offset: clamp(top, lastOffset(space)) };
  if (top <= 0) return { top, offset: 0 };
  if (top >= lastTop(space) - 1) return { top, offset: lastOffset(space) };
  const moved = top - was.top;
  if (Math.abs(moved) > space.viewport) return { top, offset: offsetAt(space, top) };
  return { top, offset: clamp(was.offset + moved, lastOffset(space)) };
}

export const positionAt = (space: ScrollSpace, offset: number): Position => {
  const inside = clamp(offset, lastOffset(space));
  return { top: topAt(space, inside), offset: inside };
};

/** The offset that brings a row wholly into view with the least movement. */
export function offsetShowing(space: ScrollSpace, offset: number, row: number): number {
  const above = row * space.rowHeight;
  const below = above + space.rowHeight - space.viewport;
  return clamp(Math.max(Math.min(offset, above), below), lastOffset(space));
}

export interface Range {
  readonly first: number;
  /** The last one itself; before `first` where there are none. */
  readonly last: number;
}

export function rowsInView({ rows, rowHeight, viewport }: ScrollSpace, offset: number): Range {
  const first = Math.floor(offset / rowHeight);
  const last = Math.ceil((offset + viewport) / rowHeight) - 1;
  return { first: Math.max(0, first), last: Math.min(rows - 1, last) };
}
