/** Which language a page speaks: the address says it, else the browser does. */
import type { Ask } from './ask.ts';

export type PageLanguage = 'zh' | 'en';

export function languageOf(ask: Ask): PageLanguage {
  const asked = ask.query.get('lang');
  if (asked) return asked.toLowerCase().startsWith('en') ? 'en' : 'zh';
  const first = ask.header('accept-language')?.split(',', 1)[0] ?? 'zh';
  return /^\s*(zh|\*)/i.test(first) ? 'zh' : 'en';
}
