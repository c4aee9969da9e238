/** WeChat's QR page as HTML: the full look, and the compact one of `stylelite=1`. */
import { embedJson, escapeHtml } from '../wire/escape.ts';
import type { Qr } from '../world/qrs.ts';
import { loginCss } from './page-css.ts';
import { loginScript } from './page-script.ts';
import { loginWords } from './page-words.ts';

export interface PageLooks {
  readonly isLite: boolean;
  readonly isWhite: boolean;
  readonly language: 'cn' | 'en';
  readonly href: string;
  readonly selfRedirect: string;
  readonly fastLogin: boolean;
  readonly rest: number;
}

const tick =
  '<svg class="tick" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="24" fill="#07c160"/>' +
  '<path d="M13 25l8 8 15-17" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>';

const mark =
  '<svg class="mark" viewBox="0 0 48 48" aria-hidden="true"><g fill="#07c160"><ellipse cx="19" cy="19" rx="17" ry="14.5"/>' +
  '<path d="M9 38l2-9 7 4z"/></g><g fill="#07c160" stroke="#fff" stroke-width="2"><ellipse cx="32" cy="31" rx="14" ry="12"/></g>' +
  '<path d="M41 46l-1-7-6 3z" fill="#07c160"/><g fill="#fff"><circle cx="13" cy="15" r="2.4"/><circle cx="25" cy="15" r="2.4"/>' +
  '<circle cx="27.5" cy="28" r="2"/><circle cx="36.5" cy="28" r="2"/></g></svg>';

const pageData = ({ uuid, login }: Qr, looks: PageLooks) => ({
  uuid,
  redirect: `${login.redirectUri}${login.redirectUri.includes('?') ? '&' : '?'}`,
  state: login.state,
  selfRedirect: looks.selfRedirect,
  fastLogin: looks.fastLogin,
  rest: looks.rest,
  asked: {
    appid: login.app.appId,
    scope: login.scope,
    redirect_uri: login.redirectUri,
    state: login.state,
  },
});

export function loginPage(qr: Qr, looks: PageLooks, nonce: string): string {
  const words = loginWords[looks.language];
  const text = escapeHtml;
  const link = looks.href && !looks.isLite ? `<link rel="stylesheet" href="${text(looks.href)}">` : '';
  const status = (step: string, head: string, line: string) =>
    `<div class="status status_txt" data-step="${step}" role="status" hidden><h4>${head}</h4><p>${line}</p></div>`;
  return `<!DOCTYPE html>
<html lang="${looks.language === 'en' ? 'en' : 'zh-CN'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.title}</title><link rel="icon" href="data:,">
<style nonce="${nonce}">${loginCss}</style>${link}</head>
<body class="web_qrcode ${looks.isLite ? 'lite' : 'full'} ${looks.isWhite ? 'white' : 'black'}">
<div class="impowerBox">
<h1 class="title">${mark}${words.title}</h1>
<div class="waiting panelContent" data-step="wait cancelled">
<img class="qrcode lightBorder js_qrcode_img web_qrcode_img" src="/connect/qrcode/${qr.uuid}" alt="${words.qr}">
</div>
<div class="big" data-step="scanned" hidden>${tick}</div>
<div class="info">
<div class="status status_browser" data-step="wait"><p>${words.scan}</p><p class="name">${text(words.forApp(qr.login.app.name))}</p></div>
${status('scanned', words.scanned, words.confirm)}
${status('cancelled', words.cancelled, words.again)}
</div></div>
<script type="application/json" id="page" nonce="${nonce}">${embedJson(pageData(qr, looks))}</script>
<script nonce="${nonce}">${loginScript}</script>
</body></html>`;
}
