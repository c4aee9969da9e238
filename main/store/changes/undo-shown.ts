/** Some of what undoing an import would come to, in figures, before it is done. Reads only. */
import type { Database } from 'better-sqlite3';
import type { StayingField } from '../../../contract/undo.ts';
import { openGroups } from '../people/groups.ts';
import type { ChangeLooks, UndoShown } from './calls.ts';
import { openCells } from './cells.ts';
import { countOf } from './undo-import.ts';
import { openUndoParts } from './undo-parts.ts';

export function openUndoShown(database: Database) {
  const groups = openGroups(database);
  const part = openUndoParts(database, groups, openCells(database, groups));
  return function undoParts({ receipt, before, ms }: Parameters<ChangeLooks['undoParts']>[0]): UndoShown {
    const until = performance.now() + ms;
    const parts = [part(receipt, before)];
    for (let next = parts[0]?.next ?? null; next !== null && performance.now() < until; ) {
      const more = part(receipt, next);
      parts.push(more);
      next = more.next;
    }
    const people = parts.flatMap((one) => one.people);
    const fields: Partial<Record<StayingField, number>> = {};
    for (const { restored } of people) for (const field of restored) fields[field] = (fields[field] ?? 0) + 1;
    return {
      ...countOf(people),
      fingerprints: parts.map(({ fingerprint }) => fingerprint),
      next: parts.at(-1)?.next ?? null,
      people: people.length,
      fields,
      touched: people.filter(({ back }) => back.length > 0).map(({ person }) => person),
      staying: people.flatMap(({ staying }) => staying),
    };
  };
}
