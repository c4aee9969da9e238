/** Looks of the simulated phone: full screen on a real phone, a device in the middle of anything wider. */
export const phoneCss = `
:root { color-scheme: light dark; --ground: #ededed; --card: #fff; --ink: #191919; --soft: #6b6b6b; --line: #e5e5e5;
  --green: #07c160; --green-text: #fff; --link: #576b95; --room: #dfe5e2; --focus: #0a63d6; --shade: rgb(0 0 0 / 6%); }
@media (prefers-color-scheme: dark) { :root { --ground: #111; --card: #1e1e1e; --ink: #e6e6e6; --soft: #9a9a9a;
  --line: #2c2c2c; --green: #07c160; --link: #8ea4cf; --room: #050505; --focus: #7db4ff; --shade: rgb(255 255 255 / 7%); } }
* { box-sizing: border-box; -webkit-tap-highlight-color: transparent; }
[hidden] { display: none !important; }
html, body { height: 100%; margin: 0; }
body { background: var(--ground); color: var(--ink); display: flex; flex-direction: column;
  font: 17px/1.5 -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, "Segoe UI", sans-serif; }
h1, h2, p, ul { margin: 0; padding: 0; font-weight: inherit; }
ul { list-style: none; }
button { font: inherit; color: inherit; background: none; border: 0; cursor: pointer; min-height: 44px; padding: 0 12px; }
:focus { outline: none; }
h1:focus-visible { outline: none; }
:is(button, a):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 8px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.phone { flex: 1; min-height: 0; display: flex; flex-direction: column; background: var(--ground); overflow: hidden; position: relative; }
.note { text-align: center; font-size: 12px; color: var(--soft); padding: calc(6px + env(safe-area-inset-top)) 12px 6px; }
.screen { flex: 1; min-height: 0; overflow-y: auto; display: flex; flex-direction: column; }
.bar { display: flex; align-items: center; justify-content: space-between; min-height: 52px; padding: 0 4px 0 8px; gap: 8px; }
.bar .who { display: flex; align-items: center; gap: 10px; min-width: 0; padding-left: 8px; font-weight: 500; }
.bar .who span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.link { color: var(--link); flex: none; }
.head { padding: 26px 24px 18px; }
.head h1 { font-size: 26px; font-weight: 600; letter-spacing: -.01em; }
.head p { color: var(--soft); }
.face { width: 48px; height: 48px; border-radius: 8px; flex: none; display: grid; place-items: center; overflow: hidden;
  background: #c9d1cd; color: #55605a; font-size: 20px; object-fit: cover; }
.face.small { width: 34px; height: 34px; border-radius: 6px; font-size: 15px; }
.rows { background: var(--card); }
.rows li + li { border-top: 1px solid var(--line); margin-left: 76px; }
.rows li + li .row { margin-left: -76px; width: calc(100% + 76px); }
.row { display: flex; align-items: center; gap: 14px; width: 100%; min-height: 68px; padding: 10px 18px 10px 14px; text-align: left; }
.row:hover, .row:active { background: var(--shade); }
.row .name { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.row .name small { display: block; color: var(--soft); font-size: 13px; }
.row::after { content: ""; width: 9px; height: 9px; border: solid var(--soft); border-width: 1.5px 1.5px 0 0; transform: rotate(45deg); flex: none; }
.row.gone { color: var(--soft); } .row.gone::after { content: none; }
.kiosk { width: 48px; height: 48px; border-radius: 8px; background: var(--green); color: #fff; flex: none; display: grid; place-items: center; }
.kiosk.mini { background: #6467f0; }
.kiosk svg { width: 28px; height: 28px; }
h2.label { font-size: 14px; color: var(--soft); padding: 18px 18px 8px; }
.empty { margin: auto; padding: 32px; text-align: center; color: var(--soft); max-width: 22em; }
.empty svg { width: 64px; height: 64px; opacity: .45; margin-bottom: 14px; }
.empty b { display: block; color: var(--ink); font-weight: 500; margin-bottom: 4px; }
.address { display: flex; width: min(calc(100% - 48px), 300px); margin: auto auto 0; padding-top: 16px; }
.empty:not([hidden]) + .address { margin-top: 0; }
.address input { flex: 1; min-width: 0; font: inherit; font-size: 16px; color: inherit; min-height: 44px; padding: 0 14px; border: 1px solid transparent; border-radius: 10px; background: var(--card); }
.address input::placeholder { color: var(--soft); } .address input:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; }
.address button { color: var(--link); flex: none; padding-right: 4px; } .address + .act { margin-top: 0; }
.act { padding: 16px 24px calc(28px + env(safe-area-inset-bottom)); margin-top: auto; display: grid; gap: 10px; justify-items: center; }
.go { background: var(--green); color: var(--green-text); border-radius: 10px; font-weight: 500; min-height: 50px; width: min(100%, 300px); }
.go:hover { filter: brightness(.96); } .go:disabled { opacity: .4; cursor: default; }
.quiet { color: var(--link); width: min(100%, 300px); }
.ask { padding: 30px 32px 0; text-align: center; display: grid; justify-items: center; }
.logo { width: 76px; height: 76px; border-radius: 18px; display: grid; place-items: center; font-size: 36px; font-weight: 600; color: #fff;
  background: linear-gradient(150deg, #2bd07e, #05a552); }
.ask h1 { font-size: 22px; font-weight: 600; margin-top: 14px; overflow-wrap: anywhere; }
.ask > p { color: var(--soft); }
.terms { width: 100%; margin-top: 26px; padding-top: 18px; border-top: 1px solid var(--line); text-align: left; font-size: 15px; }
.terms p { color: var(--soft); } .terms li { margin-top: 6px; padding-left: 16px; position: relative; }
.terms li::before { content: ""; position: absolute; left: 2px; top: .62em; width: 5px; height: 5px; border-radius: 50%; background: var(--soft); }
.me { display: flex; align-items: center; gap: 12px; width: 100%; margin-top: 18px; padding: 12px 14px; border-radius: 10px; background: var(--card); text-align: left; }
.me span { min-width: 0; overflow-wrap: anywhere; }
.empty, .end p { text-wrap: balance; }
.end { margin: auto; padding: 0 40px 40px; text-align: center; }
.end svg { width: 84px; height: 84px; margin-bottom: 20px; }
.end h1 { font-size: 24px; font-weight: 600; } .end p { color: var(--soft); margin-top: 6px; }
@media (min-width: 560px) and (min-height: 480px) {
  body { background: var(--room); align-items: center; justify-content: center; padding: 20px; }
  .phone { flex: none; width: 390px; height: min(844px, calc(100vh - 40px)); border-radius: 46px; border: 10px solid #16191a;
    box-shadow: 0 24px 60px rgb(0 0 0 / 26%); }
  .note { padding-top: 16px; }
}
@media (prefers-color-scheme: dark) and (min-width: 560px) { .phone { border-color: #333739; } }
@media (prefers-reduced-motion: no-preference) { .screen { animation: rise .16s ease-out; } @keyframes rise { from { opacity: 0; transform: translateY(6px); } } }
`;
