/** People as staff see them. Ids are UUIDv7 text, times are milliseconds since 1970 UTC. */
import * as v from 'valibot';
import type { Channel } from './channel.ts';
import type { Answers, ConsentGiven } from './form.ts';
import type { Ending } from './onsite.ts';

export interface PersonRow {
  readonly id: string;
  /** As WeChat gave it, only control characters removed; may be empty. Never a key. */
  readonly nickname: string;
  /** File name of the kept copy below `app://admin/avatar/`, or null. */
  readonly avatar: string | null;
  readonly channels: readonly Channel[];
  readonly firstVisitAt: number;
  readonly lastVisitAt: number;
  readonly visits: number;
}

export interface Identity {
  readonly id: string;
  readonly channel: Channel;
  readonly appId: string;
  readonly openId: string;
  readonly unionId: string | null;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  /** May staff refresh this profile? `needs-scan`: tokens were kept, but only a new scan helps. */
  readonly refresh: 'off' | 'ready' | 'needs-scan';
  /** Mini-program sessions that are alive. */
  readonly sessions: number;
}

/** A phone number given in a mini program; whole only through `person.phone`. */
export interface Phone {
  readonly identity: string;
  /** `+86 138****5678` */
  readonly masked: string;
  readonly at: number;
}

/** Two people that turned out to be one, and can be parted again. */
export interface Join {
  readonly id: string;
  readonly at: number;
  /** `unionId`: WeChat said so. `staff`: staff did. */
  readonly by: 'unionId' | 'staff';
  /** The other one's name at that time; may be empty. */
  readonly nickname: string;
}

/** Somebody who may be the same person. Never joined by itself. */
export interface Suggestion {
  readonly person: PersonRow;
  readonly because: 'phone';
}

export interface Visit {
  readonly id: string;
  readonly at: number;
  readonly channel: Channel;
  readonly kiosk: string;
  readonly firstVisit: boolean;
  /** Null while it goes on, or where nobody signs out. */
  readonly ended: { readonly at: number; readonly by: Ending } | null;
  readonly type: string | null;
  readonly answers: Answers;
  readonly consent: (ConsentGiven & { readonly at: number }) | null;
}

/** Entered at the desk instead of by a scan, and matched with no scan since. */
export interface EntryByHand extends Pick<Visit, 'id' | 'at' | 'kiosk' | 'ended' | 'type' | 'answers'> {
  readonly by: string;
}

export interface StaffNote {
  readonly id: string;
  readonly text: string;
  readonly at: number;
  readonly by: string;
  readonly editedAt: number | null;
  readonly version: number;
}

/** What WeChat said of an identity changed: from one value to the next. */
export interface ProfileChange {
  readonly at: number;
  readonly identity: string;
  readonly field: 'nickname' | 'avatar' | 'unionId' | 'phone';
  readonly was: string | null;
  readonly became: string | null;
}

/** WeChat's last answer about an identity, as JSON text; tokens were taken out before it was kept. */
export interface RawAnswer {
  readonly identity: string;
  readonly at: number;
  readonly json: string;
}

export interface PersonDetail extends PersonRow {
  /** What staff call this person. */
  readonly displayName: string | null;
  readonly tags: readonly string[];
  readonly vip: boolean;
  readonly blocked: { readonly at: number; readonly by: string; readonly why: string } | null;
  /** Grows with every edit of what staff say about the person. */
  readonly version: number;
  /** Newest first. */
  readonly notes: readonly StaffNote[];
  /** Newest first, at most 200. */
  readonly history: readonly ProfileChange[];
  readonly answers: readonly RawAnswer[];
  /** When an erasure becomes final, or null. */
  readonly erasedFrom: number | null;
  readonly unionId: string | null;
  readonly identities: readonly Identity[];
  /** Newest first, at most 200. */
  readonly recentVisits: readonly Visit[];
  /** Newest first, at most 200. */
  readonly byHand: readonly EntryByHand[];
  readonly phones: readonly Phone[];
  readonly joins: readonly Join[];
  readonly suggestions: readonly Suggestion[];
}

export const PersonId = v.pipe(v.string(), v.uuid());
export const IdentityId = v.pipe(v.string(), v.uuid());
export const JoinId = v.pipe(v.string(), v.uuid());
