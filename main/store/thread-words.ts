/** What the main loop and the store's threads say to each other; everything here is cloned on the way. */
import type { AuditRow } from '../../contract/audit.ts';
import type { FailureDetail, PlainFailure } from '../../contract/failure.ts';
import type { ListWindow, Opened } from '../../contract/list.ts';
import type { Ending, Evacuation, GuestEntry, NewGuest, OnSite } from '../../contract/onsite.ts';
import type { PersonDetail } from '../../contract/people.ts';
import type { Today, TodayQuery } from '../../contract/today.ts';
import type { AuditKey } from './audit/audit-chain.ts';
import type { ProofStep } from './audit/audit-proof.ts';
import type { ChangeCalls, ChangeLooks } from './changes/calls.ts';
import type { ViewCalls } from './views.ts';
import type {
  Counts,
  EndedAttempt,
  Found,
  IdentityKey,
  JustSeen,
  KeptAvatar,
  LiveSession,
  PaidCalls,
  PhoneNumber,
  Pragmas,
  Profile,
  Recorded,
  SignIn,
  StoreNote,
  Trace,
  UserToken,
  VisitAnswers,
} from './words.ts';

/** Calls that need no transaction: they change nothing, and `session` notes its use once a day at most. */
export interface WriterLooks {
  find(key: IdentityKey): Found | null;
  session(asked: { hash: string; now: number }): LiveSession | null;
  phone(identity: string): string;
  userToken(identity: string): UserToken | null;
  paidCalls(asked: { call: string; now: number }): PaidCalls;
  isEvacuated(nothing: null): boolean;
  pragmas(nothing: null): Pragmas;
  letGo(nothing: null): null;
}

export interface TraceCalls {
  /** For what is no change of the store; gives the entry's number. */
  addAudit(trace: Trace): number;
  /** Does what the call does and writes it down, or neither. */
  traced(given: { call: TracedCall; input: unknown; trace: Trace }): unknown;
}

export interface WriterCalls extends WriterLooks, ChangeCalls, TraceCalls, ViewCalls {
  record(signIn: SignIn): Recorded;
  refreshed(given: { identity: string; profile: Profile; at: number }): Recorded;
  keepName(given: { identity: string; nickname: string; at: number }): null;
  keepAvatar(given: { identity: string; kept: KeptAvatar }): null;
  keepPhone(given: { identity: string; phone: PhoneNumber; at: number }): string;
  endSession(ended: { hash: string; at: number }): null;
  endSessions(ended: { person: string; at: number }): number;
  keepUserToken(given: { identity: string; sealed: Uint8Array; refreshEndsAt: number; at: number }): null;
  markUserTokenDead(identity: string): null;
  dropUserTokens(nothing: null): null;
  countPaidCall(paid: { call: string; at: number }): null;
  keepAttempt(ended: EndedAttempt): null;
  keepAnswers(given: { visit: string; said: VisitAnswers | null }): null;
  keepLanguage(given: { identity: string; language: string }): null;
  leaveNow(left: { who: JustSeen; at: number }): null;
  endVisitOf(ended: { attempt: string; by: Ending; at: number }): null;
  endOnSite(ended: { id: string; by: Ending; staff: string; at: number }): null;
  reopenOnSite(again: { id: string; at: number }): null;
  endAllOpen(ended: { by: Ending; at: number }): number;
  addGuest(given: { guest: NewGuest; kiosk: string; by: string; at: number }): string;
  startEvacuation(started: { by: string; at: number }): null;
  markSafe(marked: { id: string; safe: boolean; by: string; at: number }): null;
  endEvacuation(at: number): null;
  /** Lists anew those who were changed, as far as that goes at once; true when nobody is left. */
  catchUp(nothing: null): boolean;
}

/** The calls that staff make, and that are nobody else's to write down. */
export type TracedCall =
  | 'endSessions'
  | 'endOnSite'
  | 'reopenOnSite'
  | 'addGuest'
  | 'keepAnswers'
  | 'startEvacuation'
  | 'markSafe'
  | 'endEvacuation';

export interface ReaderCalls extends ChangeLooks {
  one(asked: { id: string; now: number }): Promise<PersonDetail>;
  counts(since: number): Promise<Counts>;
  today(day: TodayQuery): Omit<Today, 'onSite'>;
  onSite(now: number): readonly OnSite[];
  entries(nothing: null): readonly GuestEntry[];
  evacuation(nothing: null): Evacuation;
  auditList(asked: { search: string; now: number }): Opened<AuditRow>;
  auditRows(window: ListWindow): readonly (AuditRow | null)[];
  auditNumbers(list: string): Float64Array;
  /** One more slice of going through the log; the first when `anew`. */
  auditProof(anew: boolean): ProofStep;
}

/** Functions of one argument, whatever it is. */
export type Calls<C> = { readonly [N in keyof C]: (input: never) => unknown };

/** `exporter` writes and reads files, so that nobody who types waits for one. */
export type Role = 'writer' | 'reader' | 'finder' | 'exporter';

export interface ThreadData {
  readonly role: Role;
  readonly folder: string;
  readonly auditKey: AuditKey;
}

/** The main loop sends what came in one round of it as one list: a message costs more than what is in it. */
export interface Ask {
  readonly id: number;
  /** `close` is the last call ever asked; answered after everything before, then the thread ends. */
  readonly call: string;
  readonly input: unknown;
  /** Until when waiting for somebody else's lock makes sense, by `monotonic()`. */
  readonly until: number;
}

export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: PlainFailure };

export type Said =
  | { readonly say: 'ready' }
  | { readonly say: 'failed'; readonly failure: PlainFailure }
  /** The connection cannot be trusted any more: the replies that follow are the last. */
  | { readonly say: 'ending' }
  | { readonly say: 'note'; readonly note: StoreNote; readonly detail: FailureDetail }
  /** These people's rows are other ones now. */
  | { readonly say: 'listed'; readonly people: readonly string[] }
  | { readonly say: 'replies'; readonly replies: readonly Reply[] };

/** Milliseconds that every thread of this process counts alike and that no change of the clock moves. */
export const monotonic = () => Number(process.hrtime.bigint() / 1_000_000n);
