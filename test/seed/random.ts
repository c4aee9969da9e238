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

/** sfc32, by Chris Doty-Humphrey, public domain: the streams of two seeds do not meet. */
export function chance(seed: number): Chance {
  let [a, b, c, count] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88, 1];
  function next(): number {
    const mixed = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + mixed) | 0;
    return (mixed >>> 0) / 4_294_967_296;
  }
  for (let n = 0; n < 12; n += 1) next();
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
