/** Turns a failure into words in one language. Knows words only; what may be done stands in the contract. */
import type { FailureDetail, PlainFailure } from '../failure.ts';
import type { Language } from '../language.ts';
import { authorizeEn } from './authorize.en.ts';
import { authorizeZhCn } from './authorize.zh-CN.ts';
import { authorizeZhTw } from './authorize.zh-TW.ts';
import { consoleEn } from './console.en.ts';
import { consoleZhCn } from './console.zh-CN.ts';
import { consoleZhTw } from './console.zh-TW.ts';
import { tellErrcode } from './errcodes.ts';
import type { FailureDictionary, FailureWords, Said } from './failure-words.ts';
import { machineEn } from './machine.en.ts';
import { machineZhCn } from './machine.zh-CN.ts';
import { machineZhTw } from './machine.zh-TW.ts';
import { phoneWayEn } from './phone-way.en.ts';
import { phoneWayZhCn } from './phone-way.zh-CN.ts';
import { phoneWayZhTw } from './phone-way.zh-TW.ts';
import { signInEn } from './sign-in.en.ts';
import { signInZhCn } from './sign-in.zh-CN.ts';
import { signInZhTw } from './sign-in.zh-TW.ts';
import { wechatEn } from './wechat.en.ts';
import { wechatZhCn } from './wechat.zh-CN.ts';
import { wechatZhTw } from './wechat.zh-TW.ts';

export { tellErrcode };

const dictionaries: Readonly<Record<Language, FailureDictionary>> = {
  'zh-CN': {
    ...signInZhCn,
    ...authorizeZhCn,
    ...wechatZhCn,
    ...phoneWayZhCn,
    ...machineZhCn,
    ...consoleZhCn,
  },
  'zh-TW': {
    ...signInZhTw,
    ...authorizeZhTw,
    ...wechatZhTw,
    ...phoneWayZhTw,
    ...machineZhTw,
    ...consoleZhTw,
  },
  en: { ...signInEn, ...authorizeEn, ...wechatEn, ...phoneWayEn, ...machineEn, ...consoleEn },
};

const fill = (text: string, detail: FailureDetail) =>
  text.replace(/\{(\w+)\|([^}]*)\}/g, (_whole, name: string, otherwise: string) =>
    String(detail[name] ?? otherwise),
  );

const fillBoth = (said: Said, detail: FailureDetail): Said => ({
  what: fill(said.what, detail),
  todo: fill(said.todo, detail),
});

/** WeChat's number tells staff more than our code does, so its sentence comes first. */
function withCause(language: Language, said: Said, { errcode }: FailureDetail): Said {
  const cause = errcode === undefined ? null : tellErrcode(language, Number(errcode));
  if (cause === null) return said;
  return { what: said.what, todo: [cause, said.todo].join(language === 'en' ? ' ' : '') };
}

/** The staff's words name the cause where the failure's detail has WeChat's `errcode`. */
export function tell(language: Language, { code, detail }: PlainFailure): FailureWords {
  const words = dictionaries[language][code];
  return {
    visitor: fillBoth(words.visitor, detail),
    staff: withCause(language, fillBoth(words.staff, detail), detail),
  };
}

/** The facts of a failure on one line, for support: `errcode 40125 · rid 66b5fb8f-…`. */
export function factsOf(detail: FailureDetail): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name} ${value}`)
    .join(' · ');
}
