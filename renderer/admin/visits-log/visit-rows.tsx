/** The rows of the visits log, or what stands in their place when there are none. */
import { type RefObject, useCallback, useEffect } from 'react';
import type { VisitColumn, VisitListRow } from '../../../contract/visit-list.ts';
import type { Column, ColumnPlace } from '../grid/column.ts';
import { Grid } from '../grid/grid.tsx';
import type { GridHandle } from '../grid/grid-props.ts';
import type { Range } from '../grid/scroll-space.ts';
import { useAnnounce } from '../parts/announce.tsx';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import type { SearchHandle } from '../search/search-box.tsx';
import { useWords } from '../words/words.ts';
import type { VisitsLook } from './look.ts';
import type { VisitsList } from './use-visits.ts';
import css from './visits.module.css';

interface VisitRowsProps {
  readonly look: VisitsLook;
  readonly list: VisitsList;
  readonly columns: readonly Column<VisitListRow, VisitColumn>[];
  readonly places: readonly ColumnPlace<VisitColumn>[];
  /** The visit whose details are open. */
  readonly current: string | null;
  readonly grid: RefObject<GridHandle | null>;
  readonly search: RefObject<SearchHandle | null>;
  readonly onLook: (look: VisitsLook) => void;
  readonly onSearch: (search: string) => void;
  readonly onOpen: (visit: VisitListRow) => void;
  readonly onTop: (atTop: boolean) => void;
}

const idOf = (row: VisitListRow) => row.id;

export function VisitRows({ look, list, grid, onLook, onSearch, ...props }: VisitRowsProps) {
  const words = useWords();
  const said = words.visitsLog;
  const announce = useAnnounce();
  const { open } = list;
  const reader = open?.reader;
  const onWant = useCallback((seen: Range, soon: Range) => reader?.want(seen, soon), [reader]);
  const rowAt = useCallback((place: number) => reader?.rowAt(place), [reader]);
  const read = useCallback(async (places: Range) => reader?.between(places) ?? null, [reader]);
  useEffect(() => {
    // Another answer is read from its beginning.
    if (open?.query && !list.behind) grid.current?.toTop();
  }, [open?.query, list.behind, grid]);
  if (!open || !reader) {
    if (!list.failure) return <Skeleton rows={10} />;
    return (
      <div className={css['trouble']}>
        <Trouble failure={list.failure} again={() => void list.again()} />
      </div>
    );
  }
  if (open.total.count === 0 || (open.first.length === 0 && !list.behind)) {
    if (open.query.search === '') return <Empty picture="nobody" title={said.none} text={said.noneText} />;
    return (
      <Empty picture="noMatch" title={said.noMatch} text={said.noMatchText}>
        <Button onClick={() => onSearch('')}>{words.list.dropAll}</Button>
      </Empty>
    );
  }
  const turnAround = () => {
    const descending = !look.sort.descending;
    onLook({ ...look, sort: { by: 'at', descending } });
    announce((descending ? words.list.sortedDown : words.list.sortedUp)(said.column.at));
  };
  return (
    <Grid
      label={said.label}
      words={{ ...words.list, rowGone: said.rowGone }}
      columns={props.columns}
      places={props.places}
      onPlaces={(columns) => onLook({ ...look, columns })}
      rows={open.total.count}
      rowAt={rowAt}
      idOf={idOf}
      onWant={onWant}
      read={read}
      density={look.density}
      sort={look.sort}
      onSort={turnAround}
      marks={null}
      current={props.current}
      fresh={list.fresh}
      behind={list.behind}
      onOpen={props.onOpen}
      onType={(letter) => props.search.current?.type(letter)}
      onTop={props.onTop}
      handle={grid}
    />
  );
}
