/** The calls of the thread that finds: lists of people and of visits, while nothing else waits for them. */

import type { ListWindow, Selection, Total } from '../../../contract/list.ts';
import type { Called, PeopleListQuery } from '../../../contract/people-list.ts';
import { parseQuery } from '../../../contract/query/parse.ts';
import { answered, noPhoneNote, type WholeNumbers } from '../../../contract/query/phones.ts';
import type { Query } from '../../../contract/query/query.ts';
import type { VisitListQuery, VisitListRow } from '../../../contract/visit-list.ts';
import { answerEach } from '../answer-each.ts';
import { databaseFile, openForReading } from '../database/open-database.ts';
import { watchFile } from '../database/watch-file.ts';
import { compile } from '../find/compile.ts';
import { openViewLooks, type ViewLooks } from '../views.ts';
import { openCalled } from './called.ts';
import { openEntryBook } from './entry-book.ts';
import { openOnSiteIds } from './on-site-ids.ts';
import { type Found, openLists } from './open-lists.ts';
import { openPeople } from './people-source.ts';
import { openPersonRows } from './person-rows.ts';
import { openRuler } from './ruler.ts';
import { openSuggest, type Suggested } from './suggest.ts';
import { openVisitRows } from './visit-rows.ts';
import { openVisitsLog } from './visits-log.ts';

interface Asked<Query> {
  readonly query: Query;
  readonly wholeNumbers: WholeNumbers;
  readonly now: number;
}

export interface FinderCalls extends ViewLooks {
  /** People are handed on as a text; see `rowsOfText`. */
  peopleList(asked: Asked<PeopleListQuery>): Promise<Found<string>>;
  peopleRows(window: ListWindow): Promise<string>;
  called(search: string): Called;
  /** Many rows for an export. */
  peopleText(nums: readonly number[]): string;
  visitsByNum(nums: readonly number[]): readonly (VisitListRow | null)[];
  place(asked: { list: string; id: string }): Promise<number | null>;
  visitsList(asked: Asked<VisitListQuery>): Promise<Found<readonly (VisitListRow | null)[]>>;
  visitsRows(window: ListWindow): Promise<readonly (VisitListRow | null)[]>;
  total(list: string): Promise<Total>;
  closeList(list: string): null;
  suggest(asked: { field: Suggested; start: string }): readonly string[];
  /** Ids of today's people, or of visits. */
  idsOf(selection: Selection): Promise<readonly string[]>;
  /** Numbers in the list's order, of all but those; for `peopleText`. */
  numsOf(asked: { list: string; ids: readonly string[]; except: readonly string[] }): Promise<Int32Array>;
}

const idsAtOnce = 2_000;

function read(search: string, wholeNumbers: WholeNumbers) {
  const parsed = parseQuery(search);
  const { query, notes } = answered(parsed.query, wholeNumbers);
  return { query, notes: [...notes, ...parsed.notes] };
}

/** Whoever looks for digits and finds nobody is told which digits are searched. */
async function opened<Rows>(opening: Promise<Found<Rows>>, query: Query): Promise<Found<Rows>> {
  const found = await opening;
  const { total, notes } = found;
  const missing = total.exact && total.count === 0 && !notes.some(({ what }) => what.startsWith('phone-'));
  const note = missing ? noPhoneNote(query) : null;
  return note === null ? found : { ...found, notes: [note, ...notes] };
}

export function openFinder(folder: string) {
  const database = openForReading(folder);
  database.pragma('cache_size = -65536');
  const checkFile = watchFile(databaseFile(folder));
  const people = openPersonRows(database);
  const visits = openVisitRows(database);
  const onSite = openOnSiteIds(database);
  const ruler = openRuler(database, () => performance.now());
  const lists = openLists(database);
  const book = openEntryBook(database);

  async function numsOf({ list, ids, except }: Parameters<FinderCalls['numsOf']>[0]): Promise<Int32Array> {
    const nums = await lists.nums(list);
    const source = lists.source(list);
    const numbers = (some: readonly string[]) => new Set(some.map((id) => source.numOf(id)));
    if (ids.length > 0) {
      const wanted = numbers(ids);
      return nums.filter((num) => wanted.has(num));
    }
    const left = numbers(except);
    return except.length === 0 ? nums : nums.filter((num) => !left.has(num));
  }

  async function idsOf(selection: Selection): Promise<readonly string[]> {
    if (selection.take === 'these') return selection.ids;
    const nums = await numsOf({ ...selection, ids: [] });
    const source = lists.source(selection.list);
    const ids: string[] = [];
    for (let at = 0; at < nums.length; at += idsAtOnce) {
      ids.push(...source.idsOf([...nums.subarray(at, at + idsAtOnce)]));
      await new Promise(setImmediate);
    }
    return ids;
  }

  const calls: FinderCalls = {
    peopleList({ query: { search, sort }, wholeNumbers, now }) {
      const { query, notes } = read(search, wholeNumbers);
      const plan = compile(query, now);
      const source = openPeople({ database, rows: people, ruler, plan, sort, onSite: () => onSite(now) });
      return opened(lists.open(source, notes), query);
    },
    visitsList({ query: { search, sort }, wholeNumbers, now }) {
      book.warm();
      const { query, notes } = read(search, wholeNumbers);
      const source = openVisitsLog({
        ...{ database, people, ruler, book, query, sort, now },
        rows: visits,
        onSite: () => onSite(now),
      });
      return opened(lists.open(source, notes), query);
    },
    peopleRows: (window) => lists.rows<string>(window),
    visitsRows: (window) => lists.rows<readonly (VisitListRow | null)[]>(window),
    called: openCalled(database, people),
    peopleText: people.text,
    visitsByNum: visits.rows,
    place: ({ list, id }) => lists.place(list, id),
    total: lists.total,
    closeList(list) {
      lists.close(list);
      return null;
    },
    suggest: openSuggest(database),
    idsOf,
    numsOf,
    ...openViewLooks(database),
  };

  return {
    atOnce: 1,
    /** A call that waits for a long list holds up no other. */
    together: true,
    answer: answerEach(calls, checkFile),
    close() {
      lists.closeAll();
      database.close();
    },
  };
}
