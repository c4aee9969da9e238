import { describe, expect, test } from 'vitest';
import { countdown, counted, nearDay, nearTime } from '../../../renderer/admin/time.ts';

const at = (text: string) => new Date(text).getTime();
const now = at('2025-03-15T16:40:00');

describe('a time near to now', () => {
  test('is said as today or yesterday, in the language of the console', () => {
    expect(nearTime(at('2025-03-15T14:03:00'), 'zh-CN', now)).toBe('今天 14:03');
    expect(nearTime(at('2025-03-14T00:05:00'), 'zh-CN', now)).toBe('昨天 00:05');
    expect(nearTime(at('2025-03-15T14:03:00'), 'zh-TW', now)).toBe('今天 14:03');
    expect(nearTime(at('2025-03-14T09:20:00'), 'en', now)).toBe('Yesterday 09:20');
  });

  test('counts calendar days, not 24 hours', () => {
    expect(nearTime(at('2025-03-14T23:59:00'), 'zh-CN', at('2025-03-15T00:01:00'))).toBe('昨天 23:59');
    expect(nearTime(at('2025-03-15T00:00:00'), 'zh-CN', at('2025-03-15T23:59:59'))).toBe('今天 00:00');
  });

  test('of this year has day and hour, of another year the date alone', () => {
    expect(nearTime(at('2025-03-05T14:03:00'), 'zh-CN', now)).toBe('3月5日 14:03');
    expect(nearTime(at('2025-03-05T14:03:00'), 'en', now)).toBe('5 Mar 14:03');
    expect(nearTime(at('2024-03-05T14:03:00'), 'zh-CN', now)).toBe('2024年3月5日');
  });

  test('of a clock that runs ahead is still a date, never "tomorrow"', () => {
    expect(nearTime(at('2025-03-17T08:00:00'), 'zh-CN', now)).toBe('3月17日 08:00');
  });
});

test('the day alone leaves the hour out', () => {
  expect(nearDay(at('2025-03-15T14:03:00'), 'zh-CN', now)).toBe('今天');
  expect(nearDay(at('2025-01-02T14:03:00'), 'zh-CN', now)).toBe('1月2日');
  expect(nearDay(at('2023-01-02T14:03:00'), 'en', now)).toBe('2 Jan 2023');
});

test('seconds count down as on a clock', () => {
  expect([7, 30, 60, 754].map(countdown)).toEqual(['0:07', '0:30', '1:00', '12:34']);
});

test('large counts are grouped', () => expect(counted(1_234_567, 'zh-CN')).toBe('1,234,567'));
