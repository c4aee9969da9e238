/** WeChat's error page on a phone: HTTP 200, its words, its number, no redirect. */
import type { Reply } from '../wire/answer.ts';
import { html } from '../wire/answer.ts';
import { embedJson, escapeHtml } from '../wire/escape.ts';
import type { PageError } from './page-errors.ts';

const style =
  'body{margin:0;padding:88px 32px 0;text-align:center;color:#191919;background:#fff;' +
  'font:17px/1.6 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif}' +
  'svg{width:64px;height:64px}h1{font-size:20px;font-weight:500;margin:24px 0 0}p{color:#8a8a8a;margin:8px 0 0}' +
  '@media(prefers-color-scheme:dark){body{color:#dcdcdc;background:#111}}';

const sign =
  '<svg viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="24" fill="#10aeff"/>' +
  '<path d="M24 21v15M24 12v.5" stroke="#fff" stroke-width="4.5" stroke-linecap="round"/></svg>';

export function accountError(error: PageError): Reply {
  const line = error.number === undefined ? '' : `<p>错误码：${error.number}</p>`;
  return html(
    `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>微信</title><link rel="icon" href="data:,"><style>${style}</style></head><body>${sign}<h1>${escapeHtml(error.text)}</h1>${line}` +
      `<script type="application/json" id="data">${embedJson({ error })}</script></body></html>`,
  );
}
