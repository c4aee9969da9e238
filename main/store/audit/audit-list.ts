/**
 * The audit log as a list, newest first. Which entries are in it is found once, when it is opened, and kept as numbers:
 * any place in it can be read, and it stays where it is while new entries come.
 */
import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { AuditAction, AuditRow, FieldChange } from '../../../contract/audit.ts';
import { Failure } from '../../../contract/failure.ts';
import type { ListWindow, Opened } from '../../../contract/list.ts';
import type { Role } from '../../../contract/staff.ts';
import { statements } from '../database/statements.ts';
import { maskE164 } from '../people/mask-phone.ts';
import type { AuditTable } from './audit-chain.ts';
import { readSearch } from './audit-search.ts';
import { changesOf } from './audit-walk.ts';

/** Lists kept at a time; who opens more has forgotten the oldest. */
const mostLists = 8;
const firstRows = 100;

/** The number of the entry at each place. */
interface Kept {
  readonly count: number;
  at(place: number): number;
}

interface Named {
  readonly name: string;
  readonly joinedTo: string | null;
}

export function openAuditList(database: Database) {
  const { get, all } = statements(database);
  const entry = get<[number], AuditTable>('select * from audit where number = ?');
  const valuesOf = all<[number], { place: number; value: string }>(
    'select place, value from audit_values where number = ?',
  );
  const newest = get<[], { number: number | null }>('select max(number) as number from audit');
  const named = get<[string], Named>(
    `select coalesce(person_facts.display_name, people.nickname) as name, people.joined_to as joinedTo
     from people left join person_facts on person_facts.person_id = people.id where people.id = ?`,
  );
  const lists = new Map<string, Kept>();

  function keep(where: string, given: readonly (string | number)[]): Kept {
    if (where === 'true') {
      const count = newest()?.number ?? 0;
      return { count, at: (place) => count - place };
    }
    const found = database
      .prepare<unknown[], number>(`select number from audit where ${where} order by number desc`)
      .pluck()
      .all(...given);
    const numbers = Float64Array.from(found);
    return { count: numbers.length, at: (place) => numbers[place] ?? 0 };
  }

  function nameOf(person: string | null): string | null {
    let found = person === null ? undefined : named(person);
    while (found !== undefined && found.joinedTo !== null) found = named(found.joinedTo);
    return found?.name || null;
  }

  function rowOf(number: number): AuditRow | null {
    const row = entry(number);
    if (row === undefined) return null;
    const values = new Map(valuesOf(number).map(({ place, value }) => [place, value]));
    const changes = changesOf(row.changes).map(
      ([field], index): FieldChange => ({
        field,
        was: shownOf(field, values.get(2 * index)),
        became: shownOf(field, values.get(2 * index + 1)),
      }),
    );
    return {
      number: row.number,
      at: row.at,
      who: row.who,
      // Written by us and held by the chain; a forged one is what checking the log is for.
      role: row.role as Role | 'app',
      kiosk: row.kiosk,
      action: row.action as AuditAction,
      person: row.person_id,
      about: row.about,
      changes,
      receipt: row.receipt,
      hash: row.hash,
      personName: nameOf(row.person_id),
    };
  }

  const read = (kept: Kept, from: number, count: number): (AuditRow | null)[] =>
    Array.from({ length: Math.max(0, Math.min(count, kept.count - from)) }, (_, index) =>
      rowOf(kept.at(from + index)),
    );

  return {
    auditList({ search, now }: { search: string; now: number }): Opened<AuditRow> {
      const { where, given, notes } = readSearch(search, now);
      const kept = keep(where, given);
      const list = randomUUID();
      lists.set(list, kept);
      for (const oldest of lists.keys()) {
        if (lists.size <= mostLists) break;
        lists.delete(oldest);
      }
      const rows = read(kept, 0, firstRows).filter((row) => row !== null);
      return { list, rows, total: { count: kept.count, exact: true }, notes };
    },
    auditRows({ list, from, count }: ListWindow): readonly (AuditRow | null)[] {
      const kept = lists.get(list);
      if (kept === undefined) throw new Failure('list.gone');
      // Whoever is read last is forgotten last.
      lists.delete(list);
      lists.set(list, kept);
      return read(kept, from, count);
    },
    /** Of all entries of the list, in its order; for an export. */
    auditNumbers(list: string): Float64Array {
      const kept = lists.get(list);
      if (kept === undefined) throw new Failure('list.gone');
      return Float64Array.from({ length: kept.count }, (_, place) => kept.at(place));
    },
    entryOf: rowOf,
  };
}

/** Whoever reads the log did not ask for a whole number; that is asked with a reason, person by person. */
function shownOf(field: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  return field === 'phone' ? maskE164(value) : value;
}
