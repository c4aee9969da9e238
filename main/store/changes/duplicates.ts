/**
 * Who may be one and the same person, and what says so. Each reason walks one index in its order and stops when it has
 * found enough, so that a million people take no longer than a thousand.
 */
import type { Database } from 'better-sqlite3';
import type { DuplicatePair, DuplicateReason } from '../../../contract/duplicates.ts';
import { statements } from '../database/statements.ts';
import { members, openGroups } from '../people/groups.ts';
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

interface Found {
  /** Values that a few rows share, straight from the index that is walked. */
  readonly keys: string;
  /** Whose rows have one of them, as the fact lies: whom they are joined into is asked later. */
  readonly people: string;
}

const found = (table: string, key: string, where: string, people: string): Found => ({
  keys: `select ${key} as key from ${table} where ${where} group by ${key}
   having count(*) between 2 and ${mostAlike * 2} limit ${mostGroups}`,
  people,
});

const reasons: Readonly<Record<DuplicateReason, Found>> = {
  phone: found(
    'phones',
    'e164',
    'true',
    'select distinct person_id as id from phones join identities on identities.id = identity_id where e164 = ?',
  ),
  avatar: found(
    'identities',
    'avatar',
    'avatar is not null',
    'select distinct person_id as id from identities where avatar = ?',
  ),
  // Two characters are a name that many have; and one emoji is a mood.
  name: found(
    'people',
    'nickname',
    "joined_to is null and nickname <> '' and length(nickname) >= 3",
    "select id from people where joined_to is null and nickname <> '' and nickname = ?",
  ),
  note: found(
    'notes',
    'text',
    'removed_at is null and length(text) >= 8',
    'select distinct person_id as id from notes where removed_at is null and text = ?',
  ),
};

export function openDuplicates(database: Database) {
  const { get, all } = statements(database);
  const groups = openGroups(database);
  const rowsOf = openListRows(database);
  const asked = Object.entries(reasons).map(([because, { keys, people }]) => ({
    because: because as DuplicateReason,
    keys: all<[], { key: string }>(keys),
    people: all<[string], { id: string }>(people),
  }));
  const dismissed = get<[string, string], { one: 1 }>(
    `${members}, other (id) as (select ? union all select people.id from people join other on people.joined_to = other.id)
     select 1 as one from dismissed_pairs where (one_id in member and other_id in other)
     or (one_id in other and other_id in member) limit 1`,
  );

  function headsOf(people: readonly string[]): readonly string[] {
    const heads = new Set(people.map((id) => groups.headOf(id).id));
    return [...heads].filter((id) => !groups.isErased(id)).sort();
  }

  /** Each two of them, as one text with the smaller id first. */
  function pairsOf(people: readonly string[]): readonly string[] {
    const heads = headsOf(people);
    if (heads.length > mostAlike) return [];
    return heads.flatMap((one, place) => heads.slice(place + 1).map((other) => `${one} ${other}`));
  }

  function pairsBy(): Map<string, Set<DuplicateReason>> {
    const pairs = new Map<string, Set<DuplicateReason>>();
    for (const { because, keys, people } of asked) {
      for (const { key } of keys()) {
        for (const pair of pairsOf(people(key).map(({ id }) => id)))
          pairs.set(pair, (pairs.get(pair) ?? new Set()).add(because));
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
