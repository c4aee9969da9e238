/** Opens the store on SQLite: one thread that writes, and one that reads for staff, started by their first question. */
import type { PeoplePage, PeopleQuery, PersonDetail } from '../../contract/people.ts';
import { openLine } from './line.ts';
import type { ReaderCalls, WriterCalls } from './thread-words.ts';
import type { Counts, Pragmas, Recorded, SignIn, TellNote } from './words.ts';

/** Every call may reject with a Failure `store.*`; `record` resolves after the commit is on the disk. */
export interface Store {
  record(signIn: SignIn): Promise<Recorded>;
  /** Remembers the picture's file name; an older picture than the one known (`at`) changes nothing. */
  keepAvatar(person: string, file: string, at: number): Promise<void>;
  page(query: PeopleQuery): Promise<PeoplePage>;
  /** Rejects with `person.unknown`; the id of a joined person gives the person joined into. */
  one(id: string): Promise<PersonDetail>;
  /** Everybody, and the visits from `since` on. */
  counts(since: number): Promise<Counts>;
  /** Parts what a join put together. The same two are never again joined by themselves. */
  undoJoin(join: string): Promise<void>;
  pragmas(): Promise<Pragmas>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Where `people.sqlite` lies; made if missing, closed to everybody else. */
  readonly folder: string;
  /** The built `main/store/thread.ts`: `store-thread.js` beside the app's `index.js`. */
  readonly threadFile: string;
  readonly onNote: TellNote;
}

/** Rejects with a Failure `store.*`, after which it can simply be tried again. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const writer = openLine<WriterCalls>({ ...options, role: 'writer' });
  const reader = openLine<ReaderCalls>({ ...options, role: 'reader' });
  try {
    await writer.start();
  } catch (error) {
    await writer.close();
    throw error;
  }
  return {
    record: (signIn) => writer.ask('record', signIn),
    keepAvatar: async (person, file, at) => void (await writer.ask('keepAvatar', { person, file, at })),
    undoJoin: async (join) => void (await writer.ask('undoJoin', { join, at: Date.now() })),
    pragmas: () => writer.ask('pragmas', null),
    page: (query) => reader.ask('page', query),
    one: (id) => reader.ask('one', id),
    counts: (since) => reader.ask('counts', since),
    async close() {
      // The writer last: the last to close brings the log into the database.
      await reader.close();
      await writer.close();
    },
  };
}
