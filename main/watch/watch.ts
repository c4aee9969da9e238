/** The watch over a running kiosk: its page, its step, its memory, and what is told of it outside. */
import type { BrowserWindow } from 'electron';
import type { Ailment, Health } from '../../contract/watch.ts';
import { diskOf, isFull, writeHealth } from './health-file.ts';
import type { Limits } from './limits.ts';
import { memoryOf } from './memory.ts';
import { watchPage } from './page-watch.ts';

export interface WatchDeps {
  /** Where `health.json` is written. */
  readonly folder: string;
  readonly limits: Limits;
  readonly version: string;
  readonly softwareRendering: boolean;
  readonly window: () => BrowserWindow | null;
  readonly address: { readonly kiosk: string; readonly safe: string };
  /** A new object for each change; what it says beyond its name is of no interest here. */
  readonly step: () => { readonly step: string };
  /** Nobody is signing in, nobody works in the console. */
  readonly idle: () => boolean;
  readonly replacing: (shows: 'kiosk' | 'safe') => void;
  /** The step has outlived every timer. */
  readonly stuck: () => void;
  /** The app should start anew: at once, or as soon as nobody is signing in. */
  readonly restart: (reason: 'step' | 'memory', when: 'now' | 'idle') => void;
  /** Failure codes, or null. Both may hang. */
  readonly store: () => Promise<string | null>;
  readonly keychain: () => Promise<string | null>;
  readonly note: (fact: string, facts: Record<string, string | number>) => void;
}

export interface Watch {
  close(): void;
}

/** Steps in which nobody is there. */
const resting: ReadonlySet<string> = new Set(['attract', 'closed', 'resting']);

/** What hangs is as wrong as what fails. */
const within = (ms: number, late: string, asked: Promise<string | null>) =>
  new Promise<string | null>((resolve) => {
    const timer = setTimeout(() => resolve(late), ms);
    asked.then(resolve, () => resolve('internal')).finally(() => clearTimeout(timer));
  });

export function startWatch(deps: WatchDeps): Watch {
  const { folder, limits, window, note } = deps;
  const startedAt = Date.now();
  const page = watchPage(deps);

  let step = deps.step();
  let stepSince = startedAt;
  let stepFrom = performance.now();
  let stuck = 0;
  function watchStep(): void {
    const now = deps.step();
    if (now !== step) {
      step = now;
      stepSince = Date.now();
      stepFrom = performance.now();
      stuck = 0;
    }
    if (resting.has(step.step) || performance.now() - stepFrom < limits.step * (stuck + 1)) return;
    stuck += 1;
    note('stuck', { step: step.step, times: stuck });
    if (stuck === 1) deps.stuck();
    else deps.restart('step', 'now');
  }

  const memory = () => memoryOf(window()?.webContents ?? null);
  let heavy = false;
  function watchMemory(): void {
    const { mainMb, pageMb } = memory();
    heavy = mainMb > limits.mainMb || pageMb > limits.pageMb;
    if (!heavy) return;
    note('memory', { main: mainMb, page: pageMb });
    if (mainMb > limits.mainMb) deps.restart('memory', 'idle');
    else if (deps.idle()) page.renew();
  }

  let checks: Pick<Health, 'store' | 'keychain' | 'disk'> = { store: null, keychain: null, disk: null };
  let checking = false;
  async function check(): Promise<void> {
    // Not beside somebody's sign-in, which asks the same keychain and the same database.
    if (checking || !(deps.idle() || checks.store || checks.keychain)) return;
    checking = true;
    const [store, keychain, disk] = await Promise.all([
      within(limits.checkEvery, 'store.locked', deps.store()),
      within(limits.checkEvery, 'secret.locked', deps.keychain()),
      diskOf(folder),
    ]);
    checks = { store, keychain, disk };
    checking = false;
  }

  function wrongNow(): Ailment[] {
    const heardAgo = Date.now() - (page.heardAt() ?? startedAt);
    const signs: Readonly<Record<Ailment, boolean>> = {
      page: page.shows() === 'safe' || heardAgo > limits.tick * limits.silent,
      step: stuck > 0,
      store: checks.store !== null,
      keychain: checks.keychain !== null,
      disk: checks.disk !== null && isFull(checks.disk),
      memory: heavy,
    };
    return (Object.keys(signs) as Ailment[]).filter((ailment) => signs[ailment]);
  }

  let beats = 0;
  let writing: Promise<void> | null = null;
  let told = '';
  function write(): void {
    if (writing) return;
    const wrong = wrongNow();
    told = summary();
    const health: Health = {
      beat: ++beats,
      at: Date.now(),
      pid: process.pid,
      startedAt,
      version: deps.version,
      ok: wrong.length === 0,
      wrong,
      page: { shows: page.shows(), heardAt: page.heardAt(), replaced: page.replaced() },
      step: { name: step.step, since: stepSince },
      ...checks,
      memory: memory(),
      softwareRendering: deps.softwareRendering,
    };
    // A disk that takes nothing is told by the number that stands still.
    writing = writeHealth(folder, health)
      .catch(() => undefined)
      .finally(() => {
        writing = null;
      });
  }

  /** A change is told at once. */
  const summary = () => [page.heardAt() !== null, page.shows(), ...wrongNow()].join();
  function tick(): void {
    watchStep();
    if (summary() !== told) write();
  }

  const timers = [
    setInterval(tick, limits.tick),
    setInterval(watchMemory, limits.memoryEvery),
    setInterval(() => void check(), limits.checkEvery),
    setInterval(write, limits.healthEvery),
  ];
  return {
    close() {
      page.close();
      for (const timer of timers) clearInterval(timer);
    },
  };
}
