import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Failure } from '../../../contract/failure.ts';
import {
  checkedType,
  createAppearancePictures,
  picturePath,
} from '../../../main/windows/appearance-pictures.ts';
import { logoTone } from '../../../renderer/kiosk/dress/logo-tone.ts';
import { fc } from '../../properties.ts';

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const be32 = (number: number) => [number >>> 24, (number >> 16) & 255, (number >> 8) & 255, number & 255];
const png = (width: number, height: number) =>
  Uint8Array.from([
    ...[0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a],
    ...[...be32(13), ...ascii('IHDR'), ...be32(width), ...be32(height), 8, 6, 0, 0, 0, 0, 0, 0, 0],
  ]);
const jpg = (width: number, height: number) =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    ...[0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0],
  ]);
const webp = (width: number, height: number) => {
  const [w, h] = [width - 1, height - 1];
  const size24 = (side: number) => [side & 255, (side >> 8) & 255, (side >> 16) & 255];
  return Uint8Array.from([
    ...ascii('RIFF'),
    0,
    0,
    0,
    0,
    ...ascii('WEBPVP8X'),
    10,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    ...size24(w),
    ...size24(h),
  ]);
};
const kinds = [
  ['png', png],
  ['jpg', jpg],
  ['webp', webp],
] as const;

const reasonOf = (bytes: Uint8Array) => {
  try {
    return checkedType(bytes);
  } catch (thrown) {
    return thrown instanceof Failure ? `${thrown.code}: ${thrown.detail['reason']}` : 'another error';
  }
};

describe.each(kinds)('a %s', (type, make) => {
  test('is taken up to 2,560 pixels, and not one more', () => {
    expect(reasonOf(make(2_560, 1_440))).toBe(type);
    expect(reasonOf(make(1_440, 2_560))).toBe(type);
    expect(reasonOf(make(2_561, 10))).toMatch(/2560 pixels/);
    expect(reasonOf(make(10, 2_561))).toMatch(/2560 pixels/);
  });

  test('that ends before it says its size is refused, wherever it ends', () => {
    const whole = make(800, 600);
    for (let length = 0; length < whole.length - 8; length++)
      expect(reasonOf(whole.subarray(0, length)), `${length} bytes`).toMatch(
        /^(ipc\.bad-request|webp|png|jpg)/,
      );
    expect(reasonOf(whole.subarray(0, 15))).toMatch(/^ipc\.bad-request/);
  });
});

test.each([
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['an SVG behind an XML line', '<?xml version="1.0"?><svg/>'],
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['a GIF', 'GIF89a\x0a\x00\x0a\x00\x00\x00\x00'],
  ['a BMP', 'BM\x00\x00'],
  ['nothing', ''],
])('%s is refused by its bytes', (_what, text) => {
  expect(reasonOf(Uint8Array.from(ascii(text)))).toBe('ipc.bad-request: must be PNG, JPEG or WebP');
});

test('a picture without a side is refused', () => {
  expect(reasonOf(png(0, 10))).toMatch(/say its size/);
  expect(reasonOf(jpg(10, 0))).toMatch(/say its size/);
});

test('whatever the bytes are, they are taken or refused, and nothing else happens', () => {
  const starts = kinds.map(([, make]) => [...make(640, 480)]);
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.integer({ min: 0, max: 40 }),
      fc.uint8Array({ maxLength: 64 }),
      (start, kept, rest) => {
        expect(reasonOf(Uint8Array.from([...start.slice(0, kept), ...rest]))).not.toBe('another error');
      },
    ),
  );
});

describe('kept pictures', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wxlobby-pictures-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('are named by their content, kept once, and whole', async () => {
    const pictures = createAppearancePictures(join(folder, 'pictures'));
    const [one, again, other] = [
      await pictures.keep(png(4, 4)),
      await pictures.keep(png(4, 4)),
      await pictures.keep(jpg(4, 4)),
    ];
    expect(one).toMatch(/^[0-9a-f]{64}\.png$/);
    expect(again).toBe(one);
    expect(other).toMatch(/\.jpg$/);
    expect(readdirSync(join(folder, 'pictures')).sort()).toEqual([one, other].sort());
    expect(new Uint8Array(readFileSync(join(folder, 'pictures', one)))).toEqual(png(4, 4));
  });

  test('go once no setting names them, and nothing else goes', async () => {
    const pictures = createAppearancePictures(folder);
    await pictures.keepOnly([]);
    const [used, unused] = [await pictures.keep(png(4, 4)), await pictures.keep(png(5, 5))];
    writeFileSync(join(folder, 'notes.txt'), 'not ours');
    await pictures.keepOnly([used]);
    expect(readdirSync(folder).sort()).toEqual([used, 'notes.txt'].sort());
    expect(unused).not.toBe(used);
  });

  test('are found by their own names only', () => {
    const name = `${'0'.repeat(64)}.png`;
    expect(picturePath(folder, name)).toBe(join(folder, name));
    for (const way of [
      '../settings.json',
      `../${name}`,
      `${name}/..`,
      `${'0'.repeat(64)}.svg`,
      '',
      '.',
      `${name}\0`,
    ])
      expect(picturePath(folder, way), way).toBeNull();
  });

  test('that cannot be written are reported without a path', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const failure = await createAppearancePictures(join(file, 'below'))
      .keep(png(4, 4))
      .catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ code: 'settings.unwritable' });
    expect(JSON.stringify((failure as Failure).plain())).not.toContain(folder);
  });
});

describe('a logo', () => {
  const pixels = (ink: readonly [number, number, number], inked: number, of = 100) =>
    Uint8ClampedArray.from(
      Array.from({ length: of }, (_none, at) => (at < inked ? [...ink, 255] : [0, 0, 0, 0])).flat(),
    );
  test('in black or white with holes in it would be lost on a ground of its own tone', () => {
    expect(logoTone(pixels([20, 20, 20], 40))).toBe('dark');
    expect(logoTone(pixels([250, 250, 250], 40))).toBe('light');
    expect(logoTone(pixels([220, 60, 40], 40))).toBe('either');
  });
  test('that brings its own ground, or is not there, needs none', () => {
    expect(logoTone(pixels([20, 20, 20], 100))).toBe('either');
    expect(logoTone(pixels([0, 0, 0], 0))).toBe('either');
  });
});
