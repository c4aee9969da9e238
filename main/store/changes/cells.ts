/** Reads and writes the cells that changes are made of; knows tables, and nothing of what a change means. */
import type { Database } from 'better-sqlite3';
import { statements } from '../database/statements.ts';
import type { Groups } from '../people/groups.ts';
import { openPersonCells } from './person-cells.ts';
import type { Block, NoteRow, Step } from './words.ts';

export interface FactsRow {
  readonly person_id: string;
  readonly display_name: string | null;
  readonly vip: 0 | 1;
  readonly blocked_at: number | null;
  readonly blocked_by: string | null;
  readonly blocked_why: string | null;
  readonly erase_at: number | null;
  readonly purged_at: number | null;
  readonly name_asked_at: number | null;
  readonly name_of: string | null;
  readonly picture_of: string | null;
  readonly version: number;
}

export type Value = Step['was'];

type Blocked = Pick<FactsRow, 'blocked_at' | 'blocked_by' | 'blocked_why'>;

export const blockOf = ({ blocked_at, blocked_by, blocked_why }: Blocked): Block | null =>
  blocked_at === null ? null : { at: blocked_at, by: blocked_by ?? '', why: blocked_why ?? '' };

export function openCells(database: Database, groups: Groups) {
  const { get, run } = statements(database);
  const facts = get<[string], FactsRow>('select * from person_facts where person_id = ?');
  const make = run<[string]>('insert into person_facts (person_id) values (?)');
  function prepareSet(assignment: string) {
    const update = run<[{ person: string } & Record<string, string | number | null>]>(
      `update person_facts set ${assignment} where person_id = @person`,
    );
    return (person: string, values: Record<string, string | number | null>) => {
      if (update({ person, ...values }) > 0) return;
      make(person);
      update({ person, ...values });
    };
  }
  const setName = prepareSet('display_name = @value');
  const setVip = prepareSet('vip = @value');
  const setBlock = prepareSet('blocked_at = @at, blocked_by = @by, blocked_why = @why');
  const setNameOf = prepareSet('name_of = @value');
  const setPictureOf = prepareSet('picture_of = @value');
  const setErase = prepareSet('erase_at = @value');
  const grow = prepareSet('version = version + 1');
  const tagged = get<[string, string], { one: 1 }>(
    'select 1 as one from person_tags where person_id = ? and tag = ?',
  );
  const tag = run<[string, string]>('insert into person_tags (person_id, tag) values (?, ?)');
  const untag = run<[string, string]>('delete from person_tags where person_id = ? and tag = ?');
  const note = get<[string], NoteRow>(
    'select text, at, made_by, edited_at, removed_at from notes where id = ?',
  );
  const addNote = run<[NoteRow & { id: string; person: string }]>(
    `insert into notes (id, person_id, text, at, made_by, edited_at, removed_at)
     values (@id, @person, @text, @at, @made_by, @edited_at, @removed_at)
     on conflict (id) do update set text = excluded.text, edited_at = excluded.edited_at,
     removed_at = excluded.removed_at, version = version + 1`,
  );
  const dropNote = run<[string]>('delete from notes where id = ?');

  type StepOf<C extends Step['cell']> = Extract<Step, { cell: C }>;
  type Cell<C extends Step['cell']> = {
    readonly read: (step: StepOf<C>) => StepOf<C>['was'];
    readonly write: (step: StepOf<C>, value: StepOf<C>['was'], at: number) => void;
  };
  const table: { readonly [C in Step['cell']]: Cell<C> } = {
    ...openPersonCells(database),
    name: {
      read: ({ person }) => facts(person)?.display_name ?? null,
      write: ({ person }, value) => setName(person, { value }),
    },
    vip: {
      read: ({ person }) => facts(person)?.vip === 1,
      write: ({ person }, value) => setVip(person, { value: value ? 1 : 0 }),
    },
    block: {
      read({ person }) {
        const known = facts(person);
        return known ? blockOf(known) : null;
      },
      write: ({ person }, block) =>
        setBlock(person, { at: block?.at ?? null, by: block?.by ?? null, why: block?.why ?? null }),
    },
    nameOf: {
      read: ({ person }) => facts(person)?.name_of ?? null,
      write: ({ person }, value) => setNameOf(person, { value }),
    },
    pictureOf: {
      read: ({ person }) => facts(person)?.picture_of ?? null,
      write: ({ person }, value) => setPictureOf(person, { value }),
    },
    erase: {
      // Nothing equals what is final, so that nothing takes it back.
      read({ person }) {
        const known = facts(person);
        return known?.purged_at == null ? (known?.erase_at ?? null) : Number.NaN;
      },
      write: ({ person }, value) => setErase(person, { value }),
    },
    tag: {
      read: (step) => tagged(step.person, step.tag) !== undefined,
      write: (step, on) => void (on ? tag : untag)(step.person, step.tag),
    },
    note: {
      read: (step) => note(step.note) ?? null,
      write(step, row) {
        if (row) addNote({ id: step.note, person: step.person, ...row });
        else dropNote(step.note);
      },
    },
    join: {
      read: (step) => groups.isJoined(step.join),
      write: (step, together, at) => groups.putTogether(step.join, step.person, step.into, together, at),
    },
  };
  const cellOf = (step: Step) => table[step.cell] as unknown as { read: Read; write: Write };
  type Read = (step: Step) => Value;
  type Write = (step: Step, value: Value, at: number) => void;

  /** What it is now, to be compared with what a step says it was or became. */
  const read = (step: Step): Value => cellOf(step).read(step);

  /** `back` takes it back. */
  const write = (step: Step, back: boolean, at: number): void =>
    cellOf(step).write(step, back ? step.was : step.became, at);

  return { facts, read, write, grow: (person: string) => grow(person, {}) };
}

export type Cells = ReturnType<typeof openCells>;

export const same = (one: Value, other: Value): boolean =>
  one === other ||
  (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other));
