/** The list of people: its search, its views, its tools, its rows, and what stands there when there are none. */
import { type Ref, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PeopleColumn, PersonListRow } from '../../../contract/people-list.ts';
import { ExportButton } from '../files/export-button.tsx';
import { ImportButton } from '../files/import-button.tsx';
import type { ColumnPlace } from '../grid/column.ts';
import { placesOf, shownColumns } from '../grid/column.ts';
import { ColumnsPanel } from '../grid/columns-panel.tsx';
import { Grid } from '../grid/grid.tsx';
import type { GridHandle } from '../grid/grid-props.ts';
import type { Range } from '../grid/scroll-space.ts';
import { useAnnounce } from '../parts/announce.tsx';
import { Icon } from '../parts/icon.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Builder } from '../search/builder.tsx';
import { SearchedFor } from '../search/marked-text.tsx';
import { SearchBox, type SearchHandle } from '../search/search-box.tsx';
import { SearchNotes } from '../search/search-notes.tsx';
import type { LookDesk } from '../views/use-look.ts';
import { knownColumns, type Look } from '../views/view.ts';
import { ViewBar } from '../views/view-bar.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { CalledLine } from './called-line.tsx';
import { Nobody } from './nobody.tsx';
import { usePeopleColumns } from './people-columns.tsx';
import css from './people-list.module.css';
import { SelectionBar } from './selection-bar.tsx';
import { totalText } from './total.ts';
import { useCalled } from './use-called.ts';
import type { Marks } from './use-marks.ts';
import type { PeopleList as List } from './use-people-list.ts';

export interface ListHandles {
  readonly grid: Ref<GridHandle> & RefObject<GridHandle | null>;
  readonly search: RefObject<SearchHandle | null>;
}

interface PeopleListProps {
  readonly desk: LookDesk;
  readonly look: Look;
  readonly list: List;
  readonly marks: Marks;
  readonly handles: ListHandles;
  readonly person: string | null;
  readonly demo: boolean;
  readonly who: string;
  readonly mayChangeShared: boolean;
  readonly onOpen: (row: PersonListRow) => void;
  readonly onTop: (atTop: boolean) => void;
}

export function PeopleList(props: PeopleListProps) {
  const { desk, look, list, marks, handles } = props;
  const words = useWords();
  const columns = usePeopleColumns(look.density === 'compact');
  const places = useMemo(() => placesOf(columns, knownColumns(look.columns)), [columns, look.columns]);
  const onPlaces = (next: readonly ColumnPlace<PeopleColumn>[]) => desk.change({ columns: [...next] });
  const onSearch = (search: string) => desk.change({ search });
  const { open } = list;
  const total = useTotal(list, look.search);
  const columnsShown = useMemo(() => shownColumns(places), [places]);
  const called = useCalled(open);

  return (
    <section className={css['pane']}>
      <header className={css['head']}>
        <h1>{words.people.title}</h1>
        <SearchBox
          label={words.find.label}
          hint={words.find.hint}
          search={look.search}
          onSearch={onSearch}
          onDown={() => handles.grid.current?.show(0, true)}
          handle={handles.search}
        />
        <Builder search={look.search} onSearch={onSearch} />
      </header>
      <div className={css['tools']}>
        <ViewBar desk={desk} mayChangeShared={props.mayChangeShared} who={props.who} />
        <p className={css['count']}>{total}</p>
        <ExportButton
          subject={open && { what: 'people', list: open.id, ids: [], except: [], columns: columnsShown }}
          rows={open?.total.count ?? 0}
          titles={columnsShown.map((column) => words.column[column])}
        />
        <ImportButton />
        <ColumnsPanel
          columns={columns}
          places={places}
          onPlaces={onPlaces}
          density={look.density}
          onDensity={(density) => desk.change({ density })}
        />
      </div>
      {open && <SearchNotes notes={open.notes} />}
      {called && <CalledLine called={called} person={props.person} onSearch={onSearch} />}
      {open && <SelectionBar marks={marks} list={open} columns={columnsShown} />}
      {open && list.failure && (
        <div className={css['trouble']}>
          <Trouble failure={list.failure} again={() => void list.again()} />
        </div>
      )}
      <SearchedFor search={open?.query.search ?? ''}>
        <Rows {...props} columns={columns} places={places} onPlaces={onPlaces} onSearch={onSearch} />
      </SearchedFor>
      {list.waiting > 0 && (
        <button
          type="button"
          className={css['arrived']}
          onClick={() => {
            handles.grid.current?.toTop();
            list.showWaiting();
          }}
        >
          <Icon name="up" size={16} />
          {words.list.arrived(list.waiting)} · {words.list.toTop}
        </button>
      )}
    </section>
  );
}

interface RowsProps extends PeopleListProps {
  readonly columns: ReturnType<typeof usePeopleColumns>;
  readonly places: readonly ColumnPlace<PeopleColumn>[];
  readonly onPlaces: (places: readonly ColumnPlace<PeopleColumn>[]) => void;
  readonly onSearch: (search: string) => void;
}

const idOf = (row: PersonListRow) => row.id;

function Rows({ desk, look, list, marks, handles, demo, onSearch, ...props }: RowsProps) {
  const words = useWords();
  const announce = useAnnounce();
  const { open } = list;
  const reader = open?.reader;
  const onWant = useCallback((seen: Range, soon: Range) => reader?.want(seen, soon), [reader]);
  const rowAt = useCallback((place: number) => reader?.rowAt(place), [reader]);
  const read = useCallback(async (places: Range) => reader?.between(places) ?? null, [reader]);
  useEffect(() => {
    // Another answer is read from its beginning.
    if (list.behind) return;
    if (open?.query) handles.grid.current?.toTop();
  }, [open?.query, list.behind, handles]);
  if (!open || !reader) {
    if (!list.failure) return <Skeleton rows={10} />;
    return (
      <div className={css['trouble']}>
        <Trouble failure={list.failure} again={() => void list.again()} />
      </div>
    );
  }
  if (open.total.count === 0 || (open.first.length === 0 && !list.behind))
    return <Nobody search={open.query.search} isView={!desk.isChanged} demo={demo} onSearch={onSearch} />;
  const sortBy = (by: PeopleColumn) => {
    const descending = look.sort.by === by ? !look.sort.descending : undefined;
    desk.sortBy(by);
    const title = words.column[by];
    if (descending !== undefined)
      announce(descending ? words.list.sortedDown(title) : words.list.sortedUp(title));
    else announce(words.list.sortedDown(title));
  };
  return (
    <Grid
      label={words.list.label}
      words={words.list}
      columns={props.columns}
      places={props.places}
      onPlaces={props.onPlaces}
      rows={open.total.count}
      rowAt={rowAt}
      idOf={idOf}
      onWant={onWant}
      read={read}
      density={look.density}
      sort={look.sort}
      onSort={sortBy}
      marks={marks}
      current={props.person}
      fresh={list.fresh}
      behind={list.behind}
      onOpen={props.onOpen}
      onType={(letter) => handles.search.current?.type(letter)}
      onEscape={() => {
        if (marks.count === 0) return false;
        marks.clear();
        return true;
      }}
      onTop={props.onTop}
      handle={handles.grid}
    />
  );
}

/** How many, in words; told once it is known what was found, and not for every key. */
function useTotal(list: List, search: string): string {
  const words = useWords();
  const language = useLanguage();
  const announce = useAnnounce();
  const { open, behind } = list;
  const text = open ? totalText(open.total, open.query.search !== '', language, words) : '';
  const last = useRef('');
  const [told, setTold] = useState('');
  useEffect(() => {
    if (text === '' || behind || last.current === text) return;
    last.current = text;
    const timer = setTimeout(() => setTold(`${search} ${text}`), 600);
    return () => clearTimeout(timer);
  }, [text, behind, search]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each
  useEffect(() => {
    if (told !== '') announce(text);
  }, [told]);
  return text;
}
