/**
 * How much is read at once: about as much as takes the time that somebody who asks meanwhile may wait.
 *
 *     const pace = openPace(200)
 *     const some = pace.read((limit) => …)     the next time more, or less
 */
const good = 3;
const [least, most] = [100, 8_000];

export interface Pace {
  /** How many were asked for when something was read last. */
  readonly limit: number;
  read<Value>(work: (limit: number) => Value): Value;
}

export function openPace(first: number, now: () => number = () => performance.now()): Pace {
  let [limit, next] = [first, first];
  return {
    get limit() {
      return limit;
    },
    read(work) {
      limit = next;
      const since = now();
      const value = work(limit);
      // Never much more than was tried: the beginning of an order is often in memory and the rest is not.
      const fits = (limit * good) / Math.max(0.05, now() - since);
      next = Math.round(Math.min(most, 4 * limit, Math.max(least, fits)));
      return value;
    },
  };
}
