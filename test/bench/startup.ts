/**
 * `startup`: from spawn to the QR on screen, and the memory of all processes at rest, against an empty Electron app
 * that shows the same page. Both run in turns, so that whatever else the machine does meets both alike.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { frameUrl } from '../../main/scan/website-url.ts';
import { type Simulator, startSimulator } from '../../simulator/start.ts';
import { freshFolder, provision, provisionFor, redirectUri, root } from '../e2e/tools/kiosk.ts';
import type { Bench, BenchRun } from './bench.ts';
import { settled, start } from './electron-process.ts';
import { writeEmptyApp } from './empty-app.ts';
import { median, rounded } from './numbers.ts';
import { canMeasureMemory, memoryMb } from './process-tree.ts';
import { whenDone } from './steps.ts';

interface Measured {
  readonly ms: number;
  readonly mb: number;
}

interface Contestant {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The picture went out whole and the page has begun to ask for the phone. */
const qrIsShown = ({ requests }: Simulator) =>
  requests.count('qrcode') > 0 && requests.open('qrcode') === 0 && requests.open('poll') > 0
    ? performance.now()
    : null;

async function round(
  simulator: Simulator,
  { name, args, env }: Contestant,
  say: BenchRun['say'],
): Promise<Measured> {
  simulator.requests.clear();
  const app = start(args, env);
  try {
    const shownAt = await whenDone('the QR', () => qrIsShown(simulator), 2);
    if (!(await settled(app.pid))) say(`${name} did not come to rest; its memory is read all the same`);
    return { ms: shownAt - app.spawnedAt, mb: canMeasureMemory ? memoryMb(app.pid) : Number.NaN };
  } finally {
    await app.end();
  }
}

/** The kiosk as it stands in a lobby: set up, and showing the QR without a touch. */
async function ourApp(folder: string, simulator: Simulator): Promise<Contestant> {
  const dataDir = join(folder, 'wxlobby');
  mkdirSync(dataDir);
  const { kiosk, ...rest } = provisionFor(simulator);
  const { code, stderr } = await provision(dataDir, { ...rest, kiosk: { ...kiosk, start: 'scan' } });
  if (code !== 0) throw new Error(`provisioning failed: ${stderr}`);
  return { name: 'app', args: [root, `--data-dir=${dataDir}`, '--windowed'], env: {} };
}

function emptyApp(folder: string, simulator: Simulator): Contestant {
  const { app, userData } = writeEmptyApp(join(folder, 'empty'));
  const login = { appid: simulator.apps[0]?.appId ?? '', redirect_uri: redirectUri, state: 'e'.repeat(32) };
  const address = frameUrl(simulator.origin, { ...login, self_redirect: true, stylelite: 1, fast_login: 0 });
  return { name: 'empty', args: [app, `--user-data-dir=${userData}`], env: { WXLOBBY_BENCH_QR: address } };
}

const inTurns = async (n: number, turn: (index: number) => Promise<void>) => {
  for (let index = 0; index < n; index++) await turn(index);
};

async function run({ n, say }: BenchRun) {
  const simulator = await startSimulator();
  const folder = freshFolder();
  try {
    const contestants = [await ourApp(folder, simulator), emptyApp(folder, simulator)];
    const measured = new Map<string, Measured[]>(contestants.map(({ name }) => [name, []]));
    await inTurns(n + 1, async (index) => {
      for (const each of contestants) {
        const { ms, mb } = await round(simulator, each, say);
        say(
          `${index === 0 ? 'warm-up' : `round ${index}`} ${each.name}: ${ms.toFixed(0)} ms, ${mb.toFixed(1)} MB`,
        );
        if (index > 0) measured.get(each.name)?.push({ ms, mb });
      }
    });
    return figuresOf(measured.get('app') ?? [], measured.get('empty') ?? []);
  } finally {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(app: readonly Measured[], empty: readonly Measured[]) {
  const ms = [app, empty].map((all) => median(all.map((each) => each.ms))) as [number, number];
  const mb = [app, empty].map((all) => median(all.map((each) => each.mb))) as [number, number];
  const time = { appMs: rounded(ms[0], 0), emptyMs: rounded(ms[1], 0), ratio: rounded(ms[0] / ms[1]) };
  if (!canMeasureMemory) return { ...time, appMb: null, emptyMb: null, memoryRatio: null };
  return {
    ...time,
    appMb: rounded(mb[0], 1),
    emptyMb: rounded(mb[1], 1),
    memoryRatio: rounded(mb[0] / mb[1]),
  };
}

export const startup: Bench = {
  name: 'startup',
  about: 'spawn to QR on screen, and memory, against an empty Electron app',
  defaultN: 7,
  run,
};
