/** The list on screen, kept true: searched, loaded further, and refreshed from the top when somebody signs in. */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PlainFailure } from '../../../contract/failure.ts';
import { settle, useBridge, useNews } from '../desk.ts';
import { appended, arrivals, type PeopleList, refreshed, without } from './list.ts';

const pageSize = 60;
/** Several arrivals at once are one refresh. */
const quiet = 150;

interface Shown {
  readonly search: string;
  readonly list: PeopleList;
  /** Who arrived while this list was on screen. */
  readonly fresh: ReadonlySet<string>;
}

export interface People {
  /** Null until the first answer for this search. */
  readonly list: PeopleList | null;
  readonly fresh: ReadonlySet<string>;
  readonly failure: PlainFailure | null;
  readonly moreFailure: PlainFailure | null;
  readonly more: () => void;
  readonly again: () => void;
}

/** Staff changed who is who: `gone` became part of somebody else, or nobody did. */
export type Changed = (gone: string | null) => void;

/** The last of such changes; `turn` counts them. */
export interface Change {
  readonly turn: number;
  readonly gone: string | null;
}

export function usePeople(search: string, change: Change): People {
  const bridge = useBridge();
  const [shown, setShown] = useState<Shown | null>(null);
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const [moreFailure, setMoreFailure] = useState<PlainFailure | null>(null);
  /** Grows with every question about the top; an answer to an older one is dropped. */
  const turn = useRef(0);
  const loadingMore = useRef(false);

  const askTop = useEffectEvent(async (limit: number = pageSize) => {
    turn.current += 1;
    const mine = turn.current;
    const answer = await settle(bridge.ask['people.page']({ search, after: null, limit }));
    if (mine !== turn.current) return;
    if (!answer.ok) return setFailure(answer.failure);
    setFailure(null);
    setShown((before) => {
      if (before?.search !== search) return { search, list: answer.value, fresh: new Set() };
      const list = refreshed(before.list, answer.value);
      return { search, list, fresh: new Set([...before.fresh, ...arrivals(before.list, list)]) };
    });
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another search is another question
  useEffect(() => {
    setFailure(null);
    setMoreFailure(null);
    askTop();
    return () => {
      turn.current += 1;
    };
  }, [search]);

  const showChange = useEffectEvent(() => {
    const { turn: count, gone } = change;
    if (count === 0) return;
    if (gone) setShown((before) => before && { ...before, list: without(before.list, gone) });
    // As much as is on screen, where main allows it: who was parted may stand further down.
    askTop(Math.min(200, Math.max(pageSize, shown?.list.rows.length ?? 0)));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each change
  useEffect(() => showChange(), [change.turn]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useNews('people.changed', () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => askTop(), quiet);
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const list = shown?.search === search ? shown.list : null;
  const more = useCallback(async () => {
    if (!list?.next || loadingMore.current) return;
    loadingMore.current = true;
    setMoreFailure(null);
    const answer = await settle(bridge.ask['people.page']({ search, after: list.next, limit: pageSize }));
    loadingMore.current = false;
    if (!answer.ok) return setMoreFailure(answer.failure);
    setShown((before) =>
      before?.search === search && before.list.next === list.next
        ? { ...before, list: appended(before.list, answer.value) }
        : before,
    );
  }, [bridge, list, search]);

  const again = () => askTop();
  return { list, fresh: shown?.fresh ?? new Set(), failure, moreFailure, more, again };
}
