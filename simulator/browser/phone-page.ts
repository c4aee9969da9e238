/** What a phone's browser shows, and how it is read from an answer. */
import type { PageError } from '../account/page-errors.ts';
import type { PhoneLanguage } from './user-agent.ts';

export interface PhonePage {
  /** Where it ended, after every redirect. */
  readonly url: string;
  /** 0: nothing answered. */
  readonly status: number;
  /**
   * `consent`: WeChat asks, so `allow()` or `refuse()`; `wechat-error`: WeChat's own error page; `error`: nothing could
   * be opened, `text` says why; `page`: anything else, usually the client's.
   */
  readonly kind: 'consent' | 'error' | 'wechat-error' | 'page';
  /** WeChat's number, where its error page has one. */
  readonly errorCode?: number;
  /** What a person reads. */
  readonly text: string;
  readonly html: string;
  /** Of a consent page. */
  readonly app?: string;
  readonly scope?: string;
}

/** What a page of ours carries in `#data`; see `account/consent-page.ts` and `account/error-page.ts`. */
export interface OwnData {
  readonly ticket?: string;
  readonly app?: string;
  readonly scope?: string;
  readonly go?: readonly string[];
  readonly error?: PageError;
}

/** An answer that a fault has cut in half is a page without data. */
export function ownData(html: string): OwnData {
  const text = /<script type="application\/json" id="data"[^>]*>(.*?)<\/script>/s.exec(html)?.[1];
  try {
    return text === undefined ? {} : (JSON.parse(text) as OwnData);
  } catch {
    return {};
  }
}

const marks: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/** Good enough for reading: no scripts, styles or hidden head, marks decoded, blanks collapsed. */
export function readable(html: string): string {
  return html
    .replace(/<(script|style|head|title|template)\b.*?<\/\1\s*>/gis, ' ')
    .replace(/<!--.*?-->|<[^>]*>/gs, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => marks[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

type Reason = readonly [zh: string, en: string];

const noServer: Reason = ['找不到服务器', 'There is no such server'];
const silence: Reason = ['对方没有回应', 'It does not answer'];
const distrusted: Reason = ['证书不受信任', 'Its certificate is not trusted'];
const reasons: Readonly<Record<string, Reason>> = {
  ECONNREFUSED: ['对方拒绝连接', 'It refused the connection'],
  ECONNRESET: ['连接中断', 'The connection broke'],
  ENOTFOUND: noServer,
  EAI_AGAIN: noServer,
  ETIMEDOUT: silence,
  ABORT_ERR: silence,
  'address.bad': ['这不是网页地址', 'This is no address of a page'],
  'address.denied': ['这部手机只能打开已登记的地址', 'This phone opens registered addresses only'],
  'redirect.endless': ['跳转次数太多', 'Too many redirects'],
};

/** Certificate errors are many, and named `…CERT…` or `…SIGNATURE…`. */
const isDistrust = (code: string) => /CERT|SIGNATURE|SELF_SIGNED|ALTNAME/.test(code);

export function troublePage(url: string, code: string, language: PhoneLanguage): PhonePage {
  const known = reasons[code] ?? (isDistrust(code) ? distrusted : undefined);
  const [zh, en] = known ?? ['无法打开网页', 'The page cannot be opened'];
  const reason = language === 'en' ? en : zh;
  return { url, status: 0, kind: 'error', text: `${reason} (${code})`, html: '' };
}
