/** How the kiosk looks and what it says first: logo, colours, picture, welcome, and the days that have words of their own. */
import * as v from 'valibot';
import { TimeOfDay } from './device.ts';
import type { Language } from './language.ts';

/** A kept picture is named by its content. SVG is none: it can carry script and fetch from elsewhere. */
export const pictureTypes = ['png', 'jpg', 'webp'] as const;
export type KeptType = (typeof pictureTypes)[number];
export const PictureName = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}\.(?:png|jpg|webp)$/, 'must be the name of a kept picture'),
);

/** Bytes of one picture that the console may send. */
export const pictureBytesMost = 4 * 1_024 * 1_024;
export const PictureBytes = v.pipe(
  v.instance(Uint8Array),
  v.check(({ byteLength }) => byteLength <= pictureBytesMost, 'must be 4 MB at most'),
);
/** Pixels of its longer side: sharp on a 4K screen, 26 MB when it is drawn. */
export const pictureSideMost = 2_560;

export const Colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/, 'must be a colour, #rrggbb'));
export type Colour = v.InferOutput<typeof Colour>;

export const Background = v.variant('kind', [
  v.strictObject({ kind: v.literal('plain') }),
  v.strictObject({ kind: v.literal('colour'), colour: Colour }),
  v.strictObject({
    kind: v.literal('picture'),
    file: PictureName,
    /** Percent beyond what keeps words legible, which is never less. */
    dim: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(80)),
  }),
]);
export type Background = v.InferOutput<typeof Background>;

export const longestTitle = 40;
export const longestLine = 80;

const short = (longest: number) => v.pipe(v.string(), v.trim(), v.maxLength(longest));
const inLanguages = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.strictObject({ 'zh-CN': entry, 'zh-TW': entry, en: entry });

/** An empty text is said in our own words. */
const WelcomeWords = v.strictObject({ title: short(longestTitle), line: short(longestLine) });
export const Welcome = inLanguages(WelcomeWords);
export type Welcome = v.InferOutput<typeof Welcome>;

/** `YYYY-MM-DD`, a day that there is. */
export const Day = v.pipe(
  v.string(),
  v.isoDate('must be a day, YYYY-MM-DD'),
  v.check((day) => new Date(day).toJSON()?.startsWith(day) ?? false, 'must be a day that there is'),
);

/** Both days included. */
const Days = v.pipe(
  v.strictObject({ from: Day, until: Day }),
  v.check(({ from, until }) => from <= until, 'must not end before it begins'),
);

/** As opening hours: `until` not after `from` is on the next day. */
export const Hours = v.strictObject({ from: TimeOfDay, until: TimeOfDay });
export type Hours = v.InferOutput<typeof Hours>;

/** Another title for some days, some hours, or both; null: every day, all day. */
export const Occasion = v.strictObject({
  days: v.nullable(Days),
  hours: v.nullable(Hours),
  title: inLanguages(short(longestTitle)),
});
export type Occasion = v.InferOutput<typeof Occasion>;

export const mostOccasions = 20;

export const Appearance = v.strictObject({
  logo: v.nullable(PictureName),
  /** Null: our green. */
  accent: v.nullable(Colour),
  background: Background,
  welcome: Welcome,
  /** The first that holds wins. */
  occasions: v.pipe(v.array(Occasion), v.maxLength(mostOccasions)),
  /** When it is dark, where the theme is `scheduled`. */
  darkHours: Hours,
});
export type Appearance = v.InferOutput<typeof Appearance>;

const ownWords = { title: '', line: '' };

/** What files of an earlier day lack; also what a new kiosk starts with. */
export const firstAppearance: Appearance = {
  logo: null,
  accent: null,
  background: { kind: 'plain' },
  welcome: { 'zh-CN': ownWords, 'zh-TW': ownWords, en: ownWords },
  occasions: [],
  darkHours: { from: '19:00', until: '07:00' },
};

/** What the kiosk is told: as it is now. */
export interface ShownAppearance {
  readonly logo: string | null;
  readonly accent: string | null;
  readonly background: Background;
  readonly welcome: Readonly<Record<Language, { readonly title: string; readonly line: string }>>;
}

/** Every picture that these settings use. */
export const picturesOf = ({ logo, background }: Appearance): readonly string[] => [
  ...(logo === null ? [] : [logo]),
  ...(background.kind === 'picture' ? [background.file] : []),
];
