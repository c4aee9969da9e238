/** Looks of the QR page. The class names of the full page are WeChat's, because `href` style sheets name them. */
export const loginCss = `
:root { --ink: #353535; --soft: #8a8f8c; --green: #07c160; --edge: #e4e7e5; }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; background: transparent; color: var(--ink); }
body { font: 15px/1.5 -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; }
body.white { --ink: #fff; --soft: rgb(255 255 255 / 72%); --edge: transparent; }
[hidden] { display: none !important; }
.impowerBox { display: flex; flex-direction: column; align-items: center; text-align: center; }
.qrcode { display: block; background: #fff; border: 1px solid var(--edge); }
.status_txt h4, .status_txt p, .info p { margin: 0; font-weight: 400; }
.status_txt h4 { font-size: 18px; font-weight: 500; }
.status_txt p { color: var(--soft); }
.tick, .stop { width: 44px; height: 44px; flex: none; }
.full .impowerBox { min-height: 100%; justify-content: center; padding: 24px 12px; }
.full .title { display: flex; align-items: center; gap: 8px; font-size: 20px; margin: 0 0 20px; }
.full .mark { width: 30px; height: 30px; }
.full .qrcode { width: 280px; height: 280px; max-width: 82vw; max-height: 82vw; border-radius: 6px; }
.full .info { width: 280px; min-height: 96px; margin-top: 18px; }
.full .info .name { color: var(--soft); overflow-wrap: anywhere; }
.full .big { height: 280px; display: flex; align-items: center; justify-content: center; }
.full .big .tick { width: 72px; height: 72px; }
.lite .impowerBox { height: 100%; min-height: 220px; justify-content: center; padding: 6px; }
.lite .title, .lite .name { display: none; }
.lite .qrcode { width: 160px; height: 160px; border: 0; }
.lite .info { margin-top: 10px; font-size: 14px; min-height: 46px; }
.lite .status_txt h4 { font-size: 16px; }
.lite .status_txt p { font-size: 13px; }
.lite .big { height: 160px; display: flex; align-items: center; justify-content: center; }
.lite .big .tick { width: 56px; height: 56px; }
@media (max-height: 430px) { .full .title { margin-bottom: 12px; } .full .impowerBox { padding: 10px; }
  .full .qrcode { width: 220px; height: 220px; } .full .big { height: 220px; } .full .info { min-height: 76px; margin-top: 12px; } }
`;
