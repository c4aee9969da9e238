/** What can happen to a kiosk session, and what it can ask to be done. */
import type { Way } from '../../contract/channel.ts';
import type { FailureCode, PlainFailure } from '../../contract/failure.ts';
import type { KioskSession } from '../../contract/session.ts';
import type { Greeted } from './session-deps.ts';

/** Whose visit is committed. */
export type WrittenDown = Extract<KioskSession, { step: 'asking' | 'greeting' }>;

/** It was somebody else; greeted as being here already, and going after all; still there, or asking for more time. */
export type Said = 'disowned' | 'goes' | 'stayed';

export type SessionEvent =
  | { readonly type: 'opened' }
  | { readonly type: 'shut'; readonly reason: FailureCode }
  /** The lobby's hours are over. */
  | { readonly type: 'rested'; readonly opensAt: number | null }
  /** The process did not run for a while; or it did, but the wall clock went elsewhere. */
  | { readonly type: 'slept' | 'clockMoved' }
  | { readonly type: 'started' | 'retried' | 'cancelled' | 'timeUp' }
  /** The visitor agreed to what was read; answered what was asked, or skipped it. */
  | { readonly type: 'agreed' | 'skipped' }
  | { readonly type: Said; readonly attempt: string }
  /** Said to a screen whose time had run out by then. */
  | { readonly type: 'late'; readonly said: Said; readonly of: WrittenDown }
  /** Who went after all has left. */
  | { readonly type: 'wentAway'; readonly attempt: string }
  /** `name`: what to call them from now on, as the lobby may read it; empty where nothing new was said. `atDesk`: the rest is. */
  | { readonly type: 'answered'; readonly name: string; readonly atDesk: boolean }
  /** The visitor would rather sign in another way. */
  | { readonly type: 'wayChosen'; readonly way: Way }
  /** `picture`: address of the code to draw, or null where WeChat's own page shows it. */
  | { readonly type: 'qrShown'; readonly attempt: string; readonly picture: string | null }
  | { readonly type: 'phoneScanned' | 'phoneCancelled' | 'qrRenewed'; readonly attempt: string }
  /** `consentAsked`: the code named nobody we know, so the phone is asking its owner now; a second code follows. */
  | { readonly type: 'codeAccepted' | 'consentAsked' | 'declined'; readonly attempt: string }
  | ({ readonly type: 'signedIn'; readonly attempt: string } & Omit<Greeted, 'hasPhone'>)
  | { readonly type: 'avatarKept'; readonly attempt: string; readonly avatar: string }
  /** WeChat's page or the callback went wrong; once a code is accepted this says nothing any more. */
  | { readonly type: 'scanFailed'; readonly attempt: string; readonly failure: PlainFailure }
  | { readonly type: 'signInFailed'; readonly attempt: string; readonly failure: PlainFailure };

export type Effect =
  | { readonly do: 'open'; readonly attempt: string; readonly way: Way }
  | { readonly do: 'close' }
  | { readonly do: 'signIn'; readonly attempt: string }
  /** The visit of this attempt was nobody's. */
  | { readonly do: 'disown'; readonly attempt: string }
  /** The visit that this attempt found just begun is over. */
  | { readonly do: 'leaveNow'; readonly attempt: string }
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
  /** There is a text to agree to, and this visitor has not yet. */
  readonly consentNeeded: boolean;
  /** There are questions for whoever has signed in. */
  readonly questions: boolean;
  /** Whoever has no name is asked for one, even where nothing else is. */
  readonly asksName: boolean;
  /** The code on the screen cannot be made to last beyond this. */
  readonly codeUntil: number;
  /** What is set up; the first is where a visitor starts. */
  readonly ways: readonly Way[];
}
