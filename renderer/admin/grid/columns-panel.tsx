/** Which columns a list shows, in which order, which of them stay, and how high its rows are; all by keyboard too. */
import { useState } from 'react';
import { useAnnounce } from '../parts/announce.tsx';
import { Button, IconButton } from '../parts/button.tsx';
import { Choice } from '../parts/field.tsx';
import { Popover } from '../parts/popover.tsx';
import { useWords } from '../words/words.ts';
import { type Column, type ColumnPlace, changed, seenOrder, stepped } from './column.ts';
import css from './columns-panel.module.css';

const densities = ['comfortable', 'compact'] as const;
type Density = (typeof densities)[number];

interface ColumnsPanelProps<Row, Name extends string> {
  readonly columns: readonly Column<Row, Name>[];
  readonly places: readonly ColumnPlace<Name>[];
  readonly onPlaces: (places: readonly ColumnPlace<Name>[]) => void;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
}

export function ColumnsPanel<Row, Name extends string>(props: ColumnsPanelProps<Row, Name>) {
  const words = useWords().columns;
  const [open, setOpen] = useState(false);
  return (
    <Popover label={words.open} title={words.title} icon="columns" open={open} onOpen={setOpen}>
      <div className={css['panel']}>
        <ColumnList {...props} />
        <Choice
          label={words.density}
          value={props.density}
          options={densities}
          words={words.densities}
          onChange={props.onDensity}
        />
        <Button kind="quiet" icon="refresh" onClick={() => props.onPlaces([])}>
          {words.reset}
        </Button>
      </div>
    </Popover>
  );
}

function ColumnList<Row, Name extends string>({ columns, places, onPlaces }: ColumnsPanelProps<Row, Name>) {
  const words = useWords().columns;
  const announce = useAnnounce();
  const seen = seenOrder(places);
  const listed = [...seen, ...places.filter(({ shown }) => !shown)];
  const step = (column: Name, title: string, by: -1 | 1) => {
    const next = stepped(places, column, by);
    onPlaces(next);
    announce(words.moved(title, seenOrder(next).findIndex((place) => place.column === column) + 1));
  };
  return (
    <ul className={css['list']}>
      {listed.map((place) => {
        const column = columns.find(({ name }) => name === place.column);
        if (!column) return null;
        const { title, kept } = column;
        return (
          <li key={place.column}>
            <label>
              <input
                type="checkbox"
                checked={place.shown}
                disabled={kept}
                onChange={(event) => onPlaces(changed(places, place.column, { shown: event.target.checked }))}
              />
              <span>{title}</span>
            </label>
            {place.shown && (
              <>
                <IconButton
                  icon="pin"
                  label={place.pinned ? words.unpin(title) : words.pin(title)}
                  aria-pressed={place.pinned}
                  onClick={() => onPlaces(changed(places, place.column, { pinned: !place.pinned }))}
                />
                <IconButton icon="up" label={words.up(title)} onClick={() => step(place.column, title, -1)} />
                <IconButton
                  icon="down"
                  label={words.down(title)}
                  onClick={() => step(place.column, title, 1)}
                />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
