/** The way from a phone to this machine, as staff see it. */
import type { PlainFailure } from './failure.ts';

export interface ListenerState {
  /** As staff switched it. */
  readonly on: boolean;
  /** Where it really listens, for instance `http://192.168.1.20:8788`; null while it does not. */
  readonly origin: string | null;
  /** What phones open: the public origin if there is one. */
  readonly publicOrigin: string | null;
  /** Why it does not listen although it should; it is tried again. */
  readonly failure: PlainFailure | null;
}

/** Paths of the listener; WeChat's consoles and the sample mini program name them. */
export const listenerPaths = {
  /** `/s/<ticket>`: what the official account's QR on the kiosk holds. */
  start: '/s/',
  officialAccount: '/oa/callback',
  browser: '/web/callback',
  /** `/r/<id>`: what the phone shows in the end, at an address without a code. */
  result: '/r/',
  miniLogin: '/mini/login',
  miniPhone: '/mini/phone',
  miniProfile: '/mini/profile',
  miniAvatar: '/mini/avatar',
  miniSession: '/mini/session',
  /** `/check/<nonce>`: answers who listens here. */
  check: '/check/',
} as const;
