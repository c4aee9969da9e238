/** Failed tries of one kind: a few are free, each after that costs a wait twice as long as the one before. */

/** Kept on disk, so that a restart gives no more tries. */
export interface TryCount {
  wrong: number;
  waitUntil: number;
}

export interface Tries {
  /** Failed since the last that was right. */
  wrong(): number;
  /** Milliseconds until the next may be made; 0 or less: now. */
  waiting(): number;
  /** Counts one, and gives the milliseconds that it costs. */
  failed(): number;
  passed(): void;
}

export const freeTries = 5;
const longestWait = 3_600_000;
const waitAfter = (wrong: number) =>
  wrong < freeTries ? 0 : Math.min(longestWait, 30_000 * 2 ** (wrong - freeTries));

export const secondsOf = (ms: number): number => Math.ceil(ms / 1000);

export function createTries(
  count: TryCount,
  keep: () => void,
  now: () => number,
  monotonic: () => number,
): Tries {
  // The wall clock can be set; within one run the monotonic clock holds the wait as well.
  let monotonicUntil = 0;
  return {
    wrong: () => count.wrong,
    waiting: () => Math.max(Math.min(count.waitUntil - now(), longestWait), monotonicUntil - monotonic()),
    failed() {
      count.wrong += 1;
      const wait = waitAfter(count.wrong);
      count.waitUntil = wait > 0 ? now() + wait : 0;
      monotonicUntil = wait > 0 ? monotonic() + wait : 0;
      keep();
      return wait;
    },
    passed() {
      if (count.wrong === 0 && count.waitUntil === 0) return;
      count.wrong = 0;
      count.waitUntil = 0;
      monotonicUntil = 0;
      keep();
    },
  };
}
