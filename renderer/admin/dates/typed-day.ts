/** What stands in a date field: a day, nothing, or something that is no day yet, and why. Pure. */
import type { Language } from '../../../contract/language.ts';

/** As `Intl` and the calendar want it; English day first, with a week that begins on Monday. */
export const locales: Record<Language, string> = { 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW', en: 'en-GB' };

/** The parts that are filled in. */
export interface TypedParts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

export type Typed =
  | { readonly kind: 'none' }
  /** `YYYY-MM-DD` */
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'incomplete' }
  /** There is no such day in that month. */
  | { readonly kind: 'noSuchDay'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'early' | 'late' };

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** @param month from 1 */
const daysIn = (year: number, month: number): number => {
  const last = new Date(Date.UTC(2000, month, 0));
  last.setUTCFullYear(year, month, 0);
  return last.getUTCDate();
};

/** @param earliest and `latest`: `YYYY-MM-DD`, both still allowed */
export function typedDay({ year, month, day }: TypedParts, earliest: string, latest: string): Typed {
  if (year === undefined && month === undefined && day === undefined) return { kind: 'none' };
  if (year === undefined || month === undefined || day === undefined) return { kind: 'incomplete' };
  // Somebody is on the way to a year of four digits, or has left it halfway.
  if (year < 1000) return { kind: 'incomplete' };
  if (day > daysIn(year, month)) return { kind: 'noSuchDay', year, month, day };
  const text = written(year, month, day);
  if (text < earliest) return { kind: 'early' };
  if (text > latest) return { kind: 'late' };
  return { kind: 'day', day: text };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `YYYY-MM-DD` out of a text that is pasted, in the ways in which a day is written; null where it is none. */
export function pastedDay(pasted: string, language: Language): string | null {
  const text = pasted.normalize('NFKC').trim();
  const numbers =
    /^(?<year>\d{4})(?:\s*[-/.年]\s*)(?<month>\d{1,2})(?:\s*[-/.月]\s*)(?<day>\d{1,2})\s*[日号號]?$/.exec(
      text,
    ) ??
    /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/.exec(text) ??
    (language === 'en' ? /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})$/.exec(text) : null);
  const named = /^(?<day>\d{1,2})\s+(?<name>[a-z]{3})[a-z]*\.?,?\s+(?<year>\d{4})$/i.exec(text);
  const groups = numbers?.groups ?? named?.groups;
  if (!groups) return null;
  const month = groups['month'] ?? months.indexOf((groups['name'] ?? '').toLowerCase()) + 1;
  const [year, at, day] = [Number(groups['year']), Number(month), Number(groups['day'])];
  if (year < 1000 || at < 1 || at > 12 || day < 1 || day > daysIn(year, at)) return null;
  return written(year, at, day);
}
