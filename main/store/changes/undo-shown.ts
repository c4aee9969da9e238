/** A part of what undoing an import would come to, in figures, before it is done. Reads only. */
import type { Database } from 'better-sqlite3';
import type { StayingField } from '../../../contract/undo.ts';
import { openGroups } from '../people/groups.ts';
import type { UndoShown } from './calls.ts';
import { openCells } from './cells.ts';
import { countOf } from './undo-import.ts';
import { openUndoParts } from './undo-parts.ts';

export function openUndoShown(database: Database) {
  const groups = openGroups(database);
  const part = openUndoParts(database, groups, openCells(database, groups));
  return function undoPart({ receipt, before }: { receipt: string; before: number }): UndoShown {
    const { people, fingerprint, next } = part(receipt, before);
    const fields: Partial<Record<StayingField, number>> = {};
    for (const { restored } of people) for (const field of restored) fields[field] = (fields[field] ?? 0) + 1;
    return {
      ...countOf(people),
      fingerprint,
      next,
      people: people.length,
      fields,
      touched: people.filter(({ back }) => back.length > 0).map(({ person }) => person),
      staying: people.flatMap(({ staying }) => staying),
    };
  };
}
