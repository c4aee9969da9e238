/** Turns a failure into words in one language. Knows words only; what may be done stands in the contract. */
import type { FailureDetail, PlainFailure } from '../../contract/failure.ts';
import type { Language } from '../../contract/language.ts';
import type { FailureDictionary, FailureWords, Said } from './failure-words.ts';
import { machineEn } from './machine.en.ts';
import { machineZhCn } from './machine.zh-CN.ts';
import { machineZhTw } from './machine.zh-TW.ts';
import { signInEn } from './sign-in.en.ts';
import { signInZhCn } from './sign-in.zh-CN.ts';
import { signInZhTw } from './sign-in.zh-TW.ts';

const dictionaries: Readonly<Record<Language, FailureDictionary>> = {
  'zh-CN': { ...signInZhCn, ...machineZhCn },
  'zh-TW': { ...signInZhTw, ...machineZhTw },
  en: { ...signInEn, ...machineEn },
};

const fill = (text: string, detail: FailureDetail) =>
  text.replace(/\{(\w+)\|([^}]*)\}/g, (_whole, name: string, otherwise: string) =>
    String(detail[name] ?? otherwise),
  );

const fillBoth = (said: Said, detail: FailureDetail): Said => ({
  what: fill(said.what, detail),
  todo: fill(said.todo, detail),
});

export function tell(language: Language, failure: PlainFailure): FailureWords {
  const words = dictionaries[language][failure.code];
  return { visitor: fillBoth(words.visitor, failure.detail), staff: fillBoth(words.staff, failure.detail) };
}

/** The facts of a failure on one line, for support: `errcode 40125 · rid 66b5fb8f-…`. */
export function factsOf(detail: FailureDetail): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name} ${value}`)
    .join(' · ');
}
