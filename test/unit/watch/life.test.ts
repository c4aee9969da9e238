import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Life, openLife } from '../../../main/watch/life.ts';
import { limits } from '../../../main/watch/limits.ts';

let file: string;
let codes: number[];
let idle: boolean;
const lives: Life[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  file = join(mkdtempSync(join(tmpdir(), 'wxlobby-life-')), 'watch.json');
  codes = [];
  idle = true;
});
afterEach(() => {
  for (const life of lives.splice(0)) life.close();
  vi.useRealTimers();
});

/** One run of the app. */
function begin(): Life {
  const life = openLife({
    file,
    limits,
    idle: () => idle,
    leave: (code) => void codes.push(code),
    note: () => undefined,
    now: Date.now,
  });
  lives.push(life);
  return life;
}
const times = (n: number, what: () => void) => {
  for (let i = 0; i < n; i++) what();
};

test('two lost graphics processes are lived with; the third starts the app anew without the card', () => {
  const life = begin();
  times(2, () => life.lost('gpu'));
  expect(codes).toEqual([]);
  life.lost('gpu');
  expect(codes).toEqual([0]);
  expect(life.softwareRendering).toBe(false);
  expect(begin().softwareRendering).toBe(true);
});

test('a day later the card is tried again', () => {
  times(3, () => begin().lost('gpu'));
  const life = begin();
  times(3, () => life.lost('gpu'));
  vi.setSystemTime(Date.now() + 25 * 60 * 60_000);
  expect(begin().softwareRendering).toBe(false);
});

test('losses that are far apart are no reason', () => {
  const life = begin();
  times(20, () => {
    life.lost('gpu');
    vi.advanceTimersByTime(limits.window / 2 + 1);
  });
  expect(codes).toEqual([]);
});

test('too many errors that nobody caught start the app anew', () => {
  const life = begin();
  times(limits.uncaught - 1, () => life.lost('uncaught'));
  expect(codes).toEqual([]);
  life.lost('uncaught');
  expect(codes).toEqual([0]);
  life.lost('uncaught');
  expect(codes).toEqual([0]);
});

test('whoever is signing in may finish, for half a minute', () => {
  idle = false;
  const life = begin();
  life.restart('step', 'now');
  vi.advanceTimersByTime(limits.finish - 2_000);
  expect(codes).toEqual([]);
  vi.advanceTimersByTime(4_000);
  expect(codes).toEqual([0]);
});

test('a planned restart waits for as long as somebody is there', () => {
  idle = false;
  begin().restart('memory', 'idle');
  vi.advanceTimersByTime(3_600_000);
  expect(codes).toEqual([]);
  idle = true;
  vi.advanceTimersByTime(2_000);
  expect(codes).toEqual([0]);
});

test('the fourth restart for a fault within half an hour asks for the device instead, once', () => {
  times(4, () => begin().restart('step', 'now'));
  expect(codes).toEqual([0, 0, 0, 1]);
  begin().restart('step', 'now');
  expect(codes.at(-1)).toBe(0);
});

test('planned restarts never ask for the device', () => {
  times(20, () => begin().restart('memory', 'idle'));
  expect(new Set(codes)).toEqual(new Set([0]));
});

test('a history that cannot be read is as good as none', () => {
  writeFileSync(file, '{"softwareSince":');
  expect(begin().softwareRendering).toBe(false);
  begin().restart('step', 'now');
  expect(JSON.parse(readFileSync(file, 'utf8')).restarts).toHaveLength(1);
});
