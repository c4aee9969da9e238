/**
 * Starts the app as a child process and starts it again whenever it ends or stands still: the outside watch over the
 * main process, which cannot watch itself. Counts looks instead of time, so that a machine that slept is not hung.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { exitCodes } from '../../contract/exit-codes.ts';
import { Health } from '../../contract/watch.ts';
import { healthFile } from './health-file.ts';
import { afterEnd, type Ended, fresh, patience } from './supervise.ts';

/** Tells the child that it is one, and whose. */
export const supervisedBy = 'WXLOBBY_SUPERVISED_BY';

export interface SupervisorOptions {
  readonly program: string;
  readonly args: readonly string[];
  /** The data folder, where the child writes its health. */
  readonly folder: string;
  /** Something outside restarts or shuts down the device when asked. */
  readonly obeys: boolean;
  /** Run once only, whatever comes of it: another supervisor is at work. */
  readonly once: boolean;
  readonly say: (line: string) => void;
}

export interface Supervisor {
  /** The exit code to end with. */
  readonly ended: Promise<number>;
  /** Asks the child to end, and follows it. */
  stop(): void;
}

/** The child's latest beat, or null before its first. */
async function beatOf(folder: string, pid: number | undefined): Promise<number | null> {
  try {
    const health = v.parse(Health, JSON.parse(await readFile(healthFile(folder), 'utf8')));
    return health.pid === pid ? health.beat : null;
  } catch {
    return null;
  }
}

export function supervise(options: SupervisorOptions): Supervisor {
  const { program, args, folder, obeys, once, say } = options;
  let child: ChildProcess | null = null;
  let again: NodeJS.Timeout | undefined;
  let stopping = false;
  let state = fresh;
  let tell: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => {
    tell = resolve;
  });

  /** Kills a child whose health stands still; gives whether it ever lived. */
  function watch(running: ChildProcess): { lived(): boolean; stop(): void } {
    let last: number | null = null;
    let still = 0;
    const look = setInterval(async () => {
      const beat = await beatOf(folder, running.pid);
      still = beat === last ? still + 1 : 0;
      last = beat ?? last;
      if (still < (last === null ? patience.firstBeat : patience.still)) return;
      say('the app stands still and is started anew');
      clearInterval(look);
      running.kill('SIGKILL');
    }, patience.lookEvery);
    return { lived: () => last !== null, stop: () => clearInterval(look) };
  }

  function followed(end: Ended, how: string): void {
    const [after, next] = afterEnd(state, end, obeys);
    state = after;
    say(`the app ended (${how}): ${next.do === 'end' ? 'so do we' : 'starting it anew'}`);
    if (next.do === 'end') tell(next.code);
    else again = setTimeout(start, next.after);
  }

  function start(): void {
    const startedAt = performance.now();
    const running = spawn(program, args, {
      stdio: 'inherit',
      env: { ...process.env, [supervisedBy]: String(process.pid) },
    });
    child = running;
    const watching = watch(running);
    let over = false;
    const follow = (code: number | null, signal: NodeJS.Signals | null) => {
      if (over) return;
      over = true;
      child = null;
      watching.stop();
      if (stopping || once) return tell(code ?? exitCodes.doNothing);
      const at = performance.now();
      followed({ code, ranFor: at - startedAt, lived: watching.lived(), at }, signal ?? `exit code ${code}`);
    };
    running.on('exit', follow);
    running.on('error', () => follow(null, null));
  }

  start();
  return {
    ended,
    stop() {
      stopping = true;
      clearTimeout(again);
      if (child) child.kill('SIGTERM');
      else tell(exitCodes.restartApp);
    },
  };
}
