/**
 * What of an appearance holds at a moment, pure. Moments are read off the clock on the wall, so that a day of 23 or 25
 * hours changes nothing: 19:00 is when the clock says so. Every border is on a whole minute.
 */
import type { Appearance, Hours, Occasion, ShownAppearance } from './appearance.ts';
import type { ShownTheme, Theme } from './kiosk.ts';
import { languages } from './language.ts';

const two = (number: number) => String(number).padStart(2, '0');
const timeOf = (moment: Date) => `${two(moment.getHours())}:${two(moment.getMinutes())}`;
/** `YYYY-MM-DD` on this machine's calendar. */
export const dayOf = (moment: Date) =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
const dayBefore = (moment: Date) =>
  new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - 1, 12);

/** The day on which the hours began that hold now, or null. */
function dayOfHours({ from, until }: Hours, now: Date): Date | null {
  const time = timeOf(now);
  if (from < until) return from <= time && time < until ? now : null;
  if (from <= time) return now;
  return time < until ? dayBefore(now) : null;
}

/** @param at ms since 1970 UTC */
export function shownTheme(theme: Theme, darkHours: Hours, at: number): ShownTheme {
  if (theme !== 'scheduled') return theme;
  return dayOfHours(darkHours, new Date(at)) ? 'dark' : 'light';
}

/** @param at ms since 1970 UTC */
export function holds({ days, hours }: Occasion, at: number): boolean {
  const now = new Date(at);
  const began = hours ? dayOfHours(hours, now) : now;
  if (!began) return false;
  const day = dayOf(began);
  return days === null || (days.from <= day && day <= days.until);
}

/** @param at ms since 1970 UTC */
export function shownAppearance(appearance: Appearance, at: number): ShownAppearance {
  const { logo, accent, background, welcome, occasions } = appearance;
  const occasion = occasions.find((one) => holds(one, at));
  const words = languages.map((language) => {
    const { title, line } = welcome[language];
    return [language, { title: occasion?.title[language] || title, line }] as const;
  });
  return {
    logo,
    accent,
    background,
    welcome: Object.fromEntries(words) as ShownAppearance['welcome'],
  };
}
