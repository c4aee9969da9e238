import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type PictureType, sizeOf } from '../../../contract/picture.ts';
import { avatarTypeOf } from '../../../main/exchange/avatar-http.ts';

const bytes = (...parts: (string | readonly number[])[]) =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    ),
  );
const be16 = (n: number) => [n >> 8, n & 255];
const le16 = (n: number) => [n & 255, n >> 8];
const le24 = (n: number) => [n & 255, (n >> 8) & 255, n >> 16];
const be32 = (n: number) => [...be16(n >>> 16), ...be16(n & 0xffff)];

const png = (w: number, h: number) =>
  bytes('\x89PNG\r\n\x1a\n', be32(13), 'IHDR', be32(w), be32(h), [1, 0, 0, 0, 0]);
const jpg = (w: number, h: number) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe0],
    be16(4),
    [1, 2, 0xff, 0xff, 0xdb],
    be16(3),
    [0, 0xff, 0xc2],
    be16(17),
    [8],
    be16(h),
    be16(w),
  );
const gif = (w: number, h: number, frame = [w, h]) =>
  bytes(
    'GIF89a',
    le16(w),
    le16(h),
    [0x80, 0, 0, 9, 9, 9, 9, 9, 9, 0x21, 0xf9, 4, 0, 0, 0, 0, 0, 0x2c, 0, 0, 0, 0],
    frame.flatMap(le16),
    [0],
  );
const webpX = (w: number, h: number) =>
  bytes('RIFF', be32(0), 'WEBPVP8X', be32(0), be32(0), le24(w - 1), le24(h - 1));
const webpL = (w: number, h: number) => {
  const bits = (w - 1) | ((h - 1) << 14);
  return bytes('RIFF', be32(0), 'WEBPVP8L', be32(0), [
    0x2f,
    bits & 255,
    (bits >> 8) & 255,
    (bits >> 16) & 255,
    bits >>> 24,
  ]);
};
const webp = (w: number, h: number) =>
  bytes('RIFF', be32(0), 'WEBPVP8 ', be32(0), [0, 0, 0, 0x9d, 1, 0x2a], le16(w), le16(h));

const kinds: readonly (readonly [string, PictureType, (w: number, h: number) => Uint8Array])[] = [
  ['PNG', 'png', png],
  ['progressive JPEG behind other segments', 'jpg', jpg],
  ['GIF', 'gif', gif],
  ['WebP with a canvas', 'webp', webpX],
  ['lossless WebP', 'webp', webpL],
  ['lossy WebP', 'webp', webp],
];

describe.each(kinds)('a %s', (_name, type, make) => {
  test('says how large it is', () => {
    expect(sizeOf(make(640, 480), type)).toEqual({ width: 640, height: 480 });
    expect(avatarTypeOf(make(640, 480))).toBe(type);
  });

  test('of more than 2,048 a side is refused before anybody decodes it', () => {
    expect(avatarTypeOf(make(2_048, 2_048))).toBe(type);
    expect(avatarTypeOf(make(2_049, 1))).toBeNull();
    expect(avatarTypeOf(make(1, 16_000))).toBeNull();
  });

  test('that ends too soon is refused', () => {
    const whole = make(64, 64);
    for (let length = 0; length < 12; length++) expect(avatarTypeOf(whole.subarray(0, length))).toBeNull();
    expect(avatarTypeOf(whole.subarray(0, 15))).toBeNull();
  });
});

test('a bomb of 20,000 pixels a side fits into half a megabyte, and is refused', () => {
  const lines = deflateSync(Buffer.alloc(20_000 * 2_501));
  expect(lines.length).toBeLessThan(512 * 1024);
  expect(
    avatarTypeOf(bytes([...png(20_000, 20_000)], be32(0), be32(lines.length), 'IDAT', [...lines])),
  ).toBeNull();
});

test('a GIF whose first frame is larger than its canvas is measured by the frame', () => {
  expect(avatarTypeOf(gif(10, 10, [30_000, 30_000]))).toBeNull();
});

test('markup, scripts and drawings are no pictures, whatever they are called', () => {
  for (const text of [
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<html><script>',
    'BM\0\0',
    '\0\0\x01\0',
  ])
    expect(avatarTypeOf(bytes(text))).toBeNull();
});

test('a real picture has the size it has', () => {
  const picture = readFileSync(new URL('../../../docs/images/welcome.png', import.meta.url));
  expect(sizeOf(picture, 'png')).toEqual({ width: expect.any(Number), height: expect.any(Number) });
  expect(avatarTypeOf(picture)).toBe('png');
});
