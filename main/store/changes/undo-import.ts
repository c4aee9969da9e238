/**
 * Takes an import back as far as that goes, a slice at a time: each is decided at the moment it is done, so that nobody
 * who scans meanwhile loses anything. Whoever calls puts each call in a transaction.
 */
import type { Database } from 'better-sqlite3';
import type { Actor } from '../../../contract/actor.ts';
import { Failure } from '../../../contract/failure.ts';
import type { Undid } from '../../../contract/undo.ts';
import type { AuditWriter } from '../audit/audit.ts';
import type { Groups } from '../people/groups.ts';
import type { UndoneSlice } from './calls.ts';
import type { Cells } from './cells.ts';
import type { KeptStep, Receipts } from './receipts.ts';
import { openUndoParts, type PersonUndo } from './undo-parts.ts';

/** While nobody else waits: a commit takes as long as taking back a good many people. */
export const importUndoMs = 60;

type Undoing = { readonly receipt: string; readonly actor: Actor; readonly at: number };

export interface UndoImportDeps {
  readonly database: Database;
  readonly groups: Groups;
  readonly cells: Cells;
  readonly receipts: Receipts;
  readonly log: Pick<AuditWriter, 'audit'>;
  /** Takes steps back, and writes that down of each person. */
  readonly back: (steps: readonly KeptStep[], undoing: Undoing) => void;
  /** Somebody else waits for this thread: a sign-in is not to wait for more than one part, and the commit. */
  readonly isAwaited: () => boolean;
}

export function openUndoImport({ database, groups, cells, receipts, log, back, isAwaited }: UndoImportDeps) {
  const part = openUndoParts(database, groups, cells);

  /** One entry that says all of it, in the commit that ends it. */
  function end({ receipt, actor, at }: Undoing): void {
    receipts.undone(at, actor.who, receipt);
    const { undid } = receipts.one(receipt);
    const changes = Object.entries(undid ?? {}).map(([field, count]) => ({
      field,
      was: null,
      became: String(count),
    }));
    log.audit({ action: 'change.undone', person: null, about: null, changes, receipt }, actor, at);
  }

  /** Of the last steps that are left. */
  function takeBack(undoing: Undoing, expected: string | null) {
    const { people, fingerprint, next } = part(undoing.receipt, Number.MAX_SAFE_INTEGER);
    if (expected !== null && fingerprint !== expected) throw new Failure('stage.lapsed');
    back(
      people.flatMap((person) => person.back),
      undoing,
    );
    receipts.dropSteps(people.flatMap(({ steps }) => steps));
    return { people, finished: next === null };
  }

  /**
   * At least a part, and more of them until this time has passed or somebody else waits.
   * @param expected what was shown of the first of them; `stage.lapsed` when that has changed since.
   */
  return function slice(undoing: Undoing, expected: string | null, ms: number): UndoneSlice {
    const until = performance.now() + ms;
    let { people, finished } = takeBack(undoing, expected);
    while (!finished && performance.now() < until && !isAwaited()) {
      const more = takeBack(undoing, null);
      people = people.concat(more.people);
      finished = more.finished;
    }
    const gone = people.flatMap(({ person, removed }) => (removed ? [person] : []));
    if (gone.length > 0) receipts.forget(gone);
    receipts.countUndone({ id: undoing.receipt, ...countOf(people) });
    if (finished) end(undoing);
    const staying = people.flatMap((person) => person.staying);
    return { finished, people: people.length, staying };
  };
}

export const countOf = (people: readonly PersonUndo[]): Undid => ({
  removed: people.filter(({ removed }) => removed).length,
  restored: people.filter(({ restored }) => restored.length > 0).length,
  kept: people.filter(({ staying }) => staying.length > 0).length,
});
