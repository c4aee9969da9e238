/** What the main loop and the store's threads say to each other; everything here is cloned on the way. */
import type { FailureDetail, PlainFailure } from '../../contract/failure.ts';
import type { Ending, Evacuation, NewGuest, OnSite } from '../../contract/onsite.ts';
import type { PeoplePage, PeopleQuery, PersonDetail } from '../../contract/people.ts';
import type {
  Counts,
  Found,
  IdentityKey,
  KeptAvatar,
  LiveSession,
  PaidCalls,
  PhoneNumber,
  Pragmas,
  Profile,
  Recorded,
  SignIn,
  StoreNote,
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
  pragmas(nothing: null): Pragmas;
}

export interface WriterCalls extends WriterLooks {
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
  keepAnswers(given: { attempt: string; said: VisitAnswers }): null;
  endVisitOf(ended: { attempt: string; by: Ending; at: number }): null;
  endOnSite(ended: { id: string; by: Ending; staff: string; at: number }): null;
  endAllOpen(ended: { by: Ending; at: number }): number;
  addGuest(given: { guest: NewGuest; kiosk: string; by: string; at: number }): string;
  startEvacuation(started: { by: string; at: number }): null;
  markSafe(marked: { id: string; safe: boolean; by: string; at: number }): null;
  endEvacuation(at: number): null;
  joinPeople(joined: { person: string; other: string; at: number }): string;
  undoJoin(undone: { join: string; at: number }): null;
}

export interface ReaderCalls {
  page(query: PeopleQuery): Promise<PeoplePage>;
  one(asked: { id: string; now: number }): Promise<PersonDetail>;
  counts(since: number): Promise<Counts>;
  onSite(now: number): readonly OnSite[];
  evacuation(nothing: null): Evacuation;
}

/** Functions of one argument, whatever it is. */
export type Calls<C> = { readonly [N in keyof C]: (input: never) => unknown };

export type Role = 'writer' | 'reader';

export interface ThreadData {
  readonly role: Role;
  readonly folder: string;
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
  | { readonly say: 'replies'; readonly replies: readonly Reply[] };

/** Milliseconds that every thread of this process counts alike and that no change of the clock moves. */
export const monotonic = () => Number(process.hrtime.bigint() / 1_000_000n);
