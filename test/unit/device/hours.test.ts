import { describe, expect, test } from 'vitest';
import type { OpenHours, WeekHours } from '../../../contract/device.ts';
import { nextTime, restAt } from '../../../main/device/hours.ts';
import { createNightly } from '../../../main/device/nightly.ts';
import { fc, tries } from '../../properties.ts';

const office: OpenHours = { from: '08:30', until: '18:00' };
const week = (hours: OpenHours): WeekHours => ({
  monday: hours,
  tuesday: hours,
  wednesday: hours,
  thursday: hours,
  friday: hours,
  saturday: hours,
  sunday: hours,
});
const workdays: WeekHours = { ...week(office), saturday: null, sunday: null };

/** 2026-11-16 is a Monday. */
const at = (day: number, time: string) => new Date(`2026-11-${day}T${time}`).getTime();

describe('opening hours', () => {
  test('none are set: always open', () => {
    expect(restAt(null, at(16, '03:00'))).toBeNull();
  });

  test.each([
    ['before it opens', at(16, '08:29:59'), at(16, '08:30')],
    ['when it opens', at(16, '08:30'), null],
    ['in the middle of the day', at(16, '12:00'), null],
    ['the last moment', at(16, '17:59:59.999'), null],
    ['when it closes', at(16, '18:00'), at(17, '08:30')],
    ['Friday night, until Monday', at(20, '20:00'), at(23, '08:30')],
    ['Sunday', at(22, '12:00'), at(23, '08:30')],
  ])('%s', (_when, now, opensAt) => {
    expect(restAt(workdays, now)).toEqual(opensAt === null ? null : { opensAt });
  });

  test('a night shift belongs to the day it began on', () => {
    const nights = { ...week(null), friday: { from: '22:00', until: '06:00' } };
    expect(restAt(nights, at(21, '05:59'))).toBeNull();
    expect(restAt(nights, at(21, '06:00'))).toEqual({ opensAt: at(27, '22:00') });
  });

  test('midnight to midnight is all day', () => {
    expect(restAt(week({ from: '00:00', until: '00:00' }), at(18, '00:00'))).toBeNull();
  });

  test('a week without a single open day never says when', () => {
    expect(restAt(week(null), at(18, '12:00'))).toEqual({ opensAt: null });
  });

  test('whenever one asks while it is closed, the moment it names is one at which it opens', () => {
    const time = fc
      .integer({ min: 0, max: 24 * 60 - 1 })
      .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
    const day = fc.option(fc.record({ from: time, until: time }));
    const hours = fc.record({
      monday: day,
      tuesday: day,
      wednesday: day,
      thursday: day,
      friday: day,
      saturday: day,
      sunday: day,
    });
    fc.assert(
      fc.property(hours, fc.integer({ min: at(10, '00:00'), max: at(30, '00:00') }), (set, now) => {
        const rest = restAt(set, now);
        if (!rest || rest.opensAt === null) return;
        expect(rest.opensAt).toBeGreaterThan(now);
        expect(restAt(set, rest.opensAt)).toBeNull();
        expect(restAt(set, rest.opensAt - 1)).toEqual(rest);
      }),
      tries(2_000),
    );
  });
});

describe('the nightly restart', () => {
  test('the time of day is looked for in the future', () => {
    expect(nextTime('04:00', at(16, '03:59'))).toBe(at(16, '04:00'));
    expect(nextTime('04:00', at(16, '04:00'))).toBe(at(17, '04:00'));
  });

  test('comes once a night, and waits for whoever is signing in', () => {
    const nightly = createNightly();
    const ask = (day: number, time: string, quiet = true) => nightly.isDue('04:00', at(day, time), quiet);
    expect(ask(16, '12:00')).toBe(false);
    expect(ask(17, '03:59:59')).toBe(false);
    expect(ask(17, '04:00:00', false)).toBe(false);
    expect(ask(17, '04:10:00')).toBe(true);
    expect(ask(17, '04:10:01')).toBe(false);
    expect(ask(18, '04:00:00')).toBe(true);
  });

  test('never comes at once because the app was started or the setting changed after that time', () => {
    const nightly = createNightly();
    expect(nightly.isDue('04:00', at(16, '04:00:01'), true)).toBe(false);
    expect(nightly.isDue('05:00', at(16, '05:30'), true)).toBe(false);
    expect(nightly.isDue(null, at(17, '05:30'), true)).toBe(false);
  });

  test('that a machine slept through is left out, and a clock set back does not put it off', () => {
    const nightly = createNightly();
    expect(nightly.isDue('04:00', at(16, '23:00'), true)).toBe(false);
    expect(nightly.isDue('04:00', at(17, '09:00'), true)).toBe(false);
    expect(nightly.isDue('04:00', at(12, '09:00'), true)).toBe(false);
    expect(nightly.isDue('04:00', at(13, '04:00'), true)).toBe(true);
  });
});
