/**
 * Draws every screen of the kiosk in every language, theme and shape into `out/look/`, and sheets to look at together.
 * A development harness: the page is the real one, its bridge is scripted and WeChat's page is a card with a QR.
 *
 *   node test/look/kiosk-look.mjs [--only waiting,scanned] [--shapes portrait,landscape] [--languages zh-CN,en]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { root, servePage } from './page.mjs';
import { scenes } from './scenes.mjs';
import { scriptBridge } from './scripted-bridge.mjs';
import { drawSheets } from './sheets.mjs';

const shapes = {
  landscape: [1920, 1080],
  portrait: [1080, 1920],
  small: [1280, 800],
  'landscape-4k': [3840, 2160],
  'portrait-4k': [2160, 3840],
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(scenes).join() },
    shapes: { type: 'string', default: 'landscape,portrait' },
    languages: { type: 'string', default: 'zh-CN,en' },
    themes: { type: 'string', default: 'light,dark' },
    panel: { type: 'boolean', default: false },
    demo: { type: 'boolean', default: false },
  },
});
const list = (text) => text.split(',');

async function draw(browser, address, shape, theme, language) {
  const [width, height] = shapes[shape];
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  const noise = [];
  page.on('console', (message) => message.type() === 'error' && noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(String(error)));
  const demo =
    values.demo || values.panel ? { phoneOrigin: values.panel ? 'http://192.168.1.20:47100' : null } : null;
  const look = {
    language,
    kioskName: language === 'en' ? 'Harbour House, Lobby' : '江畔大厦一层大堂',
    theme,
    demo,
  };
  await page.addInitScript(scriptBridge, { session: scenes.attract, look });
  await page.goto(address);
  await page.waitForSelector('main');
  const drawn = [];
  for (const name of list(values.only)) {
    await page.evaluate((session) => window.look.tell('session.changed', session), scenes[name]);
    if (values.panel && !(await page.locator('dialog').count()))
      await page.locator('[aria-haspopup=dialog]').click();
    await page.waitForTimeout(name === 'waiting' ? 150 : 80);
    const wide = await page.evaluate(() => {
      const cut = [...document.querySelectorAll('main, main *')].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1);
      });
      return cut.map((element) => element.className?.baseVal ?? element.className).slice(0, 3);
    });
    if (wide.length > 0) noise.push(`${name}: out of the screen: ${wide}`);
    const file = `${name}.${shape}.${theme}.${language}.png`;
    await page.screenshot({ path: join(folder, file) });
    drawn.push({ file, shape, theme, language });
  }
  for (const line of new Set(noise)) console.error(`${shape} ${theme} ${language}: ${line}`);
  await page.close();
  return drawn;
}

const folder = join(root, 'out/look/kiosk');
await mkdir(folder, { recursive: true });
const served = await servePage();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const drawn = [];
  for (const shape of list(values.shapes))
    for (const theme of list(values.themes))
      for (const language of list(values.languages))
        drawn.push(...(await draw(browser, served.address, shape, theme, language)));
  const sheets = await drawSheets(browser, folder, drawn);
  console.log([`${drawn.length} screens in ${folder}`, ...sheets].join('\n'));
} finally {
  await browser.close();
  await served.close();
}
