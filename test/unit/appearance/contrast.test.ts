import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Background } from '../../../contract/appearance.ts';
import {
  contrast,
  hexOf,
  lightnessOf,
  mix,
  type Rgb,
  readable,
  rgbOf,
  scrimFor,
  textOn,
  withLightness,
} from '../../../renderer/kiosk/dress/contrast.ts';
import { type Dress, dressOf } from '../../../renderer/kiosk/dress/dress.ts';
import { fc, tries } from '../../properties.ts';

const part = fc.integer({ min: 0, max: 255 });
const anyRgb: fc.Arbitrary<Rgb> = fc.tuple(part, part, part);
const anyColour = anyRgb.map(hexOf);
const anyDim = fc.integer({ min: 0, max: 80 });
const file = `${'a'.repeat(64)}.jpg`;

const colourIn = (dress: Dress, name: string) => rgbOf(dress[`--own-${name}`] ?? expect.unreachable(name));

/** What stands in tokens.css, which dress.ts repeats. */
const css = readFileSync(resolve(import.meta.dirname, '../../../renderer/tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('data-theme="dark"');
const token = (sheet: string, name: string) =>
  rgbOf(new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(sheet)?.[1] ?? expect.unreachable(name));
const sheets = [
  { theme: 'light', isDark: false, sheet: light },
  { theme: 'dark', isDark: true, sheet: dark },
] as const;

test('contrast is counted as WCAG counts it', () => {
  expect(contrast(rgbOf('#000000'), rgbOf('#ffffff'))).toBeCloseTo(21, 5);
  expect(contrast(rgbOf('#777777'), rgbOf('#ffffff'))).toBeCloseTo(4.48, 2);
  expect(contrast(rgbOf('#767676'), rgbOf('#ffffff'))).toBeGreaterThan(4.5);
});

test('black or white can be read on every colour', () => {
  fc.assert(fc.property(anyRgb, (ground) => contrast(textOn(ground), ground) >= 4.5));
});

test('a colour that can be read stays as it is; any other is moved until it can', () => {
  fc.assert(
    fc.property(anyRgb, anyRgb, (colour, ground) => {
      const moved = readable(colour, [ground], 4.5);
      expect(contrast(moved, ground)).toBeGreaterThanOrEqual(4.5);
      if (contrast(colour, ground) >= 4.5) expect(moved).toEqual(colour);
    }),
  );
});

test('lighter or darker, a colour keeps its hue', () => {
  expect(hexOf(withLightness(rgbOf('#ff0000'), 0.75))).toBe('#ff8080');
  expect(hexOf(withLightness(rgbOf('#12263f'), 1))).toBe('#ffffff');
  fc.assert(
    fc.property(anyRgb, (colour) => {
      const same = withLightness(colour, lightnessOf(colour));
      for (const at of [0, 1, 2] as const) expect(Math.abs(same[at] - colour[at])).toBeLessThanOrEqual(1);
    }),
  );
});

test('under the scrim there is no picture on which the text cannot be read', () => {
  fc.assert(
    fc.property(anyRgb, fc.boolean(), (pixel, isDark) => {
      const sheet = isDark ? dark : light;
      const [ground, text] = [token(sheet, 'ground'), token(sheet, 'text')];
      const share = scrimFor(ground, text, 4.5);
      expect(contrast(mix(pixel, ground, share), text)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

function holds(dress: Dress, names: readonly string[], places: readonly Rgb[], ratio: number): void {
  for (const name of names)
    for (const place of places)
      expect(contrast(colourIn(dress, name), place), name).toBeGreaterThanOrEqual(ratio);
}

describe.each(sheets)('in the $theme theme, whatever staff chose,', ({ isDark, sheet }) => {
  const surfaces = [token(sheet, 'surface'), token(sheet, 'surface-2')];

  test('everything that is written can be read, and every edge is seen', () => {
    const backgrounds: fc.Arbitrary<Background> = fc.oneof(
      fc.constant({ kind: 'plain' } as const),
      anyColour.map((colour) => ({ kind: 'colour', colour }) as const),
      anyDim.map((dim) => ({ kind: 'picture', file, dim }) as const),
    );
    fc.assert(
      fc.property(anyColour, backgrounds, anyRgb, (accent, background, pixel) => {
        const dress = dressOf({ accent, background }, isDark, true);
        const ground = colourIn(dress, 'ground');
        const behind =
          background.kind === 'picture' ? mix(pixel, ground, Number(dress['--own-scrim'])) : ground;
        const places = [behind, ...surfaces];
        holds(dress, ['text', 'text-2', 'accent', 'warn', 'danger'], places, 4.5);
        holds(dress, ['text', 'text-2', 'accent'], [colourIn(dress, 'accent-soft')], 4.5);
        holds(dress, ['edge', 'focus'], places, 3);
        holds(dress, ['accent-text'], [colourIn(dress, 'accent')], 4.5);
        holds(dress, ['brand-text'], [colourIn(dress, 'brand')], 4.5);
      }),
      tries(400),
    );
  });

  test('the main colour itself is never changed where it is a ground, nor is a background that needs no change', () => {
    const dress = dressOf({ accent: '#ffe600', background: { kind: 'plain' } }, isDark, false);
    expect(dress['--own-brand']).toBe('#ffe600');
    expect(dress['--own-ground']).toBe(hexOf(token(sheet, 'ground')));
    const own = isDark ? '#101820' : '#dfeaf6';
    expect(
      dressOf({ accent: null, background: { kind: 'colour', colour: own } }, isDark, false),
    ).toMatchObject({ '--own-ground': own });
  });

  test('and nothing is changed where nothing was chosen, or where the picture is not shown', () => {
    expect(dressOf({ accent: null, background: { kind: 'plain' } }, isDark, true)).toEqual({});
    expect(dressOf({ accent: null, background: { kind: 'picture', file, dim: 0 } }, isDark, false)).toEqual(
      {},
    );
  });

  test('the colours it begins with are those of the style sheet', () => {
    const dress = dressOf({ accent: '#000000', background: { kind: 'plain' } }, isDark, false);
    for (const name of ['ground', 'text', 'line'])
      expect(colourIn(dress, name), name).toEqual(token(sheet, name));
  });
});
