/** Who can put a failure right, in a few words. */
import { type FailureCode, failures, type Whose } from '../failure.ts';
import type { Language } from '../language.ts';

const words: Readonly<Record<Language, Readonly<Record<Whose, string>>>> = {
  'zh-CN': {
    visitor: '访客重试即可',
    staff: '需要员工或 IT 处理',
    wechat: '等待微信恢复',
    network: '检查网络',
  },
  'zh-TW': {
    visitor: '訪客重試即可',
    staff: '需要員工或 IT 處理',
    wechat: '等待微信恢復',
    network: '檢查網路',
  },
  en: {
    visitor: 'the visitor can try again',
    staff: 'for staff or IT',
    wechat: 'wait for WeChat',
    network: 'check the network',
  },
};

export const tellWhose = (language: Language, code: FailureCode): string =>
  words[language][failures[code].whose];
