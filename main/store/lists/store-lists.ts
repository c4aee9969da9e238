/**
 * Lists as the main loop has them; every call may reject with `list.gone` for a list that was closed, or pushed out by
 * eight newer ones.
 *
 *     const opened = await store.lists.people({ search: '王 -tag:vip', sort })
 *     await store.lists.peopleRows({ list: opened.list, from: 900_000, count: 50 })
 *     await store.lists.idsOf(selection)                        what a change is about
 *     for await (const chunk of store.lists.readPeople({ list, ids: [], except: [] })) …   what an export writes
 */
import type { ListWindow, Opened, Selection, Total } from '../../../contract/list.ts';
import type { Called, PeopleListQuery, PersonListRow } from '../../../contract/people-list.ts';
import type { WholeNumbers } from '../../../contract/query/phones.ts';
import type { VisitListQuery, VisitListRow } from '../../../contract/visit-list.ts';
import type { FilerCalls } from '../files/open-filer.ts';
import type { Line } from '../line.ts';
import type { WriterCalls } from '../thread-words.ts';
import type { FinderCalls } from './open-finder.ts';
import { rowsOfText } from './person-rows.ts';
import type { Suggested } from './suggest.ts';

/** Which rows of a list: those named, or with none named all but those excepted. */
export interface Part {
  readonly list: string;
  readonly ids: readonly string[];
  readonly except: readonly string[];
}

export interface StoreLists {
  /** Of a search for whole phone numbers `none` finds nobody by them; see contract/query/phones.ts. */
  people(query: PeopleListQuery, wholeNumbers?: WholeNumbers): Promise<Opened<PersonListRow>>;
  peopleRows(window: ListWindow): Promise<readonly (PersonListRow | null)[]>;
  /** Of a search that is nothing but a name. */
  called(search: string): Promise<Called>;
  visits(query: VisitListQuery, wholeNumbers?: WholeNumbers): Promise<Opened<VisitListRow>>;
  visitsRows(window: ListWindow): Promise<readonly (VisitListRow | null)[]>;
  /** Zero-based, of today's person of this id or of a visit; null where it is not in the list. */
  place(list: string, id: string): Promise<number | null>;
  total(list: string): Promise<Total>;
  close(list: string): Promise<void>;
  suggest(asked: { field: Suggested; start: string }): Promise<readonly string[]>;
  idsOf(selection: Selection): Promise<readonly string[]>;
  /** In the list's order, from a thread of its own. Whoever vanished since is left out. */
  readPeople(part: Part): AsyncGenerator<readonly PersonListRow[]>;
  readVisits(part: Part): AsyncGenerator<readonly VisitListRow[]>;
}

const present = <Row>(rows: readonly (Row | null)[]): readonly Row[] => rows.filter((row) => row !== null);

const chunk = 2_000;
/** Somebody else's lock on the database is no reason to show nothing. */
const patience = 60;

export function askLists(
  writer: Line<WriterCalls>,
  finder: Line<FinderCalls>,
  exporter: Line<FilerCalls>,
): StoreLists {
  let settledAt = -1;

  /** What was just written is found: staff look at what they did. */
  async function caughtUp(): Promise<void> {
    if (writer.asks() === settledAt) return;
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    const asked = writer.ask('catchUp', null);
    const asks = writer.asks();
    const nobodyLeft = await Promise.race([asked.catch(() => false), enough]);
    if (nobodyLeft === true) settledAt = asks;
    clearTimeout(timer);
  }

  async function* read<Row>(
    part: Part,
    rows: (nums: readonly number[]) => Promise<readonly (Row | null)[]>,
  ): AsyncGenerator<readonly Row[]> {
    const nums = await finder.ask('numsOf', part);
    const ask = (at: number) => (at < nums.length ? rows([...nums.subarray(at, at + chunk)]) : null);
    let [next, at] = [ask(0), chunk];
    while (next !== null) {
      // The next is read while this one is used.
      const [now, later] = [next, ask(at)];
      later?.catch(() => null);
      yield present(await now);
      next = later;
      at += chunk;
    }
  }

  return {
    async people(query, wholeNumbers = 'one') {
      await caughtUp();
      const { rows, ...found } = await finder.ask('peopleList', { query, wholeNumbers, now: Date.now() });
      return { ...found, rows: present(rowsOfText(rows)) };
    },
    peopleRows: async (window) => rowsOfText(await finder.ask('peopleRows', window)),
    async called(search) {
      await caughtUp();
      return finder.ask('called', search);
    },
    async visits(query, wholeNumbers = 'one') {
      await caughtUp();
      const { rows, ...found } = await finder.ask('visitsList', { query, wholeNumbers, now: Date.now() });
      return { ...found, rows: present(rows) };
    },
    visitsRows: (window) => finder.ask('visitsRows', window),
    place: (list, id) => finder.ask('place', { list, id }),
    total: (list) => finder.ask('total', list),
    close: async (list) => void (await finder.ask('closeList', list)),
    suggest: (asked) => finder.ask('suggest', asked),
    idsOf: (selection) => finder.ask('idsOf', selection),
    readPeople: (part) => read(part, async (nums) => rowsOfText(await exporter.ask('peopleText', nums))),
    readVisits: (part) => read(part, (nums) => exporter.ask('visitsByNum', nums)),
  };
}
