/**
 * Writes the audit log, inside the transaction of whatever is written down: both are there, or neither is.
 * Whoever calls puts it in a transaction.
 */
import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Actor } from '../../../contract/actor.ts';
import type { FieldChange, NewAudit } from '../../../contract/audit.ts';
import { statements } from '../database/statements.ts';
import {
  type AuditKey,
  type AuditTable,
  asKept,
  beginning,
  hashOfEntry,
  hashOfValue,
  type SealedBy,
  type SealedChange,
  saltLength,
} from './audit-chain.ts';

/** What a field was or became is cut off here; more than anybody reads. */
const longestValue = 4_000;

export interface Newest {
  readonly number: number;
  readonly hash: string;
  readonly sealedBy: SealedBy;
}

export interface AuditWriter {
  /** Adds an entry and gives its number. */
  audit(entry: NewAudit, actor: Actor, at: number): number;
  /**
   * Takes the values of every entry about these people out of the log, for good, and writes that down for each: without
   * `person.purged`, missing values are a hole in the chain. Name everybody a joined person stands for.
   */
  purge(people: readonly string[], actor: Actor, at: number): void;
  newest(): Newest;
}

interface Value {
  readonly place: number;
  readonly salt: Uint8Array;
  readonly value: string;
}

export function openAudit(database: Database, key: AuditKey): AuditWriter {
  const { get, run } = statements(database);
  const last = get<[], Newest>(
    'select number, hash, sealed_by as sealedBy from audit order by number desc limit 1',
  );
  const add = run<[AuditTable]>(
    `insert into audit (number, at, who, role, kiosk, action, person_id, about, changes, receipt, sealed_by, hash)
     values (@number, @at, @who, @role, @kiosk, @action, @person_id, @about, @changes, @receipt, @sealed_by, @hash)`,
  );
  const addValue = run<[number, number, Uint8Array, string]>(
    'insert into audit_values (number, place, salt, value) values (?, ?, ?, ?)',
  );
  const dropValues = run<[string]>(
    'delete from audit_values where number in (select number from audit where person_id = ?)',
  );
  const newSalt = openSalts();
  const sealedBy: SealedBy = key === null ? 'hash' : 'key';
  // Asked of the database each time: what was added may have been rolled back.
  const newest = (): Newest => last() ?? { number: 0, hash: beginning, sealedBy };

  function audit(entry: NewAudit, actor: Actor, at: number): number {
    const before = newest();
    const number = before.number + 1;
    const { sealed, values } = seal(entry.changes, newSalt);
    const row = {
      number,
      at,
      who: asKept(actor.who),
      role: actor.role,
      kiosk: asKept(actor.kiosk),
      action: entry.action,
      person_id: entry.person,
      about: entry.about === null ? null : asKept(entry.about),
      changes: JSON.stringify(sealed),
      receipt: entry.receipt,
    };
    add({ ...row, sealed_by: sealedBy, hash: hashOfEntry(key, sealedBy, before.hash, row) });
    for (const { place, salt, value } of values) addValue(number, place, salt, value);
    return number;
  }

  return {
    audit,
    newest,
    purge(people, actor, at) {
      for (const person of people) {
        audit({ action: 'person.purged', person, about: null, changes: [], receipt: null }, actor, at);
        dropValues(person);
      }
    },
  };
}

/** Each is given out once. To ask for many together is ten times as fast. */
function openSalts(): () => Uint8Array {
  let some: Uint8Array = new Uint8Array();
  let next = 0;
  return () => {
    if (next === some.length) {
      some = randomBytes(saltLength * 256);
      next = 0;
    }
    next += saltLength;
    return some.subarray(next - saltLength, next);
  };
}

function seal(
  changes: readonly FieldChange[],
  newSalt: () => Uint8Array,
): { sealed: SealedChange[]; values: Value[] } {
  const values: Value[] = [];
  const hidden = (text: string | null, place: number): string | null => {
    if (text === null) return null;
    const value = asKept(text.slice(0, longestValue));
    const salt = newSalt();
    values.push({ place, salt, value });
    return hashOfValue(salt, value);
  };
  const sealed = changes.map(
    ({ field, was, became }, index): SealedChange => [
      asKept(field),
      hidden(was, 2 * index),
      hidden(became, 2 * index + 1),
    ],
  );
  return { sealed, values };
}
