import { describe, expect, test } from 'vitest';
import { moved } from '../../../renderer/admin/grid/grid-keys.ts';
import {
  allMarked,
  countOf,
  isMarked,
  marked,
  mostNamed,
  nothingMarked,
  selectionOf,
} from '../../../renderer/admin/grid/selection.ts';

describe('marks', () => {
  test('name who is meant', () => {
    const two = marked(marked(nothingMarked, ['a', 'b', 'c'], true) ?? nothingMarked, ['b'], false);
    expect(two && selectionOf(two, 'list', 9)).toEqual({ take: 'these', ids: ['a', 'c'] });
  });

  test('of everybody name who is left out', () => {
    const but = marked(allMarked, ['a', 'b'], false) ?? nothingMarked;
    expect(selectionOf(but, 'list', 1_000_000)).toEqual({ take: 'all', list: 'list', except: ['a', 'b'] });
    expect(countOf(but, 1_000_000)).toBe(999_998);
    expect(isMarked(but, 'a')).toBe(false);
    expect(isMarked(but, 'z')).toBe(true);
    expect(countOf(marked(but, ['a'], true) ?? nothingMarked, 1_000_000)).toBe(999_999);
  });

  test('are nothing when everybody is left out', () => {
    expect(selectionOf(marked(allMarked, ['a'], false) ?? nothingMarked, 'list', 1)).toBeNull();
    expect(selectionOf(nothingMarked, 'list', 5)).toBeNull();
  });

  test('are not more than one message may name', () => {
    const many = Array.from({ length: mostNamed + 1 }, (_, at) => String(at));
    expect(marked(nothingMarked, many, true)).toBeNull();
  });
});

describe('keys in a grid', () => {
  const extent = { rows: 1_000, columns: 8, page: 20 };
  const go = (row: number, column: number, key: string, ctrl = false) =>
    moved({ row, column }, extent, { key, ctrl });

  test('walk by one, by a page, to the ends', () => {
    expect(go(5, 2, 'ArrowDown')).toEqual({ row: 6, column: 2 });
    expect(go(5, 2, 'PageDown')).toEqual({ row: 25, column: 2 });
    expect(go(5, 2, 'Home')).toEqual({ row: 5, column: 0 });
    expect(go(5, 2, 'End', true)).toEqual({ row: 999, column: 7 });
    expect(go(900, 2, 'Home', true)).toEqual({ row: 0, column: 0 });
  });

  test('reach the head from the first row, and leave the grid nowhere', () => {
    expect(go(0, 2, 'ArrowUp')).toEqual({ row: -1, column: 2 });
    expect(go(-1, 2, 'ArrowUp')).toEqual({ row: -1, column: 2 });
    expect(go(999, 7, 'ArrowDown')).toEqual({ row: 999, column: 7 });
    expect(go(3, 0, 'ArrowLeft')).toEqual({ row: 3, column: 0 });
    expect(go(3, 3, 'PageUp')).toEqual({ row: 0, column: 3 });
  });

  test('of no meaning here are nobody’s', () => {
    expect(go(3, 3, 'x')).toBeNull();
  });
});
