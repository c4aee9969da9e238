import { expect, test } from 'vitest';
import { lastClosing } from '../../../main/sign-in/closing-time.ts';

const at = (day: number, hours: number, minutes: number) => new Date(2026, 10, day, hours, minutes).getTime();

test.each([
  ['after closing it is today’s', at(21, 19, 30), at(21, 18, 0)],
  ['at the very minute it is today’s', at(21, 18, 0), at(21, 18, 0)],
  ['before it, yesterday’s', at(21, 9, 0), at(20, 18, 0)],
  ['on the first of a month, that of the month before', at(1, 9, 0), new Date(2026, 9, 31, 18, 0).getTime()],
])('%s', (_what, now, closing) => expect(lastClosing(now, '18:00')).toBe(closing));
