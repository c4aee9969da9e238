/** How visits are read for the log: along the time, of some people, or some by their number. */
import type { Database } from 'better-sqlite3';
import type { Span } from '../../../contract/query/dates.ts';
import { mentions, type Query } from '../../../contract/query/query.ts';
import { keptStatements } from '../database/statements.ts';
import { visitOfSeq } from '../find/answer-listing.ts';
import { listedAs } from './listed-as.ts';
import { numbersOf } from './order.ts';
import type { VisitFacts } from './visit-test.ts';

export interface Seen extends VisitFacts {
  readonly num: number;
}

export interface Place {
  readonly at: number;
  readonly num: number;
}

type Along = Place & Span & { readonly kiosk: string | null; readonly limit: number };

export interface VisitReadsDeps {
  readonly database: Database;
  readonly query: Query;
  readonly descending: boolean;
  /** People are asked for. */
  readonly people: boolean;
}

/** What a search may ask of a visit; what it does not ask is not looked up. */
function askedOf(query: Query): string {
  const asks = (field: 'channel' | 'ended' | 'type') =>
    mentions(query, (leaf) => leaf.is === 'field' && leaf.field === field);
  const channel = '(select channel from identities where identities.id = visits.identity_id)';
  const ended = '(select ended_by from visit_ends where visit_ends.visit_id = visits.id)';
  const type = '(select type from visit_types where visit_types.visit_id = visits.id)';
  return `visits.rowid as num, visits.at as at, visits.kiosk as kiosk,
    ${asks('type') ? type : 'null'} as type, ${asks('channel') ? channel : 'null'} as channel,
    ${asks('ended') ? ended : 'null'} as ended`;
}

/** Ids under which the people of these numbers came. */
const whose = `whose (id, num) as (
  select person_id, num from json_each(@people) as wanted cross join listing on listing.num = wanted.value
  union all select person_id, num from json_each(@people) as wanted
  cross join listed_under on listed_under.num = wanted.value)`;

/** Whoever was erased, and whoever is one person with them. */
const hiddenVisits = `with recursive gone (id) as (
    select person_id from listing where erased = 1
    union all select listed_under.person_id from listing
    cross join listed_under on listed_under.num = listing.num where erased = 1
    union all select person_id from person_facts where purged_at is not null),
  hidden (id) as (
    select id from gone
    union select people.id from hidden cross join people on people.joined_to = hidden.id)
  select group_concat(visits.rowid) as nums from hidden cross join visits on visits.person_id = hidden.id`;

export function openVisitReads({ database, query, descending, people }: VisitReadsDeps) {
  const { get, all } = keptStatements(database);
  const facts = askedOf(query);
  const way = descending ? 'desc' : 'asc';
  const beyond = descending ? '<' : '>';
  /** The other bound is where a slice begins: of two on one side SQLite would go by either. */
  const bound = descending ? 'visits.at >= @from' : 'visits.at < @to';
  const along = (what: string, kiosk: boolean) =>
    `select ${what} from visits where ${kiosk ? 'kiosk = @kiosk and' : ''} (at, rowid) ${beyond} (@at, @num)
     and ${bound} order by at ${way}, rowid ${way} limit @limit`;
  const bare = (kiosk: boolean) =>
    get<[Along], { nums: string | null }>(
      `select group_concat(num) as nums from (${along('rowid as num', kiosk)})`,
    );
  const person = people ? listedAs : '0';
  const whole = (kiosk: boolean) => all<[Along], Seen>(along(`${facts}, ${person} as person`, kiosk));
  const bareReads = [bare(false), bare(true)] as const;
  const wholeReads = [whole(false), whole(true)] as const;
  const timesOf = get<[{ people: string }], { text: string | null }>(
    `with ${whose} select group_concat(visits.rowid || ',' || visits.at) as text
     from whose cross join visits on visits.person_id = whose.id`,
  );
  const factsOf = all<[{ people: string }], Seen>(
    `with ${whose} select ${facts}, whose.num as person
     from whose cross join visits on visits.person_id = whose.id`,
  );
  const some = all<[string], Seen>(
    `select ${facts}, ${person} as person
     from json_each(?) as wanted cross join visits on visits.rowid = wanted.value`,
  );
  const answered = all<[{ match: string; from: number; to: number; limit: number }], Seen & { seq: number }>(
    `select ${facts}, ${person} as person, hit.seq as seq
     from (select rowid as seq from found_by_answers where found_by_answers match @match
       and rowid >= cast(@from as integer) and rowid < cast(@to as integer)
       order by rowid ${way} limit @limit) as hit
     cross join visits on ${visitOfSeq('hit.seq')} order by hit.seq ${way}`,
  );
  const timeOf = get<[number], { at: number }>('select at from visits where rowid = ?');
  const hidden = get<[], { nums: string | null }>(hiddenVisits);
  const notTheirs = get<[], { nums: string | null }>(
    `select group_concat(distinct ${listedAs}) as nums from visit_ends
     cross join visits on visits.id = visit_ends.visit_id where ended_by = 'notMe'`,
  );

  return {
    /** Numbers along the time; of one kiosk, or of all where it is null. */
    bare: (along: Along): readonly number[] =>
      numbersOf(bareReads[along.kiosk === null ? 0 : 1](along)?.nums),
    /** The same with what is asked of them. */
    whole: (along: Along): readonly Seen[] => wholeReads[along.kiosk === null ? 0 : 1](along),
    timeOf: (num: number): number | null => timeOf(num)?.at ?? null,
    /** Number and time in turn. */
    timesOf: (nums: readonly number[]): readonly number[] =>
      numbersOf(timesOf({ people: JSON.stringify(nums) })?.text),
    factsOf: (nums: readonly number[]): readonly Seen[] => factsOf({ people: JSON.stringify(nums) }),
    some: (nums: readonly number[]): readonly Seen[] => some(JSON.stringify(nums)),
    /** Along the time, with the row of the index that each has. */
    answered,
    /** Visits of those who are erased. */
    hidden: (): ReadonlySet<number> => new Set(numbersOf(hidden()?.nums)),
    /** People with a visit that was somebody else's, so that it may be later than their last or before their first. */
    notTheirs: (): readonly number[] => numbersOf(notTheirs()?.nums),
  };
}

export type VisitReads = ReturnType<typeof openVisitReads>;
