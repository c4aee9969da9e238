/** Says what is wrong with a date that was typed, or null while nothing is. */
import type { Language } from '../../../contract/language.ts';
import type { Words } from '../words/words.ts';
import { locales, type Typed } from './typed-day.ts';

interface Bounds {
  /** `YYYY-MM-DD` */
  readonly min: string;
  readonly max: string;
  readonly language: Language;
  readonly words: Words['dates'];
}

/** In UTC, as a day that is no moment has no time zone. */
const inWords = (language: Language, at: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }).format(at);

export function problemOf(typed: Typed, { min, max, language, words }: Bounds): string | null {
  const whole = (day: string) => inWords(language, Date.parse(day), { dateStyle: 'long' });
  if (typed.kind === 'incomplete') return words.incomplete;
  if (typed.kind === 'early') return words.early(whole(min));
  if (typed.kind === 'late') return words.late(whole(max));
  if (typed.kind !== 'noSuchDay') return null;
  const month = Date.UTC(typed.year, typed.month - 1);
  return words.noSuchDay(inWords(language, month, { year: 'numeric', month: 'long' }), typed.day);
}
