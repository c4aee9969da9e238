/** Entries by hand along the time, those that a search of the visits log finds: some at once, as each is looked at. */
import type { Database } from 'better-sqlite3';
import type { Query } from '../../../contract/query.ts';
import type { Span } from '../../../contract/query-dates.ts';
import { matches, type SearchDoc } from '../../../contract/query-match.ts';
import { keptStatements } from '../database/statements.ts';
import { type Entry, openEntryDocs } from './entry-docs.ts';
import { entryListedAs } from './listed-as.ts';
import { openPace } from './pace.ts';
import { visitSearch } from './visit-test.ts';

export interface EntriesDeps {
  readonly database: Database;
  readonly query: Query;
  readonly descending: boolean;
  readonly docOf: (person: string) => SearchDoc | null;
  readonly onSite: () => string;
  readonly now: number;
}

export interface Entered {
  readonly at: number;
  /** As the list numbers it: below zero. */
  readonly num: number;
}

/** Entries on their way through the list: what was read, and how much of it was meant. */
export interface EntryWalk {
  /** The next few, in the order of the list; null once there are no more. */
  next(): readonly Entered[] | null;
  /** Up to when everything was read; null before. */
  reached(): number | null;
  /** About how many there are in all. */
  estimate(): number;
}

type Along = Span & { readonly at: number; readonly num: number; readonly limit: number };

const atOnce = 200;
const waiting = `guests.visit_id is null and not exists (select 1 from person_facts
  where person_facts.person_id = guests.person_id and purged_at is not null)`;

/** Every walk begins anew. */
export function openEntries({ database, query, descending, ...deps }: EntriesDeps): () => EntryWalk {
  const { get, all } = keptStatements(database);
  const { span } = visitSearch(query, deps.now, () => () => true);
  const way = descending ? 'desc' : 'asc';
  const along = all<[Along], Entry>(
    `select read.*, listing.person_id as person, listing.erased from (
       select guests.rowid as num, at, kiosk, type, name, phone_key as phoneKey, ended_by as ended,
       case when person_id is null then null else ${entryListedAs} end as listed
       from guests where ${waiting} and (at, guests.rowid) ${descending ? '<' : '>'} (@at, @num)
       and ${descending ? 'at >= @from' : 'at < @to'} order by at ${way}, guests.rowid ${way} limit @limit) as read
     left join listing on listing.num = read.listed order by read.at ${way}, read.num ${way}`,
  );
  const count = get<[Span], { count: number }>(
    'select count(*) as count from guests where visit_id is null and at >= @from and at < @to',
  );

  return () => {
    const doc = openEntryDocs({ query, ...deps });
    const pace = openPace(atOnce);
    let place: { at: number; num: number } | null = { at: descending ? span.to : span.from, num: -1 };
    let reached: number | null = null;
    let [looked, found] = [0, 0];
    const isMeant = (entry: Entry) =>
      query.is === 'everybody' ? entry.erased !== 1 : matches(query, doc(entry), deps.now);

    return {
      next() {
        const from = place;
        if (from === null) return null;
        return pace.read((limit) => {
          const some = along({ ...from, ...span, limit });
          const meant = some.filter(isMeant);
          const last = some.at(-1);
          reached = last?.at ?? reached;
          place = last === undefined || some.length < limit ? null : { at: last.at, num: last.num };
          looked += some.length;
          found += meant.length;
          return meant.map(({ at, num }) => ({ at, num: -num }));
        });
      },
      reached: () => reached,
      estimate: () => (place === null ? found : (found * (count(span)?.count ?? 0)) / Math.max(1, looked)),
    };
  };
}
