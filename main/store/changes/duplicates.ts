/**
 * Who may be one and the same person, and what says so. Each reason walks one index in its order and stops when it has
 * found enough, so that a million people take no longer than a thousand.
 */
import type { Database } from 'better-sqlite3';
import type { DuplicatePair, DuplicateReason } from '../../../contract/duplicates.ts';
import { members, openGroups } from '../groups.ts';
import { statements } from '../statements.ts';
import { openListRows } from './list-rows.ts';

const mostPairs = 200;
/** Groups looked at for each reason: many of them may be joined, parted or dismissed already. */
const mostGroups = 600;
/** What more people than this share says nothing of who they are. */
const mostAlike = 4;

const certainty: Readonly<Record<DuplicateReason, number>> = {
  phone: 0.9,
  avatar: 0.7,
  name: 0.4,
  note: 0.3,
};

interface Group {
  readonly people: string;
}

/** `people` is a JSON list of ids, as the fact lies with them: whoever they are joined into is asked later. */
const alike = (from: string, key: string, person: string, where: string) =>
  `select json_group_array(distinct ${person}) as people from ${from} where ${where} group by ${key}
   having count(distinct ${person}) between 2 and ${mostAlike} limit ${mostGroups}`;

const reasons: Readonly<Record<DuplicateReason, string>> = {
  phone: alike('phones join identities on identities.id = phones.identity_id', 'e164', 'person_id', 'true'),
  avatar: alike('identities', 'avatar', 'person_id', 'avatar is not null'),
  // Two characters are a name that many have; and one emoji is a mood.
  name: alike('people', 'nickname', 'id', "joined_to is null and nickname <> '' and length(nickname) >= 3"),
  note: alike('notes', 'text', 'person_id', 'removed_at is null and length(text) >= 8'),
};

export function openDuplicates(database: Database) {
  const { get, all } = statements(database);
  const groups = openGroups(database);
  const rowsOf = openListRows(database);
  const found = Object.entries(reasons).map(
    ([because, sql]) => [because as DuplicateReason, all<[], Group>(sql)] as const,
  );
  const dismissed = get<[string, string], { one: 1 }>(
    `${members}, other (id) as (select ? union all select people.id from people join other on people.joined_to = other.id)
     select 1 as one from dismissed_pairs where (one_id in member and other_id in other)
     or (one_id in other and other_id in member) limit 1`,
  );

  function pairsBy(): Map<string, Set<DuplicateReason>> {
    const pairs = new Map<string, Set<DuplicateReason>>();
    for (const [because, group] of found) {
      for (const { people } of group()) {
        const heads = [...new Set((JSON.parse(people) as string[]).map((id) => groups.headOf(id).id))]
          .filter((id) => !groups.isErased(id))
          .sort();
        for (const [place, one] of heads.entries())
          for (const other of heads.slice(place + 1)) {
            const key = `${one} ${other}`;
            pairs.set(key, (pairs.get(key) ?? new Set()).add(because));
          }
      }
    }
    return pairs;
  }

  const sure = (because: ReadonlySet<DuplicateReason>) =>
    1 - [...because].reduce((doubt, reason) => doubt * (1 - certainty[reason]), 1);

  return function duplicates(): readonly DuplicatePair[] {
    const listed: DuplicatePair[] = [];
    const pairs = [...pairsBy()]
      .map(([key, because]) => ({ key, because, sure: sure(because) }))
      .sort((one, other) => other.sure - one.sure || (one.key < other.key ? 1 : -1));
    for (const { key, because, sure: certain } of pairs) {
      if (listed.length === mostPairs) break;
      const [a = '', b = ''] = key.split(' ');
      if (dismissed(a, b) !== undefined || groups.wereParted(a, b)) continue;
      const [one, other] = rowsOf([a, b]);
      if (one && other)
        listed.push({ one, other, because: [...because], certainty: Math.round(certain * 100) / 100 });
    }
    return listed;
  };
}
