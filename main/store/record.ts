/**
 * Writes one sign-in: who it is, the visit it begins or ends if it is one, the session if there is one. Three rules
 * decide who it is:
 * 1. The unionId names the person; without one, or when nobody has it, the identity (channel, appId, openId) does.
 * 2. A unionId heard for the first time on a known identity joins two people when only one of them had a unionId.
 * 3. An identity never moves. If it brings another unionId than before, it keeps its person, remembers the new
 *    unionId, and staff's log is told; nobody is joined by a contradiction, nor again after staff undid a join.
 * Whoever calls puts it in a transaction.
 */
import type { Database } from 'better-sqlite3';
import { v7 } from 'uuid';
import { Failure } from '../../contract/failure.ts';
import { came, noVisit, openComings } from './comings.ts';
import type { Groups } from './groups.ts';
import type { Guests } from './guests.ts';
import type { Leaving } from './leaving.ts';
import { betterName, cleanNickname } from './nickname.ts';
import { type KnownIdentity, type Outcome, prepareRows } from './record-rows.ts';
import type { PersonTable } from './schema.ts';
import type { Sessions } from './sessions.ts';
import { openUnions } from './union.ts';
import type { VisitFacts } from './visit-facts.ts';
import type { Found, IdentityKey, KeptAvatar, Profile, Recorded, SignIn, TellNote } from './words.ts';

export interface RecorderDeps {
  readonly database: Database;
  readonly groups: Groups;
  readonly sessions: Sessions;
  readonly guests: Guests;
  readonly facts: VisitFacts;
  readonly leaving: Leaving;
  readonly tell: TellNote;
}

export function openRecorder({ database, groups, sessions, guests, facts, leaving, tell }: RecorderDeps) {
  const rows = prepareRows(database);
  const comeOrGo = openComings({ rows, guests, facts, leaving });
  const { holderOf, reconcile } = openUnions(rows, groups, tell);

  function addPerson({ at, nickname, language, unionId }: SignIn): string {
    const id = v7();
    const heard = { nickname, language, union_id: unionId };
    const times = { first_visit_at: at, last_visit_at: at };
    rows.addPerson({ id, ...heard, avatar: null, avatar_at: 0, joined_to: null, ...times, visits: 0 });
    return id;
  }

  function addIdentity(person: string, signIn: SignIn): string {
    const { at, nickname, language, avatarUrl, unionId, channel, appId, openId } = signIn;
    const id = v7();
    const key = { person_id: person, channel, app_id: appId, open_id: openId };
    const heard = { nickname, language, avatar_url: avatarUrl, union_id: unionId };
    rows.addIdentity({ id, ...key, ...heard, first_seen_at: at, last_seen_at: at });
    return id;
  }

  function again(done: Outcome, known: KnownIdentity | undefined, signIn: SignIn): Recorded {
    // SECURITY: who comes with somebody else's attempt learns nothing of whom it was.
    if (known === undefined || known.id !== done.identity_id) throw new Failure('callback.taken');
    if (signIn.session) sessions.add(known.id, signIn.session, signIn.at);
    const head = groups.headOf(done.person_id);
    const joined = done.joined === 1;
    return {
      ...seen(head, known, signIn),
      ...came({ ...done, left: done.left === 1 }),
      joined,
      ...facts.recall(head.id),
    };
  }

  function record(raw: SignIn): Recorded {
    const signIn = { ...raw, ...tidy(raw), language: orNull(raw.language) };
    const { attempt, at, visit, session } = signIn;
    const known = rows.identityOf(signIn.channel, signIn.appId, signIn.openId);
    const done = visit ? rows.outcomeOf({ attempt }) : undefined;
    if (done !== undefined) return again(done, known, signIn);

    const holder = holderOf(signIn.unionId);
    const person = known?.person_id ?? holder ?? addPerson(signIn);
    const identity = known ?? { id: addIdentity(person, signIn), ...newcomer };
    const joined = known !== undefined && hear(known, holder, signIn);
    const head = rename(person, signIn);
    if (session) sessions.add(identity.id, session, at);
    const about = seen(head, identity, signIn);
    if (!visit) {
      // Nothing else remembers that this attempt was here before.
      const joinedBefore = joined || rows.joinOf(attempt) !== undefined;
      return { ...about, ...noVisit(head), joined: joinedBefore, ...facts.recall(head.id) };
    }
    const moved = comeOrGo(head, { person_id: person, identity_id: identity.id }, signIn);
    return { ...about, ...came(moved), joined, ...facts.recall(head.id) };
  }

  /** True if what is said of a known identity made two people one. */
  function hear(known: KnownIdentity, holder: string | null, said: Said): boolean {
    const { unionId, avatarUrl, language, at, attempt } = said;
    const nickname = betterName(known.nickname, said.nickname);
    // Without an attempt the profile was asked for while the person was away: nobody was seen.
    rows.seeIdentity({ unionId, avatarUrl, language, at: attempt === null ? 0 : at, id: known.id, nickname });
    return reconcile(known.person_id, holder, said);
  }

  /** Gives the person of today, under the better of its name and the latest. */
  function rename(person: string, { nickname: latest, language }: Pick<Said, 'nickname' | 'language'>) {
    const head = groups.headOf(person);
    const nickname = betterName(head.nickname, latest);
    rows.namePerson({ id: head.id, nickname, language });
    return { ...head, nickname };
  }

  function identityBy(id: string): KnownIdentity {
    const found = rows.identity(id);
    if (found === undefined) throw new Failure('person.unknown');
    return found;
  }

  function refreshed(id: string, raw: Profile, at: number): Recorded {
    const known = identityBy(id);
    const said = { ...tidy(raw), language: null, attempt: null, at };
    const joined = hear(known, holderOf(said.unionId), said);
    const head = rename(known.person_id, said);
    return { ...seen(head, known, said), ...noVisit(head), joined, ...facts.recall(head.id) };
  }

  function keepName(id: string, raw: string, at: number): void {
    const known = identityBy(id);
    const nickname = cleanNickname(raw);
    const nothing = { unionId: null, avatarUrl: null, language: null };
    rows.seeIdentity({ ...nothing, id, nickname: betterName(known.nickname, nickname), at });
    rename(known.person_id, { nickname, language: null });
  }

  function keepAvatar(id: string, { file, url, at }: KeptAvatar): void {
    const head = groups.headOf(identityBy(id).person_id);
    rows.keepIdentityAvatar({ id, file, url, at });
    rows.keepPersonAvatar({ id: head.id, file, at });
  }

  function find({ channel, appId, openId }: IdentityKey): Found | null {
    const known = rows.identityOf(channel, appId, openId);
    if (known === undefined) return null;
    const { id, nickname } = groups.headOf(known.person_id);
    return { person: id, identity: known.id, nickname };
  }

  return { record, refreshed, keepName, keepAvatar, find };
}

interface Said extends Profile {
  readonly language: string | null;
  readonly attempt: string | null;
  readonly at: number;
}

const newcomer = { avatar_from: null, has_phone: 0 } as const;

const seen = (
  { id, nickname, avatar }: PersonTable,
  identity: Pick<KnownIdentity, 'id' | 'avatar_from' | 'has_phone'>,
  { avatarUrl }: Profile,
) => ({
  person: id,
  identity: identity.id,
  nickname,
  avatar,
  avatarKnown: avatarUrl !== null && identity.avatar_from === avatarUrl,
  hasPhone: identity.has_phone === 1,
});

const orNull = (text: string | null) => text?.trim() || null;

/** WeChat sends '' for much that it does not know. */
const tidy = ({ nickname, avatarUrl, unionId }: Profile): Profile => ({
  nickname: cleanNickname(nickname),
  avatarUrl: orNull(avatarUrl),
  unionId: orNull(unionId),
});
