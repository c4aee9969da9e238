/** Who is one person today: the pointers from a joined person to the one joined into, and what follows from them. */
import type { Database } from 'better-sqlite3';
import { v7 } from 'uuid';
import { Failure } from '../../contract/failure.ts';
import { betterName, placeholder } from './nickname.ts';
import type { JoinTable, PersonTable } from './schema.ts';

/** The person asked for and everybody joined into it, at any depth. */
const members = `with recursive member (id) as (
  select ? union all select people.id from people join member on people.joined_to = member.id)`;

export function openGroups(database: Database) {
  const person = database.prepare<[string], PersonTable>('select * from people where id = ?');
  const unionOf = database.prepare<[string], { union_id: string }>(
    `${members} select union_id from people where id in member and union_id is not null limit 1`,
  );
  const parted = database.prepare<[string, string, string, string]>(
    `select 1 from joins where undone_at is not null
     and ((person_id = ? and into_id = ?) or (person_id = ? and into_id = ?))`,
  );
  const point = database.prepare<[string | null, string]>('update people set joined_to = ? where id = ?');
  const addJoin = database.prepare<[string, string, string, string, number]>(
    'insert into joins (id, person_id, into_id, attempt, at) values (?, ?, ?, ?, ?)',
  );
  const absorb = database.prepare<Omit<PersonTable, 'language' | 'union_id' | 'joined_to'>>(
    `update people set nickname = @nickname, avatar_url = @avatar_url, avatar = @avatar, avatar_at = @avatar_at,
     first_visit_at = @first_visit_at, last_visit_at = @last_visit_at, visits = @visits where id = @id`,
  );
  const activeJoin = database.prepare<[string], JoinTable>(
    'select * from joins where id = ? and undone_at is null',
  );
  const undo = database.prepare<[number, string]>('update joins set undone_at = ? where id = ?');
  const figures = database.prepare<[string], { first: number; last: number; visits: number }>(
    `${members} select min(at) as first, max(at) as last, count(*) as visits from visits where person_id in member`,
  );
  const shown = database.prepare<[string, string], Pick<PersonTable, 'nickname' | 'avatar_url' | 'language'>>(
    `${members} select nickname, avatar_url, language from identities where person_id in member
     order by nickname in ('', ?), last_seen_at desc, id desc limit 1`,
  );
  const recount = database.prepare<
    [string, string | null, string | null, string | null, number, number, number, string]
  >(
    `update people set nickname = ?, avatar = case when avatar_url is ? then avatar end, avatar_url = ?, language = ?,
     first_visit_at = ?, last_visit_at = ?, visits = ? where id = ?`,
  );

  /** The person this one is today. */
  function headOf(id: string): PersonTable {
    let found = person.get(id);
    while (found !== undefined && found.joined_to !== null) found = person.get(found.joined_to);
    if (found === undefined) throw new Failure('person.unknown');
    return found;
  }

  /** The one known longer keeps standing; the other points to it. Gives the younger's id. */
  function join(one: PersonTable, other: PersonTable, attempt: string, at: number): string {
    const [older, younger] = isOlder(one, other) ? [one, other] : [other, one];
    point.run(older.id, younger.id);
    addJoin.run(v7(), younger.id, older.id, attempt, at);
    const picture = older.avatar === null ? younger : older;
    absorb.run({
      id: older.id,
      nickname: betterName(younger.nickname, older.nickname),
      avatar_url: picture.avatar_url ?? older.avatar_url,
      avatar: picture.avatar,
      avatar_at: picture.avatar_at,
      first_visit_at: Math.min(older.first_visit_at, younger.first_visit_at),
      last_visit_at: Math.max(older.last_visit_at, younger.last_visit_at),
      visits: older.visits + younger.visits,
    });
    return younger.id;
  }

  /** Who is whom and every count are again as if the join had not been; the visits since stay with their identity. */
  function undoJoin(id: string, at: number): void {
    const found = activeJoin.get(id);
    if (found === undefined) throw new Failure('person.unknown');
    undo.run(at, id);
    point.run(null, found.person_id);
    refresh(found.person_id);
    refresh(headOf(found.into_id).id);
  }

  function refresh(head: string): void {
    const counted = figures.get(head);
    const latest = shown.get(head, placeholder);
    if (counted === undefined || latest === undefined) throw new Failure('internal', { was: 'empty-group' });
    const { nickname, avatar_url: url, language } = latest;
    recount.run(nickname, url, url, language, counted.first, counted.last, counted.visits, head);
  }

  return {
    headOf,
    join,
    undoJoin,
    hasUnion: (head: string) => unionOf.get(head) !== undefined,
    wereParted: (one: string, other: string) => parted.get(one, other, other, one) !== undefined,
  };
}

const isOlder = (one: PersonTable, other: PersonTable) =>
  one.first_visit_at === other.first_visit_at ? one.id < other.id : one.first_visit_at < other.first_visit_at;
