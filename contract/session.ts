/**
 * What the kiosk shows, as one union: the step carries its data, so that no impossible screen exists.
 * Times are milliseconds since 1970 UTC. `attempt` is the random id of one visitor's try.
 */
import * as v from 'valibot';
import type { Way } from './channel.ts';
import type { FailureCode } from './failure.ts';
import type { Answers } from './form.ts';

/** What the visitor's phone has told WeChat's page so far. */
export type PhoneStage = 'away' | 'scanned' | 'cancelled';

export interface Visitor {
  /** Cleaned for display; empty when WeChat gave no name. */
  readonly name: string;
  /** Address of our own kept copy (`app://kiosk/avatar/…`), or null. */
  readonly avatar: string | null;
}

/** Random, and told to nobody but the kiosk's own page: what is said under it is said by whoever stands there. */
export const AttemptId = v.pipe(v.string(), v.maxLength(40));

/** What every step of one visitor's try carries. */
interface OfAttempt {
  readonly attempt: string;
  readonly way: Way;
}

export type KioskSession =
  | { readonly step: 'attract' }
  | { readonly step: 'closed'; readonly reason: FailureCode }
  /** Outside opening hours; `opensAt` is null where no day of the week is open. */
  | { readonly step: 'resting'; readonly opensAt: number | null }
  /** Before WeChat is asked anything: the visitor reads and agrees, or leaves. The text is in the look's form. */
  | ({ readonly step: 'consent' } & OfAttempt)
  /** `round` counts how often this visitor's QR was renewed by us, from 0. */
  | ({ readonly step: 'opening'; readonly round: number } & OfAttempt)
  | ({
      readonly step: 'waiting';
      readonly round: number;
      readonly phone: PhoneStage;
      /** The code to draw, an address of ours; null where WeChat's own page lies over the card, or in the browser. */
      readonly picture: string | null;
      /** When this QR is thrown away; the screen draws its countdown from it. */
      readonly expiresAt: number;
      /** The life that `expiresAt` is the end of, in ms. */
      readonly life: number;
    } & OfAttempt)
  | ({ readonly step: 'exchanging' } & OfAttempt)
  /** Signed in, and asked what staff want to know; nothing is lost if the visitor walks away. */
  | ({
      readonly step: 'asking';
      readonly visitor: Visitor;
      readonly firstVisit: boolean;
      readonly visits: number;
      /** What this person said last time, of the fields that are remembered; and as which type. */
      readonly remembered: Answers;
      readonly type: string | null;
      /** Nobody knows a name: the form begins with `nameField`. */
      readonly askName: boolean;
      /** The visit had begun before this scan, and was left unanswered. */
      readonly here: boolean;
    } & OfAttempt)
  | ({
      readonly step: 'greeting';
      /** `left`: this scan ended the visit that was going on. */
      readonly left: boolean;
      /** That visit has only just begun: this scan began none. Who was not asked anything may still say that they go. */
      readonly here: boolean;
      /** The questions came before this: whoever was `here` is greeted like anybody who arrives. */
      readonly asked: boolean;
      /** Something of that is left to the desk. */
      readonly atDesk: boolean;
      readonly visitor: Visitor;
      readonly firstVisit: boolean;
      /** Visits of this person so far, this one included. */
      readonly visits: number;
    } & OfAttempt)
  | ({ readonly step: 'refused' } & OfAttempt)
  /** The QR ran out; `attempt` is the next one, which is already being opened. */
  | ({ readonly step: 'expired'; readonly round: number } & OfAttempt)
  | ({
      readonly step: 'trouble';
      readonly code: FailureCode;
      readonly canRetry: boolean;
      /** What staff can read out to support, for instance `errcode 40125`. Never a secret. */
      readonly hint: string | null;
    } & OfAttempt);

/** How often the code of a visitor who touched the first screen is renewed while nobody scans it. */
export const renewedForVisitor = 2;

/** Nobody is known to stand there: a screen between visitors, or a code that stands for whoever comes. */
export function isNobodys(session: KioskSession): boolean {
  if (!('attempt' in session)) return true;
  const isAway = session.step === 'waiting' ? session.phone === 'away' : session.step === 'expired';
  return isAway && 'round' in session && session.round > renewedForVisitor;
}

export type KioskStep = KioskSession['step'];

/** How long these steps last, in ms, counted from the last time that the session was published: the page warns before the end. */
export const stepLife = {
  consent: 120_000,
  asking: 180_000,
  greeting: 8_000,
  refused: 12_000,
  trouble: 20_000,
} as const satisfies Partial<Record<KioskStep, number>>;
