import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import type { Running } from '../tools/kiosk.ts';
import { patience } from '../tools/kiosk.ts';
import { openKiosks, untilHealth, untilSeen } from '../tools/watched.ts';

let simulator: Simulator;
const kiosks = openKiosks(() => simulator);
beforeAll(async () => {
  simulator = await startSimulator();
});
afterEach(kiosks.closeAll);
afterAll(() => simulator.close());

async function opened(limits: Readonly<Record<string, number>> = {}, dataDir?: string): Promise<Running> {
  const running = await kiosks.open(limits, dataDir);
  await running.until('attract');
  return running;
}

const graphicsOf = (running: Running): Promise<number> =>
  running.app.evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? 0);

async function killGraphics(running: Running, times: number): Promise<void> {
  for (let i = 1; i <= times; i++) {
    const before = await vi.waitFor(async () => {
      const pid = await graphicsOf(running);
      if (!pid) throw new Error('no graphics process yet');
      return pid;
    }, patience);
    process.kill(before, 'SIGKILL');
    if (i < times)
      await vi.waitFor(async () => expect([0, before]).not.toContain(await graphicsOf(running)), patience);
  }
}

describe('the graphics process', () => {
  test('killed once: the page lives on and is seen', async () => {
    const running = await opened();
    await killGraphics(running, 1);
    await untilSeen(running.app, 'attract');
    await vi.waitFor(async () => {
      const colours = await running.app.evaluate(async ({ BrowserWindow }) => {
        const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
        return new Set(picture?.resize({ width: 64 }).toBitmap() ?? []).size;
      });
      expect(colours).toBeGreaterThan(4);
    }, patience);
  });

  test('that hangs is ended: another one draws, and the page can be touched again', async () => {
    // Also where the first picture took so long that the one before was ended for it.
    const running = await opened({
      ...{ pictureEvery: 200, pictureLost: 5_000 },
      ...{ graphicsEvery: 15_000, gpuLosses: 9 },
    });
    const hung = await graphicsOf(running);
    process.kill(hung, 'SIGSTOP');
    const other = vi.waitFor(async () => expect(await graphicsOf(running)).not.toBe(hung), patience);
    await other.catch((thrown: unknown) => {
      // An app whose graphics process stands still could not be closed.
      process.kill(hung, 'SIGCONT');
      throw thrown;
    });
    await running.tap();
    await running.until('waiting');
    expect(running.log()).toContain('watch graphics-ended');
  });

  test('killed three times: the app starts anew and draws without it', async () => {
    const dataDir = await kiosks.provisioned();
    const running = await opened({}, dataDir);
    await killGraphics(running, 3);
    expect(await kiosks.endOf(running)).toEqual([0, null]);
    const again = await opened({ healthEvery: 200 }, dataDir);
    await untilSeen(again.app, 'attract');
    expect(await untilHealth(dataDir, ({ pid }) => pid === again.app.process().pid)).toMatchObject({
      softwareRendering: true,
    });
  });
});

describe('an error that nobody caught', () => {
  const throwing = ({ app }: Running, times: number) =>
    app.evaluate((_electron, n) => {
      for (let i = 0; i < n; i++) setTimeout(() => JSON.parse('not json'), 0);
    }, times);

  test('opens no dialog, and the kiosk goes on', async () => {
    const running = await opened();
    await throwing(running, 2);
    await vi.waitFor(() => expect(running.log().match(/process uncaught/g)).toHaveLength(2), patience);
    await untilSeen(running.app, 'attract');
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('too often: the app starts anew, in order', async () => {
    const running = await opened();
    await throwing(running, 10);
    expect(await kiosks.endOf(running)).toEqual([0, null]);
  });
});
