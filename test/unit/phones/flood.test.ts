import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOnce } from '../../../main/phones/once.ts';
import { createResults } from '../../../main/phones/results.ts';
import { createAttempts } from '../../../main/scan/attempts.ts';
import { type FrontDesk, openFrontDesk } from './front-desk.ts';

let desk: FrontDesk;
beforeEach(() => {
  desk = openFrontDesk();
});
afterEach(() => desk.session.close());

const madeUp = (n: number) => n.toString(16).padStart(32, '0');

describe('thousands of made-up callbacks', () => {
  const flood = async () => {
    for (let n = 0; n < 3_000; n++) await desk.comeBack(madeUp(n), `code${n}`);
  };

  test('do not take away what the last visitor reads', async () => {
    const state = await desk.open(desk.show('officialAccount'));
    const reply = desk.comeBack(state, 'code');
    desk.exchanges[0]?.is('林晓雯');
    const page = await reply;
    await flood();
    expect(await desk.read(page)).toBe('林晓雯');
  });

  test('do not turn a callback that comes twice into two answers', async () => {
    const state = await desk.open(desk.show('officialAccount'));
    const reply = desk.comeBack(state, 'code');
    await flood();
    const again = desk.comeBack(state, 'code');
    desk.exchanges[0]?.is('林晓雯');
    expect(await again).toEqual(await reply);
    expect(desk.exchanges).toHaveLength(1);
  });

  test('all lead to one page, and none of them asks WeChat or moves the kiosk', async () => {
    desk.show('officialAccount');
    const pages = new Set<string>();
    for (let n = 0; n < 100; n++) pages.add(JSON.stringify(await desk.comeBack(madeUp(n), '<b>')));
    expect(pages.size).toBe(1);
    expect(desk.exchanges).toHaveLength(0);
    expect(desk.session.current()).toMatchObject({ step: 'waiting', phone: 'away' });
  });
});

describe('memory', () => {
  let now = 0;
  beforeEach(() => {
    now = 0;
  });

  test('a code is tried once in ten minutes, whoever sends it', () => {
    const once = createOnce(() => now);
    once.first('a');
    expect(() => once.first('a')).toThrow('wechat.code-used');
    now = 599_999;
    expect(() => once.first('a')).toThrow('wechat.code-used');
    now = 600_000;
    expect(() => once.first('a')).not.toThrow();
  });

  test('of codes is bounded: the oldest of 20,001 is forgotten, the others are not', () => {
    const once = createOnce(() => now);
    for (let n = 0; n <= 20_000; n++) once.first(String(n));
    expect(() => once.first('1')).toThrow('wechat.code-used');
    expect(() => once.first('0')).not.toThrow();
  });

  test('of states is bounded, though nobody ever comes back with one', () => {
    const attempts = createAttempts(() => now);
    const first = attempts.another('first', 'officialAccount');
    for (let n = 0; n < 5_000; n++) attempts.another(`attempt ${n}`, 'officialAccount');
    expect(attempts.take(first, 'officialAccount')).toBe('unknown');
  });

  test('of states is short: after a quarter of an hour nothing tells that there was one', () => {
    const attempts = createAttempts(() => now);
    const old = attempts.another('a', 'officialAccount');
    now = 301_000;
    const later = attempts.another('b', 'officialAccount');
    now = 901_000;
    attempts.another('c', 'officialAccount');
    expect(attempts.take(old, 'officialAccount')).toBe('unknown');
    expect(attempts.take(later, 'officialAccount')).toBe('expired');
  });

  test('of pages for phones is bounded, and each is found for ten minutes only', () => {
    const results = createResults(() => now);
    const came = { first: true, visits: 1, here: false, left: false };
    const done = { kind: 'done', name: '林晓雯', ...came } as const;
    const ids = Array.from({ length: 1_001 }, () => results.keep(done));
    expect(new Set(ids).size).toBe(1_001);
    expect(results.find(ids[0] ?? '')).toBeNull();
    expect(results.find(ids[1] ?? '')).toEqual(done);
    now = 600_000;
    expect(results.find(ids[1] ?? '')).toBeNull();
  });
});
