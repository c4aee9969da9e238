/** A kiosk whose page may be dead: looks at it from the main process, because Playwright gives a crashed page up. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { afterAll, expect, vi } from 'vitest';
import type { Health } from '../../../contract/watch.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { freshFolder, launch, patience, provision, provisionFor, type Running } from './kiosk.ts';

/** For the child of a supervisor that is this test: it ends with its code instead of starting itself anew. */
export const supervisedHere = { WXLOBBY_SUPERVISED_BY: String(process.pid) };

export const watchLimits = (limits: Readonly<Record<string, number>>) => ({
  WXLOBBY_WATCH: JSON.stringify(limits),
});

export function healthOf(dataDir: string): Health | null {
  const file = join(dataDir, 'health.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Health) : null;
}

type Host = 'kiosk' | 'admin';

/** The process that draws the kiosk, or the console; another one after each recovery. */
export const rendererOf = (app: ElectronApplication, host: Host = 'kiosk'): Promise<number> =>
  app.evaluate(({ webContents }, of) => {
    const page = webContents.getAllWebContents().find((one) => one.getURL().startsWith(`app://${of}/`));
    return page?.getOSProcessId() ?? 0;
  }, host);

export const addressOf = (app: ElectronApplication, host: Host = 'kiosk'): Promise<string> =>
  app.evaluate(
    ({ webContents }, of) =>
      webContents
        .getAllWebContents()
        .map((one) => one.getURL())
        .find((url) => url.startsWith(`app://${of}/`)) ?? '',
    host,
  );

/** What a script in the page says; null when the page does not answer within a second. */
export const askPage = <T>(
  app: ElectronApplication,
  script: string,
  host: Host = 'kiosk',
): Promise<T | null> =>
  app.evaluate(
    async ({ webContents }, [text, of]) => {
      const page = webContents.getAllWebContents().find((one) => one.getURL().startsWith(`app://${of}/`));
      if (!page || page.isCrashed() || page.isLoading()) return null;
      const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), 1_000));
      return Promise.race([page.executeJavaScript(text).catch(() => null), late]) as Promise<T | null>;
    },
    [script, host] as const,
  );

/** Lets the page do something that it may not survive. */
export const letPage = (app: ElectronApplication, script: string, host: Host = 'kiosk'): Promise<void> =>
  app.evaluate(
    ({ webContents }, [text, of]) => {
      const page = webContents.getAllWebContents().find((one) => one.getURL().startsWith(`app://${of}/`));
      page?.executeJavaScript(text).catch(() => undefined);
    },
    [script, host] as const,
  );

/** Another process draws the page now. */
export const untilReplaced = (app: ElectronApplication, before: number, host: Host = 'kiosk') =>
  vi.waitFor(async () => expect([0, before]).not.toContain(await rendererOf(app, host)), patience);

export const stepOf = (app: ElectronApplication) =>
  askPage<string>(app, "window.bridge.ask['session.get']().then((answer) => answer.value?.step ?? null)");

/** A visitor would see the kiosk at this step: its page answers, and letters stand in it. */
export async function untilSeen(app: ElectronApplication, step: string): Promise<void> {
  await vi.waitFor(async () => {
    expect(await stepOf(app)).toBe(step);
    const text = await askPage<string>(app, "document.querySelector('#kiosk main')?.innerText ?? ''");
    expect(text?.length).toBeGreaterThan(2);
  }, patience);
}

export const untilHealth = (dataDir: string, is: (health: Health) => boolean) =>
  vi.waitFor(() => {
    const health = healthOf(dataDir);
    if (!health || !is(health)) throw new Error(`health: ${JSON.stringify(health)}`);
    return health;
  }, patience);

export const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve([child.exitCode, child.signalCode])
    : once(child, 'exit');

/** Kiosks for one test file; call it as the file is read, and `closeAll` after each test. */
export function openKiosks(simulator: () => Simulator) {
  const folders: string[] = [];
  const running = new Set<Running>();
  /** Provisioned once, and copied: each provisioning is a start of the app. */
  let model: string | undefined;
  afterAll(() => {
    if (model) rmSync(model, { recursive: true, force: true });
  });
  async function provisioned(contents?: unknown): Promise<string> {
    const dataDir = freshFolder();
    folders.push(dataDir);
    if (contents === undefined && model) {
      cpSync(model, dataDir, { recursive: true });
      return dataDir;
    }
    const done = await provision(dataDir, contents ?? provisionFor(simulator()));
    if (done.code !== 0) throw new Error(done.stderr);
    if (contents === undefined) {
      model = freshFolder();
      cpSync(dataDir, model, { recursive: true });
    }
    return dataDir;
  }
  return {
    provisioned,
    /** @param given a folder that is there already */
    async open(limits: Readonly<Record<string, number>> = {}, given?: string, env = {}): Promise<Running> {
      const dataDir = given ?? (await provisioned());
      const kiosk = await launch(dataDir, [], { ...supervisedHere, ...watchLimits(limits), ...env });
      running.add(kiosk);
      return kiosk;
    },
    /** Exit code and signal of an app that ends by itself; what it said last, if it crashed. */
    async endOf(kiosk: Running): Promise<unknown> {
      const child = kiosk.app.process();
      const end = await ended(child);
      running.delete(kiosk);
      return child.signalCode === null ? end : [end, kiosk.said()];
    },
    async closeAll(): Promise<void> {
      for (const kiosk of running) {
        await kiosk.close().catch(() => undefined);
        running.delete(kiosk);
      }
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
}
