/**
 * How often a stable token may be forced: WeChat ignores more than 20 a day and less than 30 s between two, and a day
 * used up by one broken minute would leave no way out of the next.
 */
const pause = 30_000;
const day = 24 * 3_600_000;
const mostADay = 20;

export interface ForceMeter {
  /** Counts when it says yes. */
  mayForce(appId: string): boolean;
}

export function createForceMeter(now: () => number): ForceMeter {
  const forced = new Map<string, readonly number[]>();
  return {
    mayForce(appId) {
      const today = (forced.get(appId) ?? []).filter((at) => now() - at < day);
      const newest = today.at(-1) ?? Number.NEGATIVE_INFINITY;
      if (today.length >= mostADay || now() - newest < pause) return false;
      forced.set(appId, [...today, now()]);
      return true;
    },
  };
}
