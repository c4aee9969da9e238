/** A table that is read from a file, a batch of rows after the other. */

export interface ReadRow {
  /** Counted from 1, as a spreadsheet does: the titles are in the first. */
  readonly row: number;
  readonly cells: readonly string[];
  /** `text`: it is in another encoding than the file, and shown as well as it can be. */
  readonly bad: 'text' | null;
}

export interface RowReader {
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16' | 'xlsx';
  /** How much of the file was read, from 0 to 1. */
  part(): number;
  /** Null at the end. Rows without anything in them are left out. Throws `file.*`. */
  next(): Promise<readonly ReadRow[] | null>;
  close(): void;
}

export const readLimits = {
  columns: 200,
  /** Bytes of one row, and characters of one cell. */
  row: 1 << 20,
  cell: 100_000,
} as const;
