import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Change, Receipt } from '../../contract/change.ts';
import { Failure } from '../../contract/failure.ts';
import { openAudit } from '../../main/store/audit/audit.ts';
import { openChanges } from '../../main/store/changes/changes.ts';
import { migrate } from '../../main/store/database/migrate.ts';
import { openGroups } from '../../main/store/people/groups.ts';
import { fc, tries } from '../properties.ts';
import { lin, these } from './staff.ts';

/** Everything staff can see of people, without what only ever grows: versions, receipts, the audit log. */
const tables = [
  // What stands in the row of somebody joined into another is reckoned anew when they are parted.
  'select * from people where joined_to is null order by id',
  'select id, union_id, joined_to from people where joined_to is not null order by id',
  'select * from identities order by id',
  `select person_id, display_name, vip, blocked_at, blocked_by, blocked_why, erase_at, name_of, picture_of
   from person_facts where display_name is not null or vip = 1 or blocked_at is not null or erase_at is not null
   or name_of is not null or picture_of is not null order by person_id`,
  'select * from person_tags order by person_id, tag',
  'select id, person_id, text, at, made_by, edited_at, removed_at from notes order by id',
  'select id, person_id, into_id, made_by from joins where undone_at is null order by id',
];

const people = ['a', 'b', 'c', 'd'] as const;

function openHouse() {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = on');
  migrate(database);
  for (const [place, id] of people.entries()) {
    const at = 1_000 * (place + 1);
    database
      .prepare(
        `insert into people (id, nickname, avatar, avatar_at, language, first_visit_at, last_visit_at, visits)
         values (?, ?, ?, ?, 'en', ?, ?, 1)`,
      )
      .run(id, `${id}-name`, `${id}.jpg`, at, at, at);
    database
      .prepare(
        `insert into identities (id, person_id, channel, app_id, open_id, nickname, language, first_seen_at,
         last_seen_at, avatar, avatar_at) values (?, ?, 'website', 'wx', ?, ?, 'en', ?, ?, ?, ?)`,
      )
      .run(`i-${id}`, id, `o-${id}`, `${id}-name`, at, at, `${id}.jpg`, at);
    database
      .prepare(
        `insert into visits (id, attempt, person_id, identity_id, at, kiosk, number) values (?, ?, ?, ?, ?, 'k', 1)`,
      )
      .run(`v-${id}`, randomUUID(), id, `i-${id}`, at);
  }
  const changes = openChanges(database, openGroups(database), openAudit(database, null));
  const all = () => tables.map((sql) => database.prepare(sql).all());
  const one = <Row>(sql: string, ...values: unknown[]) =>
    database.prepare(sql).get(...values) as Row | undefined;
  return {
    all,
    one,
    nth: <Row>(rows: string, place: number) => {
      const found = database.prepare(`select * from ${rows} order by at, id`).all() as Row[];
      return found[place % Math.max(1, found.length)];
    },
    make: (change: Change, at: number) => database.transaction(() => changes.make(change, lin, at, null))(),
    undo: (receipt: string, at: number) =>
      database.transaction(() => changes.undo({ receipt, actor: lin, at }))(),
    close: () => database.close(),
  };
}

type House = ReturnType<typeof openHouse>;

const person = fc.constantFrom(...people);
const side = fc.constantFrom('person' as const, 'other' as const);
const wish = fc.oneof(
  fc.record({ do: fc.constant('name' as const), person, name: fc.constantFrom('', '甲', '乙') }),
  fc.record({ do: fc.constant('note' as const), person, text: fc.constantFrom('早', '晚') }),
  fc.record({ do: fc.constant('editNote' as const), place: fc.nat(3), text: fc.constantFrom('早', '晚') }),
  fc.record({ do: fc.constant('removeNote' as const), place: fc.nat(3) }),
  fc.record({ do: fc.constant('tag' as const), person, tag: fc.constantFrom('x', 'y'), on: fc.boolean() }),
  fc.record({ do: fc.constant('vip' as const), person, on: fc.boolean() }),
  fc.record({ do: fc.constant('block' as const), person, on: fc.boolean(), why: fc.constantFrom('1', '2') }),
  fc.record({
    do: fc.constant('join' as const),
    person,
    other: person,
    keep: fc.record({ name: side, avatar: side, displayName: side }),
  }),
  /** Of the joins that stand, one by its place: also one further in. */
  fc.record({ do: fc.constant('part' as const), place: fc.nat(3) }),
  fc.record({ do: fc.constant('erase' as const), person }),
  /** Of the receipts so far, one by its place: out of order. */
  fc.record({ do: fc.constant('undo' as const), place: fc.nat(20) }),
);
type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

function changeOf(house: House, wanted: Exclude<Wish, { do: 'undo' }>): Change | null {
  switch (wanted.do) {
    case 'name': {
      const head = house.one<{ head: string }>(
        `with recursive up (id, joined_to) as (select id, joined_to from people where id = ? union all
         select people.id, people.joined_to from people join up on people.id = up.joined_to)
         select id as head from up where joined_to is null`,
        wanted.person,
      )?.head;
      const version = house.one<{ version: number }>(
        'select version from person_facts where person_id = ?',
        head,
      );
      return { ...wanted, version: version?.version ?? 0 };
    }
    case 'editNote':
    case 'removeNote': {
      const note = house.nth<{ id: string; version: number }>('notes', wanted.place);
      if (!note) return null;
      return wanted.do === 'editNote'
        ? { do: 'editNote', note: note.id, text: wanted.text, version: note.version }
        : { do: 'removeNote', note: note.id };
    }
    case 'part': {
      const join = house.nth<{ id: string }>('joins where undone_at is null', wanted.place);
      return join ? { do: 'part', join: join.id } : null;
    }
    case 'note':
    case 'join':
      return wanted;
    default: {
      const { person: id, ...rest } = wanted;
      return { ...rest, people: these(id) } as Change;
    }
  }
}

function tried<Done>(doing: () => Done): Done | null {
  try {
    return doing();
  } catch (thrown) {
    if (thrown instanceof Failure) return null;
    throw thrown;
  }
}

interface Chain {
  readonly house: House;
  /** What can be undone, oldest first, with everything as it was before it. */
  readonly open: { readonly receipt: Receipt; readonly before: unknown }[];
  at: number;
}

/** Null when it was refused; then nothing has moved. */
function step<Done>({ house }: Chain, doing: () => Done): Done | null {
  const before = house.all();
  const done = tried(doing);
  if (done === null) expect(house.all()).toEqual(before);
  return done;
}

/** False when an undo out of order went through: what came before is no longer what is there without it. */
function goOn(chain: Chain, wanted: Wish): boolean {
  const { house, open } = chain;
  chain.at += 1;
  if (wanted.do === 'undo') {
    const found = open[wanted.place % Math.max(1, open.length)];
    if (!found || step(chain, () => house.undo(found.receipt.id, chain.at)) === null) return true;
    if (found !== open.at(-1)) return false;
    expect(house.all()).toEqual(found.before);
    open.pop();
    return true;
  }
  const before = house.all();
  const change = changeOf(house, wanted);
  const receipt = change && step(chain, () => house.make(change, chain.at));
  if (receipt?.undoable) open.push({ receipt, before });
  else if (receipt) expect(house.all()).toEqual(before);
  return true;
}

const theirs = { name: 'person', avatar: 'person', displayName: 'person' } as const;
/** Two are parted while they stand within a third; then the third is parted from whom they stood under. */
const partedFromWithin: Wish[] = [
  { do: 'join', person: 'c', other: 'd', keep: theirs },
  { do: 'join', person: 'd', other: 'a', keep: theirs },
  { do: 'part', place: 0 },
  { do: 'part', place: 0 },
];

test('whatever staff do, undoing it all in reverse gives exactly what was there before', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
      const chain: Chain = { house: openHouse(), open: [], at: 10_000 };
      const { house, open } = chain;
      const first = house.all();
      const inOrder = wishes.every((wanted) => goOn(chain, wanted));
      for (const { receipt, before } of inOrder ? open.reverse() : []) {
        chain.at += 1;
        expect(house.undo(receipt.id, chain.at)).toBe(true);
        expect(house.all()).toEqual(before);
      }
      if (inOrder) expect(house.all()).toEqual(first);
      house.close();
    }),
    { ...tries(300), examples: [[partedFromWithin]] },
  );
});
