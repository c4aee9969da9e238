import { describe, expect, test } from 'vitest';
import {
  heightOf,
  lastOffset,
  lastTop,
  offsetAt,
  offsetShowing,
  positionAt,
  rowsInView,
  type ScrollSpace,
  scrolled,
  tallest,
  topAt,
} from '../../../renderer/admin/grid/scroll-space.ts';
import { fc } from '../../properties.ts';

const spaces = fc.record({
  rows: fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 100_000, max: 3_000_000 })),
  rowHeight: fc.constantFrom(34, 48),
  viewport: fc.integer({ min: 48, max: 2_000 }),
});
const million: ScrollSpace = { rows: 1_000_000, rowHeight: 48, viewport: 700 };

describe('a scroll box', () => {
  test('is never taller than a browser can lay out', () => {
    fc.assert(fc.property(spaces, (space) => heightOf(space) <= tallest));
  });

  test('is as tall as a list that fits', () => {
    expect(heightOf({ rows: 1_000, rowHeight: 48, viewport: 700 })).toBe(48_000);
  });

  test('shows every row somewhere', () => {
    fc.assert(
      fc.property(spaces, fc.double({ min: 0, max: 1, noNaN: true }), (space, at) => {
        fc.pre(space.rows > 0);
        const row = Math.min(space.rows - 1, Math.floor(at * space.rows));
        const { offset } = positionAt(space, offsetShowing(space, 0, row));
        const { first, last } = rowsInView(space, offset);
        return first <= row && row <= last;
      }),
    );
  });

  test('never goes back down the list when it is scrolled on', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(spaces, share, share, (space, a, b) => {
        const [one, other] = [Math.min(a, b), Math.max(a, b)].map((at) => at * lastTop(space));
        return offsetAt(space, one ?? 0) <= offsetAt(space, other ?? 0) + 1e-6;
      }),
    );
  });

  test('begins where the list begins and ends where it ends', () => {
    fc.assert(
      fc.property(spaces, (space) => {
        expect(offsetAt(space, 0)).toBe(0);
        expect(offsetAt(space, lastTop(space))).toBeCloseTo(lastOffset(space), 3);
      }),
    );
  });

  test('finds the way back from any place in the list', () => {
    fc.assert(
      fc.property(spaces, fc.double({ min: 0, max: 1, noNaN: true }), (space, at) => {
        const offset = at * lastOffset(space);
        expect(offsetAt(space, topAt(space, offset))).toBeCloseTo(offset, 2);
      }),
    );
  });
});

describe('scrolling a million rows', () => {
  test('by a step moves as many pixels of rows', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.integer({ min: -600, max: 600 }),
        (at, step) => {
          const was = positionAt(million, at * lastOffset(million));
          const now = scrolled(million, was, was.top + step);
          expect(now.offset - was.offset).toBeCloseTo(step, 3);
        },
      ),
    );
  });

  test('by the scrollbar jumps', () => {
    const now = scrolled(million, { top: 0, offset: 0 }, lastTop(million) / 2);
    expect(now.offset).toBeCloseTo(lastOffset(million) / 2, -2);
  });

  test('comes to both ends, however one came there', () => {
    const middle = { top: 400, offset: 20_000_000 };
    expect(scrolled(million, middle, 0).offset).toBe(0);
    expect(scrolled(million, middle, lastTop(million)).offset).toBe(lastOffset(million));
  });

  test('moves row by row near both ends', () => {
    const down = scrolled(million, positionAt(million, 0), 48);
    expect(down.offset).toBe(48);
    expect(topAt(million, 48_000)).toBe(48_000);
    expect(lastTop(million) - topAt(million, lastOffset(million) - 96)).toBeCloseTo(96, 6);
  });
});

test('a row in view is left where it is; one beyond moves the list no further than needed', () => {
  const space: ScrollSpace = { rows: 100, rowHeight: 48, viewport: 480 };
  expect(offsetShowing(space, 96, 5)).toBe(96);
  expect(offsetShowing(space, 96, 0)).toBe(0);
  expect(offsetShowing(space, 0, 10)).toBe(48);
  expect(offsetShowing(space, 0, 99)).toBe(lastOffset(space));
});
