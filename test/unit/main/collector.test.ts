import { getHeapSpaceStatistics } from 'node:v8';
import { expect, test } from 'vitest';
import { findCollector } from '../../../main/store/collector.ts';

const oldSpace = () => {
  const old = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space');
  return (old?.physical_space_size ?? 0) / 1_048_576;
};

test('what lives on between garbage is moved together, and its pages are given back', async () => {
  const collect = findCollector();
  const kept: (object | null)[] = Array.from({ length: 200_000 }, (_, i) => ({ a: i, b: i, c: i, d: i }));
  collect();
  const full = oldSpace();
  for (let i = 0; i < kept.length; i += 2) kept[i] = null;
  // Pages are given back by a thread of the collector's, when it comes to it.
  await expect
    .poll(() => {
      collect();
      return full - oldSpace();
    })
    .toBeGreaterThan(3);
  expect(kept[1]).toEqual({ a: 1, b: 1, c: 1, d: 1 });
});
