/** One day of this machine's clock, which may have 23 or 25 hours, and the same day a week before. Pure. */

export interface Day {
  /** Midnight, ms since 1970 UTC; and the one after. */
  readonly from: number;
  readonly to: number;
  /** `2026-11-21`, as a search and a date field write it. */
  readonly key: string;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const two = (n: number) => String(n).padStart(2, '0');

export const keyOf = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

function dayFrom(year: number, month: number, date: number): Day {
  const begin = new Date(year, month, date);
  return { from: begin.getTime(), to: new Date(year, month, date + 1).getTime(), key: keyOf(begin) };
}

/** Days before or after the one that holds this moment. */
export function dayAt(moment: number, by = 0): Day {
  const at = new Date(moment);
  return dayFrom(at.getFullYear(), at.getMonth(), at.getDate() + by);
}

/** Before it nobody can have been here. */
export const firstDay = '1971-01-01';

/** From a date field or an address; null for what is no day there ever was. */
export function dayCalled(key: string): Day | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(key) ?? [];
  if (year === undefined || key < firstDay) return null;
  const day = dayFrom(Number(year), Number(month) - 1, Number(date));
  return day.key === key ? day : null;
}

export const stepped = (day: Day, by: number): Day => dayAt(day.from, by);

/** A week before, of a day that is still going on as far as it has come. */
export function weekBefore(day: Day, now: number): Stretch {
  const then = stepped(day, -7);
  if (now >= day.to) return { from: then.from, to: then.to };
  const at = new Date(now);
  const same = new Date(then.from).setHours(at.getHours(), at.getMinutes(), at.getSeconds(), 0);
  return { from: then.from, to: Math.min(same, then.to) };
}
