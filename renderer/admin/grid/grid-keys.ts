/** Where a key leads in a grid. Row -1 is the head; columns are counted from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows in view at once. */
  readonly page: number;
}

interface Press {
  readonly key: string;
  readonly ctrl: boolean;
}

/** Null where the key is not one that moves. */
export function moved(at: Cell, { rows, columns, page }: Extent, { key, ctrl }: Press): Cell | null {
  const to: Readonly<Record<string, Cell>> = {
    ArrowDown: ctrl ? { ...at, row: rows - 1 } : { ...at, row: at.row + 1 },
    ArrowUp: ctrl ? { ...at, row: 0 } : { ...at, row: at.row - 1 },
    ArrowRight: { ...at, column: at.column + 1 },
    ArrowLeft: { ...at, column: at.column - 1 },
    PageDown: { ...at, row: at.row + page },
    PageUp: { ...at, row: Math.max(0, at.row - page) },
    Home: ctrl ? { row: 0, column: 0 } : { ...at, column: 0 },
    End: ctrl ? { row: rows - 1, column: columns - 1 } : { ...at, column: columns - 1 },
  };
  const cell = to[key];
  return cell ? inside(cell, rows, columns) : null;
}

export const inside = ({ row, column }: Cell, rows: number, columns: number): Cell => ({
  row: Math.max(-1, Math.min(rows - 1, row)),
  column: Math.max(0, Math.min(columns - 1, column)),
});
