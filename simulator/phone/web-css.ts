/** What the browser adds to the phone's looks. */
export const webCss = `
.web { display: flex; align-items: center; gap: 2px; padding: 0 6px 6px; border-bottom: 1px solid var(--line); }
.icon { padding: 0; width: 44px; flex: none; display: grid; place-items: center; border-radius: 10px; }
.icon svg { width: 22px; height: 22px; } .icon:hover { background: var(--shade); } .icon:disabled { opacity: .3; cursor: default; }
.place { flex: 1; min-width: 0; text-align: center; line-height: 1.3; padding-left: 44px; }
.place b { display: block; font-size: 16px; font-weight: 500; } .place small { color: var(--soft); font-size: 12px; }
.place b, .place small { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.phone:has(> [data-screen="consent"]:not([hidden])) { background: var(--card); }
iframe { flex: 1; width: 100%; border: 0; background: #fff; color-scheme: light; }
.soft { color: var(--soft); }
.asking { padding: 52px 32px 0; }
.app { display: flex; align-items: center; gap: 10px; min-width: 0; font-size: 15px; }
.app .logo { width: 28px; height: 28px; border-radius: 6px; font-size: 15px; flex: none; } .app b { font-weight: 500; overflow-wrap: anywhere; min-width: 0; }
.app span { flex: none; }
.asking h1 { font-size: 22px; font-weight: 600; margin-top: 22px; text-wrap: balance; }
.asking .me { background: none; border-radius: 0; margin-top: 26px; padding: 18px 0; border: solid var(--line); border-width: 1px 0; gap: 14px; }
.asking .me .name { flex: 1; } .asking .me small { display: block; color: var(--soft); font-size: 14px; }
.asking .me svg { width: 24px; height: 24px; color: var(--green); flex: none; }
.act.two { display: flex; gap: 14px; padding: 16px 32px calc(44px + env(safe-area-inset-bottom)); }
.act.two .go { flex: 1; } .go.plain { background: var(--shade); color: #06ae56; }
@media (prefers-color-scheme: dark) { .go.plain { color: #3ecf8a; } }
.end h1.soft { color: var(--soft); font-weight: 400; font-size: 17px; } .end svg { width: 64px; height: 64px; }
`;
