/**
 * Goes through the audit log from its first entry to its last, a slice at a time, and says where it no longer adds up.
 * Reads only.
 */
import type { Database } from 'better-sqlite3';
import type { AuditBreak, AuditProof } from '../../../contract/audit.ts';
import { statements } from '../database/statements.ts';
import { type Anchor, fits, readAnchor } from './audit-anchor.ts';
import type { AuditKey, AuditTable, SealedBy } from './audit-chain.ts';
import { beginWalk, type ValueRow, type Walk } from './audit-walk.ts';

/** Some ten milliseconds of work: questions of staff come in between. */
const sliceLength = 2_000;

export interface ProofStep {
  readonly done: number;
  readonly of: number;
  readonly proof: AuditProof | null;
}

interface Slice {
  readonly rows: readonly AuditTable[];
  readonly values: Map<number, ValueRow[]>;
}

interface Break {
  readonly at: number;
  readonly why: AuditBreak;
}

export function openProof(database: Database, folder: string, key: AuditKey) {
  const { get, all } = statements(database);
  const rowsFrom = all<[number, number], AuditTable>(
    'select * from audit where number >= ? order by number limit ?',
  );
  const valuesOf = all<[number, number], ValueRow>(
    'select * from audit_values where number between ? and ? order by number, place',
  );
  const purges = all<[], { person: string; number: number }>(
    `select person_id as person, max(number) as number from audit
     where action = 'person.purged' and person_id is not null group by person_id`,
  );
  const count = get<[], { entries: number }>('select count(*) as entries from audit');
  const entry = get<[number], { hash: string; sealedBy: SealedBy }>(
    'select hash, sealed_by as sealedBy from audit where number = ?',
  );

  function read(from: number): Slice {
    const rows = rowsFrom(from, sliceLength);
    // The last slice has to account for every value there is.
    const to = rows.length < sliceLength ? Number.MAX_SAFE_INTEGER : (rows.at(-1)?.number ?? from);
    const values = new Map<number, ValueRow[]>();
    for (const value of valuesOf(from, to)) {
      const known = values.get(value.number);
      if (known) known.push(value);
      else values.set(value.number, [value]);
    }
    return { rows, values };
  }

  function atTheEnd(walk: Walk, anchor: Anchor | null): Break | null {
    const { number } = walk.last();
    const lost = fits(anchor, key, number, entry) ? null : Math.min(number, anchor?.number ?? number) + 1;
    const cut = walk.cutAt() ?? lost;
    if (cut !== null) return { at: cut, why: 'cut-off' };
    const withoutKey = walk.withoutKey();
    return withoutKey === null ? null : { at: withoutKey, why: 'no-key' };
  }

  function begin(): () => ProofStep {
    // The anchor first: it may then be behind the log, never ahead of it.
    const anchor = readAnchor(folder);
    const walk = beginWalk(key, new Map(purges().map(({ person, number }) => [person, number])));
    const of = count()?.entries ?? 0;
    let from = Number.MIN_SAFE_INTEGER;

    return function step(): ProofStep {
      const slice = read(from);
      const found = follow(walk, slice);
      const { number, hash } = walk.last();
      const ended = slice.rows.length < sliceLength;
      const broken = found ?? (ended ? atTheEnd(walk, anchor) : null);
      from = number + 1;
      if (broken) {
        const { at, why } = broken;
        return { done: number, of, proof: { whole: false, entries: of, brokenAt: at, why } };
      }
      const proof = ended ? ({ whole: true, entries: number, hash } as const) : null;
      return { done: number, of: Math.max(of, number), proof };
    };
  }

  let step: (() => ProofStep) | null = null;
  return {
    /** One more slice; the first of a new proof when `anew`. */
    proof(anew: boolean): ProofStep {
      if (anew || step === null) step = begin();
      const now = step();
      if (now.proof) step = null;
      return now;
    },
  };
}

/** The first entry that does not fit, or value that belongs to none. */
function follow(walk: Walk, { rows, values }: Slice): Break | null {
  for (const row of rows) {
    const at = walk.last().number + 1;
    const why = walk.take(row, values.get(row.number) ?? []);
    if (why) return { at, why };
    values.delete(row.number);
  }
  const [orphan] = values.keys();
  return orphan === undefined ? null : { at: Math.max(1, orphan), why: 'missing' };
}
