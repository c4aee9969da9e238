/** How entries of the audit log are chained: each hash covers the entry and the hash before it. Pure. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** 32 random bytes from the OS keychain; null where there is no keychain. */
export type AuditKey = Uint8Array | null;

export type SealedBy = 'key' | 'hash';

/** A change as the chain holds it: field, hash of what it was, hash of what it became. */
export type SealedChange = readonly [field: string, was: string | null, became: string | null];

export interface AuditTable {
  number: number;
  at: number;
  who: string;
  role: string;
  kiosk: string;
  action: string;
  person_id: string | null;
  about: string | null;
  changes: string;
  receipt: string | null;
  sealed_by: SealedBy;
  hash: string;
}

/** What the first entry follows. */
export const beginning = '0'.repeat(64);

export const saltLength = 16;

export const hashOfValue = (salt: Uint8Array, value: string): string =>
  createHash('sha256').update(salt).update(value, 'utf8').digest('hex');

type Unsealed = Omit<AuditTable, 'hash' | 'sealed_by'>;

/** One order of keys for all time: whoever checks the log elsewhere has to arrive at the same bytes. */
const canonical = (row: Unsealed): string =>
  JSON.stringify({
    number: row.number,
    at: row.at,
    who: row.who,
    role: row.role,
    kiosk: row.kiosk,
    action: row.action,
    person: row.person_id,
    about: row.about,
    changes: row.changes,
    receipt: row.receipt,
  });

const digest = (key: AuditKey, sealedBy: SealedBy) => {
  if (sealedBy === 'hash') return createHash('sha256');
  // The caller asks first whether there is a key.
  return createHmac('sha256', key ?? new Uint8Array());
};

/** Hex, 64 characters. */
export const hashOfEntry = (key: AuditKey, sealedBy: SealedBy, before: string, row: Unsealed): string =>
  digest(key, sealedBy).update(before).update('\n').update(canonical(row), 'utf8').digest('hex');

export const sealOfAnchor = (key: AuditKey, sealedBy: SealedBy, number: number, hash: string): string =>
  digest(key, sealedBy).update(`anchor\n${number}\n${hash}`).digest('hex');

export const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** SQLite keeps UTF-8: half a surrogate pair would come back as another character, and look like a forgery. */
export const asKept = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
