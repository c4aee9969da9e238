/** Which of those who wait for a store thread are answered together next. Pure, but for taking them. */
import type { Ask } from './thread-words.ts';

interface Order {
  /** How many are answered together at most. */
  readonly atOnce: number;
  /** Part of long work. */
  readonly isLong?: (call: string) => boolean;
}

/**
 * Takes them from the queue, in their order. Long work comes after everything else that waits, one part at a time: a
 * visitor who signs in would otherwise wait for it too, as what is answered together is one commit. `close` is the last.
 */
export function takeNext(queue: Ask[], { atOnce, isLong }: Order): Ask[] {
  const first = queue.findIndex(({ call }) => isLong?.(call) === true);
  if (first < 0) return queue.splice(0, atOnce);
  const isShort = ({ call }: Ask) => call !== 'close' && isLong?.(call) !== true;
  const short = queue.filter(isShort).slice(0, atOnce);
  if (short.length === 0) return queue.splice(first, 1);
  const taken = new Set(short);
  queue.splice(0, queue.length, ...queue.filter((ask) => !taken.has(ask)));
  return short;
}
