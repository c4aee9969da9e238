import { createContext, runInContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAtRest } from '../../../main/sign-in/at-rest.ts';

let collected = 0;
let pages = 0;
const open = () =>
  createAtRest(
    () => {
      pages++;
    },
    () => () => {
      collected++;
    },
  );

beforeEach(() => {
  collected = 0;
  pages = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const soon = () => vi.advanceTimersByTime(10_000);

describe('what a visitor left in memory', () => {
  test('is collected once, when the kiosk stands idle again', () => {
    const atRest = open();
    for (const step of ['opening', 'waiting', 'exchanging', 'greeting', 'attract'] as const)
      atRest.heard(step);
    expect(collected).toBe(0);
    soon();
    expect([collected, pages]).toEqual([1, 1]);
    atRest.heard('attract');
    soon();
    expect([collected, pages]).toEqual([1, 1]);
  });

  test('waits while the next visitor is there already', () => {
    const atRest = open();
    for (const step of ['greeting', 'attract', 'opening', 'waiting'] as const) atRest.heard(step);
    soon();
    expect(collected).toBe(0);
    atRest.heard('resting');
    soon();
    expect(collected).toBe(1);
  });

  test('is left alone when the kiosk ends', () => {
    const atRest = open();
    for (const step of ['greeting', 'attract'] as const) atRest.heard(step);
    atRest.close();
    soon();
    expect(collected).toBe(0);
  });
});

test('a boot into attract or closed has nothing to collect', () => {
  const atRest = open();
  for (const step of ['closed', 'attract'] as const) atRest.heard(step);
  soon();
  expect(collected).toBe(0);
});

test('the collector that V8 has frees what nobody holds, and is given to nobody else', async () => {
  const held = (() => new WeakRef({ visitor: 'here' }))();
  // A WeakRef keeps what it points at until the end of this turn.
  vi.useRealTimers();
  await new Promise((next) => setTimeout(next, 0));
  vi.useFakeTimers();
  const atRest = createAtRest(() => undefined);
  for (const step of ['greeting', 'attract'] as const) atRest.heard(step);
  soon();
  expect(held.deref()).toBeUndefined();
  expect('gc' in globalThis).toBe(false);
  expect(runInContext('typeof gc', createContext())).toBe('undefined');
});
