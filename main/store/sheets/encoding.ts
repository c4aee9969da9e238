/** In which encoding a text file is: said by its byte order mark, else by what its beginning can be read as. */

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export const marks: readonly (readonly [encoding: Encoding, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const startsWith = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte);

export interface Encoded {
  readonly encoding: Encoding;
  /** How many bytes its mark takes. */
  readonly mark: number;
}

/** Null for what is no text. `sample` is its beginning. */
export function encodingOf(sample: Uint8Array): Encoded | null {
  for (const [encoding, mark] of marks) if (startsWith(sample, mark)) return { encoding, mark: mark.length };
  const zeros = zerosOf(sample);
  if (zeros.even + zeros.odd > 0) {
    // Latin letters, digits and commas have a zero for one of their two bytes.
    const pairs = sample.length / 2;
    if (zeros.odd > pairs / 10 && zeros.even < pairs / 100) return { encoding: 'utf-16le', mark: 0 };
    if (zeros.even > pairs / 10 && zeros.odd < pairs / 100) return { encoding: 'utf-16be', mark: 0 };
    return null;
  }
  return { encoding: likelier(sample), mark: 0 };
}

function zerosOf(bytes: Uint8Array) {
  const count = { even: 0, odd: 0 };
  for (const [at, byte] of bytes.entries()) if (byte === 0) count[at % 2 === 0 ? 'even' : 'odd'] += 1;
  return count;
}

/** Line by line, because one file may hold lines of either; each line that is not ASCII has a say. */
function likelier(sample: Uint8Array): Encoding {
  let says = 0;
  let from = 0;
  while (from < sample.length) {
    const end = sample.indexOf(0x0a, from);
    // The last line may be cut off in the middle of a character.
    if (end < 0 && from > 0) break;
    const line = sample.subarray(from, end < 0 ? sample.length : end);
    if (line.some((byte) => byte >= 0x80)) says += readable(line, 'utf-8') ? 1 : -1;
    from = end < 0 ? sample.length : end + 1;
  }
  return says < 0 ? 'gb18030' : 'utf-8';
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

function decoderOf(encoding: Encoding): InstanceType<typeof TextDecoder> {
  const known = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true });
  decoders.set(encoding, known);
  return known;
}

function readable(bytes: Uint8Array, encoding: Encoding): boolean {
  return decoded(bytes, encoding) !== null;
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return decoderOf(encoding).decode(bytes);
  } catch {
    return null;
  }
}

/** Two Chinese characters in UTF-8, one after the other: hardly ever what GB18030 means by these bytes. */
const utf8Words = /[\u4e00-\u9fff]{2}/;

/** Null where the bytes are no text of this encoding, or plainly of another one. */
export function textOf(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | null {
  const text = decoded(bytes, encoding);
  if (text === null || encoding === 'utf-8') return text;
  const other = decoded(bytes, 'utf-8');
  return other !== null && utf8Words.test(other) ? null : text;
}

/** As much of it as can be read, for people to recognise it by. */
export const roughly = (bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string =>
  decoded(bytes, encoding === 'utf-8' ? 'gb18030' : 'utf-8') ?? new TextDecoder(encoding).decode(bytes);
