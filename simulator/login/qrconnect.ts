/** `GET /connect/qrconnect`: a new uuid and a page that shows it, or an error page. */
import { randomBytes } from 'node:crypto';
import type { SimApp } from '../options.ts';
import type { Reply } from '../wire/answer.ts';
import { html, withHeaders } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import type { Qrs } from '../world/qrs.ts';
import { authorize } from './authorize.ts';
import { errorPage } from './error-page.ts';
import type { PageLooks } from './page-html.ts';
import { loginPage } from './page-html.ts';

export interface QrconnectParts {
  readonly apps: readonly SimApp[];
  readonly qrs: Qrs;
  readonly rest: number;
}

/** https, or the data form that the documentation names; http where a developer serves it from this machine. */
const isStyleSheet = (href: string) =>
  /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/]|data:text\/css;base64,)/.test(href);

function looksOf(query: URLSearchParams, rest: number): PageLooks {
  const href = query.get('href') ?? '';
  const selfRedirect = query.get('self_redirect') ?? '';
  return {
    isLite: query.get('stylelite') === '1',
    isWhite: query.get('style') === 'white',
    language: query.get('lang') === 'en' ? 'en' : 'cn',
    href: isStyleSheet(href) ? href : '',
    selfRedirect: selfRedirect === 'true' || selfRedirect === 'false' ? selfRedirect : 'default',
    fastLogin: query.get('fast_login') !== '0',
    rest,
  };
}

/** SECURITY: WeChat's page has no such header; ours is served on a developer's machine and shows what a URL says. */
const policy = (nonce: string) =>
  `default-src 'none'; img-src 'self' data: https:; script-src 'self' 'nonce-${nonce}'; base-uri 'none'; ` +
  `style-src 'nonce-${nonce}' https: data: http://127.0.0.1:* http://localhost:*; form-action 'none'; ` +
  `connect-src https://localhost.weixin.qq.com:*`;

export function qrconnect({ apps, qrs, rest }: QrconnectParts, ask: Ask): Reply {
  const authorized = authorize(apps, ask.query);
  if ('error' in authorized) return errorPage(authorized.error);
  const nonce = randomBytes(16).toString('base64');
  const page = loginPage(qrs.show(authorized.login), looksOf(ask.query, rest), nonce);
  return withHeaders(html(page), { 'content-security-policy': policy(nonce) });
}
