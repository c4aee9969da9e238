/** The people whom a search finds, as a set that others are looked up in: a few at a time, or all of them. */
import { firstSlice, type Hits } from './hits.ts';

export interface PeopleSet {
  /** Nobody in it is unknown, so that `look` costs nothing. */
  readonly filled: boolean;
  /** Looking some up is quick enough. */
  readonly mayLook: boolean;
  /** Are they so few that filling it costs next to nothing? */
  isFew(): boolean;
  /** Before `has` is asked about them. */
  look(nums: readonly number[]): void;
  has(num: number): boolean;
  /** In slices, each of which says nothing. */
  fill(): Generator<readonly number[]>;
}

const nothing: readonly number[] = [];

export function openPeopleSet(hits: Hits): PeopleSet {
  let marks = new Uint8Array(1_024);
  let looked: ReadonlySet<number> = new Set();
  let filled = false;

  function mark(num: number): void {
    if (num >= marks.length) {
      const larger = new Uint8Array(Math.max(num + 1, 2 * marks.length));
      larger.set(marks);
      marks = larger;
    }
    marks[num] = 1;
  }

  return {
    get filled() {
      return filled;
    },
    mayLook: hits.mayAsk,
    isFew: hits.isFew,
    look(nums) {
      if (!filled) looked = new Set(hits.among(nums));
    },
    has: (num) => (filled ? marks[num] === 1 : looked.has(num)),
    *fill() {
      if (filled) return;
      for (const nums of hits.slices('desc', 4 * firstSlice)) {
        for (const num of nums) mark(num);
        yield nothing;
      }
      filled = true;
    },
  };
}
