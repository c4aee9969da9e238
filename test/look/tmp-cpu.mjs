import { chromium } from 'playwright-core';
import { servePage } from './page.mjs';
import { scenes } from './scenes.mjs';
import { scriptBridge } from './scripted-bridge.mjs';
const served = await servePage();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
await page.addInitScript(scriptBridge, { session: scenes.attract, look: { language: 'zh-CN', kioskName: 'x', theme: 'light', demo: null } });
await page.goto(served.address); await page.waitForSelector('main');
const cdp = await page.context().newCDPSession(page); await cdp.send('Performance.enable');
const m = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(x => [x.name, x.value]));
for (const n of ['attract','waiting','scanned','opening','closed-setup']) {
  await page.evaluate((s) => { s.expiresAt = Date.now()+100000; window.look.tell('session.changed', s); }, scenes[n]);
  await page.waitForTimeout(1500);
  const a = await m(); await page.waitForTimeout(6000); const b = await m();
  const d = k => (b[k]-a[k]);
  console.log(n, 'task ms/s', (d('TaskDuration')*1000/6).toFixed(1), 'script', (d('ScriptDuration')*1000/6).toFixed(2), 'recalc/s', (d('RecalcStyleCount')/6).toFixed(1), 'layout/s', (d('LayoutCount')/6).toFixed(1));
}
await browser.close(); await served.close();
