/**
 * A list of any length as an ARIA grid: only the rows in view are drawn, and they are drawn in the frame they are
 * scrolled to. It knows neither what its rows are nor where they come from.
 */
import { type CSSProperties, useEffect, useEffectEvent, useImperativeHandle, useMemo } from 'react';
import { PaperTable } from '../paper/paper-table.tsx';
import { laidOut } from './column.ts';
import css from './grid.module.css';
import { GridBody } from './grid-body.tsx';
import { GridHead } from './grid-head.tsx';
import type { GridProps } from './grid-props.ts';
import { heightOf, type Range, rowsInView } from './scroll-space.ts';
import { useGridInput } from './use-grid-input.ts';
import { useScroll } from './use-scroll.ts';

const headHeight = 40;
const rowHeights = { comfortable: 48, compact: 34 } as const;
const markWidth = 44;
/** Screenfuls that are read ahead in the direction one scrolls in. */
const ahead = 24;

export function Grid<Row, Name extends string>(props: GridProps<Row, Name>) {
  const { columns, rows, marks, density, places } = props;
  const rowHeight = rowHeights[density];
  const scroll = useScroll(rows, rowHeight, headHeight);
  const { space, offset, heading, showRow } = scroll;
  const from = marks ? markWidth : 0;
  const fills = columns.find((column) => column.fills)?.name ?? null;
  const shown = useMemo(
    () => laidOut(places, fills, from, scroll.width),
    [places, fills, from, scroll.width],
  );
  const seen = rowsInView(space, offset);
  const page = Math.max(1, Math.floor(space.viewport / rowHeight) - 1);
  const input = useGridInput(props, { box: scroll.box, shown, page, showRow });
  const { active } = input;

  const want = useEffectEvent((range: Range) => {
    const first = heading < 0 ? range.first - ahead * page : range.first;
    const last = heading > 0 ? range.last + ahead * page : range.last;
    props.onWant(range, { first: Math.max(0, first), last: Math.min(rows - 1, last) });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is read by another function
  useEffect(() => want({ first: seen.first, last: seen.last }), [seen.first, seen.last, props.onWant]);
  const atTop = offset < rowHeight;
  const tellTop = useEffectEvent(() => props.onTop?.(atTop));
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it changes
  useEffect(() => tellTop(), [atTop]);
  useImperativeHandle(props.handle, () => ({
    show(row, focus = false) {
      if (focus) input.goTo({ row, column: Math.max(active.column, marks ? 1 : 0) });
      else showRow(row);
    },
    toTop: () => scroll.toOffset(0),
  }));

  const width = shown.reduce((sum, column) => sum + column.width, from);
  const view = {
    height: scroll.height,
    '--row': `${rowHeight}px`,
    '--columns': [...(marks ? [from] : []), ...shown.map((column) => column.width)]
      .map((pixels) => `${pixels}px`)
      .join(' '),
  } as CSSProperties;
  return (
    <>
      <PaperTable {...props} shown={shown} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears what happens to the cells in it */}
      <div
        ref={scroll.box}
        className={css['box']}
        data-density={density}
        data-behind={props.behind || undefined}
        onKeyDown={input.onKeyDown}
        onClick={input.onClick}
        onFocus={input.onFocus}
      >
        <div
          role="grid"
          aria-label={props.label}
          aria-rowcount={rows + 1}
          aria-colcount={shown.length + (marks ? 1 : 0)}
          aria-multiselectable={marks ? true : undefined}
          aria-busy={props.behind || undefined}
          className={css['space']}
          style={{ height: heightOf(space) + headHeight, width }}
        >
          <div className={css['view']} style={view} role="presentation">
            <div role="rowgroup">
              <GridHead {...props} shown={shown} active={active.row < 0 ? active.column : -1} />
            </div>
            <GridBody
              {...props}
              shown={shown}
              seen={seen}
              active={active}
              rowHeight={rowHeight}
              offset={offset}
              height={space.viewport}
            />
          </div>
        </div>
      </div>
    </>
  );
}
