/** How a day stands beside the same weekday a week before, in words. Pure. */
import type { TodayWords } from '../words/words.ts';

export interface Compared {
  readonly text: string;
  readonly way: 'more' | 'fewer' | 'same';
}

/** `when` that day was; `soFar`: it is compared up to this time of day. Says nothing of two empty days. */
export function compared(
  arrivals: number,
  before: number,
  { when, soFar }: { readonly when: number; readonly soFar: boolean },
  { compare }: TodayWords['today'],
): Compared {
  const said = soFar ? compare.soFar : compare.whole;
  const weekday = compare.weekdays[new Date(when).getDay()] ?? '';
  const difference = arrivals - before;
  if (before === 0 && arrivals === 0) return { text: '', way: 'same' };
  if (before === 0) return { text: said.nobodyThen(weekday), way: 'more' };
  if (difference === 0) return { text: said.same(weekday), way: 'same' };
  return difference > 0
    ? { text: said.more(weekday, difference), way: 'more' }
    : { text: said.fewer(weekday, -difference), way: 'fewer' };
}
