/**
 * `soak`: months of a lobby in minutes. The built app signs people in as fast as it goes, against the simulator in
 * another process; what grows between the 200th sign-in and the last one would grow for months.
 */
import { rmSync } from 'node:fs';
import { startSimulator } from '../../simulator/start.ts';
import { freshFolder, provision, provisionFor, root } from '../e2e/tools/kiosk.ts';
import type { Bench, BenchRun } from './bench.ts';
import { settled } from './electron-process.ts';
import { startInspected } from './inspected.ts';
import { rounded } from './numbers.ts';
import { canMeasureMemory } from './process-tree.ts';
import { people, whoComes } from './signin.ts';
import {
  beginProbe,
  frameP99,
  least,
  loopDelayP99,
  mbOf,
  type Reading,
  read,
  signInOnce,
  slope,
  untilAttract,
  watchDelay,
} from './soak-probe.ts';

/** Code is compiled, pools are filled, the heap has found its size. */
const warmUp = 200;
/** Read at rest, as a lobby is most of its day: what waits for the collector then is not what grows. */
const readEvery = 50;

const graphicsOf = ({ processes, graphics }: Reading) => processes.get(graphics) ?? 0;

async function soakKiosk({ n, say }: BenchRun) {
  const simulator = await startSimulator({ people: people(n), lifetimes: { rest: 50 } });
  const dataDir = freshFolder();
  try {
    const { code, stderr } = await provision(dataDir, provisionFor(simulator));
    if (code !== 0) throw new Error(`provisioning failed: ${stderr}`);
    const app = await startInspected([root, `--data-dir=${dataDir}`, '--windowed']);
    const atRest = async (times: number): Promise<Reading> => {
      await settled(app.pid);
      const readings: Reading[] = [];
      for (let i = 0; i < times; i++) {
        readings.push(await read(app));
        await new Promise((next) => setTimeout(next, 400));
      }
      return least(readings);
    };
    try {
      await untilAttract(app);
      await beginProbe(app);
      const from = Math.min(warmUp, Math.floor(n / 2));
      const points: [number, number][] = [];
      let first = await read(app);
      let last = first;
      let busy = 0;
      let since = performance.now();
      for (let visit = 1; visit <= n; visit++) {
        await signInOnce(app, simulator, `visitor-${whoComes(visit - 1)}`);
        if (visit !== from && visit !== n && (visit < from || visit % readEvery !== 0)) continue;
        await watchDelay(app, false);
        busy += performance.now() - since;
        last = await atRest(visit === from || visit === n ? 50 : 20);
        if (visit === from) first = last;
        const { processes, main, page, graphics, contents, sessions, handles } = last;
        const of = (pid: number) => rounded(processes.get(pid) ?? 0, 1);
        points.push([visit, mbOf(last)]);
        say(
          `${visit} of ${n}: ${rounded(mbOf(last), 1)} MB (main ${of(main)}, page ${of(page)}, graphics ${of(graphics)}), ${contents} contents, ${sessions} web sessions, ${handles} handles, ${rounded(busy / visit, 0)} ms each`,
        );
        await watchDelay(app, true);
        since = performance.now();
      }
      const loopDelay = await loopDelayP99(app);
      return {
        signIns: n,
        ...(canMeasureMemory && points.length > 1
          ? {
              mbAt200: rounded(mbOf(first), 1),
              mbAtEnd: rounded(mbOf(last), 1),
              growth: rounded(mbOf(last) / mbOf(first) - 1, 4),
              mbPer1000: rounded(slope(points) * 1_000),
              // What is drawn lies there where no graphics card has it, and changes with what moves.
              graphicsMbAt200: rounded(graphicsOf(first), 1),
              graphicsMbAtEnd: rounded(graphicsOf(last), 1),
            }
          : { mbAt200: null, mbAtEnd: null, growth: null, mbPer1000: null }),
        sessionsLeft: last.contents - 1 + last.sessions - first.sessions,
        handlesGrowth: last.handles - first.handles,
        loopDelayP99Ms: rounded(loopDelay),
        attractFrameP99Ms: rounded(await frameP99(app)),
      };
    } finally {
      await app.end();
    }
  } finally {
    await simulator.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export const soak: Bench = {
  name: 'soak',
  about: 'what grows between the 200th sign-in and the last, and how smooth it stays',
  defaultN: 2_000,
  run: soakKiosk,
};
