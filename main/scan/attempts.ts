/**
 * Hands out the `state` of each attempt and takes it back once: random, single use, bound to the attempt, dead after
 * a while on a clock that nobody can set. RFC 9700 section 4.7 (CSRF).
 */
import { randomBytes } from 'node:crypto';

export type Taken = { readonly attempt: string } | 'unknown' | 'expired';

export interface Attempts {
  /** A fresh state for this attempt; earlier ones of the same attempt die. */
  issue(attempt: string): string;
  /** One more: the same start address was opened again, and any of those pages may come back. */
  another(attempt: string): string;
  /** Gives the attempt that owns the state, at most once. */
  take(state: string): Taken;
  drop(attempt: string): void;
}

/** WeChat's codes are assumed to live five minutes; a state never outlives that. */
export const stateLife = 300_000;

/** Whoever opens one code more often than this is not a visitor; the oldest state goes. */
const mostPerAttempt = 20;

/** 32 hex digits are 128 bits, and nothing in them needs encoding on the way through WeChat's page. */
const randomState = () => randomBytes(16).toString('hex');

export function createAttempts(
  monotonic: () => number = () => performance.now(),
  random = randomState,
): Attempts {
  const issued = new Map<string, { attempt: string; until: number }>();
  const statesOf = (attempt: string) =>
    [...issued].filter(([, entry]) => entry.attempt === attempt).map(([state]) => state);
  const drop = (attempt: string) => {
    for (const state of statesOf(attempt)) issued.delete(state);
  };
  const another = (attempt: string) => {
    const before = statesOf(attempt);
    for (const state of before.slice(0, Math.max(0, before.length - mostPerAttempt + 1)))
      issued.delete(state);
    const state = random();
    issued.set(state, { attempt, until: monotonic() + stateLife });
    return state;
  };
  return {
    issue(attempt) {
      drop(attempt);
      return another(attempt);
    },
    another,
    take(state) {
      const entry = issued.get(state);
      if (!entry) return 'unknown';
      issued.delete(state);
      return monotonic() < entry.until ? { attempt: entry.attempt } : 'expired';
    },
    drop,
  };
}
