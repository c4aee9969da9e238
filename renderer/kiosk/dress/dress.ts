/** The colours of the kiosk as staff chose them, each moved as far as it takes to be read. Pure. */
import type { ShownAppearance } from '../../../contract/appearance.ts';
import {
  black,
  contrast,
  hexOf,
  lightnessOf,
  mix,
  type Rgb,
  readable,
  rgbOf,
  scrimFor,
  textOn,
  white,
  withLightness,
} from './contrast.ts';

/** Custom properties that `dress.css` puts in the place of those of tokens.css. */
export type Dress = Readonly<Record<`--own-${string}`, string>>;

interface Tokens {
  readonly ground: Rgb;
  readonly surface: Rgb;
  readonly surface2: Rgb;
  readonly text: Rgb;
  readonly text2: Rgb;
  readonly edge: Rgb;
  readonly line: Rgb;
  readonly accent: Rgb;
  readonly warn: Rgb;
  readonly danger: Rgb;
  readonly focus: Rgb;
}

/** As in tokens.css. */
const tokens: Readonly<Record<'light' | 'dark', Tokens>> = {
  light: {
    ground: rgbOf('#f4f6f5'),
    surface: rgbOf('#ffffff'),
    surface2: rgbOf('#eef2f0'),
    text: rgbOf('#14201a'),
    text2: rgbOf('#55635c'),
    edge: rgbOf('#7a8a82'),
    line: rgbOf('#dbe2de'),
    accent: rgbOf('#067a46'),
    warn: rgbOf('#8a5a00'),
    danger: rgbOf('#b3261e'),
    focus: rgbOf('#0a63d6'),
  },
  dark: {
    ground: rgbOf('#0f1512'),
    surface: rgbOf('#19211d'),
    surface2: rgbOf('#222c27'),
    text: rgbOf('#edf3f0'),
    text2: rgbOf('#a5b3ac'),
    edge: rgbOf('#77877f'),
    line: rgbOf('#33403a'),
    accent: rgbOf('#3ecf8a'),
    warn: rgbOf('#f3c76b'),
    danger: rgbOf('#ff9d94'),
    focus: rgbOf('#7db4ff'),
  },
};

const least = 4.5;
/** On a plain colour there is no reason to go down to the least. */
const comfortable = 7;
/** Edges and the ring around what has the focus. */
const edgeLeast = 3;

/** The colour itself, or as near to it as the theme's text can stand on. */
function groundOf(colour: Rgb, theme: Tokens): Rgb {
  const end = contrast(white, theme.text) > contrast(black, theme.text) ? 1 : 0;
  const own = lightnessOf(colour);
  if (contrast(colour, theme.text) >= comfortable) return colour;
  for (let step = 1; step < 64; step++) {
    const moved = withLightness(colour, own + ((end - own) * step) / 64);
    if (contrast(moved, theme.text) >= comfortable) return moved;
  }
  return end === 1 ? white : black;
}

/** The share of the scrim: what is needed at `dim` 0, and almost all of it at 80. */
function scrimShare(theme: Tokens, dim: number): number {
  const needed = scrimFor(theme.ground, theme.text, least);
  return Math.ceil((needed + ((0.96 - needed) * dim) / 80) * 100) / 100;
}

/** @param pictured whether this screen shows the picture at all */
export function dressOf(
  { accent, background }: Pick<ShownAppearance, 'accent' | 'background'>,
  dark: boolean,
  pictured: boolean,
): Dress {
  const theme = tokens[dark ? 'dark' : 'light'];
  const picture = pictured && background.kind === 'picture' ? background : null;
  const plain = background.kind !== 'colour' && !picture;
  if (accent === null && plain) return {};

  const ground = background.kind === 'colour' ? groundOf(rgbOf(background.colour), theme) : theme.ground;
  const share = picture ? scrimShare(theme, picture.dim) : 1;
  // Whatever lies between these two can stand behind the words.
  const behind = picture ? [mix(black, ground, share), mix(white, ground, share)] : [ground];
  const everywhere = [...behind, theme.surface, theme.surface2];
  const chosen = accent === null ? theme.accent : rgbOf(accent);
  const soft = mix(theme.surface, chosen, dark ? 0.22 : 0.14);
  const own = {
    ground,
    text: theme.text,
    'text-2': readable(theme.text2, [...everywhere, soft], least),
    edge: readable(theme.edge, everywhere, edgeLeast),
    line: plain ? theme.line : mix(ground, theme.text, 0.16),
    brand: chosen,
    'brand-text': textOn(chosen),
    warn: readable(theme.warn, everywhere, least),
    danger: readable(theme.danger, everywhere, least),
    focus: readable(theme.focus, everywhere, edgeLeast),
    accent: readable(chosen, [...everywhere, soft], least),
    'accent-soft': soft,
  } as const;
  const colours = Object.entries({ ...own, 'accent-text': textOn(own.accent) }).map(
    ([name, colour]) => [`--own-${name}`, hexOf(colour)] as const,
  );
  return { ...Object.fromEntries(colours), '--own-scrim': String(share) };
}
