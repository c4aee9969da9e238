/** Whether a logo would be lost on a light or on a dark ground. Pure. */

export type LogoTone = 'dark' | 'light' | 'either';

/** Below this, on a ground of the same tone, one has to look twice. */
const darkest = 0.12;
const lightest = 0.75;

const linear = (part: number) => (part / 255) ** 2.2;

/** @param pixels RGBA, 4 bytes each; a logo without a hole in it brings its own ground. */
export function logoTone(pixels: Uint8ClampedArray): LogoTone {
  let seen = 0;
  let dark = 0;
  let light = 0;
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4);
    if (alpha < 128) continue;
    seen += 1;
    const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    if (luminance < darkest) dark += 1;
    if (luminance > lightest) light += 1;
  }
  const opaque = seen >= (pixels.length / 4) * 0.98;
  if (opaque || seen === 0) return 'either';
  // A third of it gone is a logo that cannot be read.
  if (dark > seen / 3 && dark >= light) return 'dark';
  return light > seen / 3 ? 'light' : 'either';
}
