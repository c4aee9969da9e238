/**
 * `soak`: months of a lobby in minutes. The built app signs people in as fast as it goes, against the simulator in
 * another process; what grows between the 200th sign-in and the last one would grow for months.
 */
import { rmSync } from 'node:fs';
import { startSimulator } from '../../simulator/start.ts';
import { freshFolder, provision, provisionFor, root } from '../e2e/kiosk.ts';
import type { Bench, BenchRun } from './bench.ts';
import { settled } from './electron-process.ts';
import { startInspected } from './inspected.ts';
import { rounded } from './numbers.ts';
import { canMeasureMemory } from './process-tree.ts';
import { people, whoComes } from './signin.ts';
import {
  beginProbe,
  frameP99,
  loopDelayP99,
  type Reading,
  read,
  resetDelay,
  signInOnce,
  slope,
  untilAttract,
} from './soak-probe.ts';

/** Code is compiled, pools are filled, the heap has found its size. */
const warmUp = 200;
const readEvery = 50;

async function soakKiosk({ n, say }: BenchRun) {
  const simulator = await startSimulator({ people: people(n), lifetimes: { rest: 50 } });
  const dataDir = freshFolder();
  try {
    const { code, stderr } = await provision(dataDir, provisionFor(simulator));
    if (code !== 0) throw new Error(`provisioning failed: ${stderr}`);
    const app = await startInspected([root, `--data-dir=${dataDir}`, '--windowed']);
    const atRest = async (): Promise<Reading> => {
      await settled(app.pid);
      return read(app);
    };
    try {
      await untilAttract(app);
      await beginProbe(app);
      const from = Math.min(warmUp, Math.floor(n / 2));
      const points: [number, number][] = [];
      let first = await read(app);
      const startedAt = performance.now();
      for (let visit = 1; visit <= n; visit++) {
        await signInOnce(app, simulator, `visitor-${whoComes(visit - 1)}`);
        if (visit === from) {
          first = await atRest();
          await resetDelay(app);
        }
        if (visit % readEvery !== 0 || visit < from) continue;
        const { mb, mainMb, pageMb, contents, sessions, handles } = await read(app);
        points.push([visit, mb]);
        const each = (performance.now() - startedAt) / visit;
        say(
          `${visit} of ${n}: ${rounded(mb, 1)} MB (main ${rounded(mainMb, 1)}, page ${rounded(pageMb, 1)}), ${contents} contents, ${sessions} web sessions, ${handles} handles, ${rounded(each, 0)} ms each`,
        );
      }
      const loopDelay = await loopDelayP99(app);
      const last = await atRest();
      return {
        signIns: n,
        ...(canMeasureMemory && points.length > 1
          ? {
              mbAt200: rounded(first.mb, 1),
              mbAtEnd: rounded(last.mb, 1),
              growth: rounded(last.mb / first.mb - 1, 4),
              mbPer1000: rounded(slope(points) * 1_000),
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
