/** What the kiosk says around a visit: consent, questions, leaving, its own keyboard, and help to use it. */
import type { Said } from '../../../contract/words/failure-words.ts';

export interface VisitWords {
  readonly consent: {
    readonly title: string;
    /** The visitor said first that they are leaving. */
    readonly titleLeaving: string;
    readonly text: string;
    readonly also: string;
    readonly picture: string;
    readonly phone: string;
    readonly agree: string;
    readonly decline: string;
    readonly more: string;
    readonly version: (version: number) => string;
  };
  readonly asking: {
    readonly type: string;
    readonly fields: string;
    readonly page: (page: number, of: number) => string;
    readonly required: string;
    readonly optional: string;
    readonly fill: string;
    readonly choose: string;
    readonly phone: string;
    readonly failed: string;
    readonly next: string;
    readonly back: string;
    readonly skip: string;
    /** Cannot answer what must be answered. */
    readonly askDesk: string;
  };
  /** On the first screen, where there will be questions. */
  readonly how: string;
  readonly notMe: string;
  /** Signed in, with something left for the desk to ask. */
  readonly toDesk: string;
  readonly left: { readonly title: string; readonly done: string };
  /** Who scanned once more right after signing in. `leave`: at once, without another scan. */
  readonly here: { readonly title: string; readonly done: string; readonly leave: string };
  readonly leave: {
    readonly button: string;
    readonly title: string;
    readonly note: string;
    /** Who said no on the phone is still here, and may scan again to go. */
    readonly cancelled: string;
    readonly exchanging: string;
    readonly refused: { readonly title: string; readonly todo: string };
    /** After what failed once. */
    readonly again: string;
    readonly anotherWay: string;
    /** What only staff can mend. */
    readonly off: Said;
    /** While nobody can scan. `closing`: when everybody is signed out by itself; `alone`: also the desk has closed. */
    readonly elsewhere: {
      readonly desk: (closing: string | null) => string;
      readonly alone: (closing: string | null) => string;
    };
  };
  readonly still: {
    readonly title: string;
    readonly todo: (seconds: number) => string;
    readonly yes: string;
  };
  readonly ease: {
    readonly open: string;
    readonly about: string;
    readonly text: string;
    readonly sizes: readonly [normal: string, large: string, largest: string];
    readonly contrast: string;
    readonly low: string;
    readonly longer: string;
    readonly calm: string;
    readonly close: string;
  };
  readonly keys: {
    readonly label: string;
    readonly candidates: string;
    readonly moreCandidates: string;
    readonly space: string;
    readonly remove: string;
    readonly capitals: string;
    readonly digits: string;
    readonly letters: string;
    readonly hide: string;
    readonly done: string;
    readonly chinese: string;
    readonly english: string;
  };
}
