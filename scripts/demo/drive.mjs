/** Visitors at the kiosk and their simulated phones, driven from outside: the screen is touched, phones speak HTTP. */

import { openPhone } from './phone.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').ElectronApplication} App */

/**
 * @param {App} app
 * @param {string} part of the window's address
 * @returns {Promise<Page>}
 */
async function windowAt(app, part) {
  const is = (/** @type {Page} */ page) => page.url().includes(part);
  const page = app.windows().find(is) ?? (await app.waitForEvent('window', { predicate: is }));
  await page.waitForLoadState();
  return page;
}

/**
 * Waits until what the main process says of the session is `step` and, if asked, matches `more`.
 * @param {Page} kiosk
 * @param {string} step
 * @param {Record<string, unknown>} [more]
 */
const until = (kiosk, step, more = {}) =>
  kiosk.waitForFunction(
    async ([wanted, facts]) => {
      const bridge = /** @type {any} */ (window).bridge;
      const { value } = await bridge.ask['session.get']();
      return value.step === wanted && Object.entries(facts).every(([name, fact]) => value[name] === fact);
    },
    /** @type {const} */ ([step, more]),
    { timeout: 20_000 },
  );

/**
 * The page has drawn what it was last told, its pictures are there and nothing that ends is still moving.
 * @param {Page} page
 */
const settled = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(ending.map((one) => one.finished.catch(() => {})));
    await frame();
  });

/** How each way is chosen on the kiosk, and whether the phone's next step is seen there before it is taken. */
const ways = {
  website: { file: 'website', choice: null, scan: 'scanLogin', seen: true },
  officialAccount: { file: 'official-account', choice: '公众号', scan: 'scanAddress', seen: true },
  miniProgram: { file: 'mini-program', choice: '小程序', scan: 'scanMini', seen: false },
};

/** @typedef {{ readonly person: string, readonly way: keyof typeof ways }} Visit */

/**
 * @param {App} app
 * @param {readonly Visit[]} visits the first is a website's: WeChat's page tells where the simulator is
 * @param {import('./camera.mjs').Camera} camera
 * @returns {Promise<number[]>} for each sign-in, ms from the touch to the greeting, less what the pictures took
 */
export async function driveKiosk(app, visits, camera) {
  const kiosk = await windowAt(app, 'app://kiosk/');
  await until(kiosk, 'attract');
  const times = [];
  let simulator = '';
  let looking = 0;
  /** @param {string} name */
  async function look(name) {
    const since = performance.now();
    await settled(kiosk);
    await camera.take(name, kiosk);
    looking += performance.now() - since;
  }
  await look('attract');
  for (const { person, way } of visits) {
    const { file, choice, scan, seen } = ways[way];
    const startedAt = performance.now();
    looking = 0;
    await kiosk.getByRole('button', { name: /微信扫码登记/ }).click();
    if (choice) await kiosk.getByRole('button', { name: choice, exact: true }).click();
    await until(kiosk, 'waiting', { way });
    if (way === 'website') {
      const wechat = await windowAt(app, '/connect/qrconnect');
      simulator = new URL(wechat.url()).origin;
      await settled(wechat);
    }
    await look(`${file}-scan`);
    const phone = openPhone(simulator, person);
    const scanned = await phone[/** @type {'scanLogin'} */ (scan)]();
    if (seen) {
      await until(kiosk, 'waiting', { phone: 'scanned' });
      await look(`${file}-allow-on-phone`);
    }
    await scanned.confirm();
    await until(kiosk, 'greeting');
    times.push(Math.round(performance.now() - startedAt - looking));
    await kiosk.getByRole('heading', { name: /欢迎/ }).waitFor();
    await look(`${file}-welcome`);
    await kiosk.getByRole('button', { name: '完成' }).click();
    await until(kiosk, 'attract');
    await settled(kiosk);
  }
  await kiosk.keyboard.press('Control+Shift+KeyS');
  const console_ = await windowAt(app, 'app://admin/');
  await console_.getByText('陈建国').first().waitFor();
  await settled(console_);
  await camera.take('console', console_);
  return times;
}
