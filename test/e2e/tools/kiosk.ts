/** Drives the built app as a visitor, a phone and a member of staff would: real Electron, real keychain, real HTTP. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { Bridge } from '../../../contract/calls.ts';
import type { KioskSession, KioskStep } from '../../../contract/session.ts';
import type { SimulatorOptions } from '../../../simulator/options.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { insist, patience } from './insist.ts';
import { isAdmin, wechatGone, wechatPageOf, windowThat } from './windows.ts';

export { patience };

export const root = resolve(import.meta.dirname, '../../..');
export const staffPin = '274813';
export const redirectUri = 'https://desk.wxlobby.example/wechat/callback';

export const electronPath = () => {
  const path = process.env['WXLOBBY_ELECTRON'];
  if (!path) throw new Error('WXLOBBY_ELECTRON is not set: run these tests through `npm test`');
  return path;
};

/** Everybody there is, whoever came last first; what `people.list` is asked. */
export const everybody = { search: '', sort: { by: 'lastVisit', descending: true } } as const;

const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export const freshFolder = () => mkdtempSync(join(tmpdir(), 'wxlobby-e2e-'));

type Env = Record<string, string>;
const ownEnv = (more: Env = {}): Env => ({ ...(process.env as Env), ...more });

/** `npm run app -- <args>` without the set-up: runs to its end. */
export async function runApp(args: readonly string[], env: Env = {}) {
  const run = promisify(execFile)(electronPath(), [...sandbox, root, ...args], {
    env: ownEnv(env),
    timeout: 2 * patience.timeout,
  });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      stdout: error.stdout,
      stderr: error.stderr,
    }),
  );
}

export async function provision(dataDir: string, contents: unknown, env: Env = {}) {
  const file = join(dataDir, 'provision.json');
  writeFileSync(file, JSON.stringify(contents));
  const done = await runApp([`--data-dir=${dataDir}`, `--provision=${file}`], env);
  rmSync(file);
  return done;
}

export function provisionFor(simulator: Simulator) {
  const [app] = simulator.apps;
  if (!app) throw new Error('the simulator has no app');
  return {
    kiosk: { name: '前台 1 号机' },
    wechat: { openOrigin: simulator.origin, apiOrigin: simulator.origin },
    channels: { website: { appId: app.appId, appSecret: app.secret, redirectUri } },
    staff: [{ name: '小李', role: 'admin', pin: staffPin }],
  };
}

export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataDir: string;
  session(): Promise<KioskSession>;
  /** Waits until the kiosk is at this step. */
  until<S extends KioskStep>(step: S): Promise<Extract<KioskSession, { step: S }>>;
  tap(): Promise<void>;
  /** The console, opened by the staff gesture's call and unlocked with the PIN. */
  openConsole(): Promise<Page>;
  /** WeChat's own page inside the kiosk. */
  wechatPage(): Promise<Page>;
  /** Empty while nothing has been written yet. */
  log(): string;
  /** The end of what the process said on stderr: why Chromium or V8 gave it up. */
  said(): string;
  close(): Promise<void>;
}

export async function launch(dataDir: string, args: readonly string[] = [], env: Env = {}): Promise<Running> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...sandbox, root, `--data-dir=${dataDir}`, '--windowed', ...args],
    env: ownEnv(env),
    // Not the checkout: a shortcut starts the app from anywhere.
    cwd: dataDir,
    timeout: 2 * patience.timeout,
  });
  insist(app);
  let said = '';
  app.process().stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000);
  });
  const page = await windowThat(app, (one) => one.url().startsWith('app://kiosk/'));
  await page.waitForLoadState();

  const session = () =>
    page.evaluate(async () => {
      const answer = await window.bridge.ask['session.get']();
      if (!answer.ok) throw new Error(answer.failure.code);
      return answer.value;
    });

  return {
    app,
    page,
    dataDir,
    session,
    until: (step) =>
      vi.waitFor(async () => {
        const now = await session();
        expect(now.step).toBe(step);
        // This one: a step may be gone by the next look.
        return now as Extract<KioskSession, { step: typeof step }>;
      }, patience),
    async tap() {
      await page
        .getByRole('button', { name: /轻触|Touch|輕觸/ })
        .first()
        .click();
    },
    async openConsole() {
      if (!app.windows().some(isAdmin)) await page.evaluate(() => window.bridge.ask['kiosk.staff']());
      const admin = await windowThat(app, isAdmin);
      await admin.waitForLoadState();
      return admin;
    },
    wechatPage: () => wechatPageOf(app),
    log() {
      const file = join(dataDir, 'logs', 'wxlobby.log');
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    },
    said: () => said,
    close: () => app.close(),
  };
}

export interface Lobby extends Running {
  readonly simulator: Simulator;
  /** QR, scan, confirm; what then happens is the caller's to see. */
  confirmAs(person: string): Promise<void>;
  /** The same, up to the greeting. */
  signIn(person: string): Promise<Extract<KioskSession, { step: 'greeting' }>>;
  /** Back to the start without waiting for the greeting to end; the visitor's WeChat page has ended as well. */
  done(): Promise<void>;
  /** A QR on the screen, ready to be scanned. */
  showQr(): Promise<string>;
}

/** A provisioned kiosk and a WeChat of its own. */
export async function openLobby(
  options: {
    simulator?: SimulatorOptions;
    args?: readonly string[];
    env?: Env;
    provision?: (simulator: Simulator) => unknown;
  } = {},
): Promise<Lobby> {
  const simulator = await startSimulator(options.simulator);
  const dataDir = freshFolder();
  const provisioned = await provision(dataDir, (options.provision ?? provisionFor)(simulator), options.env);
  if (provisioned.code !== 0) throw new Error(`provisioning failed: ${provisioned.stderr}`);
  const running = await launch(dataDir, options.args, options.env);
  await running.until('attract');

  const done = async () => {
    await running.page.evaluate(() => window.bridge.ask['session.cancel']());
    await running.until('attract');
    await wechatGone(running.app);
  };
  const showQr = async () => {
    // A test that failed may have left its visitor standing there.
    if ((await running.session()).step !== 'attract') await done();
    const before = simulator.latestQr();
    await running.page.evaluate(() => window.bridge.ask['session.start']());
    const uuid = await simulator.waitForQr(before);
    await running.until('waiting');
    return uuid;
  };
  const confirmAs = async (person: string) => {
    const uuid = await showQr();
    const phone = simulator.phone(person);
    await phone.scan(uuid);
    await phone.confirm();
  };
  return {
    ...running,
    simulator,
    showQr,
    confirmAs,
    async signIn(person) {
      await confirmAs(person);
      return running.until('greeting');
    },
    done,
    async close() {
      await running.close();
      await simulator.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Typed for whichever window a test asks in; what is not that window's is simply not there. */
type AnyBridge = {
  readonly ask: Bridge<'kiosk'>['ask'] & Bridge<'admin'>['ask'];
  readonly hear: Bridge<'kiosk'>['hear'] & Bridge<'admin'>['hear'];
};

declare global {
  interface Window {
    readonly bridge: AnyBridge;
  }
}
