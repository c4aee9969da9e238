/** The day so far, in numbers that each lead to their rows. Days are local to this machine. */
import * as v from 'valibot';
import type { Channel, Way } from './channel.ts';
import type { FailureCode } from './failure.ts';

export const TodayQuery = v.strictObject({
  /** Midnight of the day, ms since 1970 UTC; and of the one after. */
  from: v.pipe(v.number(), v.integer()),
  to: v.pipe(v.number(), v.integer()),
});
export type TodayQuery = v.InferOutput<typeof TodayQuery>;

/** What became of an attempt. `left`: nobody scanned, or the visitor went away. */
export type AttemptEnd = 'greeted' | 'declined' | 'failed' | 'left';

/** Attempts opened, and how far they came. */
export interface Funnel {
  readonly opened: number;
  readonly scanned: number;
  readonly confirmed: number;
  readonly greeted: number;
  readonly declined: number;
  readonly failed: number;
}

export interface Today {
  readonly onSite: number;
  /** Visits that began that day and entries by hand, without those that were somebody else's and those of erased people. */
  readonly arrivals: number;
  /** How many of the arrivals were entered by hand, and matched with no scan since. */
  readonly byHand: number;
  /** People among the arrivals who had been here before that day. */
  readonly returning: number;
  /** How many of the arrivals were theirs. */
  readonly returningVisits: number;
  /** Arrivals an hour: `at` is when the hour began. */
  readonly byHour: readonly { readonly at: number; readonly count: number }[];
  /** Null: by none, they were entered by hand. */
  readonly byChannel: readonly { readonly channel: Channel | null; readonly count: number }[];
  readonly byKiosk: readonly { readonly kiosk: string; readonly count: number }[];
  readonly funnel: Funnel;
  /** The same of each screen and each way there was an attempt at, most attempts first. */
  readonly funnelBy: readonly (Funnel & { readonly kiosk: string; readonly way: Way })[];
  /** Why attempts failed at each screen, the most usual reason first. */
  readonly failures: readonly {
    readonly kiosk: string;
    readonly code: FailureCode;
    readonly count: number;
  }[];
}
