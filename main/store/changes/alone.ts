/**
 * What is known of people nobody is joined with, of many at once: nearly everybody of an import, of whom it is asked in
 * the time that a few would take one by one. Reads only.
 */
import type { Database } from 'better-sqlite3';
import { statements } from '../database/statements.ts';
import { blockOf, type Cells, type FactsRow, type Value } from './cells.ts';
import type { Step } from './words.ts';

type Facts = Omit<FactsRow, 'name_asked_at' | 'name_of' | 'picture_of'>;

export type Alone = Facts & {
  readonly joined_to: null;
  readonly members: null;
  readonly union_id: string | null;
  readonly scanned: 0 | 1;
  readonly phones: number;
  readonly tags: number;
  readonly notes: number;
};

export function openAlone(database: Database) {
  const { all } = statements(database);
  const alone = all<[string], Alone>(
    `select people.id as person_id, null as joined_to, null as members, union_id, display_name,
     coalesce(vip, 0) as vip, blocked_at, blocked_by, blocked_why, erase_at, purged_at, coalesce(version, 0) as version,
     exists (select 1 from identities where identities.person_id = people.id) as scanned,
     (select count(*) from person_phones where person_phones.person_id = people.id) as phones,
     (select count(*) from person_tags where person_tags.person_id = people.id) as tags,
     (select count(*) from notes where notes.person_id = people.id and removed_at is null) as notes
     from json_each(?) as wanted cross join people on people.id = wanted.value
     left join person_facts on person_facts.person_id = people.id
     where joined_to is null
     and not exists (select 1 from people as other where other.joined_to = people.id)`,
  );
  /** Whoever is joined with somebody is left out. */
  return (people: readonly string[]): ReadonlyMap<string, Alone> =>
    new Map(alone(JSON.stringify(people)).map((row) => [row.person_id, row]));
}

/** As `cells.read` would, without asking again for what is known. */
export function readAlone(known: Alone, step: Step, cells: Cells): Value {
  switch (step.cell) {
    case 'person':
      return known.purged_at === null && known.scanned === 0;
    case 'name':
      return known.display_name;
    case 'vip':
      return known.vip === 1;
    case 'block':
      return blockOf(known);
    case 'unionId':
      return known.union_id;
    default:
      return cells.read(step);
  }
}
