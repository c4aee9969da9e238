/**
 * What the kiosk shows, as one union: the step carries its data, so that no impossible screen exists.
 * Times are milliseconds since 1970 UTC. `attempt` is the random id of one visitor's try.
 */
import type { FailureCode } from './failure.ts';

/** What the visitor's phone has told WeChat's page so far. */
export type PhoneStage = 'away' | 'scanned' | 'cancelled';

export interface Visitor {
  /** Cleaned for display; empty when WeChat gave no name. */
  readonly name: string;
  /** Address of our own kept copy (`app://kiosk/avatar/…`), or null. */
  readonly avatar: string | null;
}

export type KioskSession =
  | { readonly step: 'attract' }
  | { readonly step: 'closed'; readonly reason: FailureCode }
  /** `round` counts how often this visitor's QR was renewed by us, from 0. */
  | { readonly step: 'opening'; readonly attempt: string; readonly round: number }
  | {
      readonly step: 'waiting';
      readonly attempt: string;
      readonly round: number;
      readonly phone: PhoneStage;
      /** When this QR is thrown away; the screen draws its countdown from it. */
      readonly expiresAt: number;
      /** The life that `expiresAt` is the end of, in ms. */
      readonly life: number;
    }
  | { readonly step: 'exchanging'; readonly attempt: string }
  | {
      readonly step: 'greeting';
      readonly attempt: string;
      readonly visitor: Visitor;
      readonly firstVisit: boolean;
      /** Visits of this person so far, this one included. */
      readonly visits: number;
    }
  | { readonly step: 'refused'; readonly attempt: string }
  /** The QR ran out; `attempt` is the next one, which is already being opened. */
  | { readonly step: 'expired'; readonly attempt: string; readonly round: number }
  | {
      readonly step: 'trouble';
      readonly attempt: string;
      readonly code: FailureCode;
      readonly canRetry: boolean;
      /** What staff can read out to support, for instance `errcode 40125`. Never a secret. */
      readonly hint: string | null;
    };

export type KioskStep = KioskSession['step'];
