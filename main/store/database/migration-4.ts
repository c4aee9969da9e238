/**
 * What staff say of people, how profiles changed, what became of attempts. Facts lie with the person they were said of
 * and never move: who is one person today is said by people.joined_to alone, so a join can be undone.
 */
export const console4 = `
create table person_facts (
  person_id text not null primary key references people (id),
  display_name text,
  vip integer not null default 0 check (vip in (0, 1)),
  blocked_at integer,
  blocked_by text,
  blocked_why text,
  -- From when on an erasure is final; null for everybody else. Whoever has one is hidden, before and after.
  erase_at integer,
  -- When it was made final: what is left of the person are anonymous visits.
  purged_at integer,
  -- The visitor was asked for a name once, whatever came of it.
  name_asked_at integer,
  -- Of a person others were joined into: whose name and picture the group shows; null for the newest there is.
  name_of text references people (id),
  picture_of text references people (id),
  -- Only ever grows: who edits says which version was read.
  version integer not null default 0
) strict;
create index person_facts_by_erase_at on person_facts (erase_at) where erase_at is not null and purged_at is null;

create table person_tags (
  person_id text not null references people (id),
  tag text not null,
  primary key (person_id, tag)
) strict;
create index person_tags_by_tag on person_tags (tag);

-- Numbers that staff know of a person, for instance from a file; those given to WeChat are in phones.
create table person_phones (
  person_id text not null primary key references people (id),
  country_code text not null,
  number text not null,
  e164 text not null,
  at integer not null
) strict;
create index person_phones_by_e164 on person_phones (e164);

create table notes (
  id text not null primary key,
  person_id text not null references people (id),
  text text not null,
  at integer not null,
  made_by text not null,
  edited_at integer,
  version integer not null default 0,
  removed_at integer
) strict;
create index notes_by_person on notes (person_id);
create index notes_by_text on notes (text) where removed_at is null;

create table profile_changes (
  number integer primary key autoincrement,
  identity_id text not null references identities (id),
  at integer not null,
  field text not null check (field in ('nickname', 'avatar', 'unionId', 'phone')),
  was text,
  became text
) strict;
create index profile_changes_by_identity on profile_changes (identity_id, number);

-- WeChat's latest answer about an identity; what could open anything was taken out before it came here.
create table raw_answers (
  identity_id text not null primary key references identities (id),
  at integer not null,
  json text not null
) strict;

-- Many people are changed in slices: a receipt that is neither done nor undone is taken back at the next start.
create table receipts (
  id text not null primary key,
  at integer not null,
  made_by text not null,
  what text not null,
  people integer not null,
  example_id text references people (id),
  state text not null check (state in ('running', 'done', 'undoing', 'undone')),
  undone_at integer,
  undone_by text
) strict;
create index receipts_by_time on receipts (at);
create index receipts_unfinished on receipts (state) where state in ('running', 'undoing');

-- What a receipt changed, each as JSON with the values before and after; gone once undone, or purged with the person.
create table receipt_steps (
  number integer primary key autoincrement,
  receipt_id text not null references receipts (id),
  person_id text not null references people (id),
  step text not null
) strict;
create index receipt_steps_by_receipt on receipt_steps (receipt_id, number);
create index receipt_steps_by_person on receipt_steps (person_id);

-- Kept pictures of people who were purged: deleted as files by whoever may, unless somebody else has the same one.
create table erased_pictures (
  file text not null primary key
) strict;

-- What WeChat says where there is no name is no name.
update people set nickname = '' where nickname = '微信用户';
update identities set nickname = '' where nickname = '微信用户';

-- Who may be one and the same: found by walking an index, not by comparing everybody with everybody.
create index people_by_nickname on people (nickname) where joined_to is null and nickname <> '';
create index identities_by_avatar on identities (avatar) where avatar is not null;

create table dismissed_pairs (
  one_id text not null references people (id),
  other_id text not null references people (id),
  at integer not null,
  made_by text not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
) strict;
create index dismissed_pairs_by_other on dismissed_pairs (other_id);

create table saved_views (
  id text not null primary key,
  made_by text not null,
  shared integer not null check (shared in (0, 1)),
  body text not null,
  at integer not null
) strict;

-- What became of each attempt, for the day's figures; nobody's name.
create table attempts (
  id text not null primary key,
  at integer not null,
  kiosk text not null,
  way text not null,
  scanned integer not null check (scanned in (0, 1)),
  confirmed integer not null check (confirmed in (0, 1)),
  ended_as text not null check (ended_as in ('greeted', 'declined', 'failed', 'left')),
  failure text
) strict;
create index attempts_by_time on attempts (at);
`;
