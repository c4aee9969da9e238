import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { WeekHours } from '../../../contract/device.ts';
import { clockOf } from '../../../renderer/admin/parts/clock-text.ts';
import {
  copiedToWeekdays,
  officeHours,
  opened,
  spanOf,
} from '../../../renderer/admin/settings/device/hours.ts';

describe('opening hours', () => {
  test('begin with an office week that main takes', () => {
    expect(v.is(WeekHours, officeHours)).toBe(true);
  });

  test('of one day become those of Monday to Friday, and the weekend stays', () => {
    const saturday = { from: '10:00', until: '16:00' };
    const week = copiedToWeekdays({ ...officeHours, saturday }, 'saturday');
    expect(week.monday).toEqual(saturday);
    expect(week.friday).toEqual(saturday);
    expect(week.sunday).toBeNull();
  });

  test('of a day that opens are those of the first open day', () => {
    const late = { from: '12:00', until: '20:00' };
    expect(opened({ ...officeHours, monday: null, tuesday: late })).toEqual(late);
    const none = { monday: null, tuesday: null, wednesday: null, thursday: null, friday: null };
    expect(opened({ ...officeHours, ...none })).toEqual({ from: '08:00', until: '19:00' });
  });

  test('say when they end on the next day, or never', () => {
    expect(spanOf({ from: '08:00', until: '19:00' })).toBe('sameDay');
    expect(spanOf({ from: '22:00', until: '06:00' })).toBe('nextDay');
    expect(spanOf({ from: '08:00', until: '08:00' })).toBe('nextDay');
    expect(spanOf({ from: '00:00', until: '00:00' })).toBe('allDay');
  });
});

test('a time is understood however it is typed, and left alone when it cannot be one', () => {
  const typed = {
    '8': '08:00',
    '830': '08:30',
    '0830': '08:30',
    '8:30': '08:30',
    '８：３０': '08:30',
    '8.30': '08:30',
  };
  for (const [text, clock] of Object.entries(typed)) expect(clockOf(text)).toBe(clock);
  for (const text of ['', '24:00', '8:60', '8:3', 'noon', '123456']) expect(clockOf(text)).toBe(text);
});
