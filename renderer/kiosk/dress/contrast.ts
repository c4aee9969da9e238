/** Contrast as WCAG 2.2 counts it, and colours moved until they have enough of it. Pure. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

/** sRGB, 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

export const black: Rgb = [0, 0, 0];
export const white: Rgb = [255, 255, 255];

/** @param colour `#rrggbb` */
export const rgbOf = (colour: string): Rgb => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

export const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const linear = (part: number) => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** From 0, black, to 1, white. */
export const luminanceOf = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** From 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of `over`, the rest of `under`, as a browser lays one over the other; rounded as it rounds. */
export const mix = (under: Rgb, over: Rgb, share: number): Rgb => {
  const part = (at: 0 | 1 | 2) => Math.round(under[at] * (1 - share) + over[at] * share);
  return [part(0), part(1), part(2)];
};

/**
 * The same hue as light (1) or dark (0) as this, as HSL has it: unlike a mix with white it does not turn grey.
 * https://www.w3.org/TR/css-color-4/#rgb-to-hsl
 */
export function withLightness(colour: Rgb, lightness: number): Rgb {
  const [most, least] = [Math.max(...colour) / 255, Math.min(...colour) / 255];
  const own = (most + least) / 2;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * own - 1));
  const reach = saturation * (1 - Math.abs(2 * lightness - 1));
  const part = (at: 0 | 1 | 2) => {
    const place = spread === 0 ? 0.5 : (colour[at] / 255 - least) / spread;
    return Math.round((lightness - reach / 2 + reach * place) * 255);
  };
  return [part(0), part(1), part(2)];
}

export const lightnessOf = (colour: Rgb): number => (Math.max(...colour) + Math.min(...colour)) / 510;

const least = (colour: Rgb, grounds: readonly Rgb[]) =>
  Math.min(...grounds.map((ground) => contrast(colour, ground)));

/** White where it can be read, as on most colours of a house; else black. One of them always has 4.5 to 1. */
export const textOn = (ground: Rgb): Rgb => (contrast(white, ground) >= 4.5 ? white : black);

const steps = 64;

/**
 * The colour nearest to `colour`, on its way to black or to white, that has this contrast with every ground; where none
 * has, the end that has most.
 */
export function readable(colour: Rgb, grounds: readonly Rgb[], ratio: number): Rgb {
  const ends = [black, white].toSorted((a, b) => least(b, grounds) - least(a, grounds));
  for (let step = 0; step <= steps; step++) {
    for (const end of ends) {
      const moved = mix(colour, end, step / steps);
      if (least(moved, grounds) >= ratio) return moved;
    }
  }
  return ends[0] ?? black;
}

/** How much of `scrim` must lie over a picture, whatever is on it, for `text` to have this contrast; 0 to 1, in percent. */
export function scrimFor(scrim: Rgb, text: Rgb, ratio: number): number {
  // The pixel that is nearest to the text is the worst, and there may be one of it anywhere.
  const worst = luminanceOf(text) > luminanceOf(scrim) ? white : black;
  for (let percent = 0; percent < 100; percent++)
    if (contrast(mix(worst, scrim, percent / 100), text) >= ratio) return percent / 100;
  return 1;
}
