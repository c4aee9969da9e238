/** Which people are marked, and how that changes: one, a range, everybody found. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Selection } from '../../../contract/list.ts';
import type { GridMarks } from '../grid/grid-props.ts';
import {
  allMarked,
  countOf,
  isMarked,
  type Marked,
  marked,
  mostNamed,
  nothingMarked,
  selectionOf,
} from '../grid/selection.ts';
import { useAnnounce } from '../parts/announce.tsx';
import { useToast } from '../parts/toast.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import type { OpenPeople } from './use-people-list.ts';

export interface Marks extends GridMarks {
  readonly marked: Marked;
  readonly count: number;
  /** For main; null where nothing is marked. */
  readonly selection: Selection | null;
  readonly clear: () => void;
}

export function useMarks(open: OpenPeople | null, search: string): Marks {
  const words = useWords();
  const language = useLanguage();
  const announce = useAnnounce();
  const say = useToast();
  const [now, setNow] = useState<Marked>(nothingMarked);
  /** Where a range begins: the row marked last. */
  const anchor = useRef<number | null>(null);
  const total = open?.total.count ?? 0;
  const count = countOf(now, total);

  // What one does not see any more must not be done anything to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for another search
  useEffect(() => {
    setNow(nothingMarked);
    anchor.current = null;
  }, [search]);

  /** As it is now, also for what had to wait for rows. */
  const held = useRef(now);
  useEffect(() => {
    held.current = now;
  });
  const searched = useRef(search);
  useLayoutEffect(() => {
    searched.current = search;
  });
  const put = (next: Marked | null) => {
    if (!next) return say(words.list.tooMany(counted(mostNamed, language)), { tone: 'note' });
    setNow(next);
    const many = countOf(next, total);
    announce(many === 0 ? words.selection.none : words.selection.count(counted(many, language)));
  };
  const markRange = async (from: number, to: number) => {
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    if (last - first >= mostNamed) return put(null);
    const rows = await open?.reader.between({ first, last });
    // Another search began while the rows were read: those of this one are not seen any more.
    if (!rows || searched.current !== search) return;
    put(
      marked(
        held.current,
        rows.flatMap((row) => (row ? [row.id] : [])),
        true,
      ),
    );
  };
  const onMark: GridMarks['onMark'] = (place, how) => {
    const from = anchor.current;
    if (how === 'through' && from !== null) return void markRange(from, place);
    anchor.current = place;
    const row = open?.reader.rowAt(place);
    if (row) put(marked(now, [row.id], !isMarked(now, row.id)));
  };
  const state = count === 0 ? 'none' : count >= total ? 'all' : 'some';
  const clear = () => {
    put(nothingMarked);
    anchor.current = null;
  };
  return {
    marked: now,
    count,
    selection: open ? selectionOf(now, open.id, total) : null,
    clear,
    isMarked: (id) => isMarked(now, id),
    state,
    onMark,
    onAll: () => (state === 'all' ? clear() : put(allMarked)),
  };
}
