/**
 * Lists that are open: each is the order that was found when it was opened, kept as numbers, so that any place in it
 * can be read and stays where it is while it is read. Lists of whatever kind go through here.
 *
 *     const lists = openLists(connection)          one per thread, on a connection of its own
 *     await lists.open(source, notes)              the first rows at once; the rest of the order follows in slices
 *     await lists.rows({ list, from, count })      waits for as much of the order as it takes, no more
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
import type { ListWindow, Opened, SearchNote, Total } from '../../../contract/list.ts';
import type { Source } from './source.ts';

/** Rows that come with the answer. */
export const firstRows = 60;
const mostLists = 8;
/** First rows that take longer than so many ms let others go first. */
const atOnce = 8;

interface List<Row> {
  readonly id: string;
  readonly source: Source<Row>;
  nums: Int32Array;
  length: number;
  done: boolean;
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

  /** Waits until so many are known, or all. */
  async function until(list: List<unknown>, count: number): Promise<void> {
    const enough = () => list.length >= count;
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
    await until(list, Number.POSITIVE_INFINITY);
    return list;
  };

  return {
    /** With the first rows, of the same moment as the rest of the order. */
    async open<Row>(source: Source<Row>, notes: readonly SearchNote[]): Promise<Opened<Row>> {
      const list: List<unknown> = {
        id: randomUUID(),
        source,
        nums: new Int32Array(0),
        length: 0,
        done: false,
        waiting: [],
      };
      const soon = now() + atOnce;
      begin(list);
      do readSlice();
      while (!list.done && list.length < firstRows && now() < soon);
      lists.set(list.id, list);
      for (const id of lists.keys()) if (lists.size > mostLists) forget(id);
      await until(list, firstRows);
      const rows = source.rows([...list.nums.subarray(0, Math.min(list.length, firstRows))]);
      const total = source.total(list.length, list.done);
      goOn();
      return { list: list.id, rows: rows.filter((row) => row !== null), total, notes };
    },
    async rows<Row>({ list: id, from, count }: ListWindow): Promise<readonly (Row | null)[]> {
      const list = find(id);
      await until(list, from + count);
      const nums = [...list.nums.subarray(from, Math.min(list.length, from + count))];
      return (list.source as Source<Row>).rows(nums);
    },
    async place(id: string, of: string): Promise<number | null> {
      const list = await whole(id);
      const num = list.source.numOf(of);
      const at = num === null ? -1 : list.nums.indexOf(num);
      return at < 0 ? null : at;
    },
    total: async (id: string): Promise<Total> => ({ count: (await whole(id)).length, exact: true }),
    nums: async (id: string): Promise<Int32Array> => (await whole(id)).nums,
    source: (id: string): Source<unknown> => find(id).source,
    close: forget,
    closeAll: stopReading,
  };
}

export type Lists = ReturnType<typeof openLists>;
