/**
 * What people are found and listed by: a copy in the order and the words of a search, kept by the writer while it is
 * idle. Whatever changes a person marks it, by triggers, so that no way of writing can forget to.
 */
const mark = (person: string) =>
  `insert into unlisted (person_id) select ${person} where ${person} is not null
   and not exists (select 1 from unlisted where person_id = ${person});`;

const after = (name: string, event: string, table: string, ...people: readonly string[]) =>
  `create trigger ${name} after ${event} on ${table} begin ${people.map(mark).join('\n')} end;\n`;

/** `of` is the person whom a row of the table is about; `{row}` stands for new or old. */
function always(table: string, of: string): string {
  const [now, before] = [of.replaceAll('{row}', 'new'), of.replaceAll('{row}', 'old')];
  return [
    after(`${table}_listed_insert`, 'insert', table, now),
    after(`${table}_listed_update`, 'update', table, now, before),
    after(`${table}_listed_delete`, 'delete', table, before),
  ].join('');
}

export const search6 = `
-- One row for each person of today. "seq" is last_visit_at * 2048 and a little more, so that it is nobody else's and in
-- the order of the last visit. "num" stays as long as the person does.
create table listing (
  num integer primary key autoincrement,
  person_id text not null unique,
  seq integer not null unique,
  -- Hidden from everybody who does not ask for it, until it is final.
  erased integer not null check (erased in (0, 1)),
  nickname text not null,
  display_name text,
  avatar text,
  -- One bit a channel, in the order of contract/channel.ts.
  channels integer not null,
  phone text not null,
  phone_shown text not null,
  tags text not null,
  -- 1 VIP, 2 blocked, 3 both.
  status integer not null,
  visits integer not null,
  first_at integer not null,
  last_at integer not null,
  last_kiosk text not null,
  -- By sound, then by the characters.
  name_order text not null
) strict;
create index listing_by_seq on listing (seq) where erased = 0;
create index listing_by_name on listing (name_order, seq) where erased = 0;
create index listing_by_channels on listing (channels, seq) where erased = 0;
create index listing_by_phone on listing (phone, seq) where erased = 0;
create index listing_by_tags on listing (tags, seq) where erased = 0;
create index listing_by_status on listing (status, seq) where erased = 0;
create index listing_by_visits on listing (visits, seq) where erased = 0;
create index listing_by_first on listing (first_at, seq) where erased = 0;
create index listing_by_kiosk on listing (last_kiosk, seq) where erased = 0;

-- Of these there are few, and whatever is listed leaves them out.
create index listing_erased on listing (num) where erased = 1;
create index person_facts_purged on person_facts (person_id) where purged_at is not null;

-- The visits log by kiosk, and how many there are of a kind.
create index visits_by_kiosk on visits (kiosk, at);
create index visit_types_by_type on visit_types (type);
create index visit_ends_by_way on visit_ends (ended_by);

-- What is looked for, as tokens that find/tokens.ts writes; a row's number is the person's "seq".
create virtual table found_by using fts5 (name, note, content = '', contentless_delete = 1, tokenize = 'ascii');

-- Who is somebody else today, and under which number that one is listed.
create table listed_under (
  person_id text not null primary key,
  num integer not null
) strict;
create index listed_under_by_num on listed_under (num);

-- Who was changed and not yet listed anew.
create table unlisted (
  number integer primary key,
  person_id text not null unique
) strict;

-- How far those have come who were here before there was a list: from the last visit backwards.
create table listing_walk (
  one integer primary key check (one = 1),
  at integer not null,
  id text not null,
  done integer not null check (done in (0, 1))
) strict;
insert into listing_walk (one, at, id, done)
select 1, 9007199254740991, '', not exists (select 1 from people);

${after('people_listed_insert', 'insert', 'people', 'new.id')}
${after('people_listed_update', 'update', 'people', 'new.id', 'old.joined_to')}
${after('people_listed_delete', 'delete', 'people', 'old.id', 'old.joined_to')}
${always('identities', '{row}.person_id')}
${always('phones', '(select person_id from identities where id = {row}.identity_id)')}
${always('person_facts', '{row}.person_id')}
${always('person_tags', '{row}.person_id')}
${always('person_phones', '{row}.person_id')}
${always('notes', '{row}.person_id')}
${after('visits_listed_insert', 'insert', 'visits', 'new.person_id')}
${always('visit_types', '(select person_id from visits where id = {row}.visit_id)')}
${always('visit_ends', '(select person_id from visits where id = {row}.visit_id)')}
`;
