/** Looks of the simulator's own page. */
export const deskCss = `
:root { color-scheme: light dark; --ground: #f4f6f5; --card: #fff; --ink: #14201a; --soft: #5b6862; --line: #dfe5e2;
  --green: #067a46; --soft-green: #e3f5eb; --on-green: #fff; --warn: #8a5a00; --soft-warn: #fdf1d8; --bad: #b3261e; --focus: #0a63d6; --code: #f0f3f1; }
@media (prefers-color-scheme: dark) { :root { --ground: #0f1512; --card: #18201c; --ink: #eaf1ed; --soft: #a0afa7; --line: #2b3732;
  --green: #3ecf8a; --soft-green: #15301f; --on-green: #06231a; --warn: #f3c76b; --soft-warn: #3a2e13; --bad: #ff9d94; --focus: #7db4ff; --code: #121915; } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.5 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, "Segoe UI", sans-serif; }
h1, h2, h3, p, ul { margin: 0; padding: 0; } ul { list-style: none; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
button, select, input, textarea { font: inherit; color: inherit; }
button, .button { min-height: 36px; padding: 5px 14px; border: 1px solid var(--line); border-radius: 9px; background: var(--card);
  cursor: pointer; text-decoration: none; color: var(--ink); display: inline-flex; align-items: center; white-space: nowrap; }
button:hover, .button:hover { border-color: var(--green); }
button.main { background: var(--green); border-color: var(--green); color: var(--on-green); font-weight: 500; }
button.plain { border-color: transparent; background: none; color: var(--green); padding: 5px 8px; }
select, input, textarea { border: 1px solid var(--line); border-radius: 9px; background: var(--ground); padding: 6px 10px; min-height: 36px; width: 100%; }
code, textarea, td.what { font-family: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: 13px; }
code { background: var(--code); border-radius: 6px; padding: 2px 7px; overflow-wrap: anywhere; }
header { padding: 26px 32px 6px; display: flex; gap: 24px; align-items: flex-start; justify-content: space-between; max-width: 1360px; margin: auto; }
header h1 { font-size: 26px; letter-spacing: -.01em; display: flex; align-items: center; gap: 10px; } header p { color: var(--soft); max-width: 46em; }
header h1 svg { width: 30px; height: 30px; color: #07c160; }
main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.25fr); gap: 16px; padding: 16px 32px 48px; max-width: 1360px; margin: auto; align-items: start; }
.stack { display: grid; gap: 16px; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 16px 20px; min-width: 0; }
section > h2, .head h2 { font-size: 16px; margin-bottom: 10px; } .head { display: flex; align-items: baseline; justify-content: space-between; gap: 12px; }
.soft { color: var(--soft); } .small { font-size: 13px; }
.pair { display: flex; align-items: center; gap: 8px; flex-wrap: wrap; } .pair + .pair, .gap { margin-top: 8px; }
.item { display: flex; align-items: center; gap: 12px; padding: 8px 0; } .item + .item { border-top: 1px solid var(--line); }
.item .text { flex: 1; min-width: 0; overflow-wrap: anywhere; } .item .text small { display: block; color: var(--soft); font-size: 13px; }
.face { width: 42px; height: 42px; border-radius: 8px; flex: none; background: #c9d1cd; color: #4d5852; display: grid; place-items: center; font-size: 18px; object-fit: cover; }
.qr { width: 72px; height: 72px; border-radius: 8px; background: #fff; border: 1px solid var(--line); flex: none; }
.mark { border-radius: 99px; padding: 1px 10px; font-size: 13px; background: var(--soft-green); color: var(--green); white-space: nowrap; }
.mark.warn { background: var(--soft-warn); color: var(--warn); }
.add { display: grid; grid-template-columns: minmax(0, 1fr) 92px auto; gap: 8px; } .server { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; max-width: 30em; } details { margin-top: 10px; } summary { cursor: pointer; color: var(--green); }
details textarea { margin: 8px 0; min-height: 88px; resize: vertical; display: block; }
.error { color: var(--bad); min-height: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: 13px; table-layout: fixed; } th { text-align: left; color: var(--soft); font-weight: 500; }
th, td { padding: 5px 8px 5px 0; vertical-align: top; } tbody tr { border-top: 1px solid var(--line); }
td.what { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 12px; } td, th { font-variant-numeric: tabular-nums; }
th:nth-child(1) { width: 74px; } th:nth-child(3) { width: 56px; } th:nth-child(4) { width: 70px; } th:nth-child(4), td:nth-child(4) { text-align: right; padding-right: 0; }
.lost { background: var(--soft-warn); color: var(--warn); text-align: center; padding: 8px; }
@media (max-width: 860px) { main { grid-template-columns: minmax(0, 1fr); padding: 12px 16px 32px; } header { padding: 20px 16px 4px; } button, .button, select, input { min-height: 44px; } }
`;
