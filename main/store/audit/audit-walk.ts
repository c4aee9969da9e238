/** Follows the chain of the audit log entry by entry and says where one does not follow from the one before. Pure. */
import type { AuditBreak } from '../../../contract/audit.ts';
import {
  type AuditKey,
  type AuditTable,
  beginning,
  hashOfEntry,
  hashOfValue,
  type SealedChange,
  sameHash,
} from './audit-chain.ts';

export interface ValueRow {
  readonly number: number;
  readonly place: number;
  readonly salt: Uint8Array;
  readonly value: string;
}

export interface Walk {
  /** Null when the entry follows from the one before. */
  take(row: AuditTable, values: readonly ValueRow[]): AuditBreak | null;
  last(): { readonly number: number; readonly hash: string };
  /** The first entry that anybody could have made, because no key vouches for it; null when there is none. */
  withoutKey(): number | null;
  /** The first entry that stands where another was cut off, as the app noticed at the time. */
  cutAt(): number | null;
}

/** @param purgedAt the number of the entry by which a person's values were taken out for the last time. */
export function beginWalk(key: AuditKey, purgedAt: ReadonlyMap<string, number>): Walk {
  let last = { number: 0, hash: beginning };
  let withoutKey: number | null = null;
  let cutAt: number | null = null;

  function isSealed(row: AuditTable): boolean {
    const unkeyed = row.sealed_by === 'hash';
    if (unkeyed || key === null) withoutKey ??= row.number;
    // Without the key nothing can be said of what was sealed with it.
    return (!unkeyed && key === null) || sameHash(row.hash, hashOfEntry(key, row.sealed_by, last.hash, row));
  }

  return {
    take(row, values) {
      const expected = last.number + 1;
      if (row.number !== expected) return row.number > expected ? 'missing' : 'changed';
      if (!isSealed(row)) return 'changed';
      if (row.action === 'audit.cutOff') cutAt ??= row.number;
      last = { number: row.number, hash: row.hash };
      const purged = row.person_id !== null && (purgedAt.get(row.person_id) ?? 0) > row.number;
      return lookAtValues(row, values, purged);
    },
    last: () => last,
    withoutKey: () => withoutKey,
    cutAt: () => cutAt,
  };
}

function lookAtValues(row: AuditTable, values: readonly ValueRow[], purged: boolean): AuditBreak | null {
  const hashes = changesOf(row.changes).flatMap(([, was, became]) => [was, became]);
  const kept = new Map(values.map((value) => [value.place, value]));
  for (const [place, hash] of hashes.entries()) {
    const why = lookAtValue(hash, kept.get(place), purged);
    if (why) return why;
    kept.delete(place);
  }
  return kept.size > 0 ? 'changed' : null;
}

function lookAtValue(hash: string | null, value: ValueRow | undefined, purged: boolean): AuditBreak | null {
  if (value === undefined) return hash === null || purged ? null : 'missing';
  return hash !== null && sameHash(hash, hashOfValue(value.salt, value.value)) ? null : 'changed';
}

/** Nothing where it is not what this app ever wrote. */
export function changesOf(json: string): readonly SealedChange[] {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? parsed.filter(isSealedChange) : [];
  } catch {
    return [];
  }
}

const isHash = (value: unknown) => value === null || typeof value === 'string';
const isSealedChange = (value: unknown): value is SealedChange =>
  Array.isArray(value) &&
  value.length === 3 &&
  typeof value[0] === 'string' &&
  isHash(value[1]) &&
  isHash(value[2]);
