/** The app is told to end, on each of its screens: it ends in order, and what it was writing is whole or not there. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { VisitForm } from '../../../contract/form.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import type { Running } from '../tools/kiosk.ts';
import { patience } from '../tools/kiosk.ts';
import { addressOf, openKiosks, rendererOf, stepOf, untilHealth } from '../tools/watched.ts';

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

const words = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text });
const asks = {
  types: [],
  fields: [
    { id: 'company', kind: 'text', label: words('公司'), required: true, choices: [], remembered: true },
  ],
} as const;
const consent = {
  version: 1,
  text: words('我们会保存您的来访时间。'),
  askPicture: false,
  askPhone: false,
} as const;

async function opened(form: Partial<VisitForm> = {}, limits = {}): Promise<Running> {
  const dataDir = await kiosks.provisioned();
  const file = join(dataDir, 'settings.json');
  const settings = JSON.parse(readFileSync(file, 'utf8')) as { form: VisitForm };
  writeFileSync(file, JSON.stringify({ ...settings, form: { ...settings.form, ...form } }));
  const running = await kiosks.open({ healthEvery: 200, ...limits }, dataDir);
  await running.until('attract');
  // The first screen stands before the database is open.
  await vi.waitFor(() => expect(running.log()).toContain('store open'), patience);
  await untilHealth(dataDir, () => true);
  return running;
}

/** Whole files only, a sound database, and as many visits in it. */
function left(dataDir: string): number {
  expect(readdirSync(dataDir).filter((name) => /\.tmp$/.test(name))).toEqual([]);
  for (const name of ['settings.json', 'staff.json', 'health.json'])
    expect(() => JSON.parse(readFileSync(join(dataDir, name), 'utf8')), name).not.toThrow();
  const db = new Database(join(dataDir, 'people.sqlite'));
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const { visits, people } = db
      .prepare('select (select count(*) from visits) as visits, (select count(*) from people) as people')
      .get() as { visits: number; people: number };
    expect(people, 'nobody without the visit that they came with').toBe(visits);
    return visits;
  } finally {
    db.close();
  }
}

const start = (running: Running) => running.page.evaluate(() => window.bridge.ask['session.start']());

async function code(running: Running): Promise<string> {
  const before = simulator.latestQr();
  await start(running);
  const uuid = await simulator.waitForQr(before);
  await running.until('waiting');
  return uuid;
}

async function scan(running: Running) {
  const uuid = await code(running);
  const phone = simulator.phone('zhou-mei');
  await phone.scan(uuid);
  return phone;
}

const confirm = async (running: Running) => void (await (await scan(running)).confirm());

interface Way {
  /** Brings a kiosk to the screen; gives it as soon as it is there. */
  readonly reach: () => Promise<Running>;
  readonly visits: number;
}

const at = (step: Parameters<Running['until']>[0], lead: (running: Running) => Promise<unknown>, form = {}) =>
  async function reach(): Promise<Running> {
    const running = await opened(form);
    await lead(running);
    await running.until(step);
    return running;
  };

const screens: Readonly<Record<string, Way>> = {
  attract: { reach: at('attract', async () => undefined), visits: 0 },
  consent: { reach: at('consent', start, { consent }), visits: 0 },
  opening: {
    reach: at('opening', async (running) => {
      simulator.faults.set({ at: 'qrconnect', do: { kind: 'hang' } });
      await start(running);
    }),
    visits: 0,
  },
  waiting: { reach: at('waiting', code), visits: 0 },
  scanned: {
    async reach() {
      const running = await at('waiting', scan)();
      await vi.waitFor(
        async () => expect(await running.session()).toMatchObject({ phone: 'scanned' }),
        patience,
      );
      return running;
    },
    visits: 0,
  },
  exchanging: {
    reach: at('exchanging', async (running) => {
      simulator.faults.set({ at: 'access_token', do: { kind: 'hang' } });
      await confirm(running);
    }),
    visits: 0,
  },
  asking: { reach: at('asking', confirm, asks), visits: 1 },
  greeting: { reach: at('greeting', confirm), visits: 1 },
  refused: {
    async reach() {
      const running = await at('waiting', async (opening) => (await scan(opening)).refuse())();
      await vi.waitFor(async () => {
        const now = await running.session();
        expect('phone' in now && now.phone === 'cancelled' ? 'refused' : now.step).toBe('refused');
      }, patience);
      return running;
    },
    visits: 0,
  },
  trouble: {
    reach: at('trouble', async (running) => {
      simulator.faults.set({ at: 'access_token', do: { kind: 'errcode', errcode: 40163 } });
      await confirm(running);
    }),
    visits: 0,
  },
  'the safe page': {
    async reach() {
      const running = await opened({}, { reloads: 0, pause: 60_000 });
      process.kill(await rendererOf(running.app), 'SIGKILL');
      await vi.waitFor(async () => {
        expect(await addressOf(running.app)).toBe('app://kiosk/safe.html');
        expect(await stepOf(running.app)).toBe('closed');
      }, patience);
      return running;
    },
    visits: 0,
  },
};

const endings: Readonly<Record<string, (running: Running) => unknown>> = {
  SIGTERM: ({ app }) => app.process().kill('SIGTERM'),
  'app.quit': ({ app }) => app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined),
};

describe.each(Object.keys(endings))('%s ends it in order, with exit code 0', (how) => {
  const everywhere =
    how === 'SIGTERM' ? Object.keys(screens) : ['attract', 'waiting', 'exchanging', 'asking'];
  test.each(everywhere)('at %s', async (name) => {
    const { reach, visits } = screens[name] as Way;
    const running = await reach();
    endings[how]?.(running);
    expect(await kiosks.endOf(running)).toEqual([0, null]);
    expect(left(running.dataDir)).toBe(visits);
  });
});

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

test('a visit that is being committed when SIGTERM comes is committed or not at all', async () => {
  const dataDir = await kiosks.provisioned();
  let visits = 0;
  for (const after of [0, 15, 30, 45, 60, 90]) {
    const running = await kiosks.open({ healthEvery: 200 }, dataDir);
    await running.until('attract');
    const phone = await scan(running);
    // The main process is told, so that the moment counts from when it takes the code.
    const thisRun = () => running.log().split('process boot').at(-1);
    const taken = vi.waitFor(() => expect(thisRun()).toMatch(/session exchanging/), patience);
    await phone.confirm();
    await taken;
    await new Promise((done) => setTimeout(done, after));
    running.app.process().kill('SIGTERM');
    expect(await kiosks.endOf(running)).toEqual([0, null]);
    const db = new Database(join(dataDir, 'people.sqlite'), { readonly: true });
    const count = () => db.prepare('select count(*) as n from visits').get() as { n: number };
    const { n } = count();
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
    const greeted = thisRun()?.includes('session signed-in') ?? false;
    expect(n - visits === 1 || (n === visits && !greeted), `after ${after} ms`).toBe(true);
    visits = n;
  }
});
