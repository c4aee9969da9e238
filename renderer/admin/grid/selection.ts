/** Which rows staff have marked: those, or all but those. A mark stays when its row is scrolled out of sight. */
import type { Selection } from '../../../contract/list.ts';

export interface Marked {
  readonly take: 'these' | 'all';
  /** With `all`, those that are left out. */
  readonly ids: ReadonlySet<string>;
}

export const nothingMarked: Marked = { take: 'these', ids: new Set() };
export const allMarked: Marked = { take: 'all', ids: new Set() };

/** As many as one message to main may name. */
export const mostNamed = 10_000;

export const isMarked = ({ take, ids }: Marked, id: string): boolean => (take === 'all') !== ids.has(id);

/** Marks or unmarks these; null when that would name more than can be named. */
export function marked(before: Marked, these: readonly string[], on: boolean): Marked | null {
  const ids = new Set(before.ids);
  const names = (before.take === 'these') === on;
  for (const id of these) {
    if (names) ids.add(id);
    else ids.delete(id);
  }
  return ids.size > mostNamed ? null : { take: before.take, ids };
}

export function countOf({ take, ids }: Marked, total: number): number {
  return take === 'these' ? ids.size : Math.max(0, total - ids.size);
}

/** For main; null where nothing is marked. */
export function selectionOf({ take, ids }: Marked, list: string, total: number): Selection | null {
  if (countOf({ take, ids }, total) === 0) return null;
  return take === 'these' ? { take, ids: [...ids] } : { take, list, except: [...ids] };
}
