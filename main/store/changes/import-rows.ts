/**
 * What a row of an imported file comes to: whom it is about, and the steps that make it so. Reads only, so that a file
 * can be tried before it is taken.
 */
import type { Database } from 'better-sqlite3';
import { v4, v7 } from 'uuid';
import type { ImportPlan } from '../../../contract/import.ts';
import { statements } from '../database/statements.ts';
import type { ImportRow, RowOutcome } from '../files/words.ts';
import { members } from '../people/groups.ts';
import type { Cells } from './cells.ts';
import type { By, Plans } from './plan.ts';
import type { Step } from './words.ts';

export type RowPlan =
  | {
      readonly did: 'added' | 'changed' | 'unchanged';
      readonly person: string;
      readonly steps: readonly Step[];
    }
  | Extract<RowOutcome, { did: 'refused' }>;

type Holder = { readonly id: string };

export function openImportRows(database: Database, cells: Cells, plans: Plans) {
  const { get, all } = statements(database);
  const byPhone = all<[string, string], Holder>(
    `select identities.person_id as id from phones join identities on identities.id = phones.identity_id
     where e164 = ? union select person_id from person_phones where e164 = ?`,
  );
  const byUnion = all<[string, string], Holder>(
    'select id from people where union_id = ? union select person_id from identities where union_id = ?',
  );
  const byOpenId = all<[string], Holder>('select distinct person_id as id from identities where open_id = ?');
  const above = get<[string], { joined_to: string | null }>('select joined_to from people where id = ?');
  const has = get<[string, string, string], { one: 1 }>(
    `${members} select 1 as one where exists (select 1 from person_phones where person_id in member and e164 = ?)
     or exists (select 1 from identities join phones on phones.identity_id = identities.id
       where person_id in member and e164 = ?)`,
  );
  const unionOf = get<[string], { union_id: string }>(
    `${members} select union_id from (select union_id from people where id in member
       union select union_id from identities where person_id in member) where union_id is not null limit 1`,
  );
  const noted = get<[string, string], { one: 1 }>(
    `${members} select 1 as one from notes where person_id in member and text = ? and removed_at is null`,
  );

  function headOf(id: string): string {
    let head = id;
    for (let next = above(head); next?.joined_to != null; next = above(head)) head = next.joined_to;
    return head;
  }
  const heads = (found: readonly Holder[]): readonly string[] => [
    ...new Set(found.map(({ id }) => headOf(id))),
  ];
  const holders = {
    phone: (value: string) => heads(byPhone(value, value)),
    unionId: (value: string) => heads(byUnion(value, value)),
    openId: (value: string) => heads(byOpenId(value)),
  };

  const refused = (why: Extract<RowOutcome, { did: 'refused' }>['why']): RowPlan => ({ did: 'refused', why });

  function planRow(row: ImportRow, { addUnknown }: Pick<ImportPlan, 'addUnknown'>, by: By): RowPlan {
    const { key, unionId } = row;
    const found = holders[key.by](key.value);
    const [known, another] = found;
    if (another !== undefined) return refused('many-people');
    if (unionId !== null && holders.unionId(unionId).some((holder) => holder !== known))
      return refused('many-people');
    if (known !== undefined) return changed(known, row, by);
    // An openId means somebody only together with the app that it was given for, and only WeChat says that.
    if (!addUnknown || key.by === 'openId') return refused('unknown-person');
    return added(row, by);
  }

  function changed(person: string, row: ImportRow, by: By): RowPlan {
    const union = unionOf(person)?.union_id ?? null;
    if (cells.facts(person)?.erase_at != null) return refused('unknown-person');
    if (row.unionId !== null && union !== null && union !== row.unionId) return refused('many-people');
    const steps = [
      ...(row.name === null ? [] : plans.callIt(person, row.name)),
      ...numbers(person, row, union, by),
      ...said(person, row, by),
    ];
    return { did: steps.length === 0 ? 'unchanged' : 'changed', person, steps };
  }

  function* numbers(
    person: string,
    { phone, unionId }: ImportRow,
    union: string | null,
    by: By,
  ): Generator<Step> {
    if (phone !== null && has(person, phone.e164, phone.e164) === undefined)
      yield phoneStep(person, phone, by);
    if (unionId !== null && union === null) yield { cell: 'unionId', person, was: null, became: unionId };
  }

  /** Whoever it is has scanned nowhere yet: recognised by the unionId, or suggested by the number. */
  function added(row: ImportRow, by: By): RowPlan {
    const person = v7();
    const { phone, unionId, note, vip, tags } = row;
    const name = row.name ?? row.nickname;
    const steps: Step[] = [{ cell: 'person', person, was: false, became: true }];
    if (name !== null) steps.push({ cell: 'name', person, was: null, became: name });
    if (phone !== null) steps.push(phoneStep(person, phone, by));
    if (unionId !== null) steps.push({ cell: 'unionId', person, was: null, became: unionId });
    for (const tag of tags) steps.push({ cell: 'tag', person, tag, was: false, became: true });
    if (vip === true) steps.push({ cell: 'vip', person, was: false, became: true });
    if (note !== null) steps.push(noteStep(person, note, by));
    return { did: 'added', person, steps };
  }

  /** Tags are only added: a file seldom knows all of them. */
  function* said(person: string, { tags, vip, note }: ImportRow, by: By): Generator<Step> {
    const people = { take: 'these' as const, ids: [person] };
    for (const tag of tags) yield* plans.forPerson({ do: 'tag', people, tag, on: true }, person, by);
    if (vip !== null) yield* plans.forPerson({ do: 'vip', people, on: vip }, person, by);
    if (note !== null && noted(person, note) === undefined) yield noteStep(person, note, by);
  }

  const phoneStep = (person: string, phone: NonNullable<ImportRow['phone']>, { at }: By): Step => {
    const { countryCode, number, e164 } = phone;
    const step = {
      cell: 'phone',
      person,
      was: null,
      became: { country_code: countryCode, number, e164, at },
    } as const;
    return { ...step, was: cells.read(step) as typeof step.became | null };
  };

  const noteStep = (person: string, text: string, { who, at }: By): Step => ({
    cell: 'note',
    note: v4(),
    person,
    was: null,
    became: { text, at, made_by: who, edited_at: null, removed_at: null },
  });

  return { planRow };
}

export type ImportRows = ReturnType<typeof openImportRows>;
