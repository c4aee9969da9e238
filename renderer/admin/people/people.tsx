/** The people page: the list, and one person beside it, or over it where the window is narrow. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { GridHandle } from '../grid/grid-props.ts';
import { Announcer } from '../parts/announce.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { PersonPane } from '../person/person-pane.tsx';
import { go, pageHash, personHash } from '../route.ts';
import type { SearchHandle } from '../search/search-box.tsx';
import type { LookDesk } from '../views/use-look.ts';
import type { Look } from '../views/view.ts';
import type { Change, Changed } from './changed.ts';
import css from './people.module.css';
import { type ListHandles, PeopleList } from './people-list.tsx';
import { PersonSteps } from './person-steps.tsx';
import { useListKeys } from './use-list-keys.ts';
import { useMarks } from './use-marks.ts';
import { usePeopleList } from './use-people-list.ts';

interface PeopleProps {
  readonly person: string | null;
  readonly desk: LookDesk;
  readonly demo: boolean;
  readonly who: string;
  /** May change what others shared. */
  readonly mayChangeShared: boolean;
}

export function People(props: PeopleProps) {
  const { look } = props.desk;
  return (
    <Announcer>
      <div className={css['people']} data-open={props.person !== null || undefined}>
        {look ? <Page {...props} look={look} /> : <Skeleton rows={10} />}
      </div>
    </Announcer>
  );
}

function Page({ person, desk, look, demo, who, mayChangeShared }: PeopleProps & { readonly look: Look }) {
  const [atTop, setAtTop] = useState(true);
  /** The marks need the list, and the list must know of them. */
  const marked = useRef(0);
  const isMarking = useCallback(() => marked.current > 0, []);
  const list = usePeopleList(look, { atTop, isMarking });
  const marks = useMarks(list.open, look.search);
  useEffect(() => {
    marked.current = marks.count;
  });
  const grid = useRef<GridHandle>(null);
  const search = useRef<SearchHandle>(null);
  const handles = useMemo((): ListHandles => ({ grid, search }), []);
  useListKeys(handles);

  const [change, setChange] = useState<Change>({ turn: 0, gone: null });
  const { changed: listChanged } = list;
  const changed: Changed = useCallback(
    (gone) => {
      setChange(({ turn }) => ({ turn: turn + 1, gone }));
      listChanged(gone);
    },
    [listChanged],
  );
  return (
    <>
      <PeopleList
        desk={desk}
        look={look}
        list={list}
        marks={marks}
        handles={handles}
        person={person}
        demo={demo}
        who={who}
        mayChangeShared={mayChangeShared}
        onOpen={(row) => go(personHash(row.id))}
        onTop={setAtTop}
      />
      {person && (
        <PersonPane
          id={person}
          change={change}
          onChanged={changed}
          onClose={() => go(pageHash('people'))}
          steps={<PersonSteps person={person} list={list.open} onShow={(row) => grid.current?.show(row)} />}
        />
      )}
    </>
  );
}
