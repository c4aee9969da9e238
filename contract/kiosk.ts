/** What the kiosk page is told about its surroundings, and the rectangle it lends to WeChat's page. */
import * as v from 'valibot';
import type { ShownAppearance } from './appearance.ts';
import type { Way } from './channel.ts';
import type { VisitForm } from './form.ts';
import type { Language } from './language.ts';
import type { Reach } from './reach.ts';

export interface SignOut {
  readonly on: boolean;
  /** When whoever is still in is signed out by itself, `HH:MM`. */
  readonly closing: string | null;
}

export interface KioskLook {
  readonly language: Language;
  readonly kioskName: string;
  readonly theme: ShownTheme;
  readonly appearance: ShownAppearance;
  /** What is set up, in the order of the switch; with one there is no switch. */
  readonly ways: readonly Way[];
  readonly form: VisitForm;
  /** Small sounds at scan, greeting and trouble. */
  readonly sounds: boolean;
  /** People can sign out here: by scanning again later on, or by saying so first. */
  readonly signOut: SignOut;
  /** Can WeChat be reached? While it cannot, the first screen says so before anybody tries. */
  readonly reach: Reach;
  /** Demo mode: the mark stands on every screen and a simulated phone can be opened. */
  readonly demo: DemoState | null;
}

export interface DemoState {
  /** Address that real phones may open, or null while the person running the demo has not allowed it. */
  readonly phoneOrigin: string | null;
}

/** `scheduled`: dark at the hours that the appearance names. */
export const themes = ['system', 'light', 'dark', 'scheduled'] as const;
export const Theme = v.picklist(themes);
export type Theme = v.InferOutput<typeof Theme>;
/** As it is now: main has read the clock. */
export type ShownTheme = Exclude<Theme, 'scheduled'>;

const Pixels = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(20_000));

/** Where the kiosk page wants WeChat's page, in CSS pixels of its viewport; null hides it. */
export const Frame = v.nullable(v.strictObject({ x: Pixels, y: Pixels, width: Pixels, height: Pixels }));
export type Frame = v.InferOutput<typeof Frame>;
