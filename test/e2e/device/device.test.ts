import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type DeviceSettings, firstDevice, type WeekHours, weekdays } from '../../../contract/device.ts';
import { type Lobby, openLobby, provisionFor, staffPin } from '../tools/kiosk.ts';
import { healthOf } from '../tools/watched.ts';

const config = mkdtempSync(join(tmpdir(), 'wxlobby-config-'));
let lobby: Lobby;
beforeAll(async () => {
  lobby = await openLobby({ args: ['--kiosk'], env: { XDG_CONFIG_HOME: config } });
});
afterAll(() => lobby.close());

const soon = { timeout: 60_000, interval: 50 };

async function set(change: Partial<DeviceSettings>): Promise<void> {
  const admin = await lobby.openConsole();
  await admin.evaluate(
    async ([pin, device]) => {
      await window.bridge.ask['desk.unlock']({ name: '小李', pin });
      const now = await window.bridge.ask['settings.get']();
      if (!now.ok) throw new Error(now.failure.code);
      const { version: _, installation: __, openOrigin: ___, apiOrigin: ____, ...settings } = now.value;
      const saved = await window.bridge.ask['settings.save']({ ...settings, device });
      if (!saved.ok) throw new Error(saved.failure.code);
    },
    [staffPin, { ...firstDevice, ...change }] as const,
  );
  const closed = admin.waitForEvent('close');
  await admin.evaluate(() => window.bridge.ask['desk.close']()).catch(() => null);
  await closed;
}

/** As if somebody had set this machine's clock. */
const moveClock = (ms: number) =>
  lobby.app.evaluate((_electron, ahead) => {
    const real = Date.now;
    Date.now = () => real() + ahead;
  }, ms);

/** What a phone finds that scanned a code of an earlier moment. */
async function confirmsOld(uuid: string): Promise<boolean> {
  const phone = lobby.simulator.phone('wang-wei');
  try {
    await phone.scan(uuid);
    await phone.confirm();
  } catch {
    return false;
  }
  return (await lobby.session()).step === 'greeting';
}

async function codeIsRenewed(attempt: string, uuid: string): Promise<void> {
  const fresh = await lobby.simulator.waitForQr(uuid);
  const now = await lobby.until('waiting');
  expect(now.attempt).not.toBe(attempt);
  expect(fresh).not.toBe(uuid);
  expect(now.expiresAt).toBeGreaterThan(Date.now());
  expect(await confirmsOld(uuid)).toBe(false);
  await lobby.done();
}

describe('sleep and clocks', () => {
  test('nothing of a visitor is left when the machine goes to sleep', async () => {
    await lobby.showQr();
    await lobby.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
    await lobby.until('attract');
  });

  test('a code that stood on the screen while the machine slept is never usable, and another one is there', async () => {
    const uuid = await lobby.showQr();
    const { attempt } = await lobby.until('waiting');
    await lobby.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));
    await codeIsRenewed(attempt, uuid);
  });

  test('a greeting is gone after sleep', async () => {
    await lobby.signIn('lin-xiaowen');
    await lobby.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));
    await lobby.until('attract');
  });

  test('frozen without a word (SIGSTOP) for longer than any pause, and woken: a fresh code', async () => {
    const uuid = await lobby.showQr();
    const { attempt } = await lobby.until('waiting');
    const { pid = 0 } = lobby.app.process();
    process.kill(pid, 'SIGSTOP');
    await new Promise((done) => setTimeout(done, 11_000));
    process.kill(pid, 'SIGCONT');
    await codeIsRenewed(attempt, uuid);
    expect(lobby.log()).toMatch(/device slept ms=\d{5}/);
  });

  test('a clock that jumps an hour, ahead or back, renews the code and stops nothing', async () => {
    for (const ms of [3_600_000, -7_200_000]) {
      const uuid = await lobby.showQr();
      const { attempt } = await lobby.until('waiting');
      await moveClock(ms);
      const fresh = await lobby.simulator.waitForQr(uuid);
      expect((await lobby.until('waiting')).attempt).not.toBe(attempt);
      expect(fresh).not.toBe(uuid);
      await lobby.done();
    }
    await moveClock(3_600_000);
    await vi.waitFor(() => {
      const { clock } = healthOf(lobby.dataDir) ?? {};
      expect(clock?.jumps).toBeGreaterThanOrEqual(3);
      expect(clock?.jumpedAt).toEqual(expect.any(Number));
    }, soon);
    await lobby.signIn('wang-wei');
    await vi.waitFor(
      () => expect(Math.abs(healthOf(lobby.dataDir)?.clock.aheadSeconds ?? 9_999)).toBeLessThan(600),
      soon,
    );
    await lobby.done();
  });
});

describe('opening hours', () => {
  const week = (hours: WeekHours['monday']): WeekHours =>
    Object.fromEntries(weekdays.map((day) => [day, hours])) as WeekHours;
  const clock = (at: Date) =>
    `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

  test('over: the closed screen says in the kiosk’s language when it opens again, and the screen may sleep', async () => {
    const opens = clock(inHours(2));
    await set({ hours: week({ from: opens, until: clock(inHours(3)) }) });
    const resting = await lobby.until('resting');
    expect(resting.opensAt).toBeGreaterThan(Date.now());
    await expect.poll(() => lobby.page.getByRole('heading').textContent(), soon).toBe('前台休息中');
    expect(await lobby.page.locator('main').textContent()).toContain(opens);
    expect(await lobby.page.evaluate(() => window.bridge.ask['session.start']())).toMatchObject({ ok: true });
    expect((await lobby.session()).step, 'nobody can start').toBe('resting');
    await vi.waitFor(async () => expect(await awake()).toBe(false), soon);
  });

  test('begun: the kiosk is open again by itself, and the screen stays on', async () => {
    await moveClock(2.5 * 3_600_000);
    await lobby.until('attract');
    await vi.waitFor(async () => expect(await awake()).toBe(true), soon);
    await moveClock(-2.5 * 3_600_000);
    await lobby.until('resting');
    await set({ hours: null });
    await lobby.until('attract');
  });

  const awake = () =>
    lobby.app.evaluate(({ powerSaveBlocker }) =>
      Array.from({ length: 20 }, (_, id) => id).some((id) => powerSaveBlocker.isStarted(id)),
    );
});

// Windows and macOS keep this list themselves.
test.runIf(process.platform === 'linux')(
  'start at login is a file of the desktop, there while it is on',
  async () => {
    const file = join(config, 'autostart', 'wxlobby.desktop');
    expect(existsSync(file), 'nobody asked for it').toBe(false);
    await set({ autoStart: true });
    await vi.waitFor(() => expect(existsSync(file)).toBe(true), soon);
    expect(readFileSync(file, 'utf8')).toMatch(/^Exec=".*" ".*--supervised" "--kiosk" "--data-dir=/m);
    await set({ autoStart: false });
    await vi.waitFor(() => expect(existsSync(file)).toBe(false), soon);
  },
);

test('a provisioning file sets up the machine as well', async () => {
  const provisioned = await openLobby({
    provision: (simulator) => ({
      ...provisionFor(simulator),
      device: { nightlyRestart: null, display: 2 },
    }),
  });
  const settings = JSON.parse(readFileSync(join(provisioned.dataDir, 'settings.json'), 'utf8'));
  await provisioned.close();
  expect(settings.device).toEqual({ ...firstDevice, nightlyRestart: null, display: 2 });
});

test('at night the kiosk starts itself anew, once nobody is signing in', async () => {
  const health = () =>
    JSON.parse(readFileSync(join(lobby.dataDir, 'health.json'), 'utf8')) as { pid: number };
  const { pid: before } = lobby.app.process();
  await vi.waitFor(() => expect(health().pid).toBe(before), soon);
  await lobby.showQr();
  const ended = once(lobby.app.process(), 'exit');
  const night = new Date();
  night.setDate(night.getDate() + 1);
  night.setHours(4, 0, 1, 0);
  await moveClock(night.getTime() - Date.now());
  await vi.waitFor(() => expect(lobby.log()).toMatch(/device clockMoved/), soon);
  expect((await lobby.session()).step, 'somebody is signing in').not.toBe('attract');
  await lobby.page.evaluate(() => window.bridge.ask['session.cancel']());
  await ended;
  const again = await vi.waitFor(() => {
    const { pid } = health();
    expect(pid).not.toBe(before);
    return pid;
  }, soon);
  process.kill(again, 'SIGTERM');
  await vi.waitFor(() => expect(() => process.kill(again, 0)).toThrow(), soon);
});
