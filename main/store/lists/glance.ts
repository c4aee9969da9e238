/**
 * The first look at a search that the index answers alone: first rows, who they are, and how many there are as far as
 * that is soon counted. One question instead of four: each goes through the index from its beginning, and a word that
 * is only begun is put together from all its ends anew every time.
 */
import type { Database } from 'better-sqlite3';
import { keptStatements } from '../database/statements.ts';
import type { Bounds } from '../find/compile.ts';
import { rowsText } from './person-rows.ts';

interface Counted {
  readonly count: number;
  /** The place of the last that was counted. */
  readonly last: number | null;
}

interface Read extends Counted {
  readonly text: string;
  readonly nums: string | null;
  readonly shown: number | null;
}

export interface Glance {
  /** As `rowsOfText` reads them. */
  readonly text: string;
  /** Joined by commas, in their order. */
  readonly nums: string | null;
  /** The place of the last of them. */
  readonly reached: number | null;
  readonly counted: Counted;
}

interface GlanceGiven extends Bounds {
  readonly match?: string;
  /** How many rows, and how many are counted. */
  readonly rows: number;
  readonly most: number;
}

/** `conditions` are on `found_by` alone. */
export function glance(database: Database, conditions: string, given: GlanceGiven): Glance {
  const { get } = keptStatements(database);
  const read = get<[GlanceGiven], Read>(
    `with hit (seq) as materialized
       (select found_by.rowid from found_by where ${conditions} order by found_by.rowid desc limit @most)
     select text, nums, shown, (select count(*) from hit) as count, (select min(seq) from hit) as last from (
       select ${rowsText} as text, group_concat(num) as nums, min(listing.seq) as shown
       from (select seq from hit order by seq desc limit @rows) as first
       cross join listing on listing.seq = first.seq)`,
  );
  const found = read(given);
  return {
    text: found?.text ?? '[]',
    nums: found?.nums ?? null,
    reached: found?.shown ?? null,
    counted: { count: found?.count ?? 0, last: found?.last ?? null },
  };
}
