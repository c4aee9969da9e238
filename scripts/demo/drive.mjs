/** Visitors at the kiosk and their simulated phones, driven from outside: the screen is touched, phones speak HTTP. */

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
 * @param {string} origin the simulator's
 * @param {string} action
 * @param {string} person
 */
async function phone(origin, action, person) {
  const answer = await fetch(`${origin}/simulator/phone/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  if (!answer.ok) throw new Error(`the simulated phone could not ${action}: ${await answer.text()}`);
}

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

/**
 * @param {App} app
 * @param {readonly string[]} visitors
 * @param {import('./camera.mjs').Camera} camera
 * @returns {Promise<number[]>} for each sign-in, ms from the touch to the greeting
 */
export async function driveKiosk(app, visitors, camera) {
  const kiosk = await windowAt(app, 'app://kiosk/');
  await until(kiosk, 'attract');
  await settled(kiosk);
  await camera.take('attract', kiosk);
  const times = [];
  for (const [number, person] of visitors.entries()) {
    const startedAt = performance.now();
    await kiosk.getByRole('button', { name: /微信扫码登记/ }).click();
    await until(kiosk, 'waiting');
    const wechat = await windowAt(app, '/connect/qrconnect');
    const { origin } = new URL(wechat.url());
    if (number === 0) {
      await settled(wechat);
      await camera.take('scan', kiosk);
    }
    await phone(origin, 'scan', person);
    await until(kiosk, 'waiting', { phone: 'scanned' });
    if (number === 0) {
      await settled(kiosk);
      await camera.take('confirm-on-phone', kiosk);
    }
    await phone(origin, 'confirm', person);
    await until(kiosk, 'greeting');
    times.push(Math.round(performance.now() - startedAt));
    await kiosk.getByRole('heading', { name: /欢迎/ }).waitFor();
    await settled(kiosk);
    await camera.take(number < 2 ? 'welcome' : 'welcome-back', kiosk);
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
