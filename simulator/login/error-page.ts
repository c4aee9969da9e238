/** WeChat's error pages: HTTP 200, short, no QR, no redirect. */
import type { Reply } from '../wire/answer.ts';
import { html } from '../wire/answer.ts';
import { escapeHtml } from '../wire/escape.ts';

const style =
  'body{margin:0;padding:96px 24px 0;text-align:center;color:#353535;' +
  'font:17px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}h4{font-weight:400}';

export const errorPage = (text: string): Reply =>
  html(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>微信登录</title><style>${style}</style></head><body><h4>${escapeHtml(text)}</h4></body></html>`,
  );
