/** Who is one person today: the pointers from a joined person to the one joined into, and what follows from them. */
import type { Database } from 'better-sqlite3';
import { v7 } from 'uuid';
import { Failure } from '../../../contract/failure.ts';
import type { JoinTable, PersonTable } from '../database/schema.ts';
import { statements } from '../database/statements.ts';
import { isCounted } from '../database/visit-conditions.ts';
import { betterName } from './nickname.ts';

/** The person asked for and everybody joined into it, at any depth. */
export const members = `with recursive member (id) as (
  select ? union all select people.id from people join member on people.joined_to = member.id)`;

type Cause = Pick<JoinTable, 'made_by' | 'attempt' | 'at'>;

export function openGroups(database: Database) {
  const { get, run } = statements(database);
  const person = get<[string], PersonTable>('select * from people where id = ?');
  const unionOf = get<[string], { union_id: string }>(
    `${members} select union_id from people where id in member and union_id is not null limit 1`,
  );
  const parted = get<[string, string], { one: 1 }>(
    `with recursive member (id) as (
       select ? union all select people.id from people join member on people.joined_to = member.id),
     other (id) as (
       select ? union all select people.id from people join other on people.joined_to = other.id)
     select 1 as one from joins where undone_at is not null
     and ((person_id in member and into_id in other) or (person_id in other and into_id in member)) limit 1`,
  );
  const point = run<[string | null, string]>('update people set joined_to = ? where id = ?');
  const addJoin = run<[Omit<JoinTable, 'undone_at'>]>(
    `insert into joins (id, person_id, into_id, made_by, attempt, at)
     values (@id, @person_id, @into_id, @made_by, @attempt, @at)`,
  );
  const absorb = run<[Omit<PersonTable, 'language' | 'union_id' | 'joined_to'>]>(
    `update people set nickname = @nickname, avatar = @avatar, avatar_at = @avatar_at,
     first_visit_at = @first_visit_at, last_visit_at = @last_visit_at, visits = @visits where id = @id`,
  );
  const activeJoin = get<[string], JoinTable>('select * from joins where id = ? and undone_at is null');
  const undo = run<[number, string]>('update joins set undone_at = ? where id = ?');
  const redo = run<[string]>('update joins set undone_at = null where id = ?');
  const figures = get<[string], Figures>(
    // Whoever comes from a file was seen nowhere yet.
    `${members}, seen (at) as (select coalesce(
       (select min(first_seen_at) from identities where person_id in member),
       (select min(first_visit_at) from people where id in member)))
     select coalesce(min(at), (select at from seen)) as first_visit_at,
     coalesce(max(at), (select at from seen)) as last_visit_at, count(*) as visits
     from visits where person_id in member and ${isCounted}`,
  );
  const newestName = "order by nickname = '', last_seen_at desc, id desc limit 1";
  const shown = get<[string], { nickname: string; person_id: string }>(
    `${members} select nickname, person_id from identities where person_id in member ${newestName}`,
  );
  const ownName = get<[string], { nickname: string }>(
    `select nickname from identities where person_id = ? ${newestName}`,
  );
  const spoken = get<[string], { language: string }>(
    `${members} select language from identities where person_id in member and language is not null
     order by last_seen_at desc, id desc limit 1`,
  );
  const hidden = get<[string], { one: 1 }>(
    'select 1 as one from person_facts where person_id = ? and erase_at is not null',
  );
  // Whoever was chosen may have been parted from the group since, and shows nothing of it until joined again.
  const chosen = get<[string, string], { name_of: string | null; picture_of: string | null }>(
    `${members} select case when name_of in member then name_of end as name_of,
     case when picture_of in member then picture_of end as picture_of from person_facts where person_id = ?`,
  );
  type Picture = Pick<PersonTable, 'avatar' | 'avatar_at'>;
  const newestPicture = 'avatar is not null order by avatar_at desc, id desc limit 1';
  const picture = get<[string], Picture & { person_id: string }>(
    `${members} select avatar, avatar_at, person_id from identities where person_id in member and ${newestPicture}`,
  );
  const ownPicture = get<[string], Picture>(
    `select avatar, avatar_at from identities where person_id = ? and ${newestPicture}`,
  );
  const setFigures = run<[Figures & { readonly id: string }]>(
    `update people set first_visit_at = @first_visit_at, last_visit_at = @last_visit_at, visits = @visits
     where id = @id`,
  );
  const setAll = run<[Omit<PersonTable, 'union_id' | 'joined_to'>]>(
    `update people set nickname = @nickname, avatar = @avatar, avatar_at = @avatar_at, language = @language,
     first_visit_at = @first_visit_at, last_visit_at = @last_visit_at, visits = @visits where id = @id`,
  );

  /** The person this one is today. */
  function headOf(id: string): PersonTable {
    let found = person(id);
    while (found !== undefined && found.joined_to !== null) found = person(found.joined_to);
    if (found === undefined) throw new Failure('person.unknown');
    return found;
  }

  /** The one known longer keeps standing; the other points to it. */
  function join(one: PersonTable, other: PersonTable, cause: Cause): { older: string; younger: string } {
    const { older, younger } = byAge(one, other);
    point(older.id, younger.id);
    addJoin({ id: v7(), person_id: younger.id, into_id: older.id, ...cause });
    const { avatar, avatar_at } = younger.avatar_at > older.avatar_at ? younger : older;
    const nickname = betterName(younger.nickname, older.nickname);
    absorb({ id: older.id, nickname, avatar, avatar_at, ...sum(one, other) });
    return { older: older.id, younger: younger.id };
  }

  /** Who is whom and every count are again as if the join had not been; the visits since stay with their identity. */
  function undoJoin(id: string, at: number): void {
    const found = activeJoin(id);
    if (found === undefined) throw new Failure('person.unknown');
    undo(at, id);
    point(null, found.person_id);
    refresh(found.person_id);
    refresh(headOf(found.into_id).id);
  }

  function refresh(head: string): void {
    const counted = figures(head);
    if (counted === undefined) throw new Failure('internal', { was: 'empty-group' });
    const { name_of, picture_of } = chosen(head, head) ?? { name_of: null, picture_of: null };
    const named = (name_of && ownName(name_of)?.nickname) || shown(head)?.nickname;
    const { avatar, avatar_at } = (picture_of && ownPicture(picture_of)) || picture(head) || noPicture;
    const language = spoken(head)?.language ?? null;
    setAll({ id: head, nickname: named ?? '', language, avatar, avatar_at, ...counted });
  }

  /** Whether this join stands; false also for one there never was. */
  const isJoined = (id: string): boolean => activeJoin(id) !== undefined;

  /** Makes or unmakes the join with this id, and everything that follows from it. */
  function putTogether(id: string, younger: string, into: string, together: boolean, at: number): void {
    if (!together) {
      undoJoin(id, at);
      return;
    }
    if (person(younger)?.joined_to !== null || headOf(into).id === younger)
      throw new Failure('change.not-undoable');
    if (redo(id) === 0)
      addJoin({ id, person_id: younger, into_id: into, made_by: 'staff', attempt: null, at });
    point(into, younger);
    refresh(headOf(into).id);
  }

  /** Does this member stand for the chosen name of the group? Everybody does where none was chosen. */
  function mayName(head: string, member: string): boolean {
    const of = chosen(head, head)?.name_of ?? null;
    return of === null || of === member;
  }

  /** The same for the picture. */
  function maySitFor(head: string, member: string): boolean {
    const of = chosen(head, head)?.picture_of ?? null;
    return of === null || of === member;
  }

  /** The member whose name and the one whose picture a group shows: chosen, or the newest there is. */
  function shownBy(head: string): { readonly name: string; readonly picture: string } {
    const { name_of, picture_of } = chosen(head, head) ?? { name_of: null, picture_of: null };
    return {
      name: name_of ?? shown(head)?.person_id ?? head,
      picture: picture_of ?? picture(head)?.person_id ?? head,
    };
  }

  const byAge = (one: PersonTable, other: PersonTable) =>
    isOlder(one, other) ? { older: one, younger: other } : { older: other, younger: one };

  /** After one of the person's visits turned out to be somebody else's. */
  function recount(head: string): void {
    const counted = figures(head);
    if (counted) setFigures({ id: head, ...counted });
  }

  return {
    headOf,
    join,
    undoJoin,
    isJoined,
    putTogether,
    byAge,
    mayName,
    maySitFor,
    shownBy,
    refresh,
    /** Staff erased this person, for good or with some days left to think better of it. */
    isErased: (head: string): boolean => hidden(head) !== undefined,
    /** The join that is undone by this id, if it stands. */
    standing: activeJoin,
    recount,
    hasUnion: (head: string) => unionOf(head) !== undefined,
    /** Staff parted somebody of the one group from somebody of the other. */
    wereParted: (one: string, other: string) => parted(one, other) !== undefined,
  };
}

export type Groups = ReturnType<typeof openGroups>;

const noPicture = { avatar: null, avatar_at: 0 };

const isOlder = (one: PersonTable, other: PersonTable) =>
  one.first_visit_at === other.first_visit_at ? one.id < other.id : one.first_visit_at < other.first_visit_at;

type Figures = Pick<PersonTable, 'first_visit_at' | 'last_visit_at' | 'visits'>;

/** Somebody without a visit has no visit times to give. */
function sum(one: Figures, other: Figures): Figures {
  if (one.visits === 0 && other.visits === 0) {
    const seen = Math.min(one.first_visit_at, other.first_visit_at);
    return { first_visit_at: seen, last_visit_at: seen, visits: 0 };
  }
  if (one.visits === 0) return figuresOf(other);
  if (other.visits === 0) return figuresOf(one);
  return {
    first_visit_at: Math.min(one.first_visit_at, other.first_visit_at),
    last_visit_at: Math.max(one.last_visit_at, other.last_visit_at),
    visits: one.visits + other.visits,
  };
}

const figuresOf = ({ first_visit_at, last_visit_at, visits }: Figures): Figures => ({
  first_visit_at,
  last_visit_at,
  visits,
});
