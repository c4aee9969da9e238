/** What the soak does with the running app, and reads of it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Simulator } from '../../simulator/start.ts';
import type { Inspected } from './inspected.ts';
import { percentile } from './numbers.ts';
import { kindOf, pidsOf } from './process-tree.ts';

export interface Reading {
  /**
   * What every process of the app has taken for itself, by its id, in MB: anonymous and shared memory. Files that are
   * mapped (the program) are left out: how much of them counts depends on what else runs, and they cannot leak.
   */
  readonly processes: ReadonlyMap<number, number>;
  readonly main: number;
  readonly page: number;
  readonly graphics: number;
  readonly contents: number;
  /** Web sessions made since the start; Electron never frees one. */
  readonly sessions: number;
  /** What main's event loop keeps alive, and open files of every process. */
  readonly handles: number;
}

/** The loop's own timer: a delay is what comes on top of it. */
const resolution = 5;

const page = `const page = electron.webContents.getAllWebContents().find((one) => one.getURL().startsWith('app://kiosk/'));`;
const inPage = (script: string) => `${page} return page.executeJavaScript(${JSON.stringify(script)});`;

/** Resolves when the kiosk's page hears of this step, or now if it is there already. */
const atStep = (step: string, phone = '') => `new Promise((resolve, reject) => {
  const late = setTimeout(() => reject(new Error('the kiosk did not come to ${step}')), 20000);
  const hear = (session) => {
    if (session.step !== '${step}' || ('${phone}' && session.phone !== '${phone}')) return;
    clearTimeout(late); stop(); resolve(null);
  };
  const stop = window.bridge.hear['session.changed'](hear);
  window.bridge.ask['session.get']().then((answer) => answer.ok && hear(answer.value));
})`;

export const untilAttract = async (app: Inspected): Promise<void> => {
  await app.run(
    `for (;;) { ${page} if (page && !page.isLoading()) return null; await new Promise((next) => setTimeout(next, 50)); }`,
  );
  await app.run(inPage(atStep('attract')));
};

export async function signInOnce(app: Inspected, simulator: Simulator, person: string): Promise<void> {
  const before = simulator.latestQr();
  await app.run(inPage(`window.bridge.ask['session.start']().then(() => null)`));
  const uuid = await simulator.waitForQr(before);
  await app.run(inPage(atStep('waiting')));
  const phone = simulator.phone(person);
  await phone.scan(uuid);
  await app.run(inPage(atStep('waiting', 'scanned')));
  await phone.confirm();
  await app.run(inPage(atStep('greeting')));
  await app.run(inPage(`window.bridge.ask['session.cancel']().then(() => null)`));
  await app.run(inPage(atStep('attract')));
}

/** Before the first sign-in. */
export const beginProbe = (app: Inspected): Promise<void> =>
  app.run(`
    const delay = process.getBuiltinModule('perf_hooks').monitorEventLoopDelay({ resolution: ${resolution} });
    globalThis.soak = { sessions: 0, delay };
    electron.app.on('session-created', () => { globalThis.soak.sessions += 1; });
    return null;`);

/** Rests are left out: an idle loop is never late, and would make a busy one look better than it is. */
export const watchDelay = (app: Inspected, on: boolean): Promise<void> =>
  app.run(`globalThis.soak.delay.${on ? 'enable' : 'disable'}(); return null;`);

export const loopDelayP99 = async (app: Inspected): Promise<number> =>
  Math.max(0, (await app.run<number>('return globalThis.soak.delay.percentile(99);')) / 1e6 - resolution);

function ownMb(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const kb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0);
    return (kb('Pss_Anon') + kb('Pss_Shmem')) / 1_024;
  } catch {
    return 0;
  }
}

const openFiles = (pid: number): number => {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
};

export async function read(app: Inspected): Promise<Reading> {
  const counted = await app.run<{ contents: number; sessions: number; resources: number; page: number }>(`
    ${page}
    return {
      contents: electron.webContents.getAllWebContents().length,
      sessions: globalThis.soak.sessions,
      resources: process.getActiveResourcesInfo().length,
      page: page.getOSProcessId(),
    };`);
  const pids = pidsOf(app.pid);
  return {
    processes: new Map(pids.map((pid) => [pid, ownMb(pid)])),
    main: app.pid,
    page: counted.page,
    graphics: pids.find((pid) => kindOf(pid) === 'gpu-process') ?? 0,
    contents: counted.contents,
    sessions: counted.sessions,
    handles: counted.resources + pids.reduce((sum, each) => sum + openFiles(each), 0),
  };
}

/**
 * What is held in passing comes on top of what stays, in each process at a time of its own: pictures that the watch took
 * and nobody collected yet, copies of the whole screen that they cost the graphics process, tiles of what moves.
 */
export function least(readings: readonly Reading[]): Reading {
  const [first, ...others] = readings;
  if (!first) throw new Error('nothing was read');
  return others.reduce(
    (one, other) => ({
      ...other,
      handles: Math.min(one.handles, other.handles),
      // Who is gone again was there in passing as a whole.
      processes: new Map(
        [...other.processes].flatMap(([pid, mb]) => {
          const before = one.processes.get(pid);
          return before === undefined ? [] : [[pid, Math.min(before, mb)] as const];
        }),
      ),
    }),
    first,
  );
}

export const mbOf = ({ processes }: Reading): number =>
  [...processes.values()].reduce((sum, mb) => sum + mb, 0);

/** Milliseconds between two frames of what stands on the screen, the longest of a hundred. */
export async function frameP99(app: Inspected): Promise<number> {
  const times = await app.run<number[]>(
    inPage(`new Promise((done) => {
      const times = [];
      const frame = (at) => {
        times.push(at);
        if (times.length <= 300) requestAnimationFrame(frame);
        else done(times);
      };
      requestAnimationFrame(frame);
    })`),
  );
  return percentile(
    times.slice(1).map((time, i) => time - (times[i] ?? time)),
    99,
  );
}

/** Growth a sign-in, in the unit of `values`: the slope of the line that fits best. */
export function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / of.length;
  const x = mean(points.map(([at]) => at));
  const y = mean(points.map(([, value]) => value));
  const above = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0);
  return above / points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
}
