/** What a session needs of the rooms around it, what they tell it, and how a sign-in ends. */
import type { Way } from '../../contract/channel.ts';
import type { FailureCode, PlainFailure } from '../../contract/failure.ts';
import type { Answers, ConsentGiven } from '../../contract/form.ts';
import type { KioskSession, Visitor } from '../../contract/session.ts';
import type { PresentVisitor } from './visitor.ts';

/** What is reported of one attempt's code on the screen, and of the phone in front of it. */
export interface PageEvents {
  /** `picture`: the address of a code that the kiosk page draws itself, or null. */
  shown(picture: string | null): void;
  scanned(): void;
  cancelled(): void;
  renewed(): void;
  failed(failure: PlainFailure): void;
  caught(address: string): void;
}

export interface Greeted {
  readonly visitor: Visitor;
  readonly firstVisit: boolean;
  readonly visits: number;
  /** This identity has given a phone number. */
  readonly hasPhone: boolean;
  /** This scan ended the visit that was going on. */
  readonly left: boolean;
  /** That visit has only just begun, and goes on. */
  readonly here: boolean;
  /** The visitor has answered what that visit asks, or passed it by. */
  readonly answered: boolean;
  /** What the person said last time, and as which type of visitor. */
  readonly remembered: Answers;
  readonly visitorType: string | null;
  /** Nobody knows a name, and the visitor was never asked for one. */
  readonly askName: boolean;
}

/** How one code ended, for whoever brought it. */
export type Outcome =
  | { readonly ended: 'signedIn'; readonly greeted: Greeted }
  /** The person has to be asked first; the attempt stays open for a second code. */
  | { readonly ended: 'consentAsked' }
  | { readonly ended: 'failed'; readonly failure: PlainFailure };

export interface Watch {
  /** Does the kiosk still wait for this sign-in? Asked before anything is kept: who is not greeted was not here. */
  isAwaited(): boolean;
  /** The picture came, perhaps much later. */
  avatarKept(avatar: string): void;
}

export interface SessionDeps<Code> {
  readonly openPage: (attempt: string, way: Way, events: PageEvents) => void;
  readonly closePage: () => void;
  /** Checks a caught address; throws a Failure. */
  readonly accept: (address: string, attempt: string) => Code;
  /** Exchange, then store; resolves only after the visit is committed. */
  readonly signIn: (code: Code, watch: Watch) => Promise<Greeted | 'consentNeeded'>;
  /** Why the kiosk cannot start a sign-in as far as settings tell, which is known at once, or null. */
  readonly notSetUp: () => FailureCode | null;
  /** The same, asking the store and the keychain as well. */
  readonly notReady: () => Promise<FailureCode | null>;
  /** Outside opening hours, or null. */
  readonly rest: () => { readonly opensAt: number | null } | null;
  readonly startsByItself: () => boolean;
  readonly ways: () => readonly Way[];
  /** The text to agree to before WeChat is asked anything, as it stands on the screen; null where there is none. */
  readonly consentText: () => Pick<ConsentGiven, 'version' | 'language'> | null;
  readonly questions: () => boolean;
  readonly asksName: () => boolean;
  readonly present: PresentVisitor;
  /** The visit of this attempt was nobody's. */
  readonly disown: (attempt: string) => void;
  /** Ends the visit that this attempt found just begun; resolves only after that is committed. */
  readonly leaveNow: (attempt: string) => Promise<void>;
  readonly publish: (session: KioskSession) => void;
  readonly note: (fact: string, facts: Record<string, string | number>) => void;
  readonly newId: () => string;
  readonly now: () => number;
}
