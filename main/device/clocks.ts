/** Two clocks, read again and again: together they tell that this machine slept, or that its clock was set. Pure. */

export interface Reading {
  /** Ms since 1970 UTC; can be set by anybody. */
  readonly wall: number;
  /** Ms since whenever; never set. On Linux and macOS it stands still while the machine sleeps. */
  readonly steady: number;
}

/** `slept`: the process did not run. `clockMoved`: it did, but the wall clock went elsewhere. Ms. */
export interface Gap {
  readonly kind: 'slept' | 'clockMoved';
  readonly ms: number;
}

/** Far more than a busy machine is ever late. */
const longestPause = 10_000;
/** WeChat and TLS bear less than this; a code's countdown is drawn by the wall clock. */
const largestStep = 60_000;

export function gapBetween(before: Reading, after: Reading): Gap | null {
  const ran = after.steady - before.steady;
  if (ran > longestPause) return { kind: 'slept', ms: Math.round(ran) };
  const moved = after.wall - before.wall - ran;
  return Math.abs(moved) > largestStep ? { kind: 'clockMoved', ms: Math.round(moved) } : null;
}
