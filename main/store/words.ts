/** What goes into the store and what it tells; the same words for whatever database stands behind them. */
import type { Actor } from '../../contract/actor.ts';
import type { NewAudit } from '../../contract/audit.ts';
import type { Channel, Way } from '../../contract/channel.ts';
import type { FailureDetail } from '../../contract/failure.ts';
import type { Answers, ConsentGiven } from '../../contract/form.ts';
import type { AttemptEnd } from '../../contract/today.ts';

/** Who WeChat says it is. openIds are compared byte by byte: they differ in case alone. */
export interface IdentityKey {
  readonly channel: Channel;
  readonly appId: string;
  readonly openId: string;
}

/** What WeChat says of somebody; nothing is `undefined`, and '' or null erases nothing that is known. */
export interface Profile {
  readonly nickname: string;
  readonly avatarUrl: string | null;
  readonly unionId: string | null;
  /** Its whole answer as JSON text, without what could open anything; null where it gave none. */
  readonly raw: string | null;
}

/** A token of ours, of which the store only ever sees the SHA-256 in hex. */
export interface NewSession {
  readonly hash: string;
  readonly expiresAt: number;
}

/** One accepted sign-in, complete. */
export interface SignIn extends IdentityKey, Profile {
  /**
   * Unique: the same attempt recorded twice is one visit and gives the first answer again. One that began and ended no
   * visit left nothing behind to be known by.
   */
  readonly attempt: string;
  readonly at: number;
  /** Chosen by touch at this sign-in; null erases nothing that is known. */
  readonly language: string | null;
  readonly kiosk: string;
  /** False for a login that is no visit: the identity is made or seen, and nothing is counted. */
  readonly visit: boolean;
  /** Kept in the same commit as all the rest. */
  readonly session: NewSession | null;
  /** Kept with the visit that begins, or that was found unanswered; else there is nothing to keep it with. */
  readonly consent: ConsentGiven | null;
  /**
   * May this sign-in end the visit that is going on? `ifHere`: if there is one of the same local day, by `scan`, and
   * no other begins; one that began within two minutes goes on, and no other begins either. `must`: the same by `kiosk`, also for who has been here since yesterday or was entered by hand;
   * who was not here makes it reject with `visit.none`. `never`: a visit begins.
   */
  readonly leave: 'never' | 'ifHere' | 'must';
}

/** What a visitor said of one visit: each answer by its field's id, and as which type of visitor. */
export interface VisitAnswers {
  readonly type: string | null;
  readonly answers: Answers;
}

export interface Recorded {
  readonly person: string;
  readonly identity: string;
  readonly nickname: string;
  /** The one that the person chose last, or null. */
  readonly language: string | null;
  /** File name of the picture kept so far, or null. */
  readonly avatar: string | null;
  /** The picture at this very address is kept for this identity already: no need to fetch it again. */
  readonly avatarKnown: boolean;
  /** This identity gave a phone number; one given in another app does not count. */
  readonly hasPhone: boolean;
  /** Always false for what began no visit. */
  readonly firstVisit: boolean;
  /** Visits of the person so far; 0 for somebody who only ever logged in. Who leaves hears which visit it was. */
  readonly visits: number;
  /** The visit that this sign-in began, ended, or found just begun. */
  readonly visit: string | null;
  /** The visit that is going on had just begun: this sign-in neither ended it nor began one. */
  readonly here: boolean;
  /** This sign-in ended the visit that was going on, and began none. */
  readonly left: boolean;
  /** The visitor has said what they would of `visit`; what staff entered for them is no answer of theirs. */
  readonly answered: boolean;
  /** What the person said on the latest visit they said anything on; what staff entered for this one comes first. */
  readonly remembered: Answers;
  readonly visitorType: string | null;
  /** Staff blocked this person: no visit was begun, whatever was asked for. */
  readonly blocked: boolean;
  /** Nobody knows a name, and the visitor was never asked for one. */
  readonly askName: boolean;
  /** This sign-in showed that two people we knew are one. */
  readonly joined: boolean;
}

/** Whose sign-in of this attempt was recorded a moment ago. */
export interface JustSeen extends Pick<Recorded, 'person' | 'identity'> {
  readonly attempt: string;
}

export interface Found {
  readonly person: string;
  readonly identity: string;
  /** The person's, cleaned; may be empty. */
  readonly nickname: string;
}

export interface LiveSession extends Found {
  readonly appId: string;
  readonly openId: string;
  readonly hasPhone: boolean;
  readonly expiresAt: number;
}

/** `number` is WeChat's `purePhoneNumber`; `e164` for instance `+8613812345678`. */
export interface PhoneNumber {
  readonly countryCode: string;
  readonly number: string;
  readonly e164: string;
}

/** A file that `keepAvatarFile` made, and the address it was fetched from; null for a posted one. */
export interface KeptAvatar {
  readonly file: string;
  readonly url: string | null;
  readonly at: number;
}

export interface UserToken {
  readonly channel: Channel;
  readonly appId: string;
  readonly openId: string;
  /** As it was given; empty once dead. */
  readonly sealed: Uint8Array;
  readonly refreshEndsAt: number;
  /** WeChat refused it: only a new scan helps. */
  readonly dead: boolean;
}

export interface PaidCalls {
  readonly thisMonth: number;
  readonly ever: number;
}

/** How far an attempt came; `failure` is a code, never a name. */
export interface EndedAttempt {
  readonly id: string;
  readonly at: number;
  readonly kiosk: string;
  readonly way: Way;
  readonly scanned: boolean;
  readonly confirmed: boolean;
  readonly endedAs: AttemptEnd;
  readonly failure: string | null;
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

/** An entry of the audit log for what a call does, written in the same commit. */
export interface Trace {
  readonly entry: NewAudit;
  readonly actor: Actor;
  readonly at: number;
}

export type StoreNote =
  | 'created'
  | 'migrated'
  | 'thread-ended'
  | 'person-joined'
  | 'union-changed'
  | 'union-disputed'
  | 'audit-newest'
  | 'audit-cut-off'
  | 'audit-anchor-not-written';

/** Tells staff's log. `detail` holds ids of ours and numbers, never a name or an openId. */
export type TellNote = (note: StoreNote, detail: FailureDetail) => void;
