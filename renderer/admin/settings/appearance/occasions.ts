/** Editing the list of days with a welcome of their own. Pure; an occasion has no name but its place. */
import * as v from 'valibot';
import { type Appearance, Occasion } from '../../../../contract/appearance.ts';
import { dayOf } from '../../../../contract/appearance-now.ts';

export type OccasionTemplate = 'days' | 'hours';
type Occasions = Appearance['occasions'];

const nowhere = { 'zh-CN': '', 'zh-TW': '', en: '' };

/** @param now ms since 1970 UTC */
export function newOccasion(template: OccasionTemplate, now: number): Occasion {
  if (template === 'hours')
    return { days: null, hours: { from: '06:00', until: '11:00' }, title: { ...nowhere } };
  const day = dayOf(new Date(now));
  return { days: { from: day, until: day }, hours: null, title: { ...nowhere } };
}

export const editedAt = (occasions: Occasions, at: number, part: Partial<Occasion>): Occasions =>
  occasions.map((one, place) => (place === at ? { ...one, ...part } : one));

export const removedAt = (occasions: Occasions, at: number): Occasions =>
  occasions.filter((_one, place) => place !== at);

/** One place up or down; the same list where there is no such place. */
export function moved(occasions: Occasions, at: number, by: -1 | 1): Occasions {
  const one = occasions[at];
  const other = occasions[at + by];
  if (!one || !other) return occasions;
  return occasions.with(at, other).with(at + by, one);
}

/** The days cannot be, or end before they begin. */
export const daysAreWrong = ({ days }: Occasion): boolean =>
  days !== null && !v.is(Occasion.entries.days, days);
