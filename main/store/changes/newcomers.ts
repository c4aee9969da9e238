/** Why somebody whom an import added is not removed again when it is undone: whatever came since is nobody's to lose. */
import type { Database } from 'better-sqlite3';
import type { StayingField, StayReason } from '../../../contract/undo.ts';
import { statements } from '../database/statements.ts';
import type { Alone } from './alone.ts';
import type { KeptStep } from './receipts.ts';
import type { Step } from './words.ts';

interface Said {
  readonly displayName: number;
  readonly phone: number;
  readonly unionId: number;
  readonly tag: number;
  readonly vip: number;
  readonly note: number;
  readonly blocked: number;
}

const cellOf: { readonly [F in keyof Said]: Step['cell'] } = {
  displayName: 'name',
  phone: 'phone',
  unionId: 'unionId',
  tag: 'tag',
  vip: 'vip',
  note: 'note',
  blocked: 'block',
};

export function openNewcomers(database: Database) {
  const { get } = statements(database);
  const scanned = get<[{ person: string }], { one: 1 }>(
    `select 1 as one from identities where person_id = @person union all
     select 1 from joins where undone_at is null and made_by = 'unionId' and (person_id = @person
       or person_id in (select id from people where joined_to = @person)) limit 1`,
  );
  const saidOf = get<[{ person: string }], Said>(
    `select display_name is not null as displayName, vip, blocked_at is not null as blocked,
     union_id is not null as unionId,
     (select count(*) from person_phones where person_id = @person) as phone,
     (select count(*) from person_tags where person_id = @person) as tag,
     (select count(*) from notes where person_id = @person and removed_at is null) as note
     from people left join person_facts on person_facts.person_id = people.id where people.id = @person`,
  );

  /** What is said of the person that the import did not say. */
  function added(
    person: string,
    steps: readonly KeptStep[],
    known: Alone | undefined,
  ): readonly StayingField[] {
    const said = known ? saidOfAlone(known) : saidOf({ person });
    if (said === undefined) return [];
    const fields = Object.keys(cellOf) as (keyof Said)[];
    return fields.filter((field) => {
      const own = steps.filter(({ step }) => step.cell === cellOf[field]).length;
      return (said[field] ?? 0) > own;
    });
  }

  /**
   * Null for whom nothing holds.
   * @param isAlone nobody has scanned as this person or is one with it.
   * @param moved what the import said, and is something else now.
   * @param known of whom it need not be asked again.
   */
  return function whyWhole(
    person: string,
    steps: readonly KeptStep[],
    isAlone: boolean,
    moved: readonly StayingField[],
    known: Alone | undefined,
  ): { readonly why: StayReason; readonly fields: readonly StayingField[] } | null {
    if (!isAlone) return { why: scanned({ person }) ? 'scanned' : 'joined', fields: [] };
    const fields = [...moved, ...added(person, steps, known)];
    return fields.length > 0 ? { why: 'changed', fields } : null;
  };
}

const saidOfAlone = (known: Alone): Said => ({
  displayName: known.display_name === null ? 0 : 1,
  phone: known.phones,
  unionId: known.union_id === null ? 0 : 1,
  tag: known.tags,
  vip: known.vip,
  note: known.notes,
  blocked: known.blocked_at === null ? 0 : 1,
});
