import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { launch, patience, type Running, staffPin } from '../tools/kiosk.ts';
import { askPage, openKiosks } from '../tools/watched.ts';

let simulator: Simulator;
let kiosk: Running | undefined;
beforeAll(async () => {
  simulator = await startSimulator();
});
const kiosks = openKiosks(() => simulator);
const { provisioned } = kiosks;
afterEach(async () => {
  await kiosk?.close();
  await kiosks.closeAll();
});
afterAll(() => simulator.close());

/** Another program that holds the database's write lock until it is killed. */
async function lockDatabase(file: string) {
  const script = `const db = new (require('better-sqlite3'))(process.argv[1]); db.exec('BEGIN IMMEDIATE'); console.log('held'); setInterval(() => {}, 1e6);`;
  const holder = spawn(process.execPath, ['-e', script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  return async () => {
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  };
}

async function signIn(running: Running): Promise<void> {
  const before = simulator.latestQr();
  await running.page.evaluate(() => window.bridge.ask['session.start']());
  const uuid = await simulator.waitForQr(before);
  const phone = simulator.phone('wang-wei');
  await phone.scan(uuid);
  await phone.confirm();
}

/** The first screen stands before the database is open. */
const storeOpen = (running: Running) =>
  vi.waitFor(() => expect(running.log()).toContain('store open'), patience);

describe('the database', () => {
  test('locked by another program: said so within seconds, the kiosk stays alive, and the next try works', async () => {
    kiosk = await launch(await provisioned());
    await kiosk.until('attract');
    await storeOpen(kiosk);
    const release = await lockDatabase(join(kiosk.dataDir, 'people.sqlite'));
    await signIn(kiosk);
    // The page goes on answering while the writer waits for the lock.
    expect((await kiosk.session()).step).not.toBe('greeting');
    expect(await kiosk.until('trouble')).toMatchObject({ code: 'store.locked', canRetry: true });
    await release();
    await kiosk.page.evaluate(() => window.bridge.ask['session.cancel']());
    await kiosk.until('attract');
    await signIn(kiosk);
    expect(await kiosk.until('greeting')).toMatchObject({ firstVisit: true, visits: 1 });
  });

  test('from a newer version: the kiosk is closed, and not one byte is changed', async () => {
    const dataDir = await provisioned();
    kiosk = await launch(dataDir);
    await kiosk.until('attract');
    await storeOpen(kiosk);
    await kiosk.close();
    const file = join(dataDir, 'people.sqlite');
    const bytes = readFileSync(file);
    bytes.writeUInt32BE(9_999, 60);
    writeFileSync(file, bytes);
    const hash = () => createHash('sha256').update(readFileSync(file)).digest('hex');
    const before = hash();
    kiosk = await launch(dataDir);
    expect(await kiosk.until('closed')).toEqual({ step: 'closed', reason: 'store.newer' });
    await kiosk.close();
    expect(hash()).toBe(before);
  });

  test('that is no database is left alone and said so', async () => {
    const dataDir = await provisioned();
    writeFileSync(join(dataDir, 'people.sqlite'), 'somebody’s diary '.repeat(500));
    kiosk = await launch(dataDir);
    expect((await kiosk.until('closed')).reason).toBe('store.damaged');
    expect(readFileSync(join(dataDir, 'people.sqlite'), 'utf8')).toMatch(/^somebody’s diary/);
  });
});

describe('a machine without a keychain', () => {
  test('keeps the AppSecret in memory for this run if staff say so, and in no file', async () => {
    kiosk = await launch(await provisioned(), [], { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/at/all' });
    expect(await kiosk.until('closed')).toMatchObject({ reason: 'secret.no-keychain' });
    const admin = await kiosk.openConsole();
    const secret = simulator.apps[0]?.secret ?? '';
    const ask = (inMemory: boolean) =>
      admin.evaluate(
        async ([pin, value, memory]) => {
          const desk = window.bridge;
          await desk.ask['desk.unlock']({ name: '小李', pin });
          return desk.ask['secret.set']({ channel: 'website', secret: value, inMemory: memory });
        },
        [staffPin, secret, inMemory] as const,
      );
    expect(await ask(false)).toMatchObject({ ok: false, failure: { code: 'secret.no-keychain' } });
    expect(await ask(true)).toEqual({ ok: true, value: 'memory' });
    await kiosk.until('attract');
    await signIn(kiosk);
    await kiosk.until('greeting');
    for (const name of ['settings.json', 'staff.json', 'people.sqlite']) {
      expect(readFileSync(join(kiosk.dataDir, name)).includes(secret), name).toBe(false);
    }
  });
});

const busSocket = /^unix:path=([^,;]+)/.exec(process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '')?.[1];

// Elsewhere the keychain is part of the system and cannot come late.
test.runIf(busSocket)('a keychain that comes late opens the kiosk by itself', async () => {
  const dataDir = await provisioned();
  const late = join(dataDir, 'bus');
  kiosk = await launch(dataDir, [], { DBUS_SESSION_BUS_ADDRESS: `unix:path=${late}` });
  expect(await kiosk.until('closed')).toMatchObject({ reason: 'secret.no-keychain' });
  symlinkSync(busSocket ?? '', late);
  await kiosk.until('attract');
});

test('a second start with the same data folder hands over to the first and ends', async () => {
  kiosk = await launch(await provisioned());
  await kiosk.until('attract');
  const again = spawn(
    kiosk.app.process().spawnfile,
    kiosk.app
      .process()
      .spawnargs.slice(1)
      .filter((arg) => !arg.startsWith('--inspect') && !arg.startsWith('--remote-debugging')),
    { stdio: 'ignore' },
  );
  const [code] = await once(again, 'exit');
  expect(code).toBe(0);
  expect((await kiosk.session()).step).toBe('attract');
});

test('a crash of the kiosk page brings the attract screen back, with nothing of the visitor', async () => {
  kiosk = await launch(await provisioned());
  await kiosk.until('attract');
  await kiosk.page.evaluate(() => window.bridge.ask['session.start']());
  await kiosk.until('waiting');
  await kiosk.app.evaluate(({ webContents }) => {
    const page = webContents.getAllWebContents().find((one) => one.getURL().startsWith('app://kiosk/'));
    page?.forcefullyCrashRenderer();
  });
  await vi.waitFor(() => expect(kiosk?.log()).toContain('page-gone kind=kiosk'), patience);
  const { app } = kiosk;
  await vi.waitFor(
    async () =>
      expect(await askPage(app, "window.bridge.ask['session.get']()")).toEqual({
        ok: true,
        value: { step: 'attract' },
      }),
    patience,
  );
});

test('SIGTERM ends it cleanly in the middle of a scan', async () => {
  kiosk = await launch(await provisioned());
  await kiosk.until('attract');
  await kiosk.page.evaluate(() => window.bridge.ask['session.start']());
  await kiosk.until('waiting');
  const process_ = kiosk.app.process();
  const ended = once(process_, 'exit');
  process_.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  kiosk = undefined;
});
