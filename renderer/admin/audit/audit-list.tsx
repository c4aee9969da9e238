/** The entries as a grid, newest first. */
import { useCallback, useMemo, useState } from 'react';
import type { AuditRow } from '../../../contract/audit.ts';
import type { Column } from '../grid/column.ts';
import { placesOf } from '../grid/column.ts';
import { Grid } from '../grid/grid.tsx';
import type { Range } from '../grid/scroll-space.ts';
import type { List } from '../grid/use-list.ts';
import { Empty } from '../parts/empty.tsx';
import { Moment, useNow } from '../parts/moment.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import css from './audit.module.css';
import { aboutOf, changesOf, whoOf } from './say-entry.ts';

interface AuditListProps {
  readonly list: List<AuditRow, { readonly search: string }>;
  readonly filtered: boolean;
  readonly shown: number | null;
  readonly onShow: (row: AuditRow) => void;
}

const names = ['at', 'who', 'action', 'about', 'changes', 'kiosk', 'number'] as const;
type Name = (typeof names)[number];

const idOf = (row: AuditRow) => String(row.number);
const nothingFresh: ReadonlySet<string> = new Set();

export function AuditList({ list, filtered, shown, onShow }: AuditListProps) {
  const words = useWords();
  const columns = useColumns();
  const [places, setPlaces] = useState(() => placesOf<Name>(columns, []));
  const { open } = list;
  const reader = open?.reader;
  const onWant = useCallback((seen: Range, soon: Range) => reader?.want(seen, soon), [reader]);
  const rowAt = useCallback((place: number) => reader?.rowAt(place), [reader]);
  const read = useCallback(async (places: Range) => reader?.between(places) ?? null, [reader]);
  if (list.failure && !open)
    return (
      <div className={css['aside']}>
        <Trouble failure={list.failure} again={() => void list.again()} />
      </div>
    );
  if (!open) return <Skeleton rows={10} />;
  if (open.total.count === 0)
    return (
      <Empty
        picture={filtered ? 'noMatch' : 'nobody'}
        title={filtered ? words.audit.noMatch : words.audit.none}
        text={filtered ? words.audit.noMatchText : words.audit.noneText}
      />
    );
  return (
    <Grid
      label={words.audit.title}
      words={words.list}
      columns={columns}
      places={places}
      onPlaces={setPlaces}
      rows={open.total.count}
      rowAt={rowAt}
      idOf={idOf}
      onWant={onWant}
      read={read}
      density="compact"
      sort={null}
      onSort={() => undefined}
      marks={null}
      current={shown === null ? null : String(shown)}
      fresh={nothingFresh}
      behind={list.behind}
      onOpen={onShow}
    />
  );
}

function useColumns(): readonly Column<AuditRow, Name>[] {
  const words = useWords();
  const language = useLanguage();
  const now = useNow(60_000);
  return useMemo(() => {
    const said = words.audit;
    const cells: { readonly [N in Name]: Omit<Column<AuditRow, N>, 'name' | 'title'> } = {
      at: { width: 132, kept: true, cell: ({ at }) => <Moment at={at} now={now} /> },
      who: { width: 100, cell: (row) => <bdi>{whoOf(row, words)}</bdi> },
      action: { width: 226, cell: ({ action }) => <bdi>{said.action[action]}</bdi> },
      about: { width: 132, cell: (row) => <bdi>{aboutOf(row, words)}</bdi> },
      changes: { width: 240, fills: true, cell: (row) => <bdi>{changesOf(row, words, language)}</bdi> },
      kiosk: { width: 110, cell: ({ kiosk }) => <bdi>{kiosk}</bdi> },
      number: { width: 72, align: 'end', cell: ({ number }) => number },
    };
    return names.map((name) => ({ ...cells[name], name, title: said.column[name] }));
  }, [words, language, now]);
}
