/** Arrivals by the hours on the clock: an hour that comes twice when clocks are put back is one bar. Pure. */
import type { Today } from '../../../contract/today.ts';
import type { Day } from './day.ts';

export interface Hour {
  /** 0 to 23, as the clock shows it. */
  readonly hour: number;
  readonly count: number;
}

/** Shown also when nobody came. */
const office = { from: 8, to: 18 } as const;

/** Every hour there is on that day, from the first to the last that is worth a bar. */
export function hoursOf(byHour: Today['byHour'], { from }: Day): readonly Hour[] {
  const at = new Date(from);
  const begin = (hour: number) => new Date(at.getFullYear(), at.getMonth(), at.getDate(), hour).getTime();
  const all = Array.from({ length: 24 }, (_, hour) => {
    const [first, next] = [begin(hour), begin(hour + 1)];
    const mine = byHour.filter((one) => one.at >= first && one.at < next);
    return { hour, isThere: next > first, count: mine.reduce((sum, { count }) => sum + count, 0) };
  });
  const used = all.filter(({ count }) => count > 0).map(({ hour }) => hour);
  const [first, last] = [Math.min(office.from, ...used), Math.max(office.to, ...used)];
  return all
    .filter(({ hour, isThere }) => isThere && hour >= first && hour <= last)
    .map(({ hour, count }) => ({ hour, count }));
}

/** The top of the scale, a number that is easily halved: 4, 10, 20, 40, 100… */
export function scaleTop(highest: number): number {
  let step = 1;
  while (step * 10 <= highest) step *= 10;
  return Math.max(4, [1, 2, 4, 6, 8, 10].map((n) => n * step).find((top) => top >= highest) ?? highest);
}
