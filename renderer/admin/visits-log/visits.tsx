/** The visits log: every visit there was, found by the same search as people, and one of them beside it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { VisitListRow } from '../../../contract/visit-list.ts';
import { ExportButton } from '../files/export-button.tsx';
import { placesOf, shownColumns } from '../grid/column.ts';
import { ColumnsPanel } from '../grid/columns-panel.tsx';
import type { GridHandle } from '../grid/grid-props.ts';
import { useForm } from '../onsite/use-onsite.ts';
import { Announcer } from '../parts/announce.tsx';
import { Icon } from '../parts/icon.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useListKeys } from '../people/use-list-keys.ts';
import { goInstead, visitsHash } from '../route.ts';
import { Builder } from '../search/builder.tsx';
import { SearchedFor } from '../search/marked-text.tsx';
import { SearchBox, type SearchHandle } from '../search/search-box.tsx';
import { SearchNotes } from '../search/search-notes.tsx';
import { SearchedContext } from '../search/searched.ts';
import { useWords } from '../words/words.ts';
import { JumpToDate } from './jump-to-date.tsx';
import type { VisitsLook } from './look.ts';
import { useTotal } from './use-total.ts';
import { useVisits } from './use-visits.ts';
import { useVisitColumns } from './visit-columns.tsx';
import { VisitPane } from './visit-pane.tsx';
import { VisitRows } from './visit-rows.tsx';
import css from './visits.module.css';

interface VisitsPageProps {
  /** As the address says it, or null for what was looked for last. */
  readonly search: string | null;
  readonly look: VisitsLook;
  readonly onLook: (look: VisitsLook) => void;
}

export function VisitsPage(props: VisitsPageProps) {
  return (
    <Announcer>
      <SearchedContext value="visits">
        <Page {...props} />
      </SearchedContext>
    </Announcer>
  );
}

function Page({ search: asked, look: kept, onLook }: VisitsPageProps) {
  const words = useWords();
  const said = words.visitsLog;
  const look = useMemo(
    () => (asked === null || asked === kept.search ? kept : { ...kept, search: asked }),
    [asked, kept],
  );
  useEffect(() => {
    if (look !== kept) onLook(look);
  }, [look, kept, onLook]);
  const onSearch = (search: string) => {
    onLook({ ...look, search });
    goInstead(visitsHash(search));
  };
  const [atTop, setAtTop] = useState(true);
  const list = useVisits(look, atTop);
  const { open } = list;
  const form = useForm();
  const columns = useVisitColumns(look.density === 'compact', form);
  const places = useMemo(() => placesOf(columns, look.columns), [columns, look.columns]);
  const columnsShown = useMemo(() => shownColumns(places), [places]);
  const grid = useRef<GridHandle>(null);
  const box = useRef<SearchHandle>(null);
  useListKeys(useMemo(() => ({ grid, search: box }), []));
  const total = useTotal(open, list.behind);
  const [shown, setShown] = useState<VisitListRow | null>(null);
  const close = useCallback(() => setShown(null), []);

  return (
    <div className={css['visits']} data-open={shown !== null || undefined}>
      <section className={css['pane']}>
        <header className={css['head']}>
          <h1>{said.title}</h1>
          <SearchBox
            label={said.search}
            hint={said.hint}
            search={look.search}
            onSearch={onSearch}
            onDown={() => grid.current?.show(0, true)}
            handle={box}
          />
          <Builder search={look.search} onSearch={onSearch} />
        </header>
        <div className={css['tools']}>
          {open && <JumpToDate list={open} onShow={(place, focus) => grid.current?.show(place, focus)} />}
          <p className={css['count']}>{total}</p>
          <ExportButton
            subject={open && { what: 'visits', list: open.id, columns: columnsShown }}
            rows={open?.total.count ?? 0}
            titles={columnsShown.map(
              (column) => columns.find(({ name }) => name === column)?.title ?? column,
            )}
          />
          <ColumnsPanel
            columns={columns}
            places={places}
            onPlaces={(next) => onLook({ ...look, columns: next })}
            density={look.density}
            onDensity={(density) => onLook({ ...look, density })}
          />
        </div>
        {open && <SearchNotes notes={open.notes} />}
        {open && list.failure && (
          <div className={css['trouble']}>
            <Trouble failure={list.failure} again={() => void list.again()} />
          </div>
        )}
        <SearchedFor search={open?.query.search ?? ''}>
          <VisitRows
            look={look}
            list={list}
            columns={columns}
            places={places}
            current={shown?.id ?? null}
            grid={grid}
            search={box}
            onLook={onLook}
            onSearch={onSearch}
            onOpen={setShown}
            onTop={setAtTop}
          />
        </SearchedFor>
        {list.waiting > 0 && (
          <button
            type="button"
            className={css['arrived']}
            onClick={() => {
              grid.current?.toTop();
              void list.again();
            }}
          >
            <Icon name="up" size={16} />
            {said.arrived(list.waiting)} · {words.list.toTop}
          </button>
        )}
      </section>
      {shown && <VisitPane visit={shown} form={form} onClose={close} />}
    </div>
  );
}
