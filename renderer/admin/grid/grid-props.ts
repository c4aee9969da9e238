/** What a grid is given by the page it stands on. */
import type { Ref } from 'react';
import type { Column, ColumnPlace } from './column.ts';
import type { Range } from './scroll-space.ts';

export interface Sort<Name extends string> {
  readonly by: Name;
  readonly descending: boolean;
}

export interface GridWords {
  readonly selectRow: string;
  readonly selectAll: string;
  /** Stands in for a row that is not there any more. */
  readonly rowGone: string;
}

export interface GridHandle {
  /** Scrolls a row into view; `focus` takes the keyboard there. */
  show(row: number, focus?: boolean): void;
  toTop(): void;
}

export interface GridMarks {
  readonly isMarked: (id: string) => boolean;
  readonly state: 'none' | 'some' | 'all';
  /** `through`: from the row that was marked before to this one. */
  readonly onMark: (row: number, how: 'one' | 'through') => void;
  readonly onAll: () => void;
}

export interface GridProps<Row, Name extends string> {
  readonly label: string;
  readonly words: GridWords;
  readonly columns: readonly Column<Row, Name>[];
  readonly places: readonly ColumnPlace<Name>[];
  readonly onPlaces: (places: readonly ColumnPlace<Name>[]) => void;
  readonly rows: number;
  /** `undefined` while it is read, null when it is gone. */
  readonly rowAt: (row: number) => Row | null | undefined;
  readonly idOf: (row: Row) => string;
  /** The rows themselves, for paper; null where they cannot be had. */
  readonly read: (places: Range) => Promise<readonly (Row | null)[] | null>;
  /** Called whenever other rows come into view; `soon` is what to read ahead. */
  readonly onWant: (seen: Range, soon: Range) => void;
  readonly density: 'comfortable' | 'compact';
  readonly sort: Sort<Name> | null;
  readonly onSort: (by: Name) => void;
  /** Null where rows are only read. */
  readonly marks: GridMarks | null;
  /** The row whose details are open, by id. */
  readonly current: string | null;
  readonly fresh: ReadonlySet<string>;
  /** What is shown is not yet what was asked for. */
  readonly behind: boolean;
  readonly onOpen: (row: Row, place: number) => void;
  /** Somebody typed a letter: they look for something. */
  readonly onType?: (letter: string) => void;
  /** True when Esc was of use here. */
  readonly onEscape?: () => boolean;
  readonly onTop?: (atTop: boolean) => void;
  readonly handle?: Ref<GridHandle>;
}
