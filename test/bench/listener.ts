/**
 * `listener`: mini-program logins a second on the built app's listener, beside a Flask server as tutorials write it. Both
 * ask the same simulator, in turns; who is not measured is stopped (SIGSTOP), so that an animated screen or an idle
 * worker takes nothing from the other.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../e2e/tools/kiosk.ts';
import type { Bench, BenchRun, Figures } from './bench.ts';
import { startKiosk } from './kiosk-listener.ts';
import { closedLoop, type Loaded, openLoop } from './load.ts';
import { median, rounded } from './numbers.ts';
import { type Contestant, peerName, startPeer } from './peer.ts';
import { pidsOf } from './process-tree.ts';
import { startWeChat, type WeChat } from './wechat.ts';

const levels = [1, 50, 200] as const;
const warmUpSeconds = 2;
const seconds = 4;
const openRate = 300;
const openSeconds = 20;
/** More than one measurement can use up. */
const codesAtHand = 30_000;

const signal = ({ pid }: Contestant, name: 'SIGSTOP' | 'SIGCONT') => {
  for (const each of pidsOf(pid)) process.kill(each, name);
};

interface Arena {
  readonly wechat: WeChat;
  readonly say: BenchRun['say'];
}

const tell = (what: string, { perSecond, p99Ms, timeouts, errors, firstError }: Loaded) =>
  `${what}: ${rounded(perSecond, 0)}/s, p99 ${rounded(p99Ms, 1)} ms` +
  (timeouts + errors > 0 ? `, ${timeouts} timed out, ${errors} failed (${firstError ?? 'no answer'})` : '');

async function measure({ wechat, say }: Arena, who: Contestant, clients: number): Promise<Loaded> {
  const run = (length: number) => closedLoop(who.login, clients, length, wechat.nextLogin);
  await wechat.store(codesAtHand);
  signal(who, 'SIGCONT');
  try {
    await run(warmUpSeconds);
    const loaded = await run(seconds);
    say(tell(`${who.name}, ${clients} at a time`, loaded));
    return loaded;
  } finally {
    signal(who, 'SIGSTOP');
  }
}

async function inTurns(arena: Arena, both: readonly Contestant[], rounds: number) {
  const measured: { readonly who: string; readonly clients: number; readonly loaded: Loaded }[] = [];
  for (let round = 0; round < rounds; round++) {
    arena.say(`round ${round + 1} of ${rounds}`);
    for (const clients of levels) {
      const order = round % 2 === 0 ? both : both.toReversed();
      for (const who of order)
        measured.push({ who: who.name, clients, loaded: await measure(arena, who, clients) });
    }
  }
  return measured;
}

type Measured = Awaited<ReturnType<typeof inTurns>>;

function figuresOf(measured: Measured, name: string) {
  const of = (pick: (loaded: Loaded) => number, digits: number) =>
    Object.fromEntries(
      levels.map((clients) => {
        const runs = measured.filter((one) => one.who === name && one.clients === clients);
        return [`${clients}`, rounded(median(runs.map(({ loaded }) => pick(loaded))), digits)];
      }),
    );
  return { perSecond: of(({ perSecond }) => perSecond, 0), p99Ms: of(({ p99Ms }) => p99Ms, 1) };
}

const wrong = (all: readonly Loaded[]) => ({
  timeouts: all.reduce((sum, { timeouts }) => sum + timeouts, 0),
  errors: all.reduce((sum, { errors }) => sum + errors, 0),
});

async function contest(
  arena: Arena,
  [ours, theirs]: readonly [Contestant, Contestant],
  n: number,
): Promise<Figures> {
  for (const who of [ours, theirs]) signal(who, 'SIGSTOP');
  const measured = await inTurns(arena, [ours, theirs], n);
  await theirs.close();
  signal(ours, 'SIGCONT');
  await arena.wechat.store(codesAtHand);
  const atRate = (length: number) => openLoop(ours.login, openRate, length, arena.wechat.nextLogin);
  await atRate(warmUpSeconds);
  const open = await atRate(openSeconds);
  arena.say(tell(`${ours.name}, ${openRate} a second for ${openSeconds} s`, open));
  const [own, other] = [figuresOf(measured, ours.name), figuresOf(measured, theirs.name)];
  const loadedBy = (name: string) => measured.filter(({ who }) => who === name).map(({ loaded }) => loaded);
  const busiest = `${levels[2]}`;
  return {
    ...own,
    p99MsAt300PerSecond: rounded(open.p99Ms, 1),
    ...wrong([...loadedBy(ours.name), open]),
    peer: { name: peerName, ...other, ...wrong(loadedBy(theirs.name)) },
    ratio: rounded((own.perSecond[busiest] ?? Number.NaN) / (other.perSecond[busiest] ?? Number.NaN)),
  };
}

/** A stopped process hears no Ctrl+C. Gives back how to undo it. */
function buryAtExit(open: readonly Contestant[]): () => void {
  const bury = () => {
    for (const { pid } of open) for (const each of pidsOf(pid)) process.kill(each, 'SIGKILL');
  };
  const leave = () => process.exit(130);
  process.once('exit', bury);
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
  return () => {
    process.off('exit', bury);
    process.off('SIGINT', leave);
    process.off('SIGTERM', leave);
  };
}

async function run({ n, say }: BenchRun): Promise<Figures> {
  const folder = freshFolder();
  const wechat = await startWeChat();
  const open: Contestant[] = [];
  const spare = buryAtExit(open);
  const started = async (starting: Promise<Contestant>) => {
    const contestant = await starting;
    open.push(contestant);
    return contestant;
  };
  try {
    const dataDir = join(folder, 'wxlobby');
    mkdirSync(dataDir);
    const theirs = await started(startPeer(folder, wechat));
    const ours = await started(startKiosk(dataDir, wechat));
    return await contest({ wechat, say }, [ours, theirs], n);
  } finally {
    for (const each of open) await each.close();
    spare();
    await wechat.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const listener: Bench = {
  name: 'listener',
  about: 'mini-program logins a second, beside a Flask server as tutorials write it',
  defaultN: 3,
  run,
};
