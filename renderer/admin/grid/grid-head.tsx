/** The head of a grid: sorts by a press, and lets columns be dragged to another place and to another width. */
import { type DragEvent, type PointerEvent, useRef, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { type Column, type ColumnPlace, type LaidOut, movedBefore, resized } from './column.ts';
import css from './grid.module.css';
import type { GridMarks, GridWords, Sort } from './grid-props.ts';

export interface GridHeadProps<Row, Name extends string> {
  readonly columns: readonly Column<Row, Name>[];
  readonly shown: readonly LaidOut<Name>[];
  readonly places: readonly ColumnPlace<Name>[];
  readonly onPlaces: (places: readonly ColumnPlace<Name>[]) => void;
  readonly sort: Sort<Name> | null;
  readonly onSort: (by: Name) => void;
  readonly words: GridWords;
  /** The column of the head that is in the tab order, counted with the one of the marks; -1 when none is. */
  readonly active: number;
  readonly marks: Pick<GridMarks, 'state' | 'onAll'> | null;
}

const ariaSort = (mine: boolean, descending: boolean) => {
  if (!mine) return 'none';
  return descending ? 'descending' : 'ascending';
};

export function GridHead<Row, Name extends string>(props: GridHeadProps<Row, Name>) {
  const { columns, shown, marks, active, words } = props;
  const [target, setTarget] = useState<Name | null>(null);
  const first = marks ? 1 : 0;
  return (
    <div role="row" aria-rowindex={1} className={css['head']}>
      {marks && (
        <div
          role="columnheader"
          aria-colindex={1}
          className={`${css['mark']} ${css['pinned']}`}
          tabIndex={active === 0 ? 0 : -1}
          data-cell="-1:0"
        >
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={words.selectAll}
            checked={marks.state === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = marks.state === 'some';
            }}
            onChange={marks.onAll}
          />
        </div>
      )}
      {shown.map((place, at) => {
        const column = columns.find(({ name }) => name === place.column);
        if (!column) return null;
        return (
          <HeadCell
            key={place.column}
            {...props}
            column={column}
            place={place}
            index={at + first}
            isActive={active === at + first}
            isTarget={target === place.column}
            onTarget={setTarget}
          />
        );
      })}
    </div>
  );
}

interface HeadCellProps<Row, Name extends string> extends GridHeadProps<Row, Name> {
  readonly column: Column<Row, Name>;
  readonly place: LaidOut<Name>;
  readonly index: number;
  readonly isActive: boolean;
  readonly isTarget: boolean;
  readonly onTarget: (column: Name | null) => void;
}

/** Marks what is dragged as ours: a file or a text from elsewhere is no column. */
const kind = 'application/x-wxlobby-column';

function HeadCell<Row, Name extends string>(props: HeadCellProps<Row, Name>) {
  const { column, place, index, isActive, isTarget, onTarget, sort, onSort, places, onPlaces } = props;
  const grab = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const sorted = sort?.by === column.name;

  const startDrag = (event: DragEvent) => {
    if (grab.current) return event.preventDefault();
    event.dataTransfer.setData(kind, column.name);
    event.dataTransfer.effectAllowed = 'move';
  };
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(kind)) return;
    event.preventDefault();
    onTarget(column.name);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    onTarget(null);
    const dragged = places.find((one) => one.column === event.dataTransfer.getData(kind));
    if (dragged) onPlaces(movedBefore(places, dragged.column, column.name));
  };
  const startResize = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.stopPropagation();
    grab.current = { x: event.clientX, width: place.width };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const resize = (event: PointerEvent) => {
    if (!grab.current) return;
    onPlaces(resized(places, column.name, grab.current.width + event.clientX - grab.current.x));
  };
  const endResize = () => {
    grab.current = null;
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of all its cells
    <div
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={column.sortable ? ariaSort(sorted, sort?.descending ?? false) : undefined}
      className={`${css['headCell']} ${place.pinnedAt === null ? '' : css['pinned']}`}
      style={place.pinnedAt === null ? undefined : { insetInlineStart: place.pinnedAt }}
      tabIndex={isActive ? 0 : -1}
      data-cell={`-1:${index}`}
      data-column={column.name}
      data-align={column.align}
      data-sorted={sorted || undefined}
      data-target={isTarget || undefined}
      draggable
      onDragStart={startDrag}
      onDragOver={over}
      onDragLeave={() => onTarget(null)}
      onDrop={drop}
      onClick={() => column.sortable && onSort(column.name)}
    >
      <span className={css['title']}>{column.title}</span>
      {sorted && <Icon name={sort?.descending ? 'down' : 'up'} size={14} />}
      {/* For a mouse alone: keys resize with Shift and the arrows. */}
      <span
        className={css['handle']}
        aria-hidden="true"
        onClick={(event) => event.stopPropagation()}
        onPointerDown={startResize}
        onPointerMove={resize}
        onPointerUp={endResize}
        onPointerCancel={endResize}
      />
    </div>
  );
}
