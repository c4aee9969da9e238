/**
 * A JPEG of two colours, such as a QR code: baseline, 4:4:4. Every block is the ground plus a pattern, few patterns
 * are different, and each is transformed once; a general encoder takes ten times as long, on the loop that also draws
 * a kiosk. ITU-T T.81.
 */
export interface TwoColours {
  /** Pixels a side. */
  readonly size: number;
  /** Row by row, 1 where the ink is. */
  readonly ink: Uint8Array;
  readonly colour: readonly [number, number, number];
}

/** One quantiser for everything: coarse enough for few bits, fine enough that ringing stays invisible. */
const step = 16;

const zigzag = Uint8Array.from([
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
  14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46,
  53, 60, 61, 54, 47, 55, 62, 63,
]);

const cosines = Float64Array.from({ length: 64 }, (_, at) => {
  const [frequency, place] = [at >> 3, at & 7];
  return Math.cos(((2 * place + 1) * frequency * Math.PI) / 16) * (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5;
});

/** Eight numbers, transformed. */
function transform(from: Float64Array, to: Float64Array): Float64Array {
  for (let frequency = 0; frequency < 8; frequency += 1) {
    let sum = 0;
    for (let place = 0; place < 8; place += 1)
      sum += (from[place] ?? 0) * (cosines[frequency * 8 + place] ?? 0);
    to[frequency] = sum;
  }
  return to;
}

/** Each of the 256 rows that a block can have. */
const rows = Array.from({ length: 256 }, (_, byte) =>
  transform(
    Float64Array.from({ length: 8 }, (_, x) => (byte >> (7 - x)) & 1),
    new Float64Array(8),
  ),
);

/** Of eight such rows; 1 is the ink. */
function transformBlock(bytes: Uint8Array): Float64Array {
  const whole = new Float64Array(64);
  const column = new Float64Array(8);
  const out = new Float64Array(8);
  for (let u = 0; u < 8; u += 1) {
    for (let y = 0; y < 8; y += 1) column[y] = rows[bytes[y] ?? 0]?.[u] ?? 0;
    transform(column, out);
    for (let v = 0; v < 8; v += 1) whole[v * 8 + u] = out[v] ?? 0;
  }
  return whole;
}

/** 0 and the rest: most blocks are as the one before and have nothing but their mean. */
const dcSymbols = Array.from({ length: 12 }, (_, size) => size);
const acSymbols = [
  0x00,
  0xf0,
  ...Array.from({ length: 160 }, (_, at) => (Math.floor(at / 10) << 4) | ((at % 10) + 1)),
];
const dcLong = 5;
const acLong = 9;

/** Bits and how many there are, as one number. */
const packed = (value: number, length: number) => (value << 5) | length;

/** The first symbol has one bit, all others `long`; the code of nothing but ones stays free, as it must. */
function codesOf(symbols: readonly number[], long: number): Int32Array {
  const codes = new Int32Array(256);
  for (const [at, symbol] of symbols.entries())
    codes[symbol] = at === 0 ? packed(0, 1) : packed((1 << (long - 1)) + at - 1, long);
  return codes;
}
const dcCodes = codesOf(dcSymbols, dcLong);
const acCodes = codesOf(acSymbols, acLong);

const sizeOf = (value: number) => 32 - Math.clz32(Math.abs(value));
const tailOf = (value: number) => {
  const size = sizeOf(value);
  return packed(value < 0 ? value + (1 << size) - 1 : value, size);
};

interface Block {
  readonly mean: number;
  /** Everything else of it. */
  readonly rest: readonly number[];
}

/** `depth` of ink on a ground of `level`. */
function quantise(shape: Float64Array, depth: number, level: number): Block {
  const rest: number[] = [];
  let zeros = 0;
  for (let at = 1; at < 64; at += 1) {
    const value = Math.round(((shape[zigzag[at] ?? 0] ?? 0) * depth) / step);
    if (value === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) rest.push(acCodes[0xf0] ?? 0);
    rest.push(acCodes[(zeros << 4) | sizeOf(value)] ?? 0, tailOf(value));
    zeros = 0;
  }
  if (zeros > 0) rest.push(acCodes[0] ?? 0);
  return { mean: Math.round(((shape[0] ?? 0) * depth + 8 * level) / step), rest };
}

function bitWriter() {
  let out = new Uint8Array(32_768);
  let held = 0;
  let count = 0;
  let at = 0;
  function put(bits: number) {
    const length = bits & 31;
    held = (held << length) | (bits >> 5);
    count += length;
    if (at + 8 > out.length) {
      const longer = new Uint8Array(2 * out.length);
      longer.set(out);
      out = longer;
    }
    for (; count >= 8; count -= 8) {
      const byte = (held >> (count - 8)) & 0xff;
      out[at++] = byte;
      if (byte === 0xff) out[at++] = 0;
    }
    held &= (1 << count) - 1;
  }
  return {
    put,
    end() {
      if (count > 0) put(packed((1 << (8 - count)) - 1, 8 - count));
      return out.subarray(0, at);
    },
  };
}

const segment = (marker: number, ...bytes: readonly number[]) => [
  0xff,
  marker,
  (bytes.length + 2) >> 8,
  (bytes.length + 2) & 0xff,
  ...bytes,
];
const huffman = (id: number, long: number, symbols: readonly number[]) =>
  segment(
    0xc4,
    id,
    ...Array.from({ length: 16 }, (_, at) => (at === 0 ? 1 : at === long - 1 ? symbols.length - 1 : 0)),
    ...symbols,
  );

const head = (size: number) => [
  ...[0xff, 0xd8],
  ...segment(0xe0, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0),
  ...segment(0xdb, 0, ...Array<number>(64).fill(step)),
  ...segment(0xc0, 8, size >> 8, size & 0xff, size >> 8, size & 0xff, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0),
  ...huffman(0x00, dcLong, dcSymbols),
  ...huffman(0x10, acLong, acSymbols),
  ...segment(0xda, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0),
];

/** Luminance and the two differences, each less what white has. */
function awayFromWhite([red, green, blue]: TwoColours['colour']): readonly number[] {
  const light = 0.299 * red + 0.587 * green + 0.114 * blue;
  return [light - 255, (blue - light) / 1.772, (red - light) / 1.402];
}
/** White, less the 128 that JPEG counts from. */
const white = [127, 0, 0] as const;

/** Eight pixels a byte, and beyond the edge the ground. */
function packRows({ size, ink }: TwoColours): Uint8Array {
  const wide = Math.ceil(size / 8);
  const bytes = new Uint8Array(wide * wide * 8);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      if (ink[y * size + x] === 1)
        bytes[y * wide + (x >> 3)] = (bytes[y * wide + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  return bytes;
}

function scan(picture: TwoColours): Uint8Array {
  const wide = Math.ceil(picture.size / 8);
  const bytes = packRows(picture);
  const depths = awayFromWhite(picture.colour);
  const seen = new Map<string, readonly Block[]>();
  const pattern = new Uint8Array(8);
  const means = [0, 0, 0];
  const { put, end } = bitWriter();

  function blocksAt(column: number, row: number): readonly Block[] {
    for (let y = 0; y < 8; y += 1) pattern[y] = bytes[(row * 8 + y) * wide + column] ?? 0;
    const key = pattern.join();
    const known = seen.get(key);
    if (known) return known;
    const shape = transformBlock(pattern);
    const blocks = depths.map((depth, channel) => quantise(shape, depth, white[channel] ?? 0));
    seen.set(key, blocks);
    return blocks;
  }

  function write({ mean, rest }: Block, channel: number): void {
    const change = mean - (means[channel] ?? 0);
    means[channel] = mean;
    put(dcCodes[sizeOf(change)] ?? 0);
    if (change !== 0) put(tailOf(change));
    for (const bits of rest) put(bits);
  }

  for (let row = 0; row < wide; row += 1)
    for (let column = 0; column < wide; column += 1) blocksAt(column, row).forEach(write);
  return end();
}

export function encodeTwoColours(picture: TwoColours): Uint8Array {
  return Buffer.concat([Uint8Array.from(head(picture.size)), scan(picture), Uint8Array.of(0xff, 0xd9)]);
}
