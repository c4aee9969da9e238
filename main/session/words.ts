/** What can happen to a kiosk session, and what it can ask to be done. */
import type { Way } from '../../contract/channel.ts';
import type { FailureCode, PlainFailure } from '../../contract/failure.ts';
import type { Visitor } from '../../contract/session.ts';

export type SessionEvent =
  | { readonly type: 'opened' }
  | { readonly type: 'shut'; readonly reason: FailureCode }
  | { readonly type: 'started' | 'retried' | 'cancelled' | 'timeUp' }
  /** The visitor would rather sign in another way. */
  | { readonly type: 'wayChosen'; readonly way: Way }
  /** `picture`: address of the code to draw, or null where WeChat's own page shows it. */
  | { readonly type: 'qrShown'; readonly attempt: string; readonly picture: string | null }
  | { readonly type: 'phoneScanned' | 'phoneCancelled' | 'qrRenewed'; readonly attempt: string }
  /** `consentAsked`: the code named nobody we know, so the phone is asking its owner now; a second code follows. */
  | { readonly type: 'codeAccepted' | 'consentAsked' | 'declined'; readonly attempt: string }
  | {
      readonly type: 'signedIn';
      readonly attempt: string;
      readonly visitor: Visitor;
      readonly firstVisit: boolean;
      readonly visits: number;
    }
  | { readonly type: 'avatarKept'; readonly attempt: string; readonly avatar: string }
  /** WeChat's page or the callback went wrong; once a code is accepted this says nothing any more. */
  | { readonly type: 'scanFailed'; readonly attempt: string; readonly failure: PlainFailure }
  | { readonly type: 'signInFailed'; readonly attempt: string; readonly failure: PlainFailure };

export type Effect =
  | { readonly do: 'open'; readonly attempt: string; readonly way: Way }
  | { readonly do: 'close' }
  | { readonly do: 'signIn'; readonly attempt: string }
  /** The step's only timer; every change of session forgets the one before. */
  | { readonly do: 'wake'; readonly after: number }
  /** Is this kiosk still fit to start? Asked whenever nobody is signing in. */
  | { readonly do: 'checkReady' }
  | { readonly do: 'note'; readonly what: 'stale' | 'ignored'; readonly event: string };

export interface Moment {
  readonly now: number;
  /** A fresh attempt id, should one be needed. */
  readonly fresh: string;
  /** The QR is on screen without a touch. */
  readonly startsByItself: boolean;
  /** What is set up; the first is where a visitor starts. */
  readonly ways: readonly Way[];
}
