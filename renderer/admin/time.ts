/** Times in the reader's language: "今天 14:03", "昨天 09:20", "3月5日 14:03", "2024年3月5日". */
import type { Language } from '../../contract/language.ts';

/** English in the 24-hour, day-first way that people in Chinese offices read without thinking. */
const locales: Record<Language, string> = { 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW', en: 'en-GB' };

const shapes = {
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { month: 'short', day: 'numeric' },
  date: { year: 'numeric', month: 'short', day: 'numeric' },
  full: { dateStyle: 'full', timeStyle: 'medium', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const kept = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${language} ${shape}`;
  const format = kept.get(key) ?? new Intl.DateTimeFormat(locales[language], shapes[shape]);
  kept.set(key, format);
  return format;
}

const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);

/** Whole calendar days from `at` to `now`; a day of 23 or 25 hours is still one. */
const daysBetween = (at: number, now: number) => Math.round((midnight(now) - midnight(at)) / 86_400_000);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const clock = (at: number, language: Language): string => formatOf(language, 'clock').format(at);

export const fullTime = (at: number, language: Language): string => formatOf(language, 'full').format(at);

export function nearTime(at: number, language: Language, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0 || days === 1) {
    const word = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(-days, 'day');
    return `${capital(word)} ${clock(at, language)}`;
  }
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  if (!sameYear) return formatOf(language, 'date').format(at);
  return `${formatOf(language, 'day').format(at)} ${clock(at, language)}`;
}

/** The day alone, where the hour does not matter: "今天", "3月5日", "2024年3月5日". */
export function nearDay(at: number, language: Language, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0 || days === 1) {
    return capital(new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(-days, 'day'));
  }
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return formatOf(language, sameYear ? 'day' : 'date').format(at);
}

/** Seconds as a countdown: `0:07`, `12:30`. */
export function countdown(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function counted(count: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(count);
}

/** A number that is only about right: "7 万", "70K". */
export function about(count: number, language: Language): string {
  const parts = new Intl.NumberFormat(language, {
    notation: 'compact',
    maximumFractionDigits: 1,
  }).formatToParts(count);
  const gap = language === 'en' ? '' : ' ';
  return parts.map(({ type, value }) => (type === 'compact' ? `${gap}${value}` : value)).join('');
}
