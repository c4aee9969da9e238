import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../contract/calls.ts';
import type { ListWindow } from '../../../contract/list.ts';
import { createRowReader } from '../../../renderer/admin/grid/row-reader.ts';
import { createWindowCache, windowSize } from '../../../renderer/admin/grid/window-cache.ts';

describe('kept windows', () => {
  const rows = (from: number) => Array.from({ length: windowSize }, (_, at) => from + at);

  test('tell which ones are needed for some places', () => {
    const cache = createWindowCache<number>();
    cache.put(0, rows(0));
    expect(cache.missing({ first: 90, last: 310 })).toEqual([1, 2, 3]);
    expect(cache.missing({ first: 5, last: 4 })).toEqual([]);
    expect(cache.rowAt(42)).toBe(42);
    expect(cache.rowAt(142)).toBeUndefined();
  });

  test('lose the one least lately looked at', () => {
    const cache = createWindowCache<number>(2);
    cache.put(0, rows(0));
    cache.put(1, rows(100));
    cache.missing({ first: 0, last: 0 });
    cache.put(2, rows(200));
    expect(cache.rowAt(0)).toBe(0);
    expect(cache.rowAt(100)).toBeUndefined();
  });

  test('are shown as they were while they are read again', () => {
    const cache = createWindowCache<number>();
    cache.put(0, rows(0));
    cache.age();
    expect(cache.missing({ first: 0, last: 9 })).toEqual([0]);
    expect(cache.rowAt(3)).toBe(3);
  });
});

/** A list whose answers come when the test says so. */
function slowList(count: number, first: readonly number[] = []) {
  const asked: { window: ListWindow; answer: (answer: Answer<readonly (number | null)[]>) => void }[] = [];
  const arrivals = { count: 0 };
  const reader = createRowReader<number>({
    list: 'a',
    first,
    count: () => count,
    read: (window) => new Promise((answer) => asked.push({ window, answer })),
    arrived: () => {
      arrivals.count += 1;
    },
    failed: () => undefined,
  });
  const give = async (place: number) => {
    const one = asked[place];
    if (!one) throw new Error(`nothing was asked in place ${place}`);
    const { from, count: many } = one.window;
    one.answer({ ok: true, value: Array.from({ length: many }, (_, at) => from + at) });
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { reader, asked, arrivals, give, from: () => asked.map(({ window }) => window.from) };
}

const none = { first: 0, last: -1 };

describe('reading a long list', () => {
  test('asks for two windows at a time, those in view first', () => {
    const list = slowList(10_000);
    list.reader.want({ first: 1_000, last: 1_020 }, { first: 980, last: 1_300 });
    expect(list.from()).toEqual([1_000, 900]);
  });

  test('asks next for what is wanted then, not for what was passed by', async () => {
    const list = slowList(1_000_000);
    list.reader.want({ first: 0, last: 20 }, { first: 0, last: 500 });
    for (const first of [5_000, 50_000, 500_000]) list.reader.want({ first, last: first + 20 }, none);
    await list.give(0);
    expect(list.from()).toEqual([0, 100, 500_000]);
  });

  test('draws its first rows at once, and reads the rest of their window', () => {
    const list = slowList(1_000, [0, 1, 2]);
    expect(list.reader.rowAt(2)).toBe(2);
    expect(list.reader.rowAt(3)).toBeUndefined();
    list.reader.want({ first: 0, last: 10 }, none);
    expect(list.from()).toEqual([0]);
  });

  test('needs no window where the first answer was everything', () => {
    const list = slowList(3, [0, 1, 2]);
    list.reader.want({ first: 0, last: 2 }, none);
    expect(list.from()).toEqual([]);
  });

  test('drops what comes after it was closed', async () => {
    const list = slowList(1_000);
    list.reader.want({ first: 0, last: 10 }, none);
    list.reader.close();
    await list.give(0);
    expect(list.arrivals.count).toBe(0);
    expect(list.reader.rowAt(0)).toBeUndefined();
  });

  test('hands out a range, read window by window', async () => {
    const list = slowList(1_000);
    const range = list.reader.between({ first: 98, last: 101 });
    await list.give(0);
    await list.give(1);
    expect(await range).toEqual([98, 99, 100, 101]);
  });
});
