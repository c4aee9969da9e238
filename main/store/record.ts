/**
 * Writes one sign-in: who it is, one visit, all or nothing. Three rules decide who it is:
 * 1. The unionId names the person; without one, or when nobody has it, the identity (channel, appId, openId) does.
 * 2. A unionId heard for the first time on a known identity joins two people when only one of them had a unionId.
 * 3. An identity never moves. If it brings another unionId than before, it keeps its person, remembers the new
 *    unionId, and staff's log is told; nobody is joined by a contradiction, nor again after staff undid a join.
 */
import type { Database } from 'better-sqlite3';
import { v7 } from 'uuid';
import { openGroups } from './groups.ts';
import { betterName, cleanNickname } from './nickname.ts';
import { prepareRows, type RecordedVisit } from './record-rows.ts';
import type { PersonTable } from './schema.ts';
import type { Recorded, SignIn, TellNote } from './words.ts';

export function openRecorder(database: Database) {
  const groups = openGroups(database);
  const rows = prepareRows(database);

  function again(visit: RecordedVisit): Recorded {
    const head = groups.headOf(visit.person_id);
    return recorded(head, head.nickname, visit.number, visit.joined === 1);
  }

  function addPerson({ at, nickname, language, avatarUrl, unionId }: SignIn): string {
    const id = v7();
    const heard = { nickname, language, avatar_url: avatarUrl, union_id: unionId };
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

  /** A known identity brought a unionId: what it says about its person. True if two people became one. */
  function reconcile(person: string, holder: string | undefined, signIn: SignIn, notes: Note[]): boolean {
    if (signIn.unionId === null) return false;
    const head = groups.headOf(person);
    if (holder === undefined) {
      const claimed = rows.claimUnion(signIn.unionId, person) > 0;
      if (!claimed) notes.push(['union-changed', { person: head.id }]);
      return false;
    }
    const other = groups.headOf(holder);
    if (other.id === head.id) return false;
    if (groups.hasUnion(head.id) || groups.wereParted(head.id, other.id)) {
      notes.push(['union-disputed', { person: head.id, other: other.id }]);
      return false;
    }
    const younger = groups.join(head, other, signIn.attempt, signIn.at);
    const older = younger === head.id ? other.id : head.id;
    notes.push(['person-joined', { person: younger, into: older }]);
    return true;
  }

  function write(raw: SignIn): { value: Recorded; notes: readonly Note[] } {
    const before = rows.visitOf(raw.attempt);
    if (before !== undefined) return { value: again(before), notes: [] };
    const signIn = tidy(raw);
    const { attempt, at, unionId, avatarUrl, language, kiosk } = signIn;
    const heard = { unionId, avatarUrl, language, at };
    const notes: Note[] = [];

    const known = rows.identityOf(signIn.channel, signIn.appId, signIn.openId);
    const holder =
      unionId === null ? undefined : (rows.personOfUnion(unionId) ?? rows.identityOfUnion(unionId));
    const person = known?.person_id ?? holder?.id ?? addPerson(signIn);
    const identity = known?.id ?? addIdentity(person, signIn);
    if (known) {
      rows.seeIdentity({ ...heard, id: known.id, nickname: betterName(known.nickname, signIn.nickname) });
    }
    const joined = known !== undefined && reconcile(person, holder?.id, signIn, notes);

    const head = groups.headOf(person);
    const nickname = betterName(head.nickname, signIn.nickname);
    const number = head.visits + 1;
    rows.seePerson({ ...heard, id: head.id, nickname });
    rows.addVisit({ id: v7(), attempt, person_id: person, identity_id: identity, at, kiosk, number });
    return { value: recorded(head, nickname, number, joined), notes };
  }

  const committed = database.transaction(write);
  const parted = database.transaction(groups.undoJoin);
  return {
    record: (signIn: SignIn) => committed.immediate(signIn),
    undoJoin: (join: string, at: number) => parted.immediate(join, at),
    headOf: groups.headOf,
  };
}

/** Told after the commit only. */
type Note = Parameters<TellNote>;

const recorded = (head: PersonTable, nickname: string, visits: number, joined: boolean): Recorded => ({
  person: head.id,
  nickname,
  avatar: head.avatar,
  firstVisit: visits === 1,
  visits,
  joined,
});

const orNull = (text: string | null) => text?.trim() || null;

/** WeChat sends '' for much that it does not know. The openId is left as it came. */
const tidy = (signIn: SignIn): SignIn => ({
  ...signIn,
  unionId: orNull(signIn.unionId),
  avatarUrl: orNull(signIn.avatarUrl),
  language: orNull(signIn.language),
  nickname: cleanNickname(signIn.nickname),
});
