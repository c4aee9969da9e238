/**
 * The people on screen, kept true while they are looked at: whoever signs in appears at the top at once, and where
 * staff are further down they are told how many came, and nothing moves under their hands.
 */
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { PeopleListQuery, PersonListRow } from '../../../contract/people-list.ts';
import { settle, useBridge, useNews } from '../desk.ts';
import { type List, type ListDoor, type OpenList, useList } from '../grid/use-list.ts';
import type { Look } from '../views/view.ts';

export type OpenPeople = OpenList<PersonListRow, PeopleListQuery>;

export interface PeopleList extends List<PersonListRow, PeopleListQuery> {
  /** Who came while this was on screen, by id. */
  readonly fresh: ReadonlySet<string>;
  /** How many came and are not on the list yet. */
  readonly waiting: number;
  readonly showWaiting: () => void;
  /** Something about people was changed from here: read what is on screen again. */
  readonly changed: (gone: string | null) => void;
}

/** Several arrivals at once are one refresh. */
const quiet = 120;

const isByLastVisit = ({ sort }: PeopleListQuery) => sort.by === 'lastVisit' && sort.descending;

/** Those above the newest that was known, in a list with the latest visit first. */
const arrivals = (before: OpenPeople, rows: readonly PersonListRow[]): readonly string[] => {
  const newest = before.first[0]?.lastVisitAt ?? Number.NEGATIVE_INFINITY;
  return rows.filter((row) => row.lastVisitAt > newest).map(({ id }) => id);
};

interface Holding {
  /** Is the very top of the list in view? */
  readonly atTop: boolean;
  /** Rows are marked: which they are must not change. */
  readonly isMarking: () => boolean;
}

export function usePeopleList(look: Look, { atTop, isMarking }: Holding): PeopleList {
  const bridge = useBridge();
  const door = useMemo(
    (): ListDoor<PersonListRow, PeopleListQuery> => ({
      open: (query) => bridge.ask['people.list'](query),
      rows: (window) => bridge.ask['people.rows'](window),
    }),
    [bridge],
  );
  const { search, sort } = look;
  const query = useMemo((): PeopleListQuery => ({ search, sort }), [search, sort]);
  const key = JSON.stringify([search, sort.by, sort.descending]);
  const list = useList(door, query, key);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [waiting, setWaiting] = useState(0);
  const looking = useRef(false);
  const { open } = list;

  // biome-ignore lint/correctness/useExhaustiveDependencies: for each list anew
  useEffect(() => {
    setWaiting(0);
  }, [open?.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question has no news yet
  useEffect(() => {
    setFresh(new Set());
  }, [key]);

  /** What is under way may have been read before the news came. */
  const missed = useRef(false);
  const refresh = useEffectEvent(async () => {
    const before = open;
    if (!before || list.behind) {
      missed.current = true;
      return;
    }
    if (atTop && !isMarking()) {
      await list.again();
      return;
    }
    before.reader.again();
    if (!isByLastVisit(before.query) || looking.current) return;
    looking.current = true;
    const answer = await settle(bridge.ask['people.list'](before.query));
    looking.current = false;
    if (!answer.ok) return;
    setWaiting(arrivals(before, answer.value.rows).length);
    void settle(bridge.ask['list.close'](answer.value.list));
  });
  /** What is new about the list that has just come in the place of the one before. */
  const last = useRef<OpenPeople | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = open;
    if (!before || !open || before.id === open.id || !isByLastVisit(open.query)) return;
    if (JSON.stringify(before.query) !== JSON.stringify(open.query)) return;
    const came = arrivals(before, open.first);
    if (came.length > 0) setFresh((known) => new Set([...known, ...came]));
  }, [open]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const soon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void refresh(), quiet);
  };
  useNews('people.changed', soon);
  const catchUp = useEffectEvent(() => {
    if (!open || list.behind || !missed.current) return;
    missed.current = false;
    soon();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once what was waited for is there
  useEffect(() => catchUp(), [open?.id, list.behind]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    ...list,
    fresh,
    waiting,
    showWaiting: () => void list.again(),
    changed: (gone) => (gone === null ? soon() : void list.again()),
  };
}
