/**
 * Every entry by hand that the visits log shows, in memory and in the order of the time: there are tens of thousands at
 * most, and a search for what no index of people holds looks at each. Of what is written later the rows that changed are
 * read anew, so that within the caller's transaction the book says what the tables say.
 */
import type { Database } from 'better-sqlite3';
import type { Span } from '../../../contract/query/dates.ts';
import { statements } from '../database/statements.ts';
import { type Entry, entryAnswers, phoneOf } from './entry.ts';
import { prepare } from './entry-names.ts';
import { entryListedAs } from './listed-as.ts';
import { openPace } from './pace.ts';

interface Row extends Pick<Entry, 'num' | 'at' | 'kiosk' | 'type' | 'name' | 'ended' | 'person'> {
  readonly phoneKey: string | null;
  readonly said: string;
  readonly erased: 0 | 1 | null;
}

export interface EntryBook {
  /** In slices: reads what is not known yet, the first time all of it. */
  refresh(): Generator<void>;
  /** Of this time, the oldest first; as of the last time that it was refreshed. */
  within(span: Span): readonly Entry[];
  /** Once: reads names too before they are asked for, a few at a time while nothing else is. */
  warm(): void;
}

const [atOnce, changedAtOnce, namesAtOnce] = [500, 1_000, 100];

/** Whenever one of these tables gives something else for an entry, it is marked: see migration-11, and of answers migration-12. */
const read = (from: string, where: string) => `select read.*, listing.erased from (
    select guests.rowid as num, guests.at, guests.kiosk, guests.type, guests.name,
    guests.phone_key as phoneKey, guests.ended_by as ended,
    (select json_group_object(field, value) from guest_answers where guest_id = guests.id) as said,
    case when guests.person_id is null then null else ${entryListedAs} end as person
    from ${from} where ${where} guests.visit_id is null and not exists (select 1 from person_facts
      where person_facts.person_id = guests.person_id and purged_at is not null)) as read
  left join listing on listing.num = read.person`;

/** Of one shape, which tens of thousands are looked through by. */
const entryOf = ({ num, at, kiosk, type, name, phoneKey, said, ended, person, erased }: Row): Entry => {
  const [phone, isErased] = [phoneOf(phoneKey), erased === 1];
  return {
    num,
    at,
    kiosk,
    type,
    name,
    ended,
    person,
    phone,
    channel: null,
    erased: isErased,
    answers: entryAnswers(said),
    written: null,
    keys: null,
  };
};

const prepareAll = (entry: Entry) => {
  prepare(entry);
  entry.answers.forEach(prepare);
};

const inOrder = (one: Entry, other: Entry) => one.at - other.at || one.num - other.num;

export function openEntryBook(database: Database): EntryBook {
  const { get, all } = statements(database);
  const ends = get<[], { seq: number; num: number }>(
    `select coalesce((select max(seq) from guests_changed), 0) as seq,
     coalesce((select max(rowid) from guests), 0) as num`,
  );
  const numbered = all<[number, number], Row>(read('guests', 'guests.rowid > ? and guests.rowid <= ? and'));
  const these = all<[string], Row>(
    read('json_each(?) as wanted cross join guests on guests.rowid = wanted.value', ''),
  );
  const changes = all<[number], { seq: number; num: number }>(
    `select seq, num from guests_changed where seq > ? order by seq limit ${changedAtOnce}`,
  );
  let entries: readonly Entry[] = [];
  let isWarm = false;
  /** Of the moment when reading began: what changes from then on is read anew. */
  let began: { readonly seq: number; readonly last: number; readonly read: Entry[]; num: number } | null =
    null;
  /** Changes up to this one are known; null until all entries were read. */
  let seen: number | null = null;

  function* load(): Generator<void> {
    const { seq, num: last } = ends() ?? { seq: 0, num: 0 };
    began ??= { seq, last, read: [], num: 0 };
    const pace = openPace(atOnce);
    for (const known = began; known.num < known.last; yield) {
      const rows = pace.read((limit) => numbered(known.num, known.num + limit));
      known.num += pace.limit;
      for (const row of rows) known.read.push(entryOf(row));
    }
    // Another may have come to the end meanwhile.
    if (seen !== null) return;
    entries = began.read.toSorted(inOrder);
    seen = began.seq;
  }

  function* refresh(): Generator<void> {
    if (seen === null) yield* load();
    for (;;) {
      const some = changes(seen ?? 0);
      const last = some.at(-1);
      if (last === undefined) return;
      const nums = new Set(some.map(({ num }) => num));
      const rows = these(JSON.stringify([...nums]));
      entries = [...entries.filter(({ num }) => !nums.has(num)), ...rows.map(entryOf)].toSorted(inOrder);
      seen = last.seq;
      yield;
    }
  }

  /** The first that is not before this moment. */
  function placeOf(at: number): number {
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[middle]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function* everyName(): Generator<void> {
    yield* refresh();
    for (let from = 0, known = entries; from < known.length; from += namesAtOnce, yield)
      for (const entry of known.slice(from, from + namesAtOnce)) prepareAll(entry);
  }

  function goOn(names: Generator<void>): void {
    setImmediate(() => {
      try {
        if (database.open && names.next().done !== true) goOn(names);
      } catch {
        // Whoever searches is told.
        isWarm = false;
      }
    });
  }

  return {
    refresh,
    within: ({ from, to }) => entries.slice(placeOf(from), placeOf(to)),
    warm() {
      if (!isWarm) goOn(everyName());
      isWarm = true;
    },
  };
}
