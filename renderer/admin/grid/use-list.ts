/**
 * A long list on screen: opened anew when what is asked for changes, read by window as it is scrolled, counted exactly
 * behind the first answer, and closed when it is done with. What was on screen stays until the newer answer is there.
 */
import { useCallback, useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import type { Answer } from '../../../contract/calls.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import type { ListWindow, Opened, SearchNote, Total } from '../../../contract/list.ts';
import { settle, useBridge } from '../desk.ts';
import { createRowReader, type RowReader } from './row-reader.ts';

export interface ListDoor<Row, Query> {
  readonly open: (query: Query) => Promise<Answer<Opened<Row>>>;
  readonly rows: (window: ListWindow) => Promise<Answer<readonly (Row | null)[]>>;
}

export interface OpenList<Row, Query> {
  readonly id: string;
  readonly query: Query;
  readonly total: Total;
  readonly notes: readonly SearchNote[];
  readonly first: readonly Row[];
  readonly reader: RowReader<Row>;
}

export interface List<Row, Query> {
  /** Null until the very first answer. */
  readonly open: OpenList<Row, Query> | null;
  /** A newer question is under way, or has failed. */
  readonly behind: boolean;
  readonly failure: PlainFailure | null;
  /** Asks the same question anew; true once the answer is on screen. */
  readonly again: () => Promise<boolean>;
}

/** `key` says when the question is another one. */
export function useList<Row, Query>(door: ListDoor<Row, Query>, query: Query, key: string): List<Row, Query> {
  const bridge = useBridge();
  const [open, setOpen] = useState<OpenList<Row, Query> | null>(null);
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const [shownKey, setShownKey] = useState<string | null>(null);
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  /** Grows with every question; an answer to an older one is dropped, and its list closed. */
  const turn = useRef(0);
  const current = useRef<OpenList<Row, Query> | null>(null);

  const close = useCallback((list: string) => void settle(bridge.ask['list.close'](list)), [bridge]);
  const put = useEffectEvent((next: OpenList<Row, Query>, asked: string) => {
    const before = current.current;
    current.current = next;
    setOpen(next);
    // Not the key there is now: something else may have been asked for, and its question not begun.
    setShownKey(asked);
    setFailure(null);
    if (!before || before.id === next.id) return;
    before.reader.close();
    close(before.id);
  });
  const count = useEffectEvent(async (list: string) => {
    const answer = await settle(bridge.ask['list.total'](list));
    const now = current.current;
    if (!answer.ok || now?.id !== list) return;
    current.current = { ...now, total: answer.value };
    setOpen(current.current);
  });
  const ask = useEffectEvent(async (): Promise<boolean> => {
    turn.current += 1;
    const mine = turn.current;
    const asked = key;
    const answer = await settle(door.open(query));
    if (mine !== turn.current) {
      if (answer.ok) close(answer.value.list);
      return false;
    }
    if (!answer.ok) {
      setFailure(answer.failure);
      return false;
    }
    const { list, rows, total, notes } = answer.value;
    const reader = createRowReader<Row>({
      list,
      first: rows,
      count: () => (current.current?.id === list ? current.current.total.count : total.count),
      read: (window) => settle(door.rows(window)),
      arrived: drawAgain,
      failed: (why) => (why.code === 'list.gone' ? void ask() : setFailure(why)),
    });
    put({ id: list, query, total, notes, first: rows, reader }, asked);
    if (!total.exact) void count(list);
    return true;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when to ask
  useEffect(() => {
    void ask();
  }, [key]);
  useEffect(
    () => () => {
      turn.current += 1;
      current.current?.reader.close();
      if (current.current) close(current.current.id);
      current.current = null;
    },
    [close],
  );
  const asking = useRef<() => Promise<boolean>>(async () => false);
  useEffect(() => {
    asking.current = () => ask();
  });
  const again = useCallback(() => asking.current(), []);
  return { open, behind: shownKey !== key, failure, again };
}
