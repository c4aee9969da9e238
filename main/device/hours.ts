/** Opening hours, pure. All times are ms since 1970 UTC; the days are this machine's own. */
import { type TimeOfDay, type WeekHours, weekdays } from '../../contract/device.ts';

/** Closed; `opensAt` is null where no day of the week is open. */
export interface Rest {
  readonly opensAt: number | null;
}

const dayLater = (day: Date, days: number) =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);

/** By the calendar, not by counting hours: some days have 23 or 25 of them. */
function momentOf(day: Date, time: TimeOfDay): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), hours, minutes);
}

interface Span {
  readonly from: number;
  readonly until: number;
}

function spanOf(hours: WeekHours, day: Date): Span | null {
  const weekday = weekdays[day.getDay()];
  const open = weekday ? hours[weekday] : null;
  if (!open) return null;
  const last = open.until > open.from ? day : dayLater(day, 1);
  return { from: momentOf(day, open.from).getTime(), until: momentOf(last, open.until).getTime() };
}

/** Null while the lobby is open. */
export function restAt(hours: WeekHours | null, now: number): Rest | null {
  if (!hours) return null;
  // From yesterday, whose night may not be over, to this day next week.
  const spans = [-1, 0, 1, 2, 3, 4, 5, 6, 7].flatMap((days) => {
    const span = spanOf(hours, dayLater(new Date(now), days));
    return span ? [span] : [];
  });
  if (spans.some(({ from, until }) => from <= now && now < until)) return null;
  const next = spans.map(({ from }) => from).filter((from) => from > now);
  return { opensAt: next.length > 0 ? Math.min(...next) : null };
}

/** The first moment after `now` at which a clock on the wall shows `time`. */
export function nextTime(time: TimeOfDay, now: number): number {
  const today = momentOf(new Date(now), time).getTime();
  return today > now ? today : momentOf(dayLater(new Date(now), 1), time).getTime();
}
