/** One row of a grid; drawn again only when something of it changed, for there is one for each step of the scrolling. */
import { memo } from 'react';
import type { Column, LaidOut } from './column.ts';
import css from './grid.module.css';
import type { GridWords } from './grid-props.ts';

interface GridRowProps<Row, Name extends string> {
  readonly columns: readonly Column<Row, Name>[];
  readonly shown: readonly LaidOut<Name>[];
  /** `undefined` while it is read, null when it is gone. */
  readonly row: Row | null | undefined;
  readonly id: string | null;
  readonly index: number;
  /** From the top of what is drawn, in logical pixels. */
  readonly top: number;
  readonly marked: boolean;
  readonly marks: boolean;
  readonly current: boolean;
  readonly fresh: boolean;
  /** The column of this row that is in the tab order; -1 when none is. */
  readonly active: number;
  readonly words: GridWords;
}

/** The row hears the press; the box shows what became of it. */
const followRow = () => undefined;

function Line<Row, Name extends string>(props: GridRowProps<Row, Name>) {
  const { columns, shown, row, id, index, top, marked, marks, current, fresh, active, words } = props;
  const first = marks ? 1 : 0;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={marks ? marked : undefined}
      aria-current={current || undefined}
      aria-busy={row === undefined || undefined}
      className={css['row']}
      style={{ transform: `translateY(${top}px)` }}
      data-index={index}
      data-person={id ?? undefined}
      data-marked={marked || undefined}
      data-open={current || undefined}
      data-fresh={fresh || undefined}
      data-gone={row === null || undefined}
    >
      {marks && (
        <div
          role="gridcell"
          aria-colindex={1}
          className={`${css['mark']} ${css['pinned']}`}
          tabIndex={active === 0 ? 0 : -1}
          data-cell={`${index}:0`}
        >
          {row && (
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={words.selectRow}
              checked={marked}
              onChange={followRow}
            />
          )}
        </div>
      )}
      {shown.map((place, at) => {
        const column = columns.find(({ name }) => name === place.column);
        return (
          <div
            key={place.column}
            role="gridcell"
            aria-colindex={at + first + 1}
            className={`${css['cell']} ${place.pinnedAt === null ? '' : css['pinned']}`}
            style={place.pinnedAt === null ? undefined : { insetInlineStart: place.pinnedAt }}
            tabIndex={active === at + first ? 0 : -1}
            data-cell={`${index}:${at + first}`}
            data-align={column?.align}
          >
            {row && column?.cell(row)}
            {row === undefined && <span className={css['bone']} />}
            {row === null && at === 0 && <span className={css['gone']}>{words.rowGone}</span>}
          </div>
        );
      })}
    </div>
  );
}

/** The cast keeps the row's type, which `memo` forgets. */
export const GridRow = memo(Line) as typeof Line;
