/**
 * Hands out the `state` of each attempt and takes it back once: random, single use, bound to the attempt, dead after
 * a while on a clock that nobody can set. RFC 9700 section 4.7 (CSRF). It counts for the way that issued it and for no
 * other: section 4.4 (mix-up).
 */
import { randomBytes } from 'node:crypto';
import type { Way } from '../../contract/channel.ts';

export type Taken = { readonly attempt: string } | 'unknown' | 'expired';

export interface Attempts {
  /** A fresh state for this attempt; earlier ones of the same attempt die. */
  issue(attempt: string, way: Way): string;
  /** One more: the same start address was opened again, and any of those pages may come back. */
  another(attempt: string, way: Way): string;
  /** Gives the attempt that owns the state, at most once; brought by another way, it is spent all the same. */
  take(state: string, way: Way): Taken;
  drop(attempt: string): void;
}

/** WeChat's codes are assumed to live five minutes; a state never outlives that. */
export const stateLife = 300_000;

/** Whoever opens one code more often than this is not a visitor; the oldest state goes. */
const mostPerAttempt = 20;

/** How long a state whose time is over can still be told from one that never was. */
const remembered = 600_000;
const most = 5_000;

/** 32 hex digits are 128 bits, and nothing in them needs encoding on the way through WeChat's page. */
const randomState = () => randomBytes(16).toString('hex');

export function createAttempts(
  monotonic: () => number = () => performance.now(),
  random = randomState,
): Attempts {
  const issued = new Map<string, { attempt: string; way: Way; until: number }>();
  const statesOf = (attempt: string) =>
    [...issued].filter(([, entry]) => entry.attempt === attempt).map(([state]) => state);
  const drop = (attempt: string) => {
    for (const state of statesOf(attempt)) issued.delete(state);
  };
  /** Oldest first, and all live equally long. */
  const forgetOld = () => {
    for (const [state, { until }] of issued) {
      if (issued.size < most && monotonic() < until + remembered) return;
      issued.delete(state);
    }
  };
  const another = (attempt: string, way: Way) => {
    forgetOld();
    const before = statesOf(attempt);
    for (const state of before.slice(0, Math.max(0, before.length - mostPerAttempt + 1)))
      issued.delete(state);
    const state = random();
    issued.set(state, { attempt, way, until: monotonic() + stateLife });
    return state;
  };
  return {
    issue(attempt, way) {
      drop(attempt);
      return another(attempt, way);
    },
    another,
    take(state, way) {
      const entry = issued.get(state);
      if (!entry) return 'unknown';
      issued.delete(state);
      if (entry.way !== way) return 'unknown';
      return monotonic() < entry.until ? { attempt: entry.attempt } : 'expired';
    },
    drop,
  };
}
