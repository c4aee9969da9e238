/**
 * Draws every screen of the kiosk in every language, theme and shape into `out/look/`, and sheets to look at together.
 * A development harness: the page is the real one, its bridge is scripted and WeChat's page is a card with a QR.
 *
 *   node test/look/kiosk-look.mjs [--only waiting,scanned] [--shapes portrait,landscape] [--languages zh-CN,en]
 *     [--ways website,miniProgram] [--dress plain|yellow|navy|photo|shop] [--forced]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { dresses } from './dresses.mjs';
import { acts } from './kiosk-acts.mjs';
import { root, servePage } from './page.mjs';
import { allWays, scenes } from './scenes.mjs';
import { scriptBridge } from './scripted-bridge.mjs';
import { drawSheets } from './sheets.mjs';
import { visitForm } from './visit-form.mjs';

const shapes = {
  landscape: [1920, 1080],
  portrait: [1080, 1920],
  small: [1280, 800],
  'landscape-4k': [3840, 2160],
  'portrait-4k': [2160, 3840],
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: [...Object.keys(scenes), ...Object.keys(acts)].join() },
    shapes: { type: 'string', default: 'landscape,portrait' },
    languages: { type: 'string', default: 'zh-CN,en' },
    themes: { type: 'string', default: 'light,dark' },
    ways: { type: 'string', default: allWays.join() },
    dress: { type: 'string', default: 'plain' },
    panel: { type: 'boolean', default: false },
    demo: { type: 'boolean', default: false },
    forced: { type: 'boolean', default: false },
  },
});
/** Runs in the page: where the parts of a scan screen are, which is the same for every way and at every moment. */
function placesOf() {
  const card = document.querySelector('[data-ground]');
  if (!card) return {};
  const of = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].map(Math.round).join();
  };
  const steps = [...document.querySelectorAll('ol > li > span:first-child')].map((each, at) => [
    `step ${at}`,
    of(each),
  ]);
  const choices = [...document.querySelectorAll('main fieldset button')].map((each, at) => [
    `way ${at}`,
    of(each),
  ]);
  return { card: of(card), ...Object.fromEntries([...steps, ...choices]) };
}

const list = (text) => text.split(',');

/** Runs in the page: what sticks out of the screen. */
function cutOff() {
  const cut = [...document.querySelectorAll('main, main *')].filter((element) => {
    const box = element.getBoundingClientRect();
    // What scrolls may be longer than its box.
    const scrolls = element.parentElement?.closest('form, section[tabindex]');
    return (
      !scrolls &&
      box.width > 0 &&
      (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1)
    );
  });
  return cut.map((element) => element.className?.baseVal ?? element.className).slice(0, 3);
}

/** A scene's own surroundings are no part of its session. */
const reachOf = ({ away }) => (away ? { state: 'ill', what: away, since: Date.now() } : { state: 'well' });

function lookOf(theme, language, scene) {
  const demo = { phoneOrigin: values.panel ? 'http://192.168.1.20:47100' : null };
  return {
    language,
    kioskName: language === 'en' ? 'Harbour House, Lobby' : '江畔大厦一层大堂',
    theme,
    appearance: dresses[values.dress],
    ways: list(values.ways),
    form: visitForm,
    sounds: false,
    signOut: { on: true, closing: '19:00' },
    reach: reachOf(scene),
    demo: values.demo || values.panel ? demo : null,
  };
}

async function faultsOf(page, name, places) {
  const faults = [];
  for (const [part, place] of Object.entries(await page.evaluate(placesOf))) {
    const before = places.get(part) ?? place;
    if (before !== place) faults.push(`${name}: ${part} moved from ${before} to ${place}`);
    places.set(part, before);
  }
  const wide = await page.evaluate(cutOff);
  if (wide.length > 0) faults.push(`${name}: out of the screen: ${wide}`);
  return faults;
}

async function open(browser, { shape, theme, language }, noise) {
  const [width, height] = shapes[shape];
  const page = await browser.newPage({
    viewport: { width, height },
    reducedMotion: 'reduce',
    hasTouch: true,
    ...(values.forced ? { forcedColors: 'active', colorScheme: theme } : {}),
  });
  page.on('console', (message) => message.type() === 'error' && noise.push(message.text()));
  page.setDefaultTimeout(5_000);
  page.on('pageerror', (error) => noise.push(String(error)));
  await page.addInitScript(scriptBridge, {
    session: scenes.attract,
    look: lookOf(theme, language, scenes.attract),
  });
  return page;
}

const show = (page, session) => page.evaluate((told) => window.look.tell('session.changed', told), session);

async function draw(browser, address, of) {
  const noise = [];
  const page = await open(browser, of, noise);
  await page.goto(address);
  await page.waitForSelector('main');
  const drawn = [];
  const places = new Map();
  for (const name of list(values.only).filter((one) => scenes[one])) {
    const around = lookOf(of.theme, of.language, scenes[name]);
    await page.evaluate((look) => window.look.tell('look.changed', look), around);
    await show(page, scenes[name]);
    if (values.panel && !(await page.locator('dialog').count()))
      await page.locator('[aria-haspopup=dialog]').last().click();
    await page.waitForTimeout(name.startsWith('waiting') ? 150 : 80);
    noise.push(...(await faultsOf(page, name, places)));
    drawn.push(await shoot(page, name, of));
  }
  await page.close();
  for (const name of list(values.only).filter((one) => acts[one])) {
    const { scene, clock, act } = acts[name];
    const own = await open(browser, of, noise);
    if (clock) await own.clock.install();
    await own.goto(address);
    await own.waitForSelector('main');
    const around = lookOf(of.theme, of.language, scenes[scene]);
    await own.evaluate((look) => window.look.tell('look.changed', look), around);
    await show(own, scenes[scene]);
    await act(own).catch((error) => noise.push(`${name}: ${error.message}`));
    if (!clock) await own.waitForTimeout(200);
    drawn.push(await shoot(own, name, of));
    await own.close();
  }
  const { shape, theme, language } = of;
  for (const line of new Set(noise)) console.error(`${shape} ${theme} ${language}: ${line}`);
  return drawn;
}

async function shoot(page, name, of) {
  const file = `${name}.${of.shape}.${values.forced ? 'forced-' : ''}${of.theme}.${of.language}.png`;
  await page.screenshot({ path: join(folder, file) });
  return { file, ...of };
}

const folder = join(root, 'out/look/kiosk', values.dress === 'plain' ? '' : values.dress);
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
        drawn.push(...(await draw(browser, served.address, { shape, theme, language })));
  const sheets = await drawSheets(browser, folder, drawn);
  console.log([`${drawn.length} screens in ${folder}`, ...sheets].join('\n'));
} finally {
  await browser.close();
  await served.close();
}
