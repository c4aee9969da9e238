/** What was done, so that it can be shown, and undone. */
import type { Database } from 'better-sqlite3';
import type { Receipt } from '../../../contract/change.ts';
import { Failure } from '../../../contract/failure.ts';
import type { Undid } from '../../../contract/undo.ts';
import { statements } from '../database/statements.ts';
import type { ReceiptTable, Step } from './words.ts';

/** How many steps one slice looks at or takes back. */
export const stepsAtOnce = 30;

export interface KeptStep {
  readonly number: number;
  readonly step: Step;
}

const shown = `select receipts.*, coalesce(person_facts.display_name, people.nickname, '') as name,
  exists (select 1 from receipt_steps where receipt_id = receipts.id) as has_steps
  from receipts left join people on people.id = receipts.example_id
  left join person_facts on person_facts.person_id = people.id`;

type Shown = ReceiptTable & { readonly name: string; readonly has_steps: 0 | 1 };

export function openReceipts(database: Database) {
  const { get, all, run } = statements(database);
  const insert = run<[Omit<ReceiptTable, 'undone_at' | 'undone_by' | keyof Undid>]>(
    `insert into receipts (id, at, made_by, what, people, example_id, state)
     values (@id, @at, @made_by, @what, @people, @example_id, @state)`,
  );
  const count = run<[{ id: string; people: number; example: string | null }]>(
    `update receipts set people = people + @people, example_id = coalesce(example_id, @example) where id = @id`,
  );
  const setState = run<[ReceiptTable['state'], string]>('update receipts set state = ? where id = ?');
  const undone = run<[number, string, string]>(
    "update receipts set state = 'undone', undone_at = ?, undone_by = ? where id = ?",
  );
  const countUndone = run<[Undid & { readonly id: string }]>(
    `update receipts set removed = coalesce(removed, 0) + @removed, restored = coalesce(restored, 0) + @restored,
     kept = coalesce(kept, 0) + @kept where id = @id`,
  );
  const addStep = run<[string, string, string]>(
    'insert into receipt_steps (receipt_id, person_id, step) values (?, ?, ?)',
  );
  const lastSteps = all<[string, number, number], { number: number; step: string }>(
    `select number, step from receipt_steps where receipt_id = ? and number < ? order by number desc limit ?`,
  );
  const lastPeople = all<[string, number, number], { number: number; person: string }>(
    `select number, person_id as person from receipt_steps where receipt_id = ? and number < ?
     order by number desc limit ?`,
  );
  const dropSteps = run<[string]>(
    'delete from receipt_steps where number in (select value from json_each(?))',
  );
  const forget = run<[string]>(
    'update receipts set example_id = null where example_id in (select value from json_each(?))',
  );
  const one = get<[string], Shown>(`${shown} where receipts.id = ?`);
  const newest = all<[], Shown>(`${shown} order by receipts.at desc, receipts.rowid desc limit 50`);
  const unfinished = all<[], { id: string }>(
    "select id from receipts where state in ('running', 'undoing') order by at, rowid",
  );

  return {
    insert,
    count,
    setState,
    undone,
    countUndone,
    addStep: (receipt: string, person: string, step: Step) => addStep(receipt, person, JSON.stringify(step)),
    dropSteps: (steps: readonly KeptStep[]) => dropSteps(JSON.stringify(steps.map(({ number }) => number))),
    /** They are nobody's example any more. Goes through all receipts: of many people at once. */
    forget: (people: readonly string[]) => forget(JSON.stringify(people)),
    /** Of whom the last steps before `before` are, last first. */
    lastPeople,
    /** The last that stand before `before`, last first: what was done last is undone first. */
    lastSteps: (receipt: string, before: number, limit: number): readonly KeptStep[] =>
      lastSteps(receipt, before, limit).map(({ number, step }) => ({
        number,
        step: JSON.parse(step) as Step,
      })),
    unfinished: (): readonly string[] => unfinished().map(({ id }) => id),
    one(id: string): Receipt & { readonly state: ReceiptTable['state'] } {
      const found = one(id);
      if (found === undefined) throw new Failure('change.not-undoable');
      return { ...receiptOf(found), state: found.state };
    },
    recent: (): readonly Receipt[] => newest().map(receiptOf),
  };
}

export type Receipts = ReturnType<typeof openReceipts>;

const receiptOf = ({
  id,
  at,
  made_by,
  what,
  people,
  example_id,
  state,
  undone_at,
  removed,
  restored,
  kept,
  name,
  has_steps,
}: Shown): Receipt => ({
  id,
  at,
  by: made_by,
  what,
  people,
  example: example_id === null ? null : { id: example_id, name },
  undoable: state === 'done' && has_steps === 1,
  undoneAt: undone_at,
  undid: removed === null || restored === null || kept === null ? null : { removed, restored, kept },
});
