/** Turns the end of a life into a CSS animation that is already under way. */

export interface Ring {
  readonly duration: number;
  /** Negative: how much of it has passed. */
  readonly delay: number;
  /** Two a second: a clock that a person reads, and nothing to draw in between. */
  readonly steps: number;
}

export function ringOf(expiresAt: number, life: number, now: number): Ring {
  const duration = Math.max(1000, life);
  // A clock that was set while the QR was up must not show more than all or less than nothing.
  const left = Math.min(duration, Math.max(0, expiresAt - now));
  return { duration, delay: left - duration, steps: Math.min(1200, Math.round(duration / 500)) };
}
