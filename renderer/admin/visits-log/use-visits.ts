/** The visits on screen, kept true: who comes appears at the top, and further down nothing moves under one's hands. */
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { VisitListQuery, VisitListRow } from '../../../contract/visit-list.ts';
import { settle, useBridge, useNews } from '../desk.ts';
import { type List, type ListDoor, type OpenList, useList } from '../grid/use-list.ts';
import { spaced } from '../today/spaced.ts';

export type OpenVisits = OpenList<VisitListRow, VisitListQuery>;

export interface VisitsList extends List<VisitListRow, VisitListQuery> {
  /** Which came while this was on screen, by id. */
  readonly fresh: ReadonlySet<string>;
  /** How many came and are not on the list yet. */
  readonly waiting: number;
}

const pause = 500;

const cameSince = (before: OpenVisits, rows: readonly VisitListRow[]): readonly string[] => {
  const newest = before.first[0]?.at ?? Number.NEGATIVE_INFINITY;
  return rows.filter(({ at }) => at > newest).map(({ id }) => id);
};

export function useVisits({ search, sort }: VisitListQuery, atTop: boolean): VisitsList {
  const bridge = useBridge();
  const door = useMemo(
    (): ListDoor<VisitListRow, VisitListQuery> => ({
      open: (query) => bridge.ask['visits.list'](query),
      rows: (window) => bridge.ask['visits.rows'](window),
    }),
    [bridge],
  );
  const query = useMemo((): VisitListQuery => ({ search, sort }), [search, sort]);
  const key = JSON.stringify([search, sort.descending]);
  const list = useList(door, query, key);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [waiting, setWaiting] = useState(0);
  const { open } = list;

  /** What is new about the list that has just come in the place of the one before. */
  const last = useRef<OpenVisits | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = open;
    if (before?.id === open?.id) return;
    setWaiting(0);
    if (!before || !open) return;
    if (before.query !== open.query || !open.query.sort.descending) return setFresh(new Set());
    const came = cameSince(before, open.first);
    if (came.length > 0) setFresh((known) => new Set([...known, ...came]));
  }, [open]);

  /** What is under way may have been read before the news came. */
  const missed = useRef(false);
  const refresh = useEffectEvent(async () => {
    if (!open || list.behind) {
      missed.current = true;
      return;
    }
    if (atTop) {
      await list.again();
      return;
    }
    open.reader.again();
    if (!open.query.sort.descending) return;
    const answer = await settle(bridge.ask['visits.list'](open.query));
    if (!answer.ok) return;
    setWaiting(cameSince(open, answer.value.rows).length);
    void settle(bridge.ask['list.close'](answer.value.list));
  });
  const reader = useMemo(() => spaced(() => void refresh(), pause), []);
  useEffect(() => () => reader.stop(), [reader]);
  useNews('people.changed', reader.ask);
  useNews('onsite.changed', reader.ask);
  const catchUp = useEffectEvent(() => {
    if (!open || list.behind || !missed.current) return;
    missed.current = false;
    reader.ask();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once what was waited for is there
  useEffect(() => catchUp(), [open?.id, list.behind]);
  return { ...list, fresh, waiting };
}
