/** What a list is made of: an order of numbers, and rows by their number. People and visits are each one. */
import type { Total } from '../../../contract/list.ts';

/** An order may be read from its end too, where that is quick. */
export interface FromEnd {
  /** Exact; null where counting would take too long. */
  count(): number | null;
  slices(): Generator<readonly number[]>;
}

/** `Rows` is what a window of rows is handed on as. */
export interface Source<Rows> {
  /**
   * The order, slice by slice, all of one moment as long as the caller's transaction is. The first slice is soon there;
   * an empty one says only that there is more to do.
   */
  slices(): Generator<readonly number[]>;
  /** Those of the first slice, where they came along with it; once. */
  cameAlong?(): Rows | null;
  /** After the first slice: `found` rows so far, `done` if that is all. */
  total(found: number, done: boolean): Total;
  readonly fromEnd?: FromEnd;
  rows(nums: readonly number[]): Rows;
  numOf(id: string): number | null;
  idsOf(nums: readonly number[]): readonly string[];
}
