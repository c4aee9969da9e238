/** The end of an order, while the order itself has not been read that far: exact, because all of it were counted. */
import type { FromEnd } from './source.ts';

/** From farther away it is not read backwards; so few more of the order itself are soon read. */
export const farthest = 20_000;

export interface Tail {
  /** How long the order is. */
  readonly count: number;
  /** The numbers at these places; null for places that are too far from the end. */
  window(from: number, count: number): readonly number[] | null;
}

/** Of the moment of the transaction it is opened and read in; null where counting would take too long. */
export function openTail({ count: countAll, slices }: FromEnd): Tail | null {
  const count = countAll();
  if (count === null) return null;
  /** The last one first. */
  const nums: number[] = [];
  const reading = slices();

  return {
    count,
    window(from, length) {
      const wanted = count - from;
      if (wanted > farthest) return null;
      while (nums.length < wanted) {
        const { done, value } = reading.next();
        if (done === true) return null;
        nums.push(...value);
      }
      return nums.slice(Math.max(0, wanted - length), Math.max(0, wanted)).toReversed();
    },
  };
}
