/** The frame of our own pages: one file, a nonce for its style and script, and nothing may load, frame or post elsewhere. */
import { randomBytes } from 'node:crypto';
import type { Reply } from './answer.ts';
import { html, withHeaders } from './answer.ts';
import { embedJson, escapeHtml } from './escape.ts';
import type { PageLanguage } from './language.ts';

export interface PageParts {
  readonly language: PageLanguage;
  readonly title: string;
  readonly css: string;
  /** Trusted markup; every foreign text in it is escaped already. */
  readonly body: string;
  readonly script: string;
  /** What the script finds in `#data`. */
  readonly data: unknown;
  /** Whether it shows a page of this origin in a frame. */
  readonly framesOwn?: boolean;
}

const policy = (nonce: string, framesOwn: boolean) =>
  `default-src 'none'; img-src 'self' data:; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; ` +
  `connect-src 'self'; frame-src ${framesOwn ? "'self'" : "'none'"}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

export function page({ language, title, css, body, script, data, framesOwn = false }: PageParts): Reply {
  const nonce = randomBytes(16).toString('base64');
  const text = `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title><link rel="icon" href="data:,"><style nonce="${nonce}">${css}</style></head>
<body>${body}
<script type="application/json" id="data" nonce="${nonce}">${embedJson(data)}</script>
<script nonce="${nonce}">${script}</script></body></html>`;
  return withHeaders(html(text), {
    'content-security-policy': policy(nonce, framesOwn),
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
}
