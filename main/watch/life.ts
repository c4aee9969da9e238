/** The life of the process: when it has seen too much to go on, it starts anew, in order, when it disturbs least. */
import { type ExitCode, exitCodes } from '../../contract/exit-codes.ts';
import { readHistory, recent, rendersInSoftware, writeHistory } from './history.ts';
import type { Limits } from './limits.ts';

export type Loss = 'gpu' | 'uncaught';

export interface LifeDeps {
  /** `watch.json`. */
  readonly file: string;
  readonly limits: Limits;
  /** Nobody is signing in. */
  readonly idle: () => boolean;
  /** Closes everything and ends the process. */
  readonly leave: (code: ExitCode) => void;
  readonly note: (fact: string, facts: Record<string, string | number | boolean>) => void;
  /** ms since 1970 UTC, because it is compared across runs. */
  readonly now: () => number;
}

export interface Life {
  /** True when the graphics card was given up. */
  readonly softwareRendering: boolean;
  /** The graphics process went, or an error nobody caught; too many of them are a fault. */
  lost(what: Loss): void;
  /** `now` is a fault and counts towards restarting the device; `idle` is planned and does not. */
  restart(reason: string, when: 'now' | 'idle'): void;
  close(): void;
}

export function openLife({ file, limits, idle, leave, note, now }: LifeDeps): Life {
  const history = readHistory(file);
  const softwareRendering = rendersInSoftware(history, now());
  const losses: Record<Loss, number[]> = { gpu: [], uncaught: [] };
  let waiting: NodeJS.Timeout | undefined;
  let faulty = false;
  let leaving = false;

  function end(code: ExitCode, reason: string): void {
    leaving = true;
    clearInterval(waiting);
    note('restart', { reason, code });
    leave(code);
  }

  /** Someone in the middle of a sign-in may finish; `until` is when that ends, or null for however long it takes. */
  function endWhenIdle(code: ExitCode, reason: string, until: number | null): void {
    const tryNow = () => {
      if (idle() || (until !== null && performance.now() >= until)) end(code, reason);
    };
    clearInterval(waiting);
    waiting = setInterval(tryNow, limits.tick);
    tryNow();
  }

  function fault(reason: string, software: boolean): void {
    if (leaving || faulty) return;
    faulty = true;
    const restarts = [...recent(history.restarts, limits.restartWindow, now()), now()];
    const device = restarts.length > limits.restarts;
    writeHistory(file, {
      softwareSince: software ? now() : history.softwareSince,
      restarts: device ? [] : restarts,
    });
    endWhenIdle(
      device ? exitCodes.restartDevice : exitCodes.restartApp,
      reason,
      performance.now() + limits.finish,
    );
  }

  return {
    softwareRendering,
    lost(what) {
      const at = performance.now();
      losses[what] = [...losses[what].filter((before) => at - before < limits.window), at];
      const many = what === 'gpu' ? limits.gpuLosses : limits.uncaught;
      note('lost', { what, times: losses[what].length });
      if (losses[what].length >= many) fault(what, what === 'gpu');
    },
    restart(reason, when) {
      if (when === 'now') fault(reason, false);
      else if (!leaving && !faulty && !waiting) endWhenIdle(exitCodes.restartApp, reason, null);
    },
    close: () => clearInterval(waiting),
  };
}
