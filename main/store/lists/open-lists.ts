/**
 * Lists that are open: each is the order that was found when it was opened, kept as numbers, so that any place in it
 * can be read and stays where it is while it is read. Lists of whatever kind go through here.
 *
 *     const lists = openLists(connection)          one per thread, on a connection of its own
 *     await lists.open(source, notes)              the first rows at once; the rest of the order follows in slices
 *     await lists.rows({ list, from, count })      waits for as much of the order as it takes, no more; the end of an
 *                                                  order that can be read backwards is there at once
 *     await lists.place(list, id)                  where somebody stands
 *     await lists.total(list)                      exact
 *     await lists.nums(list)                       the whole order, for an export or a change
 *
 * The order is read in one transaction, a slice at a time, and between two slices whatever else is asked is answered.
 * A newer list comes first; an older one that nobody waits for is read on only when somebody asks for more of it.
 */
import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../../contract/failure.ts';
import type { ListWindow, SearchNote, Total } from '../../../contract/list.ts';
import { firstRows } from './hits.ts';
import type { Source } from './source.ts';
import { farthest, openTail, type Tail } from './tail.ts';

const mostLists = 8;
/** First rows that take longer than so many ms let others go first. */
const atOnce = 8;

export interface Found<Rows> {
  readonly list: string;
  readonly rows: Rows;
  readonly total: Total;
  readonly notes: readonly SearchNote[];
}

interface List<Rows> {
  readonly id: string;
  readonly source: Source<Rows>;
  nums: Int32Array;
  length: number;
  done: boolean;
  /** Of the same moment; only while the order is being read. */
  tail: Tail | null;
  /** Resolved whenever there is more, or an end. */
  waiting: { readonly enough: () => boolean; resolve(): void; reject(error: unknown): void }[];
}

export function openLists(database: Database, now: () => number = () => performance.now()) {
  const lists = new Map<string, List<unknown>>();
  let reading: { readonly list: List<unknown>; readonly slices: Generator<readonly number[]> } | null = null;
  let planned = false;

  function stopReading(): void {
    if (reading === null) return;
    // What was read of it belongs to a moment that cannot be gone back to.
    reading.slices.return(undefined);
    reading = null;
    database.exec('rollback');
  }

  function begin(list: List<unknown>): void {
    stopReading();
    database.exec('begin');
    list.length = 0;
    list.tail = null;
    reading = { list, slices: list.source.slices() };
  }

  function readSlice(): void {
    if (reading === null) return;
    const { list, slices } = reading;
    try {
      const { done, value } = slices.next();
      if (done === true) {
        list.done = true;
        list.nums = list.nums.slice(0, list.length);
        reading = null;
        database.exec('commit');
      } else append(list, value);
    } catch (error) {
      stopReading();
      const { waiting } = list;
      list.waiting = [];
      for (const { reject } of waiting) reject(error);
      throw error;
    }
    settle(list);
  }

  function append(list: List<unknown>, more: readonly number[]): void {
    if (list.length + more.length > list.nums.length) {
      const larger = new Int32Array(Math.max(1_024, 2 * list.nums.length, list.length + more.length));
      larger.set(list.nums.subarray(0, list.length));
      list.nums = larger;
    }
    list.nums.set(more, list.length);
    list.length += more.length;
  }

  function settle(list: List<unknown>): void {
    const ready = list.waiting.filter(({ enough }) => list.done || enough());
    list.waiting = list.waiting.filter((one) => !ready.includes(one));
    for (const { resolve } of ready) resolve();
  }

  /** Goes on with one slice after the other, and lets whatever was asked meanwhile come first. */
  function goOn(): void {
    if (planned) return;
    planned = true;
    setImmediate(() => {
      planned = false;
      if (reading === null) {
        const next = [...lists.values()]
          .toReversed()
          .find(({ waiting, done }) => !done && waiting.length > 0);
        if (next) begin(next);
      }
      if (reading === null) return;
      try {
        readSlice();
      } catch {
        // Whoever waited was told.
      }
      goOn();
    });
  }

  /** Waits until this is so, or all are known. */
  async function until(list: List<unknown>, enough: () => boolean): Promise<void> {
    if (list.done || enough()) return;
    await new Promise<void>((resolve, reject) => {
      list.waiting.push({ enough, resolve, reject });
      goOn();
    });
  }

  function find(id: string): List<unknown> {
    const list = lists.get(id);
    if (list === undefined) throw new Failure('list.gone');
    lists.delete(id);
    lists.set(id, list);
    return list;
  }

  function forget(id: string): void {
    const list = lists.get(id);
    lists.delete(id);
    if (list === undefined) return;
    if (reading?.list === list) stopReading();
    for (const { reject } of list.waiting) reject(new Failure('list.gone'));
  }

  const whole = async (id: string): Promise<List<unknown>> => {
    const list = find(id);
    await until(list, () => false);
    return list;
  };

  /** What is near the end; null where the order itself has to be read. */
  function nearEnd(list: List<unknown>, { from, count }: Omit<ListWindow, 'list'>): readonly number[] | null {
    const { fromEnd } = list.source;
    if (!fromEnd || list.done || from < list.length + farthest || reading?.list !== list) return null;
    list.tail ??= openTail(fromEnd);
    // Whoever waits for the total has it.
    settle(list);
    return list.tail?.window(from, count) ?? null;
  }

  async function windowOf(list: List<unknown>, window: ListWindow): Promise<readonly number[]> {
    const near = nearEnd(list, window);
    if (near !== null) return near;
    const end = window.from + window.count;
    await until(list, () => list.length >= end);
    return [...list.nums.subarray(window.from, Math.min(list.length, end))];
  }

  return {
    /** With the first rows, of the same moment as the rest of the order. */
    async open<Rows>(source: Source<Rows>, notes: readonly SearchNote[]): Promise<Found<Rows>> {
      const list: List<unknown> = {
        id: randomUUID(),
        source,
        nums: new Int32Array(0),
        length: 0,
        done: false,
        tail: null,
        waiting: [],
      };
      const soon = now() + atOnce;
      begin(list);
      do readSlice();
      while (!list.done && list.length < firstRows && now() < soon);
      lists.set(list.id, list);
      for (const id of lists.keys()) if (lists.size > mostLists) forget(id);
      await until(list, () => list.length >= firstRows);
      const rows =
        source.cameAlong?.() ?? source.rows([...list.nums.subarray(0, Math.min(list.length, firstRows))]);
      const total = source.total(list.length, list.done);
      goOn();
      return { list: list.id, rows, total, notes };
    },
    async rows<Rows>(window: ListWindow): Promise<Rows> {
      const list = find(window.list);
      const nums = await windowOf(list, window);
      return (list.source as Source<Rows>).rows(nums);
    },
    async place(id: string, of: string): Promise<number | null> {
      const list = await whole(id);
      const num = list.source.numOf(of);
      const at = num === null ? -1 : list.nums.indexOf(num);
      return at < 0 ? null : at;
    },
    async total(id: string): Promise<Total> {
      const list = find(id);
      await until(list, () => list.tail !== null);
      return { count: list.done ? list.length : (list.tail?.count ?? list.length), exact: true };
    },
    nums: async (id: string): Promise<Int32Array> => (await whole(id)).nums,
    source: (id: string): Source<unknown> => find(id).source,
    close: forget,
    closeAll: stopReading,
  };
}

export type Lists = ReturnType<typeof openLists>;
