/**
 * Writes one sign-in: who it is, the visit it begins or ends if it does either, the session if there is one. Three rules
 * decide who it is:
 * 1. The unionId names the person; without one, or when nobody has it, the identity (channel, appId, openId) does.
 * 2. A unionId heard for the first time on a known identity joins two people when only one of them had a unionId.
 * 3. An identity never moves. If it brings another unionId than before, it keeps its person, remembers the new
 *    unionId, and staff's log is told; nobody is joined by a contradiction, nor again after staff undid a join.
 * Whoever calls puts it in a transaction.
 */
import type { Database } from 'better-sqlite3';
import { v7 } from 'uuid';
import { Failure } from '../../../contract/failure.ts';
import { nobody, type Purge } from '../changes/purge.ts';
import type { PersonTable } from '../database/schema.ts';
import type { Groups } from '../people/groups.ts';
import { betterName, heardName } from '../people/nickname.ts';
import type { Guests } from '../visits/guests.ts';
import type { Leaving } from '../visits/leaving.ts';
import type { VisitFacts } from '../visits/visit-facts.ts';
import type { Found, IdentityKey, KeptAvatar, Profile, Recorded, SignIn, TellNote } from '../words.ts';
import { came, noVisit, openComings } from './comings.ts';
import type { ProfileHistory } from './profile-history.ts';
import { type KnownIdentity, type Outcome, prepareRows } from './record-rows.ts';
import type { Sessions } from './sessions.ts';
import type { StandingOf } from './standing.ts';
import { openUnions } from './union.ts';

export interface RecorderDeps {
  readonly database: Database;
  readonly groups: Groups;
  readonly sessions: Sessions;
  readonly guests: Guests;
  readonly facts: VisitFacts;
  readonly leaving: Leaving;
  readonly standing: StandingOf;
  readonly history: ProfileHistory;
  readonly purge: Pick<Purge, 'purge'>;
  readonly tell: TellNote;
}

export function openRecorder(deps: RecorderDeps) {
  const { database, groups, sessions, guests, facts, leaving, standing, history, purge, tell } = deps;
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
    const told = {
      ...came({ ...done, how: done.left === 1 ? 'left' : 'came' }, facts),
      joined: done.joined === 1,
      blocked: false,
    };
    const about = { ...seen(head, known, signIn), ...standing.of(head.id, head.nickname) };
    return { ...about, ...facts.recall(head.id), ...told };
  }

  function record(raw: SignIn): Recorded {
    const signIn = { ...raw, ...tidy(raw), language: orNull(raw.language) };
    const { attempt, visit } = signIn;
    const known = present(
      rows.identityOf(signIn.channel, signIn.appId, signIn.openId),
      ({ person_id }) => person_id,
      signIn,
    );
    const done = visit ? rows.outcomeOf({ attempt }) : undefined;
    return done === undefined ? recordNew(known, signIn) : again(done, known, signIn);
  }

  function recordNew(known: KnownIdentity | undefined, signIn: SignIn): Recorded {
    const { attempt, at, visit, session } = signIn;
    const holder = present(holderOf(signIn.unionId) ?? undefined, (id) => id, signIn) ?? null;
    const person = known?.person_id ?? holder ?? addPerson(signIn);
    const identity = known ?? { id: addIdentity(person, signIn), ...newcomer };
    const joined = known !== undefined && hear(known, holder, signIn);
    history.keepAnswer(identity.id, at, signIn.raw);
    const of = { person_id: person, identity_id: identity.id };
    const { head, stands, moved } = enter(of, signIn);
    // SECURITY: who is turned away gets no session either.
    if (session && (moved || !visit)) sessions.add(identity.id, session, at);
    const about = { ...seen(head, identity, signIn), ...stands, ...facts.recall(head.id) };
    if (moved) return { ...about, ...came(moved, facts), joined, blocked: false };
    // Nothing else remembers that this attempt was here before.
    return { ...about, ...noVisit(head), joined: joined || rows.joinOf(attempt) !== undefined };
  }

  /** Under the name of today, and through the door if this is a visit of somebody who may come in. */
  function enter(of: { readonly person_id: string; readonly identity_id: string }, signIn: SignIn) {
    const head = rename(of.person_id, signIn);
    const stands = standing.of(head.id, head.nickname);
    const moved = signIn.visit ? comeOrGo(head, of, signIn, stands.blocked) : null;
    return { head, stands, moved };
  }

  /**
   * Who was erased and scans again had no days left to wait: it is made final at once, and whoever scans is somebody
   * new to us.
   */
  function present<Of>(found: Of | undefined, personOf: (found: Of) => string, { at, kiosk }: SignIn) {
    if (found === undefined) return undefined;
    const head = groups.headOf(personOf(found)).id;
    if (!groups.isErased(head)) return found;
    purge.purge(head, { ...nobody, kiosk }, at);
    return undefined;
  }

  /** True if what is said of a known identity made two people one. */
  function hear(known: KnownIdentity, holder: string | null, said: Said): boolean {
    const { unionId, avatarUrl, language, at, attempt } = said;
    const nickname = betterName(known.nickname, said.nickname);
    history.changed(known.id, at, 'nickname', known.nickname, nickname);
    history.changed(known.id, at, 'unionId', known.union_id, unionId);
    // Without an attempt the profile was asked for while the person was away: nobody was seen.
    rows.seeIdentity({ unionId, avatarUrl, language, at: attempt === null ? 0 : at, id: known.id, nickname });
    return reconcile(known.person_id, holder, said);
  }

  /** Gives the person of today, under the better of its name and the latest. */
  function rename(person: string, { nickname: latest, language }: Pick<Said, 'nickname' | 'language'>) {
    const head = groups.headOf(person);
    const nickname = groups.mayName(head.id, person) ? betterName(head.nickname, latest) : head.nickname;
    rows.namePerson({ id: head.id, nickname, language });
    return { ...head, nickname, language: language ?? head.language };
  }

  function identityBy(id: string): KnownIdentity {
    const found = rows.identity(id);
    if (found === undefined || groups.isErased(groups.headOf(found.person_id).id))
      throw new Failure('person.unknown');
    return found;
  }

  function refreshed(id: string, raw: Profile, at: number): Recorded {
    const known = identityBy(id);
    const said = { ...tidy(raw), language: null, attempt: null, at };
    history.keepAnswer(id, at, raw.raw);
    const joined = hear(known, holderOf(said.unionId), said);
    const head = rename(known.person_id, said);
    const about = { ...seen(head, known, said), ...standing.of(head.id, head.nickname) };
    return { ...about, ...noVisit(head), joined, ...facts.recall(head.id) };
  }

  function keepName(id: string, raw: string, at: number): void {
    const known = identityBy(id);
    const nickname = heardName(raw);
    const nothing = { unionId: null, avatarUrl: null, language: null };
    const better = betterName(known.nickname, nickname);
    history.changed(id, at, 'nickname', known.nickname, better);
    rows.seeIdentity({ ...nothing, id, nickname: better, at });
    rename(known.person_id, { nickname, language: null });
  }

  function keepLanguage(id: string, language: string): void {
    const { person_id, nickname } = identityBy(id);
    rename(person_id, { nickname: '', language });
    const nothing = { unionId: null, avatarUrl: null, at: 0 };
    rows.seeIdentity({ ...nothing, id, nickname, language });
  }

  function keepAvatar(id: string, { file, url, at }: KeptAvatar): void {
    const known = identityBy(id);
    const head = groups.headOf(known.person_id);
    if (known.avatar_at <= at) history.changed(id, at, 'avatar', known.avatar, file);
    rows.keepIdentityAvatar({ id, file, url, at });
    if (groups.maySitFor(head.id, known.person_id)) rows.keepPersonAvatar({ id: head.id, file, at });
  }

  function find({ channel, appId, openId }: IdentityKey): Found | null {
    const known = rows.identityOf(channel, appId, openId);
    if (known === undefined) return null;
    const { id, nickname } = groups.headOf(known.person_id);
    return groups.isErased(id) ? null : { person: id, identity: known.id, nickname };
  }

  /** What a visitor answered when asked for a name; empty when they would rather not say. Nobody is asked twice. */
  function keepGivenName(id: string, raw: string, at: number): void {
    standing.nameAsked(groups.headOf(identityBy(id).person_id).id, at);
    if (heardName(raw) !== '') keepName(id, raw, at);
  }

  return { keepGivenName, record, refreshed, keepName, keepLanguage, keepAvatar, find };
}

interface Said extends Profile {
  readonly language: string | null;
  readonly attempt: string | null;
  readonly at: number;
}

const newcomer = { avatar_from: null, has_phone: 0 } as const;

const seen = (
  { id, nickname, avatar, language }: PersonTable,
  identity: Pick<KnownIdentity, 'id' | 'avatar_from' | 'has_phone'>,
  { avatarUrl }: Profile,
) => ({
  person: id,
  identity: identity.id,
  nickname,
  language,
  avatar,
  avatarKnown: avatarUrl !== null && identity.avatar_from === avatarUrl,
  hasPhone: identity.has_phone === 1,
});

/** WeChat's grey default picture, given since 2022 where there is none: whose it is stands in its address. */
const greyPicture =
  'POgEwh4mIHO4nibH0KlMECNjjGxQUq24ZEaGT4poC6icRiccVGKSyXwibcPq4BWmiaIGuG1icwxaQX6grC9VemZoJ8rg';

const realPicture = (url: string | null) => (url?.includes(greyPicture) ? null : url);

const orNull = (text: string | null) => text?.trim() || null;

/** WeChat sends '' for much that it does not know. */
const tidy = ({ nickname, avatarUrl, unionId, raw }: Profile): Profile => ({
  nickname: heardName(nickname),
  avatarUrl: realPicture(orNull(avatarUrl)),
  raw,
  unionId: orNull(unionId),
});
