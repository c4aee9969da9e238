/** Opens the store on SQLite: one thread that writes, and one that reads for staff, started by their first question. */
import type { Actor } from '../../contract/actor.ts';
import type { Ending, Evacuation, GuestEntry, NewGuest, OnSite } from '../../contract/onsite.ts';
import type { PersonDetail } from '../../contract/people.ts';
import type { KnownView, LastView, SavedView } from '../../contract/saved-view.ts';
import type { Today, TodayQuery } from '../../contract/today.ts';
import { askAudit, type StoreAudit, writeTraced } from './audit/audit-calls.ts';
import type { AuditKey } from './audit/audit-chain.ts';
import { askChanges, type StoreChanges } from './changes/store-changes.ts';
import type { FilerCalls } from './files/open-filer.ts';
import { askFiles, type StoreFiles } from './files/store-files.ts';
import { openLine } from './line.ts';
import type { FinderCalls } from './lists/open-finder.ts';
import { askLists, type StoreLists } from './lists/store-lists.ts';
import type { ReaderCalls, WriterCalls } from './thread-words.ts';
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
  TellNote,
  Trace,
  UserToken,
  VisitAnswers,
} from './words.ts';

/**
 * Every call may reject with a Failure `store.*`, and one that names a person, identity or join with `person.unknown`.
 * What writes resolves after the commit is on the disk. Times are ms since 1970 UTC. The id of a person who was joined
 * into another one means that other one. With a `trace`, what staff did is written down in the same commit.
 */
export interface Store {
  /**
   * A sign-in begins a visit, ends the one that is going on, or finds that one just begun, as `leave` says. Whom staff entered by hand within the
   * last 24 hours, under this person's phone or else name, is matched by the visit that begins: what was entered is
   * then said of it. Asked again with the same attempt, it gives the first answer; by another identity, it rejects
   * with `callback.taken`.
   */
  record(signIn: SignIn): Promise<Recorded>;
  /** Do we know who has this openId? */
  find(key: IdentityKey): Promise<Found | null>;
  /** What WeChat says of somebody now; a unionId heard here joins people as in `record`. No visit. */
  refreshed(identity: string, profile: Profile, at: number): Promise<Recorded>;
  /** A name that the person gave. Cleaned; neither nothing nor WeChat's placeholder replaces a name. */
  keepName(identity: string, nickname: string, at: number): Promise<void>;
  /** Remembers the picture of this identity; an older picture than the one known (`at`) changes nothing. */
  keepAvatar(identity: string, kept: KeptAvatar): Promise<void>;
  /**
   * In the place of the identity's last number; gives it as it may be shown, `+86 138****5678`. It may suggest to
   * staff that two people are one, no more.
   */
  keepPhone(identity: string, phone: PhoneNumber, at: number): Promise<string>;
  /** The whole number, E.164; `person.unknown` when none was given. */
  phone(identity: string): Promise<string>;

  /** Who holds the token with this hash; null when unknown, expired or ended. */
  session(hash: string, now: number): Promise<LiveSession | null>;
  /** Ending what is not there is fine. */
  endSession(hash: string, at: number): Promise<void>;
  /** Ends every session of the person, whichever identity has it; gives how many were alive. */
  endSessions(person: string, at: number, trace?: Trace): Promise<number>;

  /** Keeps an encrypted token in the place of the identity's last one. */
  keepUserToken(identity: string, sealed: Uint8Array, refreshEndsAt: number, at: number): Promise<void>;
  userToken(identity: string): Promise<UserToken | null>;
  /** WeChat refused it for good: it is erased, and staff see that only a scan helps. */
  markUserTokenDead(identity: string): Promise<void>;
  /** Erases all, dead ones too. */
  dropUserTokens(): Promise<void>;

  /** One more call that WeChat charges for; `call` is a name of the caller's. */
  countPaidCall(call: string, at: number): Promise<void>;
  paidCalls(call: string, now: number): Promise<PaidCalls>;

  /**
   * In the place of what was said of this visit; empty answers are none. Null: the visitor passes the questions by, and
   * what was said stands. `visit.none` when there is no such visit.
   */
  keepAnswers(visit: string, said: VisitAnswers | null, trace?: Trace): Promise<void>;
  /** Whoever has just signed in wants to be spoken to like this; `person.unknown` when it is nobody. */
  keepLanguage(identity: string, language: string): Promise<void>;
  /**
   * Whoever was found `here` leaves all the same, by `kiosk`: what is open of that person ends, as with `leave: 'must'`.
   * Ending what has ended is fine.
   */
  leaveNow(who: JustSeen, at: number): Promise<void>;
  /**
   * Ends the visit that this attempt began, unless it has ended; `visit.none` when the attempt is unknown. `notMe`
   * ends it anyway: it counts no longer as a visit of the person, and a guest it matched waits again. Where the
   * attempt ended a visit, `notMe` lets that one go on.
   */
  endVisitOf(attempt: string, by: Ending, at: number): Promise<void>;
  /** Ends what an entry of `onSite` stands for; ending what has ended is fine, `person.unknown` what never was. */
  endOnSite(id: string, by: Ending, staff: string, at: number, trace?: Trace): Promise<void>;
  /** Takes back what `endOnSite` did at the desk within the last hour; `change.not-undoable` for everything else. */
  reopenOnSite(id: string, at: number, trace?: Trace): Promise<void>;
  /** Ends whatever was on site at that moment, which may be past, and still is; gives how much that was. */
  endAllOpen(by: Ending, at: number): Promise<number>;
  /** Somebody who could not scan; gives the id. */
  addGuest(guest: NewGuest, kiosk: string, by: string, at: number, trace?: Trace): Promise<string>;
  /**
   * Who came within the 24 hours before `now` and has not left, and which of them is safe while an evacuation is on.
   * A person is there once, with the latest visit; newest first, at most 2,000.
   */
  onSite(now: number): Promise<readonly OnSite[]>;
  /** The newest 500 who were entered by hand and matched with no scan, whether or not they have left. */
  entries(): Promise<readonly GuestEntry[]>;
  /** Freezes who is on site at this moment. While one is on, it stays as it was begun. */
  startEvacuation(by: string, at: number, trace?: Trace): Promise<void>;
  /** Those on site when it began, whatever became of them since; nobody while there is none. */
  evacuation(): Promise<Evacuation>;
  /** `person.unknown` for who is not on the list of an evacuation that is on. */
  markSafe(id: string, safe: boolean, by: string, at: number, trace?: Trace): Promise<void>;
  endEvacuation(at: number, trace?: Trace): Promise<void>;
  /** Whether one is on. Asked of the thread that a kiosk has anyway. */
  isEvacuated(): Promise<boolean>;

  one(id: string): Promise<PersonDetail>;
  /** Everybody, and the visits from `since` on that were not somebody else's. */
  counts(since: number): Promise<Counts>;
  /** What became of an attempt; the same one a second time changes nothing. */
  keepAttempt(ended: EndedAttempt): Promise<void>;
  /** The figures of a day, but for who is on site now. */
  today(day: TodayQuery): Promise<Omit<Today, 'onSite'>>;
  readonly audit: StoreAudit;
  /** What staff change of people; see changes/calls.ts. */
  readonly changes: StoreChanges;
  /** The views this member of staff sees: their own, and those that are shared. */
  views(who: string): Promise<readonly KnownView[]>;
  /** `ipc.forbidden` for another's, unless it is shared and the role may put it right. */
  keepView(view: SavedView, actor: Actor, at: number): Promise<void>;
  removeView(id: string, actor: Actor, at: number): Promise<void>;
  lastView(who: string): Promise<LastView | null>;
  keepLastView(view: LastView, who: string, at: number): Promise<void>;
  /** Searches, lists and what is read from them. */
  readonly lists: StoreLists;
  /** What leaves as a file, and comes from one. */
  readonly files: StoreFiles;
  pragmas(): Promise<Pragmas>;
  /** Nobody is there: what the writer holds only to be quick is given back. */
  letGo(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Where `people.sqlite` lies; made if missing, closed to everybody else. */
  readonly folder: string;
  /** Signs the audit log. Without one, whoever may write the file could write another log. */
  readonly auditKey?: AuditKey;
  /** The built `main/store/thread.ts`: `store-thread.js` beside the app's `index.js`. */
  readonly threadFile: string;
  readonly onNote: TellNote;
  /** These people's rows in lists are other ones now; soon after what changed them was committed. */
  readonly onListed?: (people: readonly string[]) => void;
}

/** After these everybody is listed as before, so that a search need not ask whether the writer is done. */
const changesNobody: ReadonlySet<string> = new Set<keyof WriterCalls>([
  ...(['find', 'session', 'phone', 'userToken', 'paidCalls', 'countPaidCall', 'pragmas', 'catchUp'] as const),
  'isEvacuated',
  ...(['keepView', 'removeView', 'keepLastView', 'addAudit', 'receipt', 'unfinished'] as const),
]);

/** Rejects with a Failure `store.*`, after which it can simply be tried again. */
export async function openStore({ auditKey = null, ...rest }: StoreOptions): Promise<Store> {
  const options = { ...rest, auditKey };
  const writer = openLine<WriterCalls>({ ...options, role: 'writer', minor: changesNobody });
  const reader = openLine<ReaderCalls>({ ...options, role: 'reader' });
  const write = writeTraced(writer);
  const finder = openLine<FinderCalls>({ ...options, role: 'finder' });
  const exporter = openLine<FilerCalls>({ ...options, role: 'exporter' });
  try {
    await writer.start();
  } catch (error) {
    await writer.close();
    throw error;
  }
  return {
    record: (signIn) => writer.ask('record', signIn),
    find: (key) => writer.ask('find', key),
    refreshed: (identity, profile, at) => writer.ask('refreshed', { identity, profile, at }),
    keepName: async (identity, nickname, at) =>
      void (await writer.ask('keepName', { identity, nickname, at })),
    keepAvatar: async (identity, kept) => void (await writer.ask('keepAvatar', { identity, kept })),
    keepPhone: (identity, phone, at) => writer.ask('keepPhone', { identity, phone, at }),
    phone: (identity) => writer.ask('phone', identity),
    session: (hash, now) => writer.ask('session', { hash, now }),
    endSession: async (hash, at) => void (await writer.ask('endSession', { hash, at })),
    endSessions: (person, at, trace) => write('endSessions', { person, at }, trace),
    async keepUserToken(identity, bytes, refreshEndsAt, at) {
      // SECURITY: cloning a view takes everything of the memory behind it along, and Buffers share theirs.
      const sealed = Uint8Array.from(bytes);
      await writer.ask('keepUserToken', { identity, sealed, refreshEndsAt, at });
    },
    userToken: (identity) => writer.ask('userToken', identity),
    markUserTokenDead: async (identity) => void (await writer.ask('markUserTokenDead', identity)),
    dropUserTokens: async () => void (await writer.ask('dropUserTokens', null)),
    countPaidCall: async (call, at) => void (await writer.ask('countPaidCall', { call, at })),
    paidCalls: (call, now) => writer.ask('paidCalls', { call, now }),
    audit: askAudit(writer, reader),
    changes: askChanges(writer, reader),
    // Of the finder: no list waits for figures of a day. An unlocked console asks at once, so that it has started by then.
    views: (who) => finder.ask('views', who),
    keepView: async (view, actor, at) => void (await writer.ask('keepView', { view, actor, at })),
    removeView: async (id, actor, at) => void (await writer.ask('removeView', { id, actor, at })),
    lastView: (who) => finder.ask('lastView', who),
    keepLastView: async (view, who, at) => void (await writer.ask('keepLastView', { view, who, at })),
    lists: askLists(writer, finder, exporter),
    files: askFiles(reader, finder, exporter),
    pragmas: () => writer.ask('pragmas', null),
    letGo: async () => void (await writer.ask('letGo', null)),
    keepAnswers: async (visit, said, trace) => void (await write('keepAnswers', { visit, said }, trace)),
    keepLanguage: async (identity, language) =>
      void (await writer.ask('keepLanguage', { identity, language })),
    leaveNow: async (who, at) => void (await writer.ask('leaveNow', { who, at })),
    endVisitOf: async (attempt, by, at) => void (await writer.ask('endVisitOf', { attempt, by, at })),
    endOnSite: async (id, by, staff, at, trace) =>
      void (await write('endOnSite', { id, by, staff, at }, trace)),
    reopenOnSite: async (id, at, trace) => void (await write('reopenOnSite', { id, at }, trace)),
    endAllOpen: (by, at) => writer.ask('endAllOpen', { by, at }),
    addGuest: (guest, kiosk, by, at, trace) => write('addGuest', { guest, kiosk, by, at }, trace),
    onSite: (now) => reader.ask('onSite', now),
    startEvacuation: async (by, at, trace) => void (await write('startEvacuation', { by, at }, trace)),
    entries: () => reader.ask('entries', null),
    evacuation: () => reader.ask('evacuation', null),
    markSafe: async (id, safe, by, at, trace) => void (await write('markSafe', { id, safe, by, at }, trace)),
    isEvacuated: () => writer.ask('isEvacuated', null),
    endEvacuation: async (at, trace) => void (await write('endEvacuation', at, trace)),
    one: (id) => reader.ask('one', { id, now: Date.now() }),
    counts: (since) => reader.ask('counts', since),
    keepAttempt: async (ended) => void (await writer.ask('keepAttempt', ended)),
    today: (day) => reader.ask('today', day),
    async close() {
      // The writer last: the last to close brings the log into the database.
      await Promise.all([exporter.close(), finder.close(), reader.close()]);
      await writer.close();
    },
  };
}
