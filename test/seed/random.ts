/** Chance that comes out the same every time. */

export interface Chance {
  /** 0 up to 1. */
  next(): number;
  /** 0 up to `n`, whole. */
  below(n: number): number;
  /** True so often of one. */
  happens(share: number): boolean;
  one<T>(of: readonly T[]): T;
  id(at: number): string;
  letters(from: string, count: number): string;
}

/** mulberry32, by Tommy Ettinger, public domain. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const below = (n: number) => Math.floor(next() * n);
  const hex = (digits: number) =>
    below(16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  return {
    next,
    below,
    happens: (share) => next() < share,
    one: (of) => {
      const found = of[below(of.length)];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
    /** A UUIDv7 of that moment. */
    id(at) {
      const time = at.toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-a${hex(3)}-${hex(6)}${hex(6)}`;
    },
    letters(from, count) {
      let text = '';
      for (let n = 0; n < count; n += 1) text += from.charAt(below(from.length));
      return text;
    },
  };
}
