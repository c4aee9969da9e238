/** Opening hours as they are edited: one day at a time, or one day for the whole working week. */
import type { OpenHours, Weekday, WeekHours } from '../../../../contract/device.ts';

export const week = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly Weekday[];

const office = { from: '08:00', until: '19:00' } as const;

export const officeHours: WeekHours = {
  monday: office,
  tuesday: office,
  wednesday: office,
  thursday: office,
  friday: office,
  saturday: null,
  sunday: null,
};

/** A day that opens again takes the hours of the first day that is open. */
export const opened = (hours: WeekHours): OpenHours =>
  week.map((day) => hours[day]).find((open) => open !== null) ?? office;

export function copiedToWeekdays(hours: WeekHours, day: Weekday): WeekHours {
  const same = hours[day];
  return { ...hours, monday: same, tuesday: same, wednesday: same, thursday: same, friday: same };
}

/** Whether `until` is the same day, the day after, or there is no closing at all. */
export function spanOf({ from, until }: NonNullable<OpenHours>): 'sameDay' | 'nextDay' | 'allDay' {
  if (from === '00:00' && until === '00:00') return 'allDay';
  return until <= from ? 'nextDay' : 'sameDay';
}
