/** The one inline style of a phone's page; the policy allows it by its hash, so it is the same on every page. */
import { createHash } from 'node:crypto';

export const pageCss = `
:root{color-scheme:light dark;--ground:#f4f6f5;--card:#fff;--text:#14201a;--soft:#55635c;--line:#dbe2de;
--good:#07c160;--calm:#8a9a92;--warn:#d98a00}
@media (prefers-color-scheme:dark){:root{--ground:#0f1512;--card:#19211d;--text:#edf3f0;--soft:#a5b3ac;
--line:#33403a;--calm:#77877f;--warn:#e0a53a}}
*{box-sizing:border-box;margin:0}
html{height:100%;-webkit-text-size-adjust:100%}
body{min-height:100%;display:flex;flex-direction:column;align-items:center;background:var(--ground);
color:var(--text);font:17px/1.6 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",
system-ui,sans-serif;padding:max(12vh,48px) 24px calc(24px + env(safe-area-inset-bottom));text-align:center}
:lang(en) body{font-family:-apple-system,"Segoe UI",Roboto,system-ui,sans-serif}
:lang(zh-TW) body{font-family:-apple-system,"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC","Noto Sans TC",
system-ui,sans-serif}
main{width:100%;max-width:420px;flex:1}
.mark{display:block;width:112px;height:112px;margin:0 auto 28px;border-radius:50%;padding:26px;background:var(--calm);
color:#fff;fill:none;stroke:currentColor;stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}
.good .mark{background:var(--good)}
.warn .mark{background:var(--warn)}
h1{font-size:28px;line-height:1.3;font-weight:600;text-wrap:balance;overflow-wrap:anywhere}
p{margin-top:12px;color:var(--soft);font-size:18px;text-wrap:pretty;overflow-wrap:anywhere}
.who{margin-top:28px;padding:18px 20px;border-radius:16px;background:var(--card);border:1px solid var(--line)}
.who p{margin:0}
.who .name{color:var(--text);font-size:21px;font-weight:600}
footer{margin-top:40px;color:var(--soft);font-size:15px}
`;

export const pageCssHash = `sha256-${createHash('sha256').update(pageCss).digest('base64')}`;
