import { expect, test } from 'vitest';
import { limits } from '../../../main/watch/limits.ts';
import { createStepWatch } from '../../../main/watch/step-watch.ts';

/** A session whose step stands, and its clock: a second passes with each look. */
function standing(name: string, due: number | null) {
  const watch = createStepWatch(limits);
  const step = { step: name };
  let now = 0;
  return {
    watch,
    /** What is found in so many seconds, and when. */
    look(seconds: number, at: { step: { step: string }; due: number | null } = { step, due }) {
      const found: [number, string][] = [];
      for (let i = 0; i < seconds; i++) {
        now += 1_000;
        const fault = watch.look(at, now);
        if (fault) found.push([now, fault]);
      }
      return found;
    },
  };
}

test('a step that goes on when its timer is due is left alone', () => {
  const session = standing('greeting', 8_000);
  expect(session.look(8)).toEqual([]);
  expect(session.look(60, { step: { step: 'attract' }, due: null })).toEqual([]);
  expect(session.watch.isWrong()).toBe(false);
});

test('a timer that never fires is noticed within 3 seconds, and again when that did not help', () => {
  const session = standing('greeting', 8_000);
  expect(session.look(15)).toEqual([
    [11_000, 'late'],
    [14_000, 'stuck'],
  ]);
  expect(session.watch.isWrong()).toBe(true);
});

test('a step whose time began anew is another step', () => {
  const session = standing('asking', 2_000);
  session.look(4);
  expect(session.look(8, { step: { step: 'asking' }, due: 12_000 })).toEqual([]);
  expect(session.watch.isWrong()).toBe(false);
});

test('the same step with a timer of its own again is looked at anew', () => {
  const step = { step: 'closed' };
  const session = standing('', null);
  for (let due = 10_000; due < 100_000; due += 10_000) expect(session.look(10, { step, due })).toEqual([]);
});

test('without a timer, only a step that nobody can stay in is late, and only after a long while', () => {
  for (const name of ['attract', 'closed', 'resting'])
    expect(standing(name, null).look(3_600), name).toEqual([]);
  const [first] = standing('exchanging', null).look(1_000);
  expect(first?.[1]).toBe('late');
  expect(first?.[0]).toBeGreaterThanOrEqual(limits.step);
});
