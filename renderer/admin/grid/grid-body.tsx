/** The rows in view, and the one with the focus wherever it is, so that the keyboard is not lost by scrolling. */

import type { Column, LaidOut } from './column.ts';
import css from './grid.module.css';
import type { Cell } from './grid-keys.ts';
import type { GridProps } from './grid-props.ts';
import { GridRow } from './grid-row.tsx';
import type { Range } from './scroll-space.ts';

interface GridBodyProps<Row, Name extends string>
  extends Pick<GridProps<Row, Name>, 'rowAt' | 'idOf' | 'marks' | 'current' | 'fresh' | 'words'> {
  readonly columns: readonly Column<Row, Name>[];
  readonly shown: readonly LaidOut<Name>[];
  readonly seen: Range;
  readonly active: Cell;
  readonly rowHeight: number;
  readonly offset: number;
  readonly height: number;
}

/** So many rows are placed from the same point, so that scrolling moves one layer and not every row. */
const blockRows = 200;

function drawnRows({ first, last }: Range, active: number): readonly number[] {
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return active < 0 || (active >= first && active <= last) ? rows : [...rows, active];
}

export function GridBody<Row, Name extends string>(props: GridBodyProps<Row, Name>) {
  const { rowAt, idOf, marks, seen, active, rowHeight, offset } = props;
  const block = Math.floor(seen.first / blockRows) * blockRows;
  return (
    <div role="rowgroup" className={css['body']} style={{ height: props.height }}>
      <div
        className={css['layer']}
        role="presentation"
        style={{ transform: `translateY(${block * rowHeight - offset}px)` }}
      >
        {drawnRows(seen, active.row).map((place) => {
          const row = rowAt(place);
          const id = row ? idOf(row) : null;
          return (
            <GridRow
              key={place}
              columns={props.columns}
              shown={props.shown}
              row={row}
              id={id}
              index={place}
              top={(place - block) * rowHeight}
              marks={marks !== null}
              marked={id !== null && marks?.isMarked(id) === true}
              current={id !== null && id === props.current}
              fresh={id !== null && props.fresh.has(id)}
              active={place === active.row ? active.column : -1}
              words={props.words}
            />
          );
        })}
      </div>
    </div>
  );
}
