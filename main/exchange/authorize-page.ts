/**
 * Reads what WeChat's authorise page says. It answers HTTP 200 whatever is wrong and redirects nowhere, so its words
 * are all there is: a number of the table, or one of its sentences.
 */
import { asFailure, Failure, type FailureCode, type PlainFailure } from '../../contract/failure.ts';
import { authorizeErrors } from '../../contract/wechat-errors.ts';
import { fetchBytes } from './fetch-bytes.ts';

/** `unsure`: the page is only for WeChat's own browser, or nobody knows it. */
export type PageVerdict = 'good' | 'unsure' | Failure;

const sentences: readonly (readonly [RegExp, FailureCode])[] = [
  [/redirect_uri\s*参数错误/i, 'authorize.domain'],
  [/该链接无法访问/, 'authorize.domain'],
  [/AppID\s*参数错误/i, 'wechat.bad-app'],
  [/Scope\s*参数错误|没有\s*Scope\s*权限/i, 'authorize.no-scope'],
];

const hasQr = (html: string) => /\/connect\/qrcode\/[0-9A-Za-z]{8,64}/.test(html);
/** The consent page of an official account asks with this button. */
const asksConsent = (html: string) => /id="js_allow"|class="[^"]*\bjs_allow\b/.test(html);

/** What a person would read: numbers in scripts and addresses say nothing. */
const visibleText = (html: string) =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<[^>]*>/g, ' ');

/** The page of either kind, `qrconnect` or `oauth2/authorize`. */
export function classifyAuthorizePage(html: string): PageVerdict {
  if (hasQr(html) || asksConsent(html)) return 'good';
  const text = visibleText(html);
  const numbers: readonly string[] = text.match(/(?<![\d.])1\d{4}(?![\d.])/g) ?? [];
  const known = authorizeErrors.find(
    ({ number, errmsg }) => numbers.includes(String(number)) || (errmsg !== null && text.includes(errmsg)),
  );
  if (known?.code) return new Failure(known.code, { errcode: known.number });
  const said = sentences.find(([sentence]) => sentence.test(text));
  return said ? new Failure(said[1]) : 'unsure';
}

const largestPage = 512 * 1024;

/** Opens the page as a browser outside WeChat would. Throws `network.*` or `wechat.busy`. */
export async function readAuthorizePage(address: string): Promise<PageVerdict> {
  const { status, bytes } = await fetchBytes(address, largestPage);
  if (status >= 500) throw new Failure('wechat.busy', { status });
  return status === 200 ? classifyAuthorizePage(new TextDecoder().decode(bytes)) : 'unsure';
}

/** After a page without a QR: what WeChat says about it, else `page.no-qr`. */
export async function whyNoQr(address: string): Promise<PlainFailure> {
  const verdict = await readAuthorizePage(address).catch(asFailure);
  return verdict instanceof Failure ? verdict.plain() : { code: 'page.no-qr', detail: {} };
}
