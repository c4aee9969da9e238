/** Looks of the consent page: quiet, two buttons at the bottom, as on a phone. */
export const consentCss = `
:root { color-scheme: light dark; --ground: #fff; --card: #f7f7f7; --ink: #191919; --soft: #7b7b7b; --line: #ececec;
  --green: #07c160; --grey: #f0f0f0; --on-grey: #06ae56; --link: #576b95; --focus: #0a63d6; }
@media (prefers-color-scheme: dark) { :root { --ground: #191919; --card: #232323; --ink: #e2e2e2; --soft: #8f8f8f;
  --line: #2c2c2c; --grey: #2a2a2a; --on-grey: #3ecf8a; --link: #8ea4cf; --focus: #7db4ff; } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html, body { height: 100%; margin: 0; }
body { background: var(--ground); color: var(--ink);
  font: 17px/1.5 -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, "Segoe UI", sans-serif; }
h1, h2, p, ul { margin: 0; padding: 0; font-weight: inherit; } ul { list-style: none; }
button { font: inherit; color: inherit; border: 0; background: none; cursor: pointer; min-height: 48px; }
:focus { outline: none; } :is(button):focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
main { min-height: 100%; max-width: 480px; margin: auto; padding: calc(56px + env(safe-area-inset-top)) 32px calc(48px + env(safe-area-inset-bottom));
  display: flex; flex-direction: column; }
.app { display: flex; align-items: center; gap: 10px; min-width: 0; font-size: 15px; }
.logo { width: 28px; height: 28px; border-radius: 6px; flex: none; display: grid; place-items: center; color: #fff; font-size: 15px;
  background: linear-gradient(150deg, #2bd07e, #05a552); }
.app b { font-weight: 500; overflow-wrap: anywhere; min-width: 0; } .app span { flex: none; }
h1 { font-size: 22px; font-weight: 600; margin-top: 22px; text-wrap: balance; }
.me { display: flex; align-items: center; gap: 14px; padding: 18px 0; margin-top: 26px; border: solid var(--line); border-width: 1px 0; }
.me .name { flex: 1; min-width: 0; overflow-wrap: anywhere; } .me small { display: block; color: var(--soft); font-size: 14px; }
.face { width: 48px; height: 48px; border-radius: 6px; flex: none; display: grid; place-items: center; background: #c9d1cd; color: #55605a;
  font-size: 20px; object-fit: cover; }
.me svg { width: 22px; height: 22px; flex: none; }
.change { color: var(--link); font-size: 15px; align-self: flex-start; padding: 0; }
.act { margin-top: auto; padding-top: 40px; display: flex; gap: 16px; justify-content: center; }
.act button { flex: 1; max-width: 160px; border-radius: 8px; font-weight: 500; background: var(--grey); color: var(--on-grey); }
.act .go { background: var(--green); color: #fff; } .act button:disabled { opacity: .5; cursor: default; }
.hint { color: var(--soft); margin-top: 8px; text-wrap: balance; }
.people { margin: 22px -12px 0; } .people button { display: flex; align-items: center; gap: 14px; width: 100%; text-align: left; padding: 10px 12px;
  border-radius: 10px; overflow-wrap: anywhere; } .people button:hover { background: var(--card); }
.end { margin: auto; text-align: center; }
`;
