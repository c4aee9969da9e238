/** Looks of the mini program's page, on top of the phone's. */
export const miniCss = `
.nav { display: grid; grid-template-columns: 1fr auto 1fr; align-items: center; min-height: 52px; padding: 0 10px 0 4px;
  background: var(--card); position: sticky; top: 0; z-index: 1; }
.nav h1 { font-size: 17px; font-weight: 600; text-align: center; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.nav .link { justify-self: start; }
.capsule { justify-self: end; min-height: 44px; padding: 0; border-radius: 22px; }
.capsule svg { display: block; width: 76px; height: 30px; border: 1px solid var(--line); border-radius: 15px; }
.mine { padding: 18px 18px 6px; }
.mine .who { display: flex; align-items: center; gap: 14px; font-weight: 500; min-width: 0; overflow-wrap: anywhere; }
.mine .soft { margin-top: 10px; font-size: 13px; overflow-wrap: anywhere; }
.soft { color: var(--soft); font-size: 14px; }
.card { background: var(--card); border-radius: 12px; margin: 10px 12px 0; padding: 14px 16px 16px; display: grid; gap: 2px; }
.card:last-of-type { margin-bottom: 20px; }
.card h2 { font-size: 17px; font-weight: 600; }
.card .go { width: 100%; min-height: 46px; margin-top: 12px; }
.go.plain { background: var(--shade); color: var(--ink); }
form { display: grid; grid-template-columns: 1fr auto; gap: 8px; align-items: end; }
form label { min-width: 0; }
.card form .go { width: auto; padding: 0 20px; }
input { font: inherit; color: inherit; width: 100%; min-height: 46px; margin-top: 12px; padding: 0 12px; border: 1px solid var(--line);
  border-radius: 10px; background: var(--ground); }
input:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; }
input:disabled { opacity: .5; }
.said { margin-top: 12px; padding: 10px 12px; border-radius: 10px; background: var(--shade); font-size: 15px; overflow-wrap: anywhere; }
.said[data-tone="good"] { background: color-mix(in srgb, var(--green) 16%, transparent); }
.said[data-tone="bad"] { background: color-mix(in srgb, #fa9d3b 22%, transparent); }
.said small { display: block; color: var(--soft); font-size: 12px; font-family: ui-monospace, monospace; }
dialog { border: 0; padding: 22px 20px calc(24px + env(safe-area-inset-bottom)); width: 100%; max-width: none; margin: 0; color: var(--ink);
  background: var(--card); border-radius: 14px 14px 0 0; position: fixed; inset: auto 0 0; }
dialog::backdrop { background: rgb(0 0 0 / 45%); }
dialog h2 { font-size: 16px; overflow-wrap: anywhere; } dialog b { font-weight: 600; }
.number { font-size: 22px; font-weight: 600; margin-top: 18px; font-variant-numeric: tabular-nums; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; margin-top: 22px; }
.pair .go { width: 100%; }
@media (min-width: 560px) and (min-height: 480px) {
  dialog { width: 370px; margin: 0 auto; bottom: calc((100vh - min(844px, 100vh - 40px)) / 2 + 10px); border-radius: 14px 14px 36px 36px; }
}
`;
