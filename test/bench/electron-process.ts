/** One Electron, started plainly: no debugger, nobody listening in. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { electronPath } from '../e2e/tools/kiosk.ts';
import { cpuTicks, isAlive, pidsOf } from './process-tree.ts';
import { whenDone } from './steps.ts';

/** What set-up tells `npm start` on a display without a graphics card. */
export const displayFlags = process.platform === 'linux' ? ['--disable-gpu'] : [];
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
export const flags = [...(asRoot ? ['--no-sandbox'] : []), ...displayFlags];

export interface Started {
  readonly pid: number;
  readonly spawnedAt: number;
  end(): Promise<void>;
}

export function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  const spawnedAt = performance.now();
  const child = spawn(electronPath(), [...flags, ...args], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('Electron did not start');
  return { pid, spawnedAt, end: () => endTree(child, pid) };
}

export async function endTree(child: ChildProcess, pid: number): Promise<void> {
  const all = pidsOf(pid);
  const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(force);
  await whenDone('every process of the tree ends', () => (all.some(isAlive) ? null : true));
}

const windowMs = 500;
const quietWindows = 3;
/** 50 ms of half a second: an animation may go on. */
const quietTicks = 5;

/** True when the whole tree did next to nothing for 1.5 s; false when it would not come to rest in 20 s. */
export async function settled(pid: number): Promise<boolean> {
  let before = cpuTicks(pid);
  let quiet = 0;
  try {
    await whenDone(
      'rest',
      () => {
        const now = cpuTicks(pid);
        quiet = now - before <= quietTicks ? quiet + 1 : 0;
        before = now;
        return quiet > quietWindows ? true : null;
      },
      windowMs,
    );
    return true;
  } catch {
    return false;
  }
}
