import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/start.ts';
import { patience, type Running, staffPin } from '../e2e/tools/kiosk.ts';
import { addressOf, askPage, letPage, openKiosks, rendererOf, untilReplaced } from '../e2e/tools/watched.ts';

let simulator: Simulator;
const kiosks = openKiosks(() => simulator);
beforeAll(async () => {
  simulator = await startSimulator();
});
afterEach(kiosks.closeAll);
afterAll(() => simulator.close());

/** A kiosk with its console open: at its lock screen, or let in. */
async function open(unlocked: boolean, limits: Readonly<Record<string, number>> = {}): Promise<Running> {
  const running = await kiosks.open(limits);
  await running.until('attract');
  const admin = await running.openConsole();
  await admin.getByText('小李').waitFor();
  if (unlocked) {
    await admin.evaluate((pin) => window.bridge.ask['desk.unlock']({ name: '小李', pin }), staffPin);
    await admin.getByRole('navigation', { name: '主导航' }).waitFor();
  }
  return running;
}

/** What staff see: the lock screen, the console behind it, or something else. */
const seen = async ({ app }: Running) => {
  const text = await askPage<string>(app, "document.querySelector('#console')?.innerText ?? ''", 'admin');
  const nav = await askPage<boolean>(app, "document.querySelector('#console nav') !== null", 'admin');
  if (nav) return 'unlocked';
  return text?.includes('小李') ? 'locked' : `neither: ${text}`;
};
const untilIs = (running: Running, state: 'locked' | 'unlocked') =>
  vi.waitFor(async () => expect(await seen(running)).toBe(state), patience);

async function kill(running: Running): Promise<void> {
  const before = await rendererOf(running.app, 'admin');
  process.kill(before, 'SIGKILL');
  await untilReplaced(running.app, before, 'admin');
}

test.each([
  ['locked', false],
  ['unlocked', true],
] as const)('a console that is %s is so again when its process was killed', async (state, unlocked) => {
  const running = await open(unlocked);
  await untilIs(running, state);
  await kill(running);
  await untilIs(running, state);
});

test('a console that hangs is replaced; whoever signs in at the kiosk meanwhile is not disturbed', async () => {
  const running = await open(true);
  const uuid = await (async () => {
    const before = simulator.latestQr();
    await letPage(running.app, "window.bridge.ask['session.start']()");
    return simulator.waitForQr(before);
  })();
  await running.until('waiting');
  const { attempt } = await running.until('waiting');
  const before = await rendererOf(running.app, 'admin');
  await letPage(running.app, 'for (;;) {}', 'admin');
  await untilReplaced(running.app, before, 'admin');
  await untilIs(running, 'unlocked');
  expect(await running.session()).toMatchObject({ step: 'waiting', attempt });
  const phone = simulator.phone('wang-wei');
  await phone.scan(uuid);
  await phone.confirm();
  await running.until('greeting');
});

test('a white console is drawn again', async () => {
  const running = await open(true);
  await letPage(running.app, 'document.body.replaceChildren()', 'admin');
  await vi.waitFor(() => expect(running.log()).toMatch(/page-replaced fault=blank.* page=console/), patience);
  await untilIs(running, 'unlocked');
});

test('after three reloads a page says that the console recovers, and then it is back, unlocked as it was; the kiosk goes on', async () => {
  const running = await open(true, { pause: 4_000 });
  for (const _ of [1, 2, 3]) {
    await kill(running);
    await untilIs(running, 'unlocked');
  }
  process.kill(await rendererOf(running.app, 'admin'), 'SIGKILL');
  await vi.waitFor(async () => {
    expect(await addressOf(running.app, 'admin')).toBe('app://admin/console-safe.html');
    const said = await askPage<string>(running.app, 'document.body.innerText', 'admin');
    for (const words of ['控制台正在恢复', '主控台正在恢復', 'The console is recovering'])
      expect(said).toContain(words);
  }, patience);
  expect((await running.session()).step).toBe('attract');
  await untilIs(running, 'unlocked');
  expect(await addressOf(running.app, 'admin')).toBe('app://admin/admin.html');
  expect(await addressOf(running.app)).toBe('app://kiosk/kiosk.html');
});

test('closed and opened again, it is locked, and watched as before', async () => {
  const running = await open(true);
  await letPage(running.app, "window.bridge.ask['desk.close']()", 'admin');
  await vi.waitFor(async () => expect(await addressOf(running.app, 'admin')).toBe(''), patience);
  await letPage(running.app, "window.bridge.ask['kiosk.staff']()");
  await untilIs(running, 'locked');
  await kill(running);
  await untilIs(running, 'locked');
  expect(running.log().match(/page-replaced/g)).toHaveLength(1);
});

test('a console whose process gets no turn for a while before it has drawn anything is left to be drawn', async () => {
  const running = await kiosks.open({});
  await running.until('attract');
  await running.app.evaluate(({ app }) => {
    app.on('browser-window-created', (_event, { webContents }) => {
      webContents.once('dom-ready', () => {
        const pid = webContents.getOSProcessId();
        process.kill(pid, 'SIGSTOP');
        // Longer than it takes to be thought white, shorter than to be thought hung: it may have answered before.
        setTimeout(() => process.kill(pid, 'SIGCONT'), 5_000);
      });
    });
  });
  await running.openConsole();
  await untilIs(running, 'locked');
  expect(running.log()).not.toContain('page-replaced');
});
