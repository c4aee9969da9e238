/**
 * Does what staff want done, keeps what undoes it, and writes both down. One person at a time is one transaction; many
 * are done in slices, each a transaction of its own, so that a sign-in never waits for all of them: a receipt stays
 * `running` until the last slice, and one that does not get there is taken back, step by step, by the same way as undo.
 * Whoever calls puts each call in a transaction.
 */
import type { Database } from 'better-sqlite3';
import type { Actor } from '../../../contract/actor.ts';
import type { Change, Receipt } from '../../../contract/change.ts';
import { Failure } from '../../../contract/failure.ts';
import type { AuditWriter } from '../audit/audit.ts';
import type { RowOutcome } from '../files/words.ts';
import type { Groups } from '../people/groups.ts';
import { actionOf, backOf, fieldOf } from './audited.ts';
import { openByHead } from './by-head.ts';
import type { UndoneSlice } from './calls.ts';
import { openCells, same } from './cells.ts';
import { openFingerprints } from './fingerprint.ts';
import { openImportRows, type RowPlan } from './import-rows.ts';
import { openPlans, type PersonChange } from './plan.ts';
import { type KeptStep, openReceipts, stepsAtOnce } from './receipts.ts';
import { importUndoMs, openUndoImport } from './undo-import.ts';
import type { ImportSlice, Slice, SliceOf, Step } from './words.ts';

type Undoing = { readonly receipt: string; readonly actor: Actor; readonly at: number };

export function openChanges(
  database: Database,
  groups: Groups,
  log: Pick<AuditWriter, 'audit'>,
  isAwaited: () => boolean = () => false,
) {
  const cells = openCells(database, groups);
  const plans = openPlans(database, groups, cells);
  const receipts = openReceipts(database);
  const fingerprint = openFingerprints(database);
  const { planRow } = openImportRows(database, cells, plans);
  const undoImportSlice = openUndoImport({ database, groups, cells, receipts, log, back, isAwaited });

  const byHead = openByHead(groups);
  const headOf = (step: Step) => groups.headOf(step.person).id;

  function grow(steps: readonly Step[]): void {
    for (const head of byHead(steps).keys()) cells.grow(head);
  }

  /** The group's shown name and picture follow from who is in it, and from whose were chosen. */
  function follow(steps: readonly Step[]): void {
    const moved = steps.filter(({ cell }) => cell === 'nameOf' || cell === 'pictureOf');
    for (const head of byHead(moved).keys()) groups.refresh(head);
  }

  function take(steps: readonly Step[], receipt: string, at: number): void {
    grow(steps);
    for (const step of steps) {
      if (!same(cells.read(step), step.was)) throw new Failure('change.stale');
      cells.write(step, false, at);
      receipts.addStep(receipt, step.person, step);
    }
    follow(steps);
    if (steps.some(({ cell }) => cell === 'join')) grow(steps);
  }

  function writeDown(heads: Map<string, Step[]>, { change, receipt, actor, at }: SliceOf): void {
    for (const [person, steps] of heads) {
      const changes = steps.map(fieldOf);
      log.audit({ action: actionOf(change), person, about: null, changes, receipt }, actor, at);
    }
  }

  /** @param expected what was shown; `stage.lapsed` when it has changed since. */
  function make(change: Change, actor: Actor, at: number, expected: string | null): Receipt {
    if (expected !== null && fingerprint(peopleOf(change)) !== expected) throw new Failure('stage.lapsed');
    if (change.do === 'undo') throw new Failure('ipc.bad-request', { field: 'do' });
    const { id, steps } = plans.planOf(change, { who: actor.who, at });
    const before = byHead(steps);
    const [example = null] = before.keys();
    const people = change.do === 'join' || change.do === 'part' ? 2 : before.size;
    receipts.insert({
      id,
      at,
      made_by: actor.who,
      what: change.do,
      people,
      example_id: example ?? exampleOf(change),
      state: 'done',
    });
    take(steps, id, at);
    writeDown(before, { receipt: id, change, actor, at });
    return receipts.one(id);
  }

  function exampleOf(change: Change): string | null {
    const [person] = peopleOf(change);
    return person === undefined ? null : groups.headOf(person).id;
  }

  function begin({ receipt, actor, at, ...of }: SliceOf | Omit<ImportSlice, 'rows'>): void {
    receipts.insert({
      id: receipt,
      at,
      made_by: actor.who,
      what: 'change' in of && of.change.do !== 'undo' ? of.change.do : 'import',
      people: 0,
      example_id: null,
      state: 'running',
    });
  }

  /** How many of these it changed. */
  function slice({ people, fingerprint: expected, ...of }: Slice): number {
    const { receipt, change, actor, at } = of;
    if (expected !== null && fingerprint(people) !== expected) throw new Failure('stage.lapsed');
    const steps = people.flatMap((person) =>
      plans.forPerson(change as PersonChange, person, { who: actor.who, at }),
    );
    const heads = byHead(steps);
    take(steps, receipt, at);
    writeDown(heads, of);
    receipts.count({ id: receipt, people: heads.size, example: people[0] ?? null });
    return heads.size;
  }

  /** What became of each row, in their order; one that is refused leaves no trace. */
  function importSlice({ receipt, rows, plan, about, actor, at }: ImportSlice): readonly RowOutcome[] {
    return rows.map((row) => {
      const planned = planRow(row, plan, { who: actor.who, at });
      if (planned.did === 'refused' || planned.steps.length === 0) return outcomeOf(planned);
      const { person } = planned;
      const [first, ...rest] = planned.steps;
      if (first?.cell === 'person') {
        // Nothing can be said of somebody who is not there.
        cells.write(first, false, at);
        receipts.addStep(receipt, person, first);
      }
      take(first?.cell === 'person' ? rest : planned.steps, receipt, at);
      const changes = planned.steps.map(fieldOf);
      log.audit({ action: 'import.made', person, about, changes, receipt }, actor, at);
      receipts.count({ id: receipt, people: 1, example: person });
      return outcomeOf(planned);
    });
  }

  function end(receipt: string): Receipt {
    receipts.setState('done', receipt);
    return receipts.one(receipt);
  }

  /** Nothing that came after stands in the way of taking this step back. */
  function mayUndo(step: Step): boolean {
    if (!same(cells.read(step), step.became)) return false;
    return step.cell === 'erase' || cells.facts(headOf(step))?.erase_at == null;
  }

  function back(steps: readonly KeptStep[], { receipt, actor, at }: Undoing): void {
    const taken = steps.map(({ step }) => step);
    grow(taken);
    for (const step of taken) cells.write(step, true, at);
    follow(taken);
    for (const [person, own] of byHead(taken)) {
      const changes = own.map(backOf);
      log.audit({ action: 'change.undone', person, about: null, changes, receipt }, actor, at);
    }
  }

  /**
   * Looks at a slice of what would be undone, last first, and gives where the next one begins; null at the end. Throws
   * `change.not-undoable` where something came after. An import is undone as far as that goes, and is staged.
   */
  function check(receipt: string, before: number): number | null {
    if (isImport(receipt)) throw new Failure('ipc.bad-request', { field: 'receipt' });
    const steps = receipts.lastSteps(receipt, before, stepsAtOnce);
    if (!steps.every(({ step }) => mayUndo(step))) throw new Failure('change.not-undoable');
    return steps.length < stepsAtOnce ? null : (steps.at(-1)?.number ?? null);
  }

  const isImport = (receipt: string): boolean => receipts.one(receipt).what === 'import';

  /**
   * From here on it is being undone, and will be, even if the app ends meanwhile.
   * @param again it was begun by an app that did.
   */
  function beginUndo(receipt: string, again = false): void {
    const { undoable, state } = receipts.one(receipt);
    if (!undoable && state !== 'running' && !(again && state === 'undoing'))
      throw new Failure('change.not-undoable');
    receipts.setState('undoing', receipt);
  }

  /** What somebody changed in this very moment stays as they want it. */
  function undoSlice(undoing: Undoing): Pick<UndoneSlice, 'finished' | 'people'> {
    if (isImport(undoing.receipt)) return undoImportSlice(undoing, null, importUndoMs);
    const steps = receipts.lastSteps(undoing.receipt, Number.MAX_SAFE_INTEGER, stepsAtOnce);
    back(
      steps.filter(({ step }) => mayUndo(step)),
      undoing,
    );
    receipts.dropSteps(steps);
    const finished = steps.length < stepsAtOnce;
    if (finished) receipts.undone(undoing.at, undoing.actor.who, undoing.receipt);
    return { finished, people: new Set(steps.map(({ step }) => step.person)).size };
  }

  /** @param expected what was shown, for the first slice; null for those that follow. */
  function undoImport(undoing: Undoing, expected: string | null, ms: number): UndoneSlice {
    if (expected !== null) beginUndo(undoing.receipt);
    else if (receipts.one(undoing.receipt).state !== 'undoing') throw new Failure('change.not-undoable');
    return undoImportSlice(undoing, expected, ms);
  }

  function undo(undoing: Undoing): boolean {
    if (check(undoing.receipt, Number.MAX_SAFE_INTEGER) !== null) return false;
    beginUndo(undoing.receipt);
    undoSlice(undoing);
    return true;
  }

  return {
    make,
    undo,
    begin,
    slice,
    importSlice,
    end,
    check,
    beginUndo,
    undoSlice,
    undoImport,
    unfinished: receipts.unfinished,
    receipt: (id: string): Receipt => receipts.one(id),
  };
}

export type Changes = ReturnType<typeof openChanges>;

const outcomeOf = (planned: RowPlan): RowOutcome =>
  planned.did === 'refused' ? planned : { did: planned.did };

/** Whom a change names, by the ids staff saw. */
export function peopleOf(change: Change): readonly string[] {
  if (change.do === 'join') return [change.person, change.other];
  if ('person' in change) return [change.person];
  return 'people' in change && change.people.take === 'these' ? change.people.ids : [];
}
