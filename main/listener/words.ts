/** What phones ask through the listener and what the kiosk answers. The listener knows nothing of WeChat or the store. */
import type { FailureDetail, PlainFailure } from '../../contract/failure.ts';
import type { Language } from '../../contract/language.ts';

export type Question =
  /** Somebody opened `/s/<ticket>`. `inWeChat`: in WeChat's own browser, as far as it says so itself. */
  | { readonly ask: 'start'; readonly ticket: string; readonly inWeChat: boolean }
  /** The raw query, without `?`: at most 2,048 printable ASCII characters, nothing more is known of it. */
  | { readonly ask: 'callback'; readonly way: 'officialAccount' | 'browser'; readonly query: string }
  | { readonly ask: 'result'; readonly id: string }
  | { readonly ask: 'login'; readonly code: string; readonly scene: string | null }
  | { readonly ask: 'phone'; readonly token: string; readonly code: string }
  | { readonly ask: 'profile'; readonly token: string; readonly nickname: string }
  /** At most 512 kB that claim to be a picture. */
  | { readonly ask: 'avatar'; readonly token: string; readonly bytes: Uint8Array }
  | { readonly ask: 'session'; readonly token: string }
  | { readonly ask: 'endSession'; readonly token: string };

/** `language`: what the phone would like to read. */
export type Ask = Question & { readonly language: Language };

/** The whole pages a phone can see. */
export type PhonePage =
  /** `visits`: of this person so far, this one included. `name` may be empty. */
  | {
      readonly kind: 'done';
      readonly name: string;
      readonly first: boolean;
      readonly visits: number;
      /** Signed in a moment ago already; or signed out. */
      readonly here: boolean;
      readonly left: boolean;
    }
  /** A member of staff has unlocked the console. */
  | { readonly kind: 'unlocked' }
  | { readonly kind: 'declined' }
  | { readonly kind: 'failed'; readonly failure: PlainFailure }
  /** The address is too old, was used up, or never was one. */
  | { readonly kind: 'gone' }
  /** Opened by a camera or another browser. */
  | { readonly kind: 'onlyInWeChat' };

export type Reply =
  /** 302 to somebody else's http(s) address; for `start`, and for a `callback` that has to ask for consent. */
  | { readonly go: string }
  /** 303 to `/r/<id>`, so that no code stays in the phone's history. */
  | { readonly see: string }
  | { readonly page: PhonePage }
  | { readonly json: unknown; readonly status: number }
  /** JSON below `/mini/`, a page elsewhere, in the visitor's words. */
  | { readonly failure: PlainFailure; readonly status: number };

export type ListenerNote = 'listening' | 'not-listening' | 'thread-ended' | 'refused';

/** For staff's log: numbers, addresses of ours and codes, never what a phone sent. */
export type TellNote = (note: ListenerNote, detail: FailureDetail) => void;

/** PEM. */
export interface KeyPair {
  readonly cert: string;
  readonly key: string;
}
