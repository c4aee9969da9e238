/** So many at once, then one every while, for each key: what a phone sends may stay on the disk for good. */
export interface Quota {
  /** Is this one allowed? If so, it counts. */
  take(key: string): boolean;
}

/** Keys remembered; one beyond pushes out the one that waited longest. */
const most = 10_000;

/** `every`: ms until one more is allowed. */
export function createQuota(
  burst: number,
  every: number,
  monotonic: () => number = () => performance.now(),
): Quota {
  /** When all that was taken is given back. */
  const owing = new Map<string, number>();
  return {
    take(key) {
      const now = monotonic();
      const until = Math.max(owing.get(key) ?? now, now) + every;
      if (until - now > burst * every) return false;
      for (const [old, back] of owing) {
        if (owing.size < most && now < back) break;
        owing.delete(old);
      }
      owing.delete(key);
      owing.set(key, until);
      return true;
    },
  };
}
