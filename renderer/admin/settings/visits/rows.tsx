/** A list of things with a name each: opened to be changed, moved by grip, keys or buttons, deleted with a way back. */
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { IconButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useWords } from '../../words/words.ts';
import css from './rows.module.css';
import { useReorder } from './use-reorder.ts';

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly marks: ReactNode;
  readonly wrong: boolean;
  readonly editor: ReactNode;
}

interface RowsProps {
  readonly rows: readonly Row[];
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (id: string, name: string) => void;
}

export function Rows({ rows, open, onOpen, onMove, onRemove }: RowsProps) {
  const words = useWords().form;
  const list = useRef<HTMLOListElement>(null);
  const [told, setTold] = useState('');
  const move = (from: number, to: number) => {
    const row = rows[from];
    if (!row || to < 0 || to >= rows.length || to === from) return;
    onMove(from, to);
    setTold(words.moved(row.name, to + 1, rows.length));
  };
  const { dragged, onGrip } = useReorder(
    list,
    rows.map(({ id }) => id),
    move,
  );
  return (
    <div className={css['list']}>
      <ol className={css['rows']} ref={list} data-dragging={dragged !== null || undefined}>
        {rows.map((row, at) => (
          <RowView
            key={row.id}
            row={row}
            first={at === 0}
            last={at === rows.length - 1}
            open={row.id === open}
            dragged={row.id === dragged}
            onGrip={() => onGrip(row.id)}
            onOpen={() => onOpen(row.id === open ? null : row.id)}
            onMove={(by) => move(at, at + by)}
            onRemove={() => onRemove(row.id, row.name)}
          />
        ))}
      </ol>
      <p className={css['told']} role="status">
        {told}
      </p>
    </div>
  );
}

interface RowViewProps {
  readonly row: Row;
  readonly first: boolean;
  readonly last: boolean;
  readonly open: boolean;
  readonly dragged: boolean;
  readonly onGrip: () => void;
  readonly onOpen: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function RowView({ row, first, last, open, dragged, onGrip, onOpen, onMove, onRemove }: RowViewProps) {
  const words = useWords().form;
  const item = useRef<HTMLLIElement>(null);
  /** An element that moves in the page loses the focus; the way on from the end is the grip. */
  const moveAndStay = (by: -1 | 1, place: string) => {
    onMove(by);
    requestAnimationFrame(() => {
      const same = item.current?.querySelector<HTMLElement>(`[data-move="${place}"]:not(:disabled)`);
      (same ?? item.current?.querySelector<HTMLElement>('[data-move="grip"]'))?.focus();
    });
  };
  const press = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by !== -1 && by !== 1) return;
    event.preventDefault();
    moveAndStay(by, 'grip');
  };
  return (
    <li
      ref={item}
      className={css['row']}
      data-dragged={dragged || undefined}
      data-wrong={row.wrong || undefined}
    >
      <div className={css['top']}>
        <button
          type="button"
          className={css['grip']}
          data-move="grip"
          aria-label={words.drag(row.name)}
          title={words.drag(row.name)}
          onPointerDown={onGrip}
          onKeyDown={press}
        >
          <Icon name="grip" size={18} />
        </button>
        <button
          type="button"
          className={css['name']}
          aria-expanded={open}
          aria-label={words.edit(row.name)}
          onClick={onOpen}
        >
          <bdi>{row.name}</bdi>
          {row.wrong && <Icon name="bad" size={16} />}
          <span className={css['marks']}>{row.marks}</span>
          <Icon name="open" size={16} />
        </button>
        <IconButton
          icon="up"
          label={words.up(row.name)}
          disabled={first}
          data-move="up"
          onClick={() => moveAndStay(-1, 'up')}
        />
        <IconButton
          icon="down"
          label={words.down(row.name)}
          disabled={last}
          data-move="down"
          onClick={() => moveAndStay(1, 'down')}
        />
        <IconButton icon="trash" label={words.remove(row.name)} onClick={onRemove} />
      </div>
      {open && <div className={css['editor']}>{row.editor}</div>}
    </li>
  );
}
