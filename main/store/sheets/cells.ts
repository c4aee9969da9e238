/** What a table is made of before it is a file: columns that are text, numbers or moments, and rows of such cells. */

export type CellKind = 'text' | 'number' | 'time';

/** Of the kind of its column; a time in ms since 1970 UTC. Null leaves the cell empty. */
export type Cell = string | number | null;

export interface SheetColumn {
  readonly title: string;
  readonly kind: CellKind;
  /** In characters. */
  readonly width: number;
}

/** Writes a table row by row; whoever calls it ends it, or drops the file it goes to. */
export interface SheetWriter {
  rows(rows: readonly (readonly Cell[])[]): void;
  end(): void;
}

const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);

/** Every zone's clock is so many minutes apart from UTC, or a multiple. */
const quarter = 900_000;
const mostKept = 50_000;
const kept = new Map<number, { readonly hour: string; readonly minute: number }>();

/** What a moment shares with all others of its quarter of an hour; asking the zone takes longer than all the rest. */
function quarterOf(at: number): { readonly hour: string; readonly minute: number } {
  const number = Math.floor(at / quarter);
  const known = kept.get(number);
  if (known) return known;
  const date = new Date(number * quarter);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const found = { hour: `${day} ${two(date.getHours())}:`, minute: date.getMinutes() };
  if (kept.size >= mostKept) kept.clear();
  kept.set(number, found);
  return found;
}

/** `2026-11-21 17:05:09` by this machine's clock, as spreadsheets read it. */
export function timeText(at: number): string {
  const { hour, minute } = quarterOf(at);
  const seconds = Math.floor((at - Math.floor(at / quarter) * quarter) / 1_000);
  return `${hour}${two(minute + Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
