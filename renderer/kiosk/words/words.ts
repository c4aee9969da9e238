/** What the kiosk says by itself; words for failures stand in `contract/words/`. */
import { createContext, useContext } from 'react';
import type { Way } from '../../../contract/channel.ts';
import type { Language } from '../../../contract/language.ts';
import type { Ailing } from '../../../contract/reach.ts';
import type { Said } from '../../../contract/words/failure-words.ts';
import { en } from './en.ts';
import type { VisitWords } from './visit-words.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

/** What differs between the ways to sign in. Every text of one kind takes as much room as the others of its kind. */
export interface WayWords {
  /** On the switch. */
  readonly name: string;
  readonly title: string;
  readonly opening: string;
  readonly expired: string;
  /** While the code waits. */
  readonly note: string;
  readonly steps: readonly [first: string, second: string, third: string];
  /** What is on the card, for those who cannot see it. */
  readonly code: string;
  /** Below it; null where WeChat's own page has words of its own. */
  readonly caption: string | null;
  readonly scanned: {
    readonly todo: string;
    /** As the button on the phone is labelled. */
    readonly allow: string;
  };
}

export interface KioskWords {
  readonly attract: { readonly title: string; readonly how: string; readonly start: string };
  /** On the first screen, while WeChat cannot be reached. */
  readonly away: {
    readonly title: string;
    readonly todo: string;
    readonly tryIt: string;
    /** For staff. */
    readonly because: Readonly<Record<Ailing, string>>;
  };
  readonly ways: Readonly<Record<Way, WayWords>>;
  readonly visit: VisitWords;
  readonly chooseWay: string;
  readonly otherWay: string;
  /** Instead of sending the visitor to the desk at once, where another way may work. */
  readonly wayOff: Said;
  readonly scanned: string;
  readonly cancelled: string;
  readonly exchanging: { readonly title: string; readonly todo: string };
  readonly greeting: {
    /** Stand before the name, which is somebody else's text and never part of a sentence of ours. */
    readonly welcome: string;
    readonly welcomeBack: string;
    readonly nameless: string;
    readonly done: string;
    readonly visits: (count: number) => string;
  };
  readonly refused: { readonly title: string; readonly todo: string };
  readonly closed: {
    readonly title: string;
    readonly todo: string;
    readonly forStaff: string;
    readonly howToOpen: string;
  };
  readonly demo: {
    readonly mark: string;
    readonly title: string;
    readonly about: string;
    readonly openPhone: string;
    readonly noPhone: string;
    readonly allowPhones: string;
    readonly allowPhonesNote: string;
    readonly phoneAddress: string;
    readonly openConsole: string;
    readonly close: string;
  };
  readonly scanAgain: string;
  readonly tryAgain: string;
  readonly cancel: string;
  readonly finish: string;
  /** Away from a sign-in that came to nothing. */
  readonly home: string;
  readonly language: string;
}

export const wordsOf: Readonly<Record<Language, KioskWords>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** Each language by its own name, so that whoever needs it can find it. */
export const languageNames: Readonly<Record<Language, string>> = {
  'zh-CN': '简体',
  'zh-TW': '繁體',
  en: 'English',
};

export const LanguageContext = createContext<Language>('zh-CN');
export const useLanguage = (): Language => useContext(LanguageContext);
export const useWords = (): KioskWords => wordsOf[useLanguage()];
