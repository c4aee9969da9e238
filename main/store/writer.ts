/** The calls of the thread that writes, and of what phones ask: they must never wait for a search of staff. */
import { Failure } from '../../contract/failure.ts';
import { openBatches } from './batch.ts';
import { openEvacuations } from './evacuations.ts';
import { openGroups } from './groups.ts';
import { openGuests } from './guests.ts';
import { openLeaving } from './leaving.ts';
import { databaseFile, openForWriting } from './open-database.ts';
import { openPaidCalls } from './paid-calls.ts';
import { openPhones } from './phones.ts';
import { readPragmas } from './pragmas.ts';
import { openRecorder } from './record.ts';
import { openSessions } from './sessions.ts';
import type { WriterCalls, WriterLooks } from './thread-words.ts';
import { openUserTokens } from './user-tokens.ts';
import { openVisitFacts } from './visit-facts.ts';
import { watchFile } from './watch-file.ts';
import type { TellNote } from './words.ts';

const looks = {
  find: true,
  session: true,
  phone: true,
  userToken: true,
  paidCalls: true,
  pragmas: true,
} as const satisfies Record<keyof WriterLooks, true>;

export function openWriter(folder: string, note: TellNote) {
  const database = openForWriting(folder, note);
  const check = watchFile(databaseFile(folder));
  const { tell, serve } = openBatches(database);
  const groups = openGroups(database);
  const sessions = openSessions(database, groups);
  const guests = openGuests(database);
  const facts = openVisitFacts(database);
  const leaving = openLeaving(database, groups, guests);
  const recorder = openRecorder({ database, groups, sessions, guests, facts, leaving, tell });
  const evacuations = openEvacuations(database);
  const phones = openPhones(database);
  const tokens = openUserTokens(database);
  const paid = openPaidCalls(database);

  function joinPeople(person: string, other: string, at: number): string {
    const [one, two] = [groups.headOf(person), groups.headOf(other)];
    if (one.id === two.id) throw new Failure('person.same');
    const { older, younger } = groups.join(one, two, { made_by: 'staff', attempt: null, at });
    tell('person-joined', { person: younger, into: older });
    return older;
  }

  const calls: WriterCalls = {
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
    paidCalls: ({ call, now }) => paid.paidCalls(call, now),
    keepAnswers: ({ attempt, said }) => done(facts.keepAnswers(leaving.begunBy(attempt), said)),
    endVisitOf: ({ attempt, by, at }) => done(leaving.endVisitOf(attempt, by, at)),
    endOnSite: ({ id, by, staff, at }) => done(leaving.endOnSite(id, by, staff, at)),
    endAllOpen: ({ by, at }) => leaving.endAllOpen(by, at),
    addGuest: ({ guest, kiosk, by, at }) => guests.addGuest(guest, kiosk, by, at),
    startEvacuation: ({ by, at }) => done(evacuations.startEvacuation(by, at)),
    markSafe: ({ id, safe, by, at }) => done(evacuations.markSafe(id, safe, by, at)),
    endEvacuation: (at) => done(evacuations.endEvacuation(at)),
    joinPeople: ({ person, other, at }) => joinPeople(person, other, at),
    undoJoin: ({ join, at }) => done(groups.undoJoin(join, at)),
    pragmas: () => readPragmas(database),
  };

  return {
    /** Bounded, so that the first of many still has its answer soon. */
    atOnce: 256,
    answer: serve({ calls, looks: new Set(Object.keys(looks)), check, note }),
    close: () => void database.close(),
  };
}

const done = (_nothing: unknown): null => null;
