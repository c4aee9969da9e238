/**
 * The newest entry of the audit log, written down outside the database: whoever cuts off the end of the log, or puts an
 * older database in its place, has the anchor against him. It is written after each commit that brought an entry, so it
 * may be behind the log, never ahead of it. Restored from a backup together with its database, it fits again.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import * as v from 'valibot';
import { statements } from '../database/statements.ts';
import type { TellNote } from '../words.ts';
import type { AuditWriter, Newest } from './audit.ts';
import { type AuditKey, beginning, type SealedBy, sameHash, sealOfAnchor } from './audit-chain.ts';

export const anchorFile = (folder: string) => join(folder, 'audit-anchor.json');

const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Anchor = v.strictObject({
  version: v.literal(1),
  number: v.pipe(v.number(), v.integer(), v.minValue(0)),
  hash: Hash,
  sealedBy: v.picklist(['key', 'hash']),
  seal: Hash,
});
export type Anchor = v.InferOutput<typeof Anchor>;

/** Null when there is none, or nothing that was ever one. */
export function readAnchor(folder: string): Anchor | null {
  try {
    return v.parse(Anchor, JSON.parse(readFileSync(anchorFile(folder), 'utf8')));
  } catch {
    return null;
  }
}

/** Does the anchor vouch for this log? `holds` gives the entry of a number. */
export function fits(
  anchor: Anchor | null,
  key: AuditKey,
  newest: number,
  holds: (number: number) => { readonly hash: string; readonly sealedBy: SealedBy } | undefined,
): boolean {
  // A log that nothing was ever written to has none before its first opening.
  if (anchor === null) return newest === 0;
  const { number, hash, sealedBy, seal } = anchor;
  const readable = sealedBy === 'hash' || key !== null;
  if (readable && !sameHash(seal, sealOfAnchor(key, sealedBy, number, hash))) return false;
  if (number === 0) return hash === beginning;
  const entry = holds(number);
  if (entry === undefined || entry.hash !== hash) return false;
  // SECURITY: anybody can make an anchor without a key; it vouches only for what was written without one.
  return key === null || sealedBy === 'key' || entry.sealedBy === 'hash';
}

function write(folder: string, key: AuditKey, { number, hash }: Newest): void {
  const sealedBy: SealedBy = key === null ? 'hash' : 'key';
  const anchor: Anchor = {
    version: 1,
    number,
    hash,
    sealedBy,
    seal: sealOfAnchor(key, sealedBy, number, hash),
  };
  const temporary = `${anchorFile(folder)}.tmp`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(anchor)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, anchorFile(folder));
}

export interface AnchorOptions {
  readonly database: Database;
  readonly folder: string;
  readonly key: AuditKey;
  readonly log: AuditWriter;
  readonly note: TellNote;
  readonly now: () => number;
}

const aDay = 86_400_000;

/** Long enough to be nobody's guess, in groups that the log does not take for a secret. */
const spoken = (hash: string) => hash.slice(0, 32).replace(/.{8}(?=.)/g, '$&-');

export function keepAnchor({ database, folder, key, log, note, now }: AnchorOptions) {
  const found = readAnchor(folder);
  const entry = statements(database).get<[number], { hash: string; sealedBy: SealedBy }>(
    'select hash, sealed_by as sealedBy from audit where number = ?',
  );
  let anchored = found?.number ?? -1;
  let toldOn = -1;

  const { number } = log.newest();
  if (!fits(found, key, number, entry)) {
    // What is gone stays gone: the log itself says so from here on, and checking it says where.
    const lost = { field: 'number', was: found ? String(found.number) : null, became: String(number) };
    const cut = {
      action: 'audit.cutOff',
      person: null,
      about: null,
      changes: [lost],
      receipt: null,
    } as const;
    database.transaction(() => log.audit(cut, { who: '', role: 'app', kiosk: '' }, now())).immediate();
    note('audit-cut-off', { after: number, anchored: found?.number ?? -1 });
    anchored = -1;
  }

  /** Never throws: the log is in the database, and the next call tries again. */
  function follow(): void {
    try {
      const newest = log.newest();
      if (newest.number !== anchored) {
        write(folder, key, newest);
        anchored = newest.number;
      }
      const today = Math.floor(now() / aDay);
      if (today === toldOn || newest.number === 0) return;
      note('audit-newest', { number: newest.number, hash: spoken(newest.hash) });
      toldOn = today;
    } catch {
      note('audit-anchor-not-written', {});
    }
  }

  let planned = false;
  follow();
  return {
    follow,
    /** After the answers to what was just committed are on their way. */
    soon(): void {
      if (planned) return;
      planned = true;
      setImmediate(() => {
        planned = false;
        follow();
      });
    },
  };
}
