import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/start.ts';
import { electronPath, patience, root } from '../e2e/tools/kiosk.ts';
import { ended, healthOf, openKiosks, untilHealth, watchLimits } from '../e2e/tools/watched.ts';

let simulator: Simulator;
let supervisor: ChildProcess | undefined;
const kiosks = openKiosks(() => simulator);
beforeAll(async () => {
  simulator = await startSimulator();
});
afterEach(async () => {
  await kiosks.closeAll();
  if (supervisor) {
    supervisor.kill('SIGTERM');
    await ended(supervisor);
  }
  supervisor = undefined;
});
afterAll(() => simulator.close());

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

// Signals and processes as Linux has them.
describe.runIf(process.platform === 'linux')('the supervisor', () => {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  async function supervised(limits: Readonly<Record<string, number>> = { healthEvery: 300 }) {
    const dataDir = await kiosks.provisioned();
    supervisor = spawn(
      electronPath(),
      [...asRoot, root, `--data-dir=${dataDir}`, '--windowed', '--supervised'],
      { env: { ...process.env, ...watchLimits(limits) }, stdio: 'ignore', cwd: dataDir },
    );
    const well = await untilHealth(dataDir, ({ ok, page }) => ok && page.heardAt !== null);
    return { supervisor, dataDir, first: well.pid };
  }
  const untilAnother = (dataDir: string, first: number) =>
    untilHealth(
      dataDir,
      ({ pid, ok, page, step }) => pid !== first && ok && page.heardAt !== null && step.name === 'attract',
    );

  test('starts the app anew when its main process is killed', async () => {
    const { dataDir, first } = await supervised();
    expect(first).not.toBe(supervisor?.pid);
    process.kill(first, 'SIGKILL');
    await untilAnother(dataDir, first);
  });

  test('kills a main process that stands still, and starts it anew', async () => {
    const { dataDir, first } = await supervised();
    process.kill(first, 'SIGSTOP');
    await untilAnother(dataDir, first);
    expect(isAlive(first)).toBe(false);
  });

  test('ends in order with the app', async () => {
    const started = await supervised();
    started.supervisor.kill('SIGTERM');
    expect(await ended(started.supervisor)).toEqual([0, null]);
    expect(isAlive(started.first)).toBe(false);
  });

  test('killed itself, leaves no app behind that nobody watches', async () => {
    const started = await supervised();
    started.supervisor.kill('SIGKILL');
    await vi.waitFor(() => expect(isAlive(started.first)).toBe(false), patience);
  });
});

describe('health.json', () => {
  test('is written anew every few seconds, and says that all is well', async () => {
    const { dataDir, app } = await kiosks.open({ healthEvery: 200, checkEvery: 300 });
    const well = await untilHealth(
      dataDir,
      ({ ok, disk, page }) => ok && disk !== null && page.heardAt !== null,
    );
    expect(well).toMatchObject({
      wrong: [],
      pid: app.process().pid,
      step: { name: 'attract' },
      page: { shows: 'kiosk', replaced: 0 },
      store: null,
      keychain: null,
    });
    expect(well.memory.mainMb).toBeGreaterThan(20);
    expect(well.memory.pageMb).toBeGreaterThan(20);
    await untilHealth(dataDir, ({ beat }) => beat > well.beat + 2);
  });

  test('turns red when the keychain is gone', async () => {
    const running = await kiosks.open({ healthEvery: 200, checkEvery: 300 }, undefined, {
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/at/all',
    });
    const { dataDir } = running;
    await running.until('closed');
    expect(await untilHealth(dataDir, ({ ok }) => !ok)).toMatchObject({ keychain: 'secret.no-keychain' });
    expect(healthOf(dataDir)?.wrong).toContain('keychain');
  });
});
