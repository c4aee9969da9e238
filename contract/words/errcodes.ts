/** The shape of the sentences about WeChat's error numbers, and how one is found. */
import type { Language } from '../language.ts';
import { errcodesEn } from './errcodes.en.ts';
import { errcodesZhCn } from './errcodes.zh-CN.ts';
import { errcodesZhTw } from './errcodes.zh-TW.ts';

/** By number; a sentence that one language has and another lacks does not compile. */
export type ErrcodeSentences = Readonly<Record<keyof typeof errcodesZhCn, string>>;

const sentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': errcodesZhCn,
  'zh-TW': errcodesZhTw,
  en: errcodesEn,
};

/** The cause behind one of WeChat's numbers, a whole sentence; null for a number that is in no source. */
export function tellErrcode(language: Language, number: number): string | null {
  const all = sentences[language];
  return Object.hasOwn(all, String(number)) ? (all[String(number)] ?? null) : null;
}

export const knownErrcodes: readonly number[] = Object.keys(errcodesZhCn).map(Number);
