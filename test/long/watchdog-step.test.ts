/** A step that nothing ends: its timer is lost, or what it asked for never answers. */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/start.ts';
import { provisionFor, type Running } from '../e2e/tools/kiosk.ts';
import { openKiosks, untilHealth, untilSeen } from '../e2e/tools/watched.ts';

let simulator: Simulator;
const kiosks = openKiosks(() => simulator);
beforeAll(async () => {
  simulator = await startSimulator();
});
afterEach(async () => {
  simulator.faults.clear();
  await kiosks.closeAll();
});
afterAll(() => simulator.close());

/** No timer of so many ms is ever heard of again, as if the process had lost it. */
const loseTimers = ({ app }: Running, ms: number) =>
  app.evaluate((_electron, lost) => {
    const real = globalThis.setTimeout;
    const deaf = (run: () => void, after?: number, ...rest: unknown[]) =>
      after === lost ? real(() => undefined, 2 ** 31 - 1) : real(run, after, ...(rest as []));
    globalThis.setTimeout = Object.assign(deaf, real) as typeof setTimeout;
  }, ms);

const start = (running: Running) => running.page.evaluate(() => window.bridge.ask['session.start']());

const untilLate = (running: Running, step: string) =>
  vi.waitFor(() => expect(running.log()).toContain(`watch stuck step=${step} fault=late`), {
    timeout: 40_000,
    interval: 50,
  });

test('a greeting whose timer never fires ends all the same, and the next visitor is greeted', async () => {
  const running = await kiosks.open({ healthEvery: 200 });
  await running.until('attract');
  await loseTimers(running, 8_000);
  for (const person of ['wang-wei', 'zhou-mei']) {
    const before = simulator.latestQr();
    await start(running);
    const uuid = await simulator.waitForQr(before);
    await running.until('waiting');
    const phone = simulator.phone(person);
    await phone.scan(uuid);
    await phone.confirm();
    await running.until('greeting');
    await untilLate(running, 'greeting');
    await untilSeen(running.app, 'attract');
  }
  await untilHealth(running.dataDir, ({ ok }) => ok);
});

test('WeChat’s page never answers and the timer is lost: the visitor is told', async () => {
  const running = await kiosks.open();
  await running.until('attract');
  await loseTimers(running, 15_000);
  simulator.faults.set({ at: 'qrconnect', do: { kind: 'hang' } });
  await start(running);
  await running.until('opening');
  await untilLate(running, 'opening');
  await untilSeen(running.app, 'trouble');
});

test('a kiosk that shows its code by itself does so although the timer that would is lost', async () => {
  const provisioned = provisionFor(simulator);
  const running = await kiosks.open(
    {},
    await kiosks.provisioned({ ...provisioned, kiosk: { ...provisioned.kiosk, start: 'scan' } }),
  );
  const { attempt } = await running.until('waiting');
  await loseTimers(running, 1_000);
  await running.page.evaluate(() => window.bridge.ask['session.cancel']());
  await untilLate(running, 'attract');
  expect((await running.until('waiting')).attempt).not.toBe(attempt);
});
