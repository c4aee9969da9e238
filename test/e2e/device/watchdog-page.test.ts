import type { ElectronApplication } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { patience, provisionFor, type Running } from '../tools/kiosk.ts';
import {
  addressOf,
  askPage,
  letPage,
  openKiosks,
  rendererOf,
  untilHealth,
  untilReplaced,
  untilSeen,
} from '../tools/watched.ts';

let simulator: Simulator;
const kiosks = openKiosks(() => simulator);
beforeAll(async () => {
  simulator = await startSimulator();
});
afterEach(kiosks.closeAll);
afterAll(() => simulator.close());

async function open(limits: Readonly<Record<string, number>> = {}): Promise<Running> {
  const running = await kiosks.open(limits);
  await running.until('attract');
  return running;
}

async function signInAfterwards({ app }: Running): Promise<void> {
  const before = simulator.latestQr();
  await letPage(app, "window.bridge.ask['session.start']()");
  const uuid = await simulator.waitForQr(before);
  await untilSeen(app, 'waiting');
  const phone = simulator.phone('wang-wei');
  await phone.scan(uuid);
  await phone.confirm();
  await untilSeen(app, 'greeting');
}

test('the page’s process is killed, twice: the attract screen is back, and the next visitor can sign in', async () => {
  const running = await open();
  for (const _ of [1, 2]) {
    const before = await rendererOf(running.app);
    process.kill(before, 'SIGKILL');
    await untilReplaced(running.app, before);
    await untilSeen(running.app, 'attract');
  }
  await signInAfterwards(running);
});

test('killed while a QR is shown: WeChat’s page is gone with it', async () => {
  const { app } = await open();
  await letPage(app, "window.bridge.ask['session.start']()");
  await untilSeen(app, 'waiting');
  const before = await rendererOf(app);
  process.kill(before, 'SIGKILL');
  await untilReplaced(app, before);
  await untilSeen(app, 'attract');
  await vi.waitFor(
    async () =>
      expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1),
    patience,
  );
});

test('a page that hangs without anybody touching it is replaced', async () => {
  const running = await open();
  const before = await rendererOf(running.app);
  await letPage(running.app, 'for (;;) {}');
  await untilReplaced(running.app, before);
  await untilSeen(running.app, 'attract');
  expect(running.log()).toContain('watch page-replaced fault=hung');
});

test('a process that is stopped is replaced', async () => {
  const { app } = await open();
  const before = await rendererOf(app);
  process.kill(before, 'SIGSTOP');
  await untilReplaced(app, before);
  await untilSeen(app, 'attract');
});

const drawnAgain = (running: Running, times: number) =>
  vi.waitFor(() => expect(running.log().match(/page-replaced fault=blank/g)).toHaveLength(times), patience);

test('a page whose contents are gone, or cannot be seen, is drawn again', async () => {
  const running = await open({ reloads: 9 });
  const wipes = [
    'document.body.replaceChildren()',
    "document.getElementById('kiosk').replaceChildren()",
    "document.documentElement.style.opacity = '0'",
    "document.body.style.visibility = 'hidden'",
  ];
  for (const [index, wipe] of wipes.entries()) {
    await letPage(running.app, wipe);
    await drawnAgain(running, index + 1);
    await untilSeen(running.app, 'attract');
  }
});

test.each(['dom-ready', 'did-finish-load'])(
  'a page that is white from its %s on is drawn again',
  async (moment) => {
    const running = await open();
    // Its root is taken away before anything, or as soon as something, stands in it.
    await running.app.evaluate(({ webContents }, when) => {
      const page = webContents.getAllWebContents().find((one) => one.getURL().startsWith('app://kiosk/'));
      page?.once(when as 'dom-ready', () => {
        void page.executeJavaScript("document.getElementById('kiosk').remove()");
      });
      page?.reload();
    }, moment);
    await drawnAgain(running, 1);
    await untilSeen(running.app, 'attract');
  },
);

test('a page whose scripts never come is shown anew', async () => {
  const running = await open();
  await running.app.evaluate(({ webContents }) => {
    const page = webContents.getAllWebContents().find((one) => one.getURL().startsWith('app://kiosk/'));
    let refused = 0;
    page?.session.webRequest.onBeforeRequest(({ url }, answer) => {
      const cancel = url.endsWith('.js') && refused < 2;
      if (cancel) refused += 1;
      answer({ cancel });
    });
    page?.reload();
  });
  await drawnAgain(running, 1);
  await untilSeen(running.app, 'attract');
});

test('a page that lives but shows one colour is drawn again', async () => {
  const running = await open();
  await untilSeen(running.app, 'attract');
  await letPage(
    running.app,
    'const sheet = new CSSStyleSheet(); sheet.replaceSync(\'html::after { content: ""; position: fixed; inset: 0; z-index: 9; background: #fff }\'); document.adoptedStyleSheets.push(sheet); null',
  );
  await vi.waitFor(() => expect(running.log()).toContain('page-replaced fault=uniform'), patience);
  await untilSeen(running.app, 'attract');
  expect(await askPage(running.app, 'document.adoptedStyleSheets.length')).toBe(0);
});

test('after three reloads the safe page stands in three languages, and the kiosk comes back by itself', async () => {
  const running = await open({ pause: 15_000, healthEvery: 200 });
  const { app, dataDir } = running;
  for (const _ of [1, 2, 3]) {
    const before = await rendererOf(app);
    process.kill(before, 'SIGKILL');
    await untilReplaced(app, before);
    await untilSeen(app, 'attract');
  }
  process.kill(await rendererOf(app), 'SIGKILL');
  await vi.waitFor(async () => expect(await addressOf(app)).toBe('app://kiosk/safe.html'), patience);
  const said = await vi.waitFor(async () => {
    const text = await askPage<string>(app, 'document.body.innerText');
    if (!text) throw new Error('not drawn');
    return text;
  }, patience);
  expect(said).toContain('签到屏正在恢复');
  expect(said).toContain('簽到螢幕正在恢復');
  expect(said).toContain('This screen is recovering');
  expect(await untilHealth(dataDir, ({ page }) => page.shows === 'safe')).toMatchObject({
    ok: false,
    wrong: ['page'],
    page: { replaced: 4 },
  });
  await untilSeen(app, 'attract');
  expect(await addressOf(app)).toBe('app://kiosk/kiosk.html');
  await untilHealth(dataDir, ({ ok }) => ok);
});

test('a page that has grown too large is renewed while nobody is there, and counts as no fault', async () => {
  const running = await open({ pageMb: 500, memoryEvery: 200, healthEvery: 200 });
  await letPage(
    running.app,
    'window.grown = Array.from({ length: 60 }, () => new Uint8Array(8 * 1024 * 1024).fill(7)), null',
  );
  await vi.waitFor(() => expect(running.log()).toContain('watch memory'), patience);
  await vi.waitFor(
    async () =>
      expect(await askPage(running.app, "typeof window.grown + !!document.querySelector('main')")).toBe(
        'undefinedtrue',
      ),
    patience,
  );
  expect(await untilHealth(running.dataDir, ({ memory }) => memory.pageMb < 500)).toMatchObject({
    page: { replaced: 0 },
  });
});

/** `opened`: pages that came while the safe page stood. `left`: how many there were as it was left, each time. */
interface Noted {
  readonly opened: number;
  readonly left: readonly number[];
}

/** Lets main take notes itself: a test that is slow to ask would miss the safe page. */
const noteWhileSafe = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: electron, webContents }) => {
    const [page] = webContents.getAllWebContents().filter((one) => one.getURL().startsWith('app://kiosk/'));
    if (!page) throw new Error('no kiosk page');
    const noted = { opened: 0, left: [] as number[] };
    (globalThis as unknown as { noted: Noted }).noted = noted;
    let stands = false;
    page.on('did-navigate', (_event, address) => {
      stands = address === 'app://kiosk/safe.html';
    });
    electron.on('web-contents-created', () => {
      if (stands) noted.opened += 1;
    });
    const load = page.loadURL.bind(page);
    page.loadURL = (...where) => {
      if (stands) noted.left.push(webContents.getAllWebContents().length);
      stands = false;
      return load(...where);
    };
  });

const notedOf = (app: ElectronApplication): Promise<Noted> =>
  app.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);

test('while the safe page stands nothing is asked of WeChat, and a kiosk that shows its code by itself has one when its page is back', async () => {
  const provisioned = provisionFor(simulator);
  const running = await kiosks.open(
    { pause: 3_000, reloads: 1 },
    await kiosks.provisioned({ ...provisioned, kiosk: { ...provisioned.kiosk, start: 'scan' } }),
  );
  const { app } = running;
  await running.until('waiting');
  const first = await rendererOf(app);
  process.kill(first, 'SIGKILL');
  await untilReplaced(app, first);
  await untilSeen(app, 'waiting');
  await noteWhileSafe(app);
  const asked = simulator.latestQr();
  const before = running.log().length;
  process.kill(await rendererOf(app), 'SIGKILL');
  await vi.waitFor(async () => expect(await notedOf(app)).toEqual({ opened: 0, left: [1] }), patience);
  expect(running.log().slice(before)).toMatch(/session closed/);
  expect(await simulator.waitForQr(asked)).not.toBe(asked);
  await untilSeen(app, 'waiting');
});
