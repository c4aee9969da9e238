/**
 * What visits are found by beside their person: what was answered, kept by the writer while it is idle, as people are. By
 * triggers, so that no way of writing can forget to. An entry by hand with other answers is read anew.
 */
const mark = (row: 'new' | 'old') => `insert or ignore into listing_answers (visit)
  select rowid from visits where id = ${row}.visit_id;`;

const markEntry = (row: 'new' | 'old') => `delete from guests_changed
  where num in (select rowid from guests where id = ${row}.guest_id);
  insert into guests_changed (num) select rowid from guests where id = ${row}.guest_id;`;

const after = (name: string, event: string, table: string, ...marks: readonly string[]) =>
  `create trigger ${name} after ${event} on ${table} begin ${marks.join('\n')} end;\n`;

export const answers12 = `
-- A row's number is the visit's time * 2048 and the end of its own number, so that it is nobody else's and in the order
-- of the time; what stands in it, find/tokens.ts writes.
create virtual table found_by_answers
using fts5 (host, company, other, content = '', contentless_delete = 1, tokenize = 'ascii');

-- Visits whose answers were changed and not yet put into the index, by the number SQLite gave them.
create table listing_answers (
  visit integer primary key
) strict;

-- How far those have come who were here before there was an index: from the last visit backwards.
create table listing_answers_walk (
  one integer primary key check (one = 1),
  visit integer not null,
  done integer not null check (done in (0, 1))
) strict;
insert into listing_answers_walk (one, visit, done)
select 1, coalesce((select max(rowid) from visits), 0) + 1, not exists (select 1 from visit_answers);

${after('visit_answers_listed_insert', 'insert', 'visit_answers', mark('new'))}
${after('visit_answers_listed_update', 'update', 'visit_answers', mark('new'), mark('old'))}
${after('visit_answers_listed_delete', 'delete', 'visit_answers', mark('old'))}
${after('guests_changed_by_answer', 'insert', 'guest_answers', markEntry('new'))}
${after('guests_changed_by_answer_update', 'update', 'guest_answers', markEntry('new'), markEntry('old'))}
${after('guests_changed_by_answer_delete', 'delete', 'guest_answers', markEntry('old'))}
`;
