import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ailing, Reach } from '../../../contract/reach.ts';
import { verdictOf } from '../../../main/reach/verdict.ts';
import { reachTimes, watchReach } from '../../../main/reach/watch-reach.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function begin(given: { random?: number } = {}) {
  const world = { answer: 'well' as 'well' | Ailing, takes: 0, online: true, idle: true };
  const probes: number[] = [];
  const told: Reach[] = [];
  const watch = watchReach({
    async probe(patience) {
      probes.push(Date.now());
      const { answer } = world;
      await new Promise((done) => setTimeout(done, Math.min(world.takes, patience)));
      return answer;
    },
    online: () => world.online,
    mayLook: () => world.idle,
    changed: (reach) => told.push(reach),
    now: Date.now,
    monotonic: Date.now,
    random: () => given.random ?? 0.5,
  });
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return { world, probes, told, watch, pass };
}

const minute = 60_000;

describe('a way that works', () => {
  test('is tried once a minute, and nobody is told anything', async () => {
    const { probes, told, pass } = begin();
    await pass(10 * minute);
    expect(probes.length).toBeGreaterThanOrEqual(9);
    expect(probes.length).toBeLessThanOrEqual(11);
    expect(told).toEqual([]);
  });

  test('is not tried while somebody signs in, nor outside opening hours', async () => {
    const { world, probes, pass } = begin();
    world.idle = false;
    await pass(30 * minute);
    expect(probes).toEqual([]);
  });

  test('survives one lost probe', async () => {
    const { world, told, pass } = begin();
    world.answer = 'wechat';
    await pass(reachTimes.first + reachTimes.glance);
    world.answer = 'well';
    await pass(minute);
    expect(told).toEqual([]);
  });
});

describe('a way that fails', () => {
  test('is known within seconds of the start, with the time and the cause', async () => {
    const { world, watch, pass } = begin();
    world.answer = 'wechat';
    await pass(5_000);
    expect(watch.current()).toMatchObject({ state: 'ill', what: 'wechat' });
  });

  test('is known at once where the system has no network, without a probe', async () => {
    const { world, probes, watch, pass } = begin();
    world.online = false;
    await pass(reachTimes.glance);
    expect(watch.current()).toMatchObject({ state: 'ill', what: 'network' });
    await pass(10 * minute);
    expect(probes).toEqual([]);
  });

  test('is asked again after a failed sign-in, as soon as the kiosk is idle', async () => {
    const { world, watch, pass } = begin();
    await pass(5_000);
    world.answer = 'wechat';
    world.idle = false;
    watch.saw('network.timeout');
    await pass(20_000);
    expect(watch.current().state).toBe('well');
    world.idle = true;
    await pass(2 * reachTimes.glance);
    expect(watch.current().state).toBe('ill');
  });

  test('is not blamed for what the visitor, staff or WeChat did', async () => {
    const { world, probes, watch, pass } = begin();
    await pass(5_000);
    world.answer = 'wechat';
    for (const code of ['callback.declined', 'wechat.bad-secret', 'store.full'] as const) watch.saw(code);
    const before = probes.length;
    await pass(10_000);
    expect(probes.length).toBe(before);
  });

  test('keeps the time since when, though the cause turns out another', async () => {
    const { world, told, pass } = begin();
    world.answer = 'wechat';
    await pass(5_000);
    world.answer = 'network';
    await pass(5_000);
    const [first, second] = told;
    expect(second).toMatchObject({ what: 'network', since: first?.state === 'ill' && first.since });
  });
});

describe('a way that works again', () => {
  test.each([0, 0.5, 0.999])('is known within five seconds, whenever it comes back (%s)', async (random) => {
    const { world, watch, pass } = begin({ random });
    for (let flap = 0; flap < 50; flap += 1) {
      world.answer = 'wechat';
      world.takes = 60_000;
      watch.saw('page.unreachable');
      await pass(8_000 + flap * 137);
      expect(watch.current().state).toBe('ill');
      world.answer = 'well';
      world.takes = 0;
      await pass(5_000);
      expect(watch.current().state).toBe('well');
    }
  });

  test('is asked for less than once a second on average', async () => {
    const { world, probes, pass } = begin({ random: 0 });
    world.answer = 'wechat';
    await pass(10 * minute);
    // Two origins a probe.
    expect(probes.length * 2).toBeLessThanOrEqual(600);
  });

  test('is known when the network is back, and when a sign-in got through', async () => {
    const { world, watch, pass } = begin();
    world.online = false;
    await pass(1_000);
    world.online = true;
    await pass(2 * reachTimes.glance);
    expect(watch.current().state).toBe('well');
    world.answer = 'wechat';
    await pass(2 * minute);
    expect(watch.current().state).toBe('ill');
    watch.saw(null);
    expect(watch.current().state).toBe('well');
  });
});

test('a closed watch asks nothing more', async () => {
  const { probes, watch, pass } = begin();
  watch.close();
  await pass(10 * minute);
  expect(probes).toEqual([]);
});

test('all origins must answer; where none finds a way out it is the network', () => {
  expect(verdictOf(['answered', 'answered'])).toBe('well');
  expect(verdictOf(['answered', 'silent'])).toBe('wechat');
  expect(verdictOf(['noWay', 'silent'])).toBe('wechat');
  expect(verdictOf(['noWay', 'noWay'])).toBe('network');
});
