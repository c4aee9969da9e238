/** What the phone says, in each language. Failures have their words in contract/words. */
import type { Language } from '../../contract/language.ts';

export interface PageWords {
  readonly done: {
    readonly heading: string;
    readonly welcome: (name: string) => string;
    readonly welcomeBack: (name: string) => string;
    readonly nameless: string;
    readonly visits: (count: number) => string;
    readonly next: string;
  };
  /** Who scanned once more right after signing in; who signed out. */
  readonly here: { readonly heading: string; readonly hello: (name: string) => string };
  readonly left: { readonly heading: string; readonly goodbye: (name: string) => string };
  readonly unlocked: { readonly heading: string; readonly text: string };
  readonly declined: { readonly heading: string; readonly text: string };
  readonly gone: { readonly heading: string; readonly text: string };
  readonly onlyInWeChat: { readonly heading: string; readonly text: string };
  readonly closing: string;
}

const simplified: PageWords = {
  done: {
    heading: '登记完成',
    welcome: (name) => `欢迎，${name}`,
    welcomeBack: (name) => `欢迎回来，${name}`,
    nameless: '微信用户',
    visits: (count) => `第 ${count} 次来访`,
    next: '请看登记屏。',
  },
  here: { heading: '您已经登记过了', hello: (name) => `您好，${name}` },
  left: { heading: '已签离', goodbye: (name) => `再见，${name}` },
  unlocked: { heading: '控制台已解锁', text: '请看控制台。' },
  declined: { heading: '您没有授权', text: '没有记录任何信息。如需登记，请重新扫码，或到前台办理。' },
  gone: { heading: '这个页面已失效', text: '如需登记，请扫登记屏上的二维码。' },
  onlyInWeChat: { heading: '请用微信打开', text: '打开微信，用“扫一扫”扫登记屏上的二维码。' },
  closing: '可以关闭此页面了',
};

const traditional: PageWords = {
  done: {
    heading: '登記完成',
    welcome: (name) => `歡迎，${name}`,
    welcomeBack: (name) => `歡迎回來，${name}`,
    nameless: '微信使用者',
    visits: (count) => `第 ${count} 次來訪`,
    next: '請看登記螢幕。',
  },
  here: { heading: '您已經登記過了', hello: (name) => `您好，${name}` },
  left: { heading: '已簽退', goodbye: (name) => `再見，${name}` },
  unlocked: { heading: '主控台已解鎖', text: '請看主控台。' },
  declined: { heading: '您沒有授權', text: '沒有記錄任何資料。如需登記，請重新掃描，或至櫃檯辦理。' },
  gone: { heading: '這個頁面已失效', text: '如需登記，請掃描登記螢幕上的 QR Code。' },
  onlyInWeChat: { heading: '請用微信開啟', text: '開啟微信，用「掃一掃」掃描登記螢幕上的 QR Code。' },
  closing: '您可以關閉此頁面',
};

const english: PageWords = {
  done: {
    heading: 'You are signed in',
    welcome: (name) => `Welcome, ${name}`,
    welcomeBack: (name) => `Welcome back, ${name}`,
    nameless: 'WeChat visitor',
    visits: (count) => `Visit no. ${count}`,
    next: 'Please look at the kiosk screen.',
  },
  here: { heading: 'You are already signed in', hello: (name) => `Hello, ${name}` },
  left: { heading: 'You are signed out', goodbye: (name) => `Goodbye, ${name}` },
  unlocked: { heading: 'The console is unlocked', text: 'Please look at the console.' },
  declined: {
    heading: 'You did not allow sign-in',
    text: 'Nothing was recorded. To sign in, scan again or ask at the front desk.',
  },
  gone: { heading: 'This page is no longer valid', text: 'To sign in, scan the code on the kiosk screen.' },
  onlyInWeChat: {
    heading: 'Please use WeChat',
    text: 'Open WeChat, tap Scan, and scan the code on the kiosk screen.',
  },
  closing: 'You can close this page',
};

export const pageWords: Readonly<Record<Language, PageWords>> = {
  'zh-CN': simplified,
  'zh-TW': traditional,
  en: english,
};
