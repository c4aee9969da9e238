/** The console's words: Simplified Chinese is the pattern, the other languages must have every key of it. */
import { createContext, useContext } from 'react';
import type { Language } from '../../../contract/language.ts';
import type { appearanceZhCN } from './appearance.zh-CN.ts';
import type { auditZhCN } from './audit.zh-CN.ts';
import type { auditValueZhCN } from './audit-values.zh-CN.ts';
import type { changesZhCN } from './changes.zh-CN.ts';
import type { datesZhCN } from './dates.zh-CN.ts';
import type { duplicatesZhCN } from './duplicates.zh-CN.ts';
import { en } from './en.ts';
import type { filesZhCN } from './files.zh-CN.ts';
import type { formZhCN } from './form.zh-CN.ts';
import type { healthZhCN } from './health.zh-CN.ts';
import type { listZhCN } from './list.zh-CN.ts';
import type { peopleZhCN } from './people.zh-CN.ts';
import type { setupZhCN } from './setup.zh-CN.ts';
import type { todayZhCN } from './today.zh-CN.ts';
import type { visitsZhCN } from './visits.zh-CN.ts';
import type { wechatZhCN } from './wechat.zh-CN.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export type Words = typeof zhCN;
export type SetupWords = typeof setupZhCN;
export type WechatWords = typeof wechatZhCN;
export type PeopleWords = typeof peopleZhCN;
export type ListWords = typeof listZhCN;
export type HealthWords = typeof healthZhCN;
export type VisitsWords = typeof visitsZhCN;
export type ChangesWords = typeof changesZhCN;
export type DuplicatesWords = typeof duplicatesZhCN;
export type FormWords = typeof formZhCN;
export type TodayWords = typeof todayZhCN;
export type DateWords = typeof datesZhCN;
export type AuditWords = typeof auditZhCN;
export type AuditValueWords = typeof auditValueZhCN;
export type FilesWords = typeof filesZhCN;
export type AppearanceWords = typeof appearanceZhCN;

export const wordsOf: Record<Language, Words> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** Each language in its own words, so that one finds one's own. */
export const languageNames: Record<Language, string> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
};

export const LanguageContext = createContext<Language>('zh-CN');

export const useLanguage = (): Language => useContext(LanguageContext);

export const useWords = (): Words => wordsOf[useLanguage()];
