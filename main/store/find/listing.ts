/**
 * Lists people anew whom something was written of: one row of `listing`, and their words in the index. Works in small
 * pieces while nobody waits for the writer; what was not reached is still marked, after a crash too.
 */
import type { Database } from 'better-sqlite3';
import { statements } from '../database/statements.ts';
import { perMillisecond, seqFrom } from './compile.ts';
import { type ListingRow, openDocs } from './read-doc.ts';
import { tokensOf } from './tokens.ts';

interface Listed {
  readonly num: number;
  readonly seq: number;
}

const columns = [
  ...[
    'person_id',
    'erased',
    'nickname',
    'display_name',
    'avatar',
    'channels',
    'phone',
    'phone_shown',
    'tags',
  ],
  ...['status', 'visits', 'first_at', 'last_at', 'last_kiosk', 'name_order'],
] as const satisfies readonly (keyof ListingRow)[];

export const insertRow = `insert into listing (seq, ${columns.join(', ')})
  values (cast(@seq as integer), ${columns.map((name) => `@${name}`).join(', ')})`;
export const insertWords = 'insert into found_by (rowid, name, note) values (cast(? as integer), ?, ?)';

/** How many whose last visit is the same millisecond may push each other into the next ones. */
const spill = 1_000;

export function openListing(database: Database) {
  const { get, all, run } = statements(database);
  const docs = openDocs(database);
  const listed = get<[string], Listed>('select num, seq from listing where person_id = ?');
  const highest = get<[number, number], { seq: number | null }>(
    'select max(seq) as seq from listing where seq >= cast(? as integer) and seq < cast(? as integer)',
  );
  const insert = run<[ListingRow & { readonly seq: number }]>(insertRow);
  const update = run<[ListingRow & Listed]>(
    `update listing set seq = cast(@seq as integer), ${columns.map((name) => `${name} = @${name}`).join(', ')}
     where num = @num`,
  );
  const remove = run<[number]>('delete from listing where num = ?');
  const forgetWords = run<[number]>('delete from found_by where rowid = cast(? as integer)');
  const keepWords = run<[number, string, string]>(insertWords);
  const forgetOthers = run<[number]>('delete from listed_under where num = ?');
  const keepOthers = run<[{ num: number; head: string }]>(
    `insert into listed_under (person_id, num)
     with recursive member (id) as (
       select @head union all select people.id from people join member on people.joined_to = member.id)
     select id, @num from member where id <> @head
     on conflict (person_id) do update set num = excluded.num`,
  );
  /** Entries by hand that are read by what is listed of their person; few have any. */
  const entriesOf = all<[{ id: string; num: number }], { num: number }>(
    `select rowid as num from guests where person_id in (
     select @id union all select person_id from listed_under where num = @num)`,
  );
  const unmark = run<[number]>('delete from guests_changed where num = ?');
  const markEntry = run<[number]>('insert into guests_changed (num) values (?)');
  const waiting = all<[], { number: number; person_id: string }>(
    'select number, person_id from unlisted order by number limit 8',
  );
  const served = run<[number]>('delete from unlisted where number = ?');
  const walk = get<[], { at: number; id: string }>('select at, id from listing_walk where done = 0');
  const walked = run<[number, string, number]>(
    'update listing_walk set at = cast(? as integer), id = ?, done = ?',
  );
  const further = all<[{ at: number; id: string; limit: number }], { id: string; last_visit_at: number }>(
    `select id, last_visit_at from people where joined_to is null
     and (last_visit_at, id) < (@at, @id)
     order by last_visit_at desc, id desc limit @limit`,
  );

  function placeFor(at: number, known: Listed | undefined): number {
    const base = seqFrom(at);
    if (known && known.seq >= base && known.seq < base + perMillisecond) return known.seq;
    const last = highest(base, base + perMillisecond)?.seq ?? null;
    if (last === null) return base;
    if (last + 1 < base + perMillisecond) return last + 1;
    return (highest(base, base + spill * perMillisecond)?.seq ?? last) + 1;
  }

  /** The person of today that this one is, if there is one. */
  function headOf(id: string): string | null {
    let found = docs.person(id);
    while (found !== undefined && found.joined_to !== null) found = docs.person(found.joined_to);
    return found?.id ?? null;
  }

  function markEntries(id: string, num: number): void {
    for (const entry of entriesOf({ id, num })) {
      unmark(entry.num);
      markEntry(entry.num);
    }
  }

  function drop(id: string): void {
    const known = listed(id);
    if (known === undefined) return;
    markEntries(id, known.num);
    remove(known.num);
    forgetWords(known.seq);
    forgetOthers(known.num);
  }

  /** Who is one person with them, under their number. */
  function listOthers(num: number, head: string, isNew: boolean, isJoined: boolean): void {
    // Entries of whoever was, and of whoever is from now on.
    if (!isNew) markEntries(head, num);
    if (!isNew || isJoined) forgetOthers(num);
    if (isJoined) keepOthers({ num, head });
    if (isNew || isJoined) markEntries(head, num);
  }

  function listHead(id: string): void {
    const read = docs.read(id);
    if (read === null) {
      drop(id);
      return;
    }
    const known = listed(id);
    const seq = placeFor(read.row.last_at, known);
    if (known) forgetWords(known.seq);
    if (known) update({ ...read.row, num: known.num, seq });
    else insert({ ...read.row, seq });
    const num = known?.num ?? listed(id)?.num;
    if (num !== undefined) listOthers(num, id, known === undefined, read.doc.joined);
    const { name, note } = tokensOf(read.doc);
    keepWords(seq, name, note);
  }

  /** Gives who stands for this person today. */
  function list(id: string): string | null {
    const head = headOf(id);
    if (head !== id) drop(id);
    if (head !== null) listHead(head);
    return head;
  }

  /** Gives who was listed anew; nobody is left when it is fewer than were asked for. */
  function serveWaiting(until: () => boolean): readonly string[] {
    const done: string[] = [];
    for (;;) {
      const some = waiting();
      for (const { number, person_id } of some) {
        done.push(list(person_id) ?? person_id);
        served(number);
        if (until()) return done;
      }
      if (some.length === 0) return done;
    }
  }

  /** So many more of those who were here before there was a list. */
  function goOn(limit: number): void {
    const place = walk();
    if (place === undefined) return;
    const some = further({ ...place, limit });
    // The index takes rising numbers; each step down would cost it a piece of its own.
    for (const { id } of some.toReversed()) listHead(id);
    const last = some.at(-1);
    walked(last?.last_visit_at ?? 0, last?.id ?? '', last ? 0 : 1);
  }

  return { list, serveWaiting, goOn };
}

export type Listing = ReturnType<typeof openListing>;
