/** When the lobby opens again, as one would say it: today, tomorrow, or the day's name, and the time. Pure. */
import type { Language } from '../../../contract/language.ts';

const tomorrowIs: Readonly<Record<Language, readonly [today: string, tomorrow: string]>> = {
  'zh-CN': ['今天', '明天'],
  'zh-TW': ['今天', '明天'],
  en: ['today', 'tomorrow'],
};

const dayOf = (time: number) => {
  const date = new Date(time);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
};

/** @param opensAt and `now`: ms since 1970 UTC. */
export function openingTime(language: Language, opensAt: number, now: number): { day: string; time: string } {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, options).format(opensAt);
  return {
    day: tomorrowIs[language][dayOf(opensAt) - dayOf(now)] ?? format({ weekday: 'long' }),
    time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
}
