/** The calls of the thread that writes, and of what phones ask: they must never wait for a search of staff. */

import { openAudit } from './audit/audit.ts';
import { keepAnchor } from './audit/audit-anchor.ts';
import type { AuditKey } from './audit/audit-chain.ts';
import { openTraced } from './audit/audit-traced.ts';
import { openBatches } from './batch.ts';
import { openChanges } from './changes/changes.ts';
import { openPairs } from './changes/pairs.ts';
import { openPurge } from './changes/purge.ts';
import { databaseFile, openForWriting } from './database/open-database.ts';
import { readPragmas } from './database/pragmas.ts';
import { watchFile } from './database/watch-file.ts';
import { keepListing } from './find/keep-listing.ts';
import { createLetGo } from './let-go.ts';
import { openGroups } from './people/groups.ts';
import { openAttempts } from './record/attempts.ts';
import { openPaidCalls } from './record/paid-calls.ts';
import { openPhones } from './record/phones.ts';
import { openProfileHistory } from './record/profile-history.ts';
import { openRecorder } from './record/record.ts';
import { openSessions } from './record/sessions.ts';
import { openStanding } from './record/standing.ts';
import { openUserTokens } from './record/user-tokens.ts';
import type { TraceCalls, WriterCalls, WriterLooks } from './thread-words.ts';
import { openViews } from './views.ts';
import { openEvacuations } from './visits/evacuations.ts';
import { openGuests } from './visits/guests.ts';
import { openLeaving } from './visits/leaving.ts';
import { openVisitFacts } from './visits/visit-facts.ts';
import type { TellNote } from './words.ts';

const looks = {
  find: true,
  session: true,
  phone: true,
  userToken: true,
  paidCalls: true,
  isEvacuated: true,
  pragmas: true,
  letGo: true,
} as const satisfies Record<keyof WriterLooks, true>;

/** Each is a part of something that takes longer than a visitor should wait. */
const long: ReadonlySet<string> = new Set<keyof WriterCalls>([
  ...(['slice', 'importSlice', 'undoSlice', 'undoImport', 'undo', 'checkUndo', 'purgeDue'] as const),
]);

export function openWriter(
  folder: string,
  auditKey: AuditKey,
  note: TellNote,
  listed: (people: readonly string[]) => void,
  /** Somebody else waits: long work comes to an end. */
  isAwaited: () => boolean,
) {
  const database = openForWriting(folder, note);
  const check = watchFile(databaseFile(folder));
  const { tell, serve } = openBatches(database);
  const log = openAudit(database, auditKey);
  const anchor = keepAnchor({ database, folder, key: auditKey, log, note, now: Date.now });
  const groups = openGroups(database);
  const sessions = openSessions(database, groups);
  const standing = openStanding(database);
  const guests = openGuests(database, groups, standing);
  const facts = openVisitFacts(database);
  const leaving = openLeaving(database, groups, guests);
  const listing = keepListing(database, listed, isAwaited);
  const history = openProfileHistory(database);
  const purge = openPurge(database, log);
  const changes = openChanges(database, groups, log, isAwaited);
  const recorder = openRecorder({
    ...{ database, groups, sessions, guests, facts, leaving, tell },
    ...{ history, purge, standing },
  });
  const evacuations = openEvacuations(database);
  const phones = openPhones(database, { history, groups, log });
  const pairs = openPairs(database, groups);
  const tokens = openUserTokens(database);
  const paid = openPaidCalls(database);
  const attempts = openAttempts(database);
  const letGo = createLetGo(database);

  const untraced = {
    record: recorder.record,
    refreshed: ({ identity, profile, at }) => recorder.refreshed(identity, profile, at),
    find: recorder.find,
    keepName: ({ identity, nickname, at }) => done(recorder.keepName(identity, nickname, at)),
    keepAvatar: ({ identity, kept }) => done(recorder.keepAvatar(identity, kept)),
    keepPhone: ({ identity, phone, at }) => phones.keepPhone(identity, phone, at),
    phone: phones.phone,
    session: ({ hash, now }) => sessions.session(hash, now),
    endSession: ({ hash, at }) => done(sessions.endSession(hash, at)),
    endSessions: ({ person, at }) => sessions.endSessions(person, at),
    keepUserToken: ({ identity, sealed, refreshEndsAt, at }) =>
      done(tokens.keepUserToken(identity, sealed, refreshEndsAt, at)),
    userToken: tokens.userToken,
    markUserTokenDead: (identity) => done(tokens.markUserTokenDead(identity)),
    dropUserTokens: () => done(tokens.dropUserTokens()),
    countPaidCall: ({ call, at }) => done(paid.countPaidCall(call, at)),
    keepAttempt: (ended) => done(attempts.keepAttempt(ended)),
    paidCalls: ({ call, now }) => paid.paidCalls(call, now),
    keepAnswers: ({ visit, said }) => done(facts.keepAnswers(visit, said)),
    keepLanguage: ({ identity, language }) => done(recorder.keepLanguage(identity, language)),
    leaveNow: ({ who, at }) => done(leaving.leaveNow(who, at)),
    endVisitOf: ({ attempt, by, at }) => done(leaving.endVisitOf(attempt, by, at)),
    endOnSite: ({ id, by, staff, at }) => done(leaving.endOnSite(id, by, staff, at)),
    reopenOnSite: ({ id, at }) => done(leaving.reopenOnSite(id, at)),
    endAllOpen: ({ by, at }) => leaving.endAllOpen(by, at),
    addGuest: ({ guest, kiosk, by, at }) => guests.addGuest(guest, kiosk, by, at),
    startEvacuation: ({ by, at }) => done(evacuations.startEvacuation(by, at)),
    markSafe: ({ id, safe, by, at }) => done(evacuations.markSafe(id, safe, by, at)),
    isEvacuated: evacuations.isEvacuated,
    endEvacuation: (at) => done(evacuations.endEvacuation(at)),
    change: ({ change, actor, at, fingerprint }) => changes.make(change, actor, at, fingerprint),
    beginSlices: (of) => done(changes.begin(of)),
    slice: changes.slice,
    beginImport: (of) => done(changes.begin(of)),
    importSlice: changes.importSlice,
    endSlices: changes.end,
    checkUndo: ({ receipt, before }) => changes.check(receipt, before),
    undo: changes.undo,
    beginUndo: ({ receipt, again }) => done(changes.beginUndo(receipt, again)),
    undoSlice: changes.undoSlice,
    undoImport: ({ fingerprint, ms, ...undoing }) => changes.undoImport(undoing, fingerprint, ms),
    receipt: changes.receipt,
    unfinished: changes.unfinished,
    purgeDue: purge.purgeDue,
    erasedPictures: purge.erasedPictures,
    picturesGone: (files) => done(purge.picturesGone(files)),
    dismissPair: ({ one, other, by, at }) => done(pairs.dismiss(one, other, by, at)),
    restorePair: ({ one, other }) => done(pairs.restore(one, other)),
    revealPhone: ({ identity, why, by, at }) => phones.reveal(identity, why, by, at),
    keepGivenName: ({ identity, name, at }) => done(recorder.keepGivenName(identity, name, at)),
    ...openViews(database, log),
    catchUp: () => listing.catchUp(atOnceMs),
    pragmas: () => readPragmas(database),
    letGo: () => done(letGo()),
  } satisfies Omit<WriterCalls, keyof TraceCalls>;
  const calls: WriterCalls = { ...untraced, ...openTraced(database, log, untraced) };

  const answer = serve({ calls, looks: new Set(Object.keys(looks)), check, note });
  return {
    /** Bounded, so that the first of many still has its answer soon. */
    atOnce: 256,
    isLong: (call: string) => long.has(call),
    answer(asks: Parameters<typeof answer>[0]) {
      const go = () => {
        const replies = answer(asks);
        anchor.soon();
        listing.soon();
        return replies;
      };
      const mustLoad = asks.some(({ call }) => call === 'catchUp') && listing.waits();
      return mustLoad ? listing.load().then(go) : go();
    },
    close() {
      listing.close();
      anchor.follow();
      database.close();
    },
  };
}

/** A search that follows on a change waits for so much of listing people anew. */
const atOnceMs = 12;

const done = (_nothing: unknown): null => null;
