import { beforeEach, expect, test } from 'vitest';
import type { UnlockedBy } from '../../../contract/staff.ts';
import { createLookups, lookupLimits } from '../../../main/desk/lookups.ts';

const lin: UnlockedBy = { name: '林晓', role: 'desk' };
let at = 0;
let who: UnlockedBy | null = lin;
let written: (readonly [string, string | null | undefined])[] = [];

const open = () =>
  createLookups({
    who: () => who,
    now: () => at,
    audit: {
      note: ({ action, changes }, by) =>
        void written.push([`${action} ${changes?.[0]?.became}`, by === 'app' ? 'app' : by?.name]),
    },
  });
const guess = (n: number) => `phone:138${String(n).padStart(4, '0')}5678`;

beforeEach(() => {
  [at, who, written] = [1_000_000, lin, []];
});

test('whoever tries one number after the other is written down, and soon not answered', () => {
  const lookups = open();
  const answers = Array.from({ length: 100 }, (_, n) => lookups.allow(guess(n)));
  expect(answers.filter((answer) => answer === 'one')).toHaveLength(lookupLimits.most);
  expect(answers.indexOf('none')).toBe(lookupLimits.most);
  expect(written).toEqual([20, 40, 60].map((count) => [`phone.sought ${count}`, '林晓']));
  expect(lookups.allow('-13899995678 OR tag:vip')).toBe('none');
  expect(lookups.allow('5678 tag:vip')).toBe('one');
});

test('an hour later, and for somebody else, there are tries again', () => {
  const lookups = open();
  for (let n = 0; n < 100; n += 1) lookups.allow(guess(n));
  who = { name: '王芳', role: 'manager' };
  expect(lookups.allow(guess(200))).toBe('one');
  who = lin;
  expect(lookups.allow(guess(200))).toBe('none');
  at += lookupLimits.within + 1;
  expect(lookups.allow(guess(200))).toBe('one');
});

test('typing a number is one try, and so is looking at the same again', () => {
  const lookups = open();
  for (let times = 0; times < 3; times += 1) {
    for (let n = 0; n < 19; n += 1) {
      const number = guess(n);
      for (let end = 'phone:'.length + 1; end <= number.length; end += 1) lookups.allow(number.slice(0, end));
      for (let end = number.length - 1; end > number.length - 4; end -= 1)
        lookups.allow(number.slice(0, end));
    }
  }
  expect(written).toEqual([]);
  lookups.allow(guess(19));
  expect(written).toEqual([['phone.sought 20', '林晓']]);
});

test('nobody at the console is told of no number', () => {
  who = null;
  expect(open().allow(guess(1))).toBe('none');
});
