/**
 * `signin`: from the callback caught to the visit committed and the greeting sent, in the built app with the real
 * keychain. The app's own log tells the whole; what the simulator spent inside its two answers is taken off.
 */
import { rmSync } from 'node:fs';
import type { SimPerson } from '../../simulator/options.ts';
import { type Simulator, startSimulator } from '../../simulator/start.ts';
import { freshFolder, launch, provision, provisionFor, type Running } from '../e2e/tools/kiosk.ts';
import type { Bench, BenchRun } from './bench.ts';
import { displayFlags } from './electron-process.ts';
import { paced, signedInMs } from './log-lines.ts';
import { median, percentile, rounded } from './numbers.ts';
import { atStep, whenDone } from './steps.ts';

/** Not counted: code is compiled and connections are made. */
const warmUps = 5;

/** Two of three are new; every third has been here before. */
export const whoComes = (visit: number) => {
  const thirds = Math.floor(visit / 3);
  return visit % 3 === 2 ? thirds : visit - thirds;
};

export const people = (visits: number): SimPerson[] =>
  Array.from({ length: visits }, (_, i) => ({
    id: `visitor-${i}`,
    nickname: `访客 ${i}`,
    avatar: { motif: 'short', hue: (i * 37) % 360 },
  }));

/** WeChat's own time so far. */
const wechatMs = ({ requests }: Simulator) => requests.ms('access_token') + requests.ms('userinfo');

interface SignedIn {
  readonly attempt: string;
  readonly wechat: number;
}

async function signInOnce(kiosk: Running, simulator: Simulator, person: string): Promise<SignedIn> {
  const before = simulator.latestQr();
  const wechatBefore = wechatMs(simulator);
  await kiosk.page.evaluate(() => window.bridge.ask['session.start']());
  const uuid = await simulator.waitForQr(before);
  await atStep(kiosk.page, 'waiting');
  const phone = simulator.phone(person);
  await phone.scan(uuid);
  await atStep(kiosk.page, 'waiting', 'scanned');
  const greeted = atStep(kiosk.page, 'greeting');
  await phone.confirm();
  const { attempt } = await greeted;
  const wechat = wechatMs(simulator) - wechatBefore;
  await kiosk.page.evaluate(() => window.bridge.ask['session.cancel']());
  await atStep(kiosk.page, 'attract');
  return { attempt, wechat };
}

async function signInAll(kiosk: Running, simulator: Simulator, { n, say }: BenchRun): Promise<number[]> {
  const visits: SignedIn[] = [];
  for (let visit = 0; visit < warmUps + n; visit++) {
    await paced(kiosk.log);
    visits.push(await signInOnce(kiosk, simulator, `visitor-${whoComes(visit)}`));
    if (visits.length % 25 === 0) say(`${visits.length} of ${warmUps + n}`);
  }
  const counted = visits.slice(warmUps);
  const whole = await whenDone('the last line of the log', () => signedInMs(kiosk.log(), counted));
  say(`the whole, WeChat's time included: median ${rounded(median(whole))} ms`);
  return whole.map((ms, i) => ms - (counted[i]?.wechat ?? 0));
}

async function run(bench: BenchRun) {
  const simulator = await startSimulator({ people: people(warmUps + bench.n), lifetimes: { rest: 50 } });
  const dataDir = freshFolder();
  try {
    const { code, stderr } = await provision(dataDir, provisionFor(simulator));
    if (code !== 0) throw new Error(`provisioning failed: ${stderr}`);
    const kiosk = await launch(dataDir, displayFlags);
    try {
      await atStep(kiosk.page, 'attract');
      const own = await signInAll(kiosk, simulator, bench);
      return { n: own.length, medianMs: rounded(median(own)), p99Ms: rounded(percentile(own, 99)) };
    } finally {
      await kiosk.close();
    }
  } finally {
    await simulator.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export const signin: Bench = {
  name: 'signin',
  about: "callback caught to greeting sent, WeChat's own time taken off",
  defaultN: 200,
  run,
};
