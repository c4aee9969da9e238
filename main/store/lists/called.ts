/**
 * Who is called exactly what was typed, whatever the order of the list: two looks into indexes, for the name as it is
 * shown, however it is written, and for WeChat's name under it, letter by letter.
 */
import type { Database } from 'better-sqlite3';
import { type Called, calledLimits } from '../../../contract/people-list.ts';
import { nameIn } from '../../../contract/query/called.ts';
import { statements } from '../database/statements.ts';
import { nameOrder } from '../find/read-doc.ts';
import type { PersonRows } from './person-rows.ts';

/** So many of one nickname are looked at, each somewhere else in the file: whoever types on waits for all of it. */
const mostLookedAt = 32;

const nobody: Called = { rows: [], count: 0 };

export function openCalled(database: Database, people: PersonRows): (search: string) => Called {
  const { all } = statements(database);
  const called = all<[{ order: string; name: string; limit: number }], { num: number }>(
    `select num from (
       select num, seq from (select num, seq from listing where erased = 0 and name_order = @order
         order by seq desc limit @limit)
       union
       select listing.num, listing.seq from (select id from people
         where joined_to is null and nickname <> '' and nickname = @name limit ${mostLookedAt}) as named
       cross join listing on listing.person_id = named.id
       where listing.erased = 0 and listing.display_name is not null)
     order by seq desc limit @limit`,
  );

  return (search) => {
    const name = nameIn(search);
    const order = name === null ? '' : nameOrder(name);
    if (name === null || order === '') return nobody;
    const nums = called({ order, name, limit: calledLimits.count }).map(({ num }) => num);
    const rows = people.rows(nums.slice(0, calledLimits.rows)).filter((row) => row !== null);
    return { rows, count: nums.length };
  };
}
