/** The cells of people who come from a file: that they are known at all, their number, their unionId. */
import type { Database } from 'better-sqlite3';
import { statements } from '../database/statements.ts';
import type { PhoneRow } from './words.ts';

interface At {
  readonly person: string;
}

export function openPersonCells(database: Database) {
  const { get, run } = statements(database);
  const untouched = get<[string], { one: 1 }>(
    `select 1 as one from people left join person_facts on person_facts.person_id = people.id
     where people.id = ? and joined_to is null and purged_at is null
     and not exists (select 1 from identities where identities.person_id = people.id)
     and not exists (select 1 from people as other where other.joined_to = people.id)`,
  );
  const add = run<[{ id: string; at: number }]>(
    `insert into people (id, nickname, avatar_at, first_visit_at, last_visit_at, visits)
     values (@id, '', 0, @at, @at, 0)`,
  );
  // As erasing leaves it: what was written down of the person still points to the row.
  const hide = run<[{ person: string; at: number }]>(
    'update person_facts set erase_at = @at, purged_at = @at where person_id = @person',
  );
  const phone = get<[string], PhoneRow>(
    'select country_code, number, e164, at from person_phones where person_id = ?',
  );
  const setPhone = run<[PhoneRow & At]>(
    `insert into person_phones (person_id, country_code, number, e164, at)
     values (@person, @country_code, @number, @e164, @at)
     on conflict (person_id) do update set country_code = excluded.country_code, number = excluded.number,
     e164 = excluded.e164, at = excluded.at`,
  );
  const dropPhone = run<[string]>('delete from person_phones where person_id = ?');
  const union = get<[string], { union_id: string | null }>('select union_id from people where id = ?');
  const setUnion = run<[string | null, string]>('update people set union_id = ? where id = ?');

  return {
    person: {
      /** False as soon as somebody scanned as this person, or was joined with it: then nothing takes it back. */
      read: ({ person }: At): boolean => untouched(person) !== undefined,
      write({ person }: At, known: boolean, at: number): void {
        if (known) add({ id: person, at });
        else hide({ person, at });
      },
    },
    phone: {
      read: ({ person }: At): PhoneRow | null => phone(person) ?? null,
      write({ person }: At, row: PhoneRow | null): void {
        if (row) setPhone({ person, ...row });
        else dropPhone(person);
      },
    },
    unionId: {
      read: ({ person }: At): string | null => union(person)?.union_id ?? null,
      write: ({ person }: At, value: string | null): void => void setUnion(value, person),
    },
  };
}
