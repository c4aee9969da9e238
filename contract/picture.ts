/**
 * What kind of picture bytes are, and how large it says it is, from its first bytes: nothing is decoded here. Half a
 * megabyte can hold a picture of gigabytes.
 */

export type PictureType = 'jpg' | 'png' | 'gif' | 'webp';

export interface PictureBytes {
  readonly bytes: Uint8Array;
  readonly type: PictureType;
}

const starts = (bytes: Uint8Array, at: number, text: string) =>
  text === String.fromCharCode(...bytes.subarray(at, at + text.length));

export function typeOf(bytes: Uint8Array): PictureType | null {
  if (starts(bytes, 0, '\xff\xd8\xff')) return 'jpg';
  if (starts(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (starts(bytes, 0, 'GIF87a') || starts(bytes, 0, 'GIF89a')) return 'gif';
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return 'webp';
  return null;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

type Read = (view: DataView) => Size | null;

const png: Read = (view) => ({ width: view.getUint32(16), height: view.getUint32(20) });

/** The frames' own sizes count too: decoders make room for the first one. */
const gif: Read = (view) => {
  const skipBlocks = (from: number) => {
    let at = from;
    while (view.getUint8(at) !== 0) at += view.getUint8(at) + 1;
    return at + 1;
  };
  const colours = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  const canvas = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  let at = 13 + colours(view.getUint8(10));
  while (view.getUint8(at) === 0x21) at = skipBlocks(at + 2);
  if (view.getUint8(at) !== 0x2c) return null;
  return {
    width: Math.max(canvas.width, view.getUint16(at + 5, true)),
    height: Math.max(canvas.height, view.getUint16(at + 7, true)),
  };
};

const isFrameHeader = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const jpg: Read = (view) => {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrameHeader(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // Fill bytes may stand before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
};

const uint24 = (view: DataView, at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);

const webp: Read = (view) => {
  switch (view.getUint32(12)) {
    case 0x56503858: // VP8X
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    case 0x5650384c: {
      // VP8L: 14 bits each
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 0x56503820: // VP8
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return null;
  }
};

const readers: Readonly<Record<PictureType, Read>> = { png, gif, jpg, webp };

/** Null when the bytes do not say. */
export function sizeOf(bytes: Uint8Array, type: PictureType): Size | null {
  try {
    return readers[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    // Beyond its end.
    return null;
  }
}
