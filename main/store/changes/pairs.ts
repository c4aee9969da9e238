/** Remembers which two people are not the same, whatever speaks for it. */
import type { Database } from 'better-sqlite3';
import type { Actor } from '../../../contract/actor.ts';
import { Failure } from '../../../contract/failure.ts';
import { statements } from '../database/statements.ts';
import type { Groups } from '../people/groups.ts';

export function openPairs(database: Database, groups: Groups) {
  const { run } = statements(database);
  const dismiss = run<[string, string, number, string]>(
    `insert into dismissed_pairs (one_id, other_id, at, made_by) values (?, ?, ?, ?)
     on conflict (one_id, other_id) do nothing`,
  );
  const restore = run<[string, string]>('delete from dismissed_pairs where one_id = ? and other_id = ?');
  const headsOf = (one: string, other: string) => {
    const [first = '', second = ''] = [groups.headOf(one).id, groups.headOf(other).id].sort();
    if (first === second) throw new Failure('person.same');
    return [first, second] as const;
  };
  return {
    dismiss(one: string, other: string, by: Actor, at: number): void {
      dismiss(...headsOf(one, other), at, by.who);
    },
    /** Taken back within moments of it, while both are still who they were; what is not dismissed stays so. */
    restore(one: string, other: string): void {
      restore(...headsOf(one, other));
    },
  };
}
