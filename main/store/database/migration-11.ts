/**
 * Which entries by hand were changed, or are read differently because of what was written of a person: whoever keeps
 * them in memory reads these anew. By triggers, so that no way of writing can forget to; but find/listing.ts, which alone
 * writes the list of people, marks entries itself, as a trigger there would make listing somebody take twice as long.
 */

/** The latest change of each is kept, under a number that no other change ever had. */
const mark = (nums: string) => `delete from guests_changed where num in (${nums});
  insert into guests_changed (num) ${nums};`;

const after = (name: string, event: string, nums: readonly string[], when = '') =>
  `create trigger guests_changed_by_${name} after ${event} ${when} begin ${nums.map(mark).join('\n')} end;\n`;

const ofPerson = (row: 'new' | 'old') => `select rowid from guests where person_id = ${row}.person_id`;

export const entries11 = `
create table guests_changed (
  seq integer primary key autoincrement,
  num integer not null unique
) strict;
create index guests_by_person on guests (person_id) where person_id is not null;

${after('entry', 'insert on guests', ['select new.rowid'])}
${after('entry_update', 'update on guests', ['select new.rowid', 'select old.rowid'])}
${after('entry_delete', 'delete on guests', ['select old.rowid'])}
${after('facts', 'insert on person_facts', [ofPerson('new')], 'when new.purged_at is not null')}
${after('facts_update', 'update on person_facts', [ofPerson('new')], 'when old.purged_at is not new.purged_at')}
${after('facts_delete', 'delete on person_facts', [ofPerson('old')], 'when old.purged_at is not null')}
`;
