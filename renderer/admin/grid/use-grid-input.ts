/** Keys and clicks in a grid: one cell at a time is in the tab order, arrows move it, Enter opens, Space marks. */
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import { type LaidOut, resized, stepped } from './column.ts';
import { type Cell, inside, moved } from './grid-keys.ts';
import type { GridProps } from './grid-props.ts';

interface GridInput {
  readonly active: Cell;
  readonly goTo: (cell: Cell) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

interface Around<Name extends string> {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly shown: readonly LaidOut<Name>[];
  /** Rows in view at once. */
  readonly page: number;
  readonly showRow: (row: number) => void;
}

const hasCtrl = (event: KeyboardEvent | MouseEvent) => event.ctrlKey || event.metaKey;

const steps: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

export function useGridInput<Row, Name extends string>(
  props: GridProps<Row, Name>,
  { box, shown, page, showRow }: Around<Name>,
): GridInput {
  const { rows, marks, places } = props;
  const first = marks ? 1 : 0;
  const columns = shown.length + first;
  const [chosen, setChosen] = useState<Cell>({ row: 0, column: first });
  const active = inside(chosen, rows, columns);

  const choose = (cell: Cell) => {
    if (cell.row !== chosen.row || cell.column !== chosen.column) setChosen(cell);
  };
  const focus = ({ row, column }: Cell) => {
    const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`);
    cell?.focus({ preventScroll: true });
    if (cell && box.current) showCell(box.current, cell, shown[column - first]?.pinnedAt === null);
  };
  const goTo = (cell: Cell) => {
    const next = inside(cell, rows, columns);
    // Drawn first, wherever it is; then it can take the focus, and no key is lost on the way.
    flushSync(() => setChosen(next));
    focus(next);
    if (next.row >= 0) showRow(next.row);
  };

  const pressHead = (event: KeyboardEvent): boolean => {
    const column = shown[active.column - first];
    if (event.key === 'Enter' || event.key === ' ') {
      if (column) sortBy(column.column);
      else marks?.onAll();
      return true;
    }
    const by = steps[event.key];
    if (!column || !by || !event.shiftKey) return false;
    if (!hasCtrl(event)) {
      props.onPlaces(resized(places, column.column, column.width + by * 16));
      return true;
    }
    flushSync(() => props.onPlaces(stepped(places, column.column, by)));
    const at = box.current?.querySelector(`[data-column="${column.column}"]`)?.getAttribute('data-cell');
    if (at) goTo(parseCell(at));
    return true;
  };
  const sortBy = (column: Name) => {
    if (props.columns.find(({ name }) => name === column)?.sortable) props.onSort(column);
  };
  const open = (place: number) => {
    const row = props.rowAt(place);
    if (row) props.onOpen(row, place);
  };
  /** What a key does to a row; null where it does nothing. */
  const actOf = (event: KeyboardEvent): (() => void) | null => {
    if (hasCtrl(event)) return event.key.toLowerCase() === 'a' && marks ? marks.onAll : null;
    if (event.key === 'Enter') return () => open(active.row);
    if (event.key === ' ') return () => marks?.onMark(active.row, event.shiftKey ? 'through' : 'one');
    return /^[\p{L}\p{N}]$/u.test(event.key) ? () => props.onType?.(event.key) : null;
  };
  const pressRow = (event: KeyboardEvent): boolean => {
    if (event.key === 'Escape') return props.onEscape?.() ?? false;
    const act = actOf(event);
    act?.();
    return act !== null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.defaultPrevented) return;
    const taken = active.row < 0 ? pressHead(event) : pressRow(event);
    if (taken) {
      event.preventDefault();
      return event.stopPropagation();
    }
    const next = moved(active, { rows, columns, page }, { key: event.key, ctrl: hasCtrl(event) });
    if (!next) return;
    event.preventDefault();
    if (event.shiftKey && next.row >= 0 && next.row !== active.row) marks?.onMark(next.row, 'through');
    goTo(next);
  };
  const onClick = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    if (!cell || cell.row < 0 || !(event.target instanceof Element)) return;
    const marking = marks !== null && (cell.column === 0 || hasCtrl(event) || event.shiftKey);
    if (marking) {
      // A link is not followed; a check box is left to change, for it is drawn as its row is anyway.
      if (!event.target.closest('input')) event.preventDefault();
      marks.onMark(cell.row, event.shiftKey ? 'through' : 'one');
    } else if (!event.target.closest('a, button')) open(cell.row);
    choose(cell);
    focus(cell);
  };
  const onFocus = (event: FocusEvent) => {
    const cell = cellOf(event.target);
    if (cell) choose(cell);
  };
  return { active, goTo, onKeyDown, onClick, onFocus };
}

function parseCell(text: string): Cell {
  const [row, column] = text.split(':').map(Number);
  return { row: row ?? 0, column: column ?? 0 };
}

function cellOf(target: EventTarget): Cell | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest('[data-cell]')?.getAttribute('data-cell');
  return cell ? parseCell(cell) : null;
}

/** Sideways, past the columns that stay. */
function showCell(box: HTMLElement, cell: HTMLElement, moves: boolean): void {
  if (!moves) return;
  const pinned = [...(cell.parentElement?.children ?? [])].filter(
    (one) => getComputedStyle(one).position === 'sticky',
  );
  const edge = pinned.reduce((sum, one) => sum + one.getBoundingClientRect().width, 0);
  const [seen, wanted] = [box.getBoundingClientRect(), cell.getBoundingClientRect()];
  const start = wanted.left - (seen.left + edge);
  const end = wanted.right - (seen.left + box.clientWidth);
  if (start < 0) box.scrollLeft += start;
  else if (end > 0) box.scrollLeft += Math.min(end, start);
}
