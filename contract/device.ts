/** What staff set about the machine itself: its screen, its hours, when it starts and starts anew. */
import * as v from 'valibot';

/** `HH:MM`, 24 hours, as the clock on this machine's wall. */
export const TimeOfDay = v.pipe(
  v.string(),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, HH:MM'),
);
export type TimeOfDay = v.InferOutput<typeof TimeOfDay>;

/** `until` not after `from` is on the next day: 22:00 to 06:00; 00:00 to 00:00 is all day. Null: not at all. */
export const OpenHours = v.nullable(v.strictObject({ from: TimeOfDay, until: TimeOfDay }));
export type OpenHours = v.InferOutput<typeof OpenHours>;

/** In the order of `Date.getDay`. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
export type Weekday = (typeof weekdays)[number];

export const WeekHours = v.strictObject({
  monday: OpenHours,
  tuesday: OpenHours,
  wednesday: OpenHours,
  thursday: OpenHours,
  friday: OpenHours,
  saturday: OpenHours,
  sunday: OpenHours,
});
export type WeekHours = v.InferOutput<typeof WeekHours>;

export const DeviceSettings = v.strictObject({
  /** Which screen the kiosk stands on, counted from the left, then from the top, from 1; null: the system's main one. */
  display: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16))),
  /** Starts when this machine's user logs in. */
  autoStart: v.boolean(),
  /** A locked-down kiosk starts itself anew at this time, once nobody is signing in. */
  nightlyRestart: v.nullable(TimeOfDay),
  /** Null: always open. */
  hours: v.nullable(WeekHours),
});
export type DeviceSettings = v.InferOutput<typeof DeviceSettings>;

/** A screen that is attached to this machine now. */
export interface AttachedDisplay {
  /** As in `display`, from 1. */
  readonly number: number;
  /** What the system calls it; may be empty. */
  readonly label: string;
  /** In its own pixels, as it stands: an upright screen is higher than wide. */
  readonly pixels: { readonly width: number; readonly height: number };
  /** Where it lies among the others, in the system's own units. */
  readonly area: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly isMain: boolean;
}

/** What files of an earlier day lack; also what a new kiosk starts with. */
export const firstDevice = {
  display: null,
  autoStart: false,
  nightlyRestart: '04:00',
  hours: null,
} as const satisfies DeviceSettings;
