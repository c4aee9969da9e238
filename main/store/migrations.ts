/**
 * The database's shape, step by step. The number of a step is its place; a released step is frozen (a test holds its
 * hash) and new ones only come after the last. There is no way down: an older app refuses a newer database.
 * Ids are UUIDv7 text, times integer milliseconds, flags 0/1, text is compared byte by byte.
 */

const people = `
create table people (
  id text not null primary key,
  union_id text unique,
  nickname text not null,
  avatar_url text,
  avatar text,
  avatar_at integer not null,
  language text,
  -- Set when this person turned out to be another one we know. The figures below are then those of that moment;
  -- for a person nobody is joined from above, they are those of the whole group.
  joined_to text references people (id) check (joined_to <> id),
  first_visit_at integer not null,
  last_visit_at integer not null,
  visits integer not null
) strict;
create index people_by_last_visit on people (last_visit_at desc, id desc) where joined_to is null;
create index people_by_joined_to on people (joined_to) where joined_to is not null;

-- Never moves to another person: what is one person today is said by people.joined_to alone, so a join can be undone.
create table identities (
  id text not null primary key,
  person_id text not null references people (id),
  channel text not null,
  app_id text not null,
  open_id text not null,
  union_id text,
  nickname text not null,
  avatar_url text,
  language text,
  first_seen_at integer not null,
  last_seen_at integer not null,
  unique (channel, app_id, open_id)
) strict;
create index identities_by_person on identities (person_id);
create index identities_by_open_id on identities (open_id);
create index identities_by_union_id on identities (union_id) where union_id is not null;

-- "number" is what the visitor was told: which visit of this person it was, counted on that day.
create table visits (
  id text not null primary key,
  attempt text not null unique,
  person_id text not null references people (id),
  identity_id text not null references identities (id),
  at integer not null,
  kiosk text not null,
  number integer not null
) strict;
create index visits_by_person on visits (person_id, at);
create index visits_by_time on visits (at);
create trigger visits_are_not_edited before update on visits
begin select raise(abort, 'visits are append-only'); end;
create trigger visits_are_not_removed before delete on visits
begin select raise(abort, 'visits are append-only'); end;

create table joins (
  id text not null primary key,
  person_id text not null references people (id),
  into_id text not null references people (id),
  attempt text not null,
  at integer not null,
  undone_at integer
) strict;
create index joins_by_person on joins (person_id);
create index joins_by_attempt on joins (attempt);
`;

export const migrations: readonly string[] = [people];

/** "WxLb": says whose file this is. */
export const applicationId = 0x57784c62;
