/** What goes into the store and what it tells; the same words for whatever database stands behind them. */
import type { Channel } from '../../contract/channel.ts';
import type { FailureDetail } from '../../contract/failure.ts';

/** One accepted sign-in, complete: nothing is `undefined`. */
export interface SignIn {
  /** Unique: the same attempt recorded twice is one visit and gives the first answer again. */
  readonly attempt: string;
  readonly at: number;
  readonly channel: Channel;
  readonly appId: string;
  /** Compared byte by byte: WeChat's openIds differ in case alone. */
  readonly openId: string;
  readonly unionId: string | null;
  readonly nickname: string;
  readonly avatarUrl: string | null;
  readonly language: string | null;
  readonly kiosk: string;
}

export interface Recorded {
  readonly person: string;
  readonly nickname: string;
  /** File name of the picture kept so far, or null. */
  readonly avatar: string | null;
  readonly firstVisit: boolean;
  readonly visits: number;
  /** This sign-in showed that two people we knew are one. */
  readonly joined: boolean;
}

export interface Counts {
  readonly people: number;
  readonly visits: number;
}

/** How the open database really is set, for the overview and for tests. */
export interface Pragmas {
  readonly sqlite: string;
  readonly journalMode: string;
  readonly synchronous: number;
  readonly foreignKeys: number;
  readonly trustedSchema: number;
  readonly busyTimeout: number;
  readonly fullFsync: number;
  readonly applicationId: number;
  readonly userVersion: number;
}

export type StoreNote =
  | 'created'
  | 'migrated'
  | 'thread-ended'
  | 'person-joined'
  | 'union-changed'
  | 'union-disputed';

/** Tells staff's log. `detail` holds ids of ours and numbers, never a name or an openId. */
export type TellNote = (note: StoreNote, detail: FailureDetail) => void;
