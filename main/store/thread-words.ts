/** What the main loop and the store's threads say to each other; everything here is cloned on the way. */
import type { FailureDetail, PlainFailure } from '../../contract/failure.ts';
import type { PeoplePage, PeopleQuery, PersonDetail } from '../../contract/people.ts';
import type { Counts, Pragmas, Recorded, SignIn, StoreNote } from './words.ts';

export interface WriterCalls {
  record(signIn: SignIn): Recorded;
  keepAvatar(kept: { person: string; file: string; at: number }): null;
  undoJoin(undone: { join: string; at: number }): null;
  pragmas(nothing: null): Pragmas;
}

export interface ReaderCalls {
  page(query: PeopleQuery): Promise<PeoplePage>;
  one(id: string): Promise<PersonDetail>;
  counts(since: number): Promise<Counts>;
}

/** Functions of one argument, whatever it is. */
export type Calls<C> = { readonly [N in keyof C]: (input: never) => unknown };

export type Role = 'writer' | 'reader';

export interface ThreadData {
  readonly role: Role;
  readonly folder: string;
}

export interface Ask {
  readonly id: number;
  /** `close` answers after everything asked before, then the thread ends. */
  readonly call: string;
  readonly input: unknown;
  /** Until when waiting for somebody else's lock makes sense, by `monotonic()`. */
  readonly until: number;
}

export type Said =
  | { readonly say: 'ready' }
  | { readonly say: 'failed'; readonly failure: PlainFailure }
  /** The connection cannot be trusted any more: the answer to the current call is the last. */
  | { readonly say: 'ending' }
  | { readonly say: 'note'; readonly note: StoreNote; readonly detail: FailureDetail }
  | { readonly say: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly say: 'refusal'; readonly id: number; readonly failure: PlainFailure };

/** Milliseconds that every thread of this process counts alike and that no change of the clock moves. */
export const monotonic = () => Number(process.hrtime.bigint() / 1_000_000n);
