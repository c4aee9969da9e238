/** The watch over a running kiosk: its pages, its step, its memory, and what is told of it outside. */
import type { Ailment, Health } from '../../contract/watch.ts';
import { createGraphicsWatch } from './graphics.ts';
import { diskOf, isFull, writeHealth } from './health-file.ts';
import type { Limits } from './limits.ts';
import { memoryOf } from './memory.ts';
import type { Shown } from './page.ts';
import { type Standing, watchPage } from './page-watch.ts';
import { createStepWatch, type StepLook } from './step-watch.ts';

export interface WatchDeps {
  /** Where `health.json` is written. */
  readonly folder: string;
  readonly limits: Limits;
  readonly version: string;
  readonly softwareRendering: boolean;
  readonly kiosk: Standing;
  readonly console: Standing;
  readonly step: () => StepLook;
  /** Nobody is signing in, nobody works in the console. */
  readonly idle: () => boolean;
  /** A picture of the kiosk disturbs nobody, and would show something. */
  readonly mayLook: () => boolean;
  /** The kiosk page is about to be replaced: nothing may stay laid over it, and its visitor starts again. */
  readonly replacing: (shows: Shown) => void;
  /** The step has outlived its timer. */
  readonly late: () => void;
  /** The app should start anew: at once, or as soon as nobody is signing in. */
  readonly restart: (reason: 'step' | 'memory', when: 'now' | 'idle') => void;
  /** Failure codes, or null. Both may hang. */
  readonly store: () => Promise<string | null>;
  readonly keychain: () => Promise<string | null>;
  readonly surroundings: () => Pick<Health, 'clock' | 'network'>;
  readonly note: (fact: string, facts: Record<string, string | number>) => void;
}

export interface Watch {
  /** What is being written is written to its end. */
  close(): Promise<void>;
}

/** Seconds that a clock may differ from WeChat's before it is told. */
const clockMayDiffer = 60;

/** What hangs is as wrong as what fails. */
const within = (ms: number, late: string, asked: Promise<string | null>) =>
  new Promise<string | null>((resolve) => {
    const timer = setTimeout(() => resolve(late), ms);
    asked.then(resolve, () => resolve('internal')).finally(() => clearTimeout(timer));
  });

export function startWatch(deps: WatchDeps): Watch {
  const { folder, limits, note } = deps;
  const startedAt = Date.now();
  const graphics = createGraphicsWatch(limits, note);
  const lost = () => {
    note('picture-lost', { page: 'kiosk' });
    graphics();
  };
  const page = watchPage({ ...deps.kiosk, ...deps, lost, name: 'kiosk' });
  // Nobody may be shut out of the console by a picture: staff would see that it is white.
  const desk = watchPage({
    ...deps.console,
    limits,
    note,
    name: 'console',
    mayLook: () => false,
    replacing: () => undefined,
    lost: () => undefined,
  });

  const steps = createStepWatch(limits);
  let { step } = deps.step();
  let stepSince = startedAt;
  function watchStep(): void {
    const seen = deps.step();
    if (seen.step !== step) stepSince = Date.now();
    step = seen.step;
    const fault = steps.look(seen, performance.now());
    if (!fault) return;
    note('stuck', { step: step.step, fault });
    if (fault === 'late') deps.late();
    else deps.restart('step', 'now');
  }

  const memory = () => memoryOf(deps.kiosk.window()?.webContents ?? null);
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
    const { clock, network } = deps.surroundings();
    const signs: Readonly<Record<Ailment, boolean>> = {
      page: page.shows() === 'safe' || heardAgo > limits.tick * limits.silent,
      step: steps.isWrong(),
      store: checks.store !== null,
      keychain: checks.keychain !== null,
      disk: checks.disk !== null && isFull(checks.disk),
      memory: heavy,
      clock: Math.abs(clock.aheadSeconds ?? 0) > clockMayDiffer,
      network: network.reach === 'ill',
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
      page: {
        shows: page.shows() === 'own' ? 'kiosk' : 'safe',
        heardAt: page.heardAt(),
        replaced: page.replaced(),
      },
      step: { name: step.step, since: stepSince },
      ...checks,
      ...deps.surroundings(),
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
    async close() {
      page.close();
      desk.close();
      for (const timer of timers) clearInterval(timer);
      await writing;
    },
  };
}
