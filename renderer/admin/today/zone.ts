/** A day, and the clock it is told by, in words: "11月21日 星期六", "中国标准时间（GMT+8）". */
import type { Language } from '../../../contract/language.ts';

const locales: Record<Language, string> = { 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW', en: 'en-GB' };

export function dayTitle(at: number, language: Language): string {
  const sameYear = new Date(at).getFullYear() === new Date().getFullYear();
  const year = sameYear ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locales[language], {
    ...year,
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  }).format(at);
}

function partOf(at: number, language: Language, timeZoneName: 'long' | 'shortOffset'): string {
  const parts = new Intl.DateTimeFormat(locales[language], { timeZoneName }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** Its name and how far it is from Greenwich on that day. */
export function zoneName(at: number, language: Language): string {
  const [name, offset] = [partOf(at, language, 'long'), partOf(at, language, 'shortOffset')];
  if (name === '' || name === offset) return offset;
  return language === 'en' ? `${name} (${offset})` : `${name}（${offset}）`;
}
