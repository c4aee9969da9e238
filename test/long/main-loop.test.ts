import { Agent } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { send, type Told, type Wish } from '../e2e/tools/bare-http.ts';
import { type ChannelLobby, openChannelLobby } from '../e2e/tools/channels.ts';

let lobby: ChannelLobby;
beforeAll(async () => {
  lobby = await openChannelLobby();
});
afterAll(() => lobby.close());

const seconds = 5;
const junkPerSecond = 2_000;
const loginsPerSecond = 50;

interface Delays {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** How late the main loop's timers are while `work` goes on, in ms. */
async function delaysDuring(work: () => Promise<void>): Promise<Delays> {
  await lobby.app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const loop = monitorEventLoopDelay({ resolution: 1 });
    loop.enable();
    Object.assign(globalThis, { loop });
  });
  await work();
  return lobby.app.evaluate(() => {
    const { loop } = globalThis as unknown as {
      loop: { percentile(of: number): number; readonly max: number; disable(): void };
    };
    loop.disable();
    const ms = (ns: number) => Math.round(ns / 10_000) / 100;
    return { p50: ms(loop.percentile(50)), p99: ms(loop.percentile(99)), max: ms(loop.max) };
  });
}

/** So many a second whatever happens. */
async function openLoop(
  perSecond: number,
  start: (n: number) => Promise<Told>,
): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  const started: Promise<void>[] = [];
  const from = performance.now();
  const count = (status: number) => void statuses.set(status, (statuses.get(status) ?? 0) + 1);
  while (started.length < perSecond * seconds) {
    const due = Math.min(perSecond * seconds, ((performance.now() - from) / 1_000) * perSecond);
    while (started.length < due)
      started.push(
        start(started.length).then(
          ({ status }) => count(status),
          () => count(0),
        ),
      );
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(started);
  return statuses;
}

const hex = (n: number) => n.toString(16).padStart(32, '0');
const json = { 'content-type': 'application/json' };
/** Half of it is turned away in the listener's thread, half has to be asked of the main loop. */
const junk: readonly ((n: number) => Wish)[] = [
  (n) => ({ method: 'GET', path: `/s/${hex(n)}` }),
  (n) => ({ method: 'GET', path: `/nothing/${n}` }),
  (n) => ({ method: 'GET', path: `/oa/callback?code=${n}&state=${hex(n)}` }),
  () => ({ method: 'POST', path: '/mini/login', headers: json, body: '{"code":' }),
  (n) => ({
    method: 'POST',
    path: '/mini/login',
    headers: json,
    body: JSON.stringify({ code: `junk${n}`, scene: hex(n) }),
  }),
  () => ({ method: 'GET', path: '/s/x', headers: { host: 'evil.example' } }),
  (n) => ({ method: 'GET', path: '/mini/session', headers: { authorization: `Bearer ${hex(n)}` } }),
  () => ({ method: 'PUT', path: '/mini/login' }),
];

test('2,000 requests a second that mean nothing and 50 logins a second: everybody is let in, and the kiosk goes on', async () => {
  const names = lobby.simulator.people.map(({ id }) => id);
  const mini = (n: number) =>
    lobby.simulator.phone(names[n % names.length] ?? '').openMiniProgram({ appId: lobby.miniAppId });
  const codes = await Promise.all(
    Array.from({ length: loginsPerSecond * seconds }, (_, n) => mini(n).wxLogin()),
  );
  const agents = [100, 60].map((maxSockets) => new Agent({ keepAlive: true, maxSockets }));
  const idle = await delaysDuring(() => new Promise((resolve) => setTimeout(resolve, 2_000)));

  let logins = new Map<number, number>();
  let refused = new Map<number, number>();
  const busy = await delaysDuring(async () => {
    [refused, logins] = await Promise.all([
      openLoop(junkPerSecond, (n) =>
        send(lobby.origin, junk[n % junk.length]?.(n) ?? { method: 'GET', path: '/' }, agents[0]),
      ),
      openLoop(loginsPerSecond, (n) =>
        send(
          lobby.origin,
          { method: 'POST', path: '/mini/login', headers: json, body: JSON.stringify({ code: codes[n] }) },
          agents[1],
        ),
      ),
    ]);
  });
  for (const agent of agents) agent.destroy();
  console.info(
    JSON.stringify({ idle, busy, refused: Object.fromEntries(refused), logins: Object.fromEntries(logins) }),
  );
  expect(Object.fromEntries(logins)).toEqual({ 200: loginsPerSecond * seconds });
  expect(refused.has(500)).toBe(false);
  expect((await lobby.session()).step).toBe('attract');
  await lobby.show('officialAccount');
});
