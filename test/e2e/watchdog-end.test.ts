import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/start.ts';
import type { Running } from './kiosk.ts';
import { openKiosks } from './watched.ts';

let simulator: Simulator;
const kiosks = openKiosks(() => simulator);
beforeAll(async () => {
  simulator = await startSimulator();
});
afterEach(kiosks.closeAll);
afterAll(() => simulator.close());

async function opened(): Promise<Running> {
  const running = await kiosks.open();
  await running.until('attract');
  return running;
}

describe('SIGTERM ends it in order', () => {
  const start = "window.bridge.ask['session.start']";
  const reach: Readonly<Record<string, (running: Running) => Promise<unknown>>> = {
    attract: async () => undefined,
    waiting: (running) => running.page.evaluate(`${start}()`),
    greeting: async (running) => {
      const before = simulator.latestQr();
      await running.page.evaluate(`${start}()`);
      const uuid = await simulator.waitForQr(before);
      await running.until('waiting');
      const phone = simulator.phone('zhou-mei');
      await phone.scan(uuid);
      await phone.confirm();
    },
    refused: async (running) => {
      const before = simulator.latestQr();
      await running.page.evaluate(`${start}()`);
      const uuid = await simulator.waitForQr(before);
      await running.until('waiting');
      const phone = simulator.phone('zhou-mei');
      await phone.scan(uuid);
      await phone.refuse();
    },
  };
  for (const [step, lead] of Object.entries(reach)) {
    test(`at ${step}`, async () => {
      const running = await opened();
      await lead(running);
      await vi.waitFor(
        async () => {
          const now = await running.session();
          expect('phone' in now && now.phone === 'cancelled' ? 'refused' : now.step).toBe(step);
        },
        { timeout: 20_000, interval: 25 },
      );
      running.app.process().kill('SIGTERM');
      expect(await kiosks.endOf(running)).toEqual([0, null]);
    });
  }

  test('while the kiosk is closed, and with the console open', async () => {
    const running = await kiosks.open({}, undefined, {
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/at/all',
    });
    await running.until('closed');
    await running.openConsole();
    running.app.process().kill('SIGTERM');
    expect(await kiosks.endOf(running)).toEqual([0, null]);
  });

  test('while the page hangs', async () => {
    const running = await opened();
    running.page.evaluate('for (;;) {}').catch(() => undefined);
    running.app.process().kill('SIGTERM');
    expect(await kiosks.endOf(running)).toEqual([0, null]);
  });
});
