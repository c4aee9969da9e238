import { beforeEach, expect, test } from 'vitest';
import { createQuota, type Quota } from '../../../main/phones/quota.ts';

let now = 0;
let quota: Quota;
beforeEach(() => {
  now = 0;
  quota = createQuota(3, 1_000, () => now);
});

const taken = (key: string, times: number) =>
  Array.from({ length: times }, () => quota.take(key)).filter(Boolean).length;

test('so many at once, and no more', () => expect(taken('a', 10)).toBe(3));

test('then one every while, and all of them again after a pause', () => {
  taken('a', 3);
  now = 999;
  expect(quota.take('a')).toBe(false);
  now = 1_000;
  expect(taken('a', 10)).toBe(1);
  now = 10_000;
  expect(taken('a', 10)).toBe(3);
});

test('one does not use up what is another’s', () => {
  taken('a', 3);
  expect(taken('b', 10)).toBe(3);
});

test('it remembers only so many', () => {
  taken('first', 3);
  for (let n = 0; n < 10_000; n++) quota.take(String(n));
  expect(quota.take('first')).toBe(true);
});
