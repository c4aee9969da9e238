/**
 * The database's shape, step by step. The number of a step is its place; a released step is frozen (a test holds its
 * hash) and new ones only come after the last. There is no way down: an older app refuses a newer database.
 * Ids are UUIDv7 text, times integer milliseconds, flags 0/1, text is compared byte by byte.
 */
import { console4 } from './migration-4.ts';
import { audit5 } from './migration-5.ts';
import { search6 } from './migration-6.ts';
import { undone7 } from './migration-7.ts';
import { phones8 } from './migration-8.ts';
import { entries9 } from './migration-9.ts';
import { answered10 } from './migration-10.ts';
import { entries11 } from './migration-11.ts';
import { answers12 } from './migration-12.ts';

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

/**
 * A picture belongs to the identity it came with, so that parting people gives each theirs back; people.avatar is the
 * newest of the group. A join that no attempt caused has none: staff made it, or a profile that was refreshed.
 */
const waysIn = `
alter table identities add column avatar text;
alter table identities add column avatar_at integer not null default 0;
-- The address the kept picture was fetched from; null for one that the person posted.
alter table identities add column avatar_from text;
update identities set avatar = people.avatar, avatar_at = people.avatar_at from people
where people.id = identities.person_id and people.avatar is not null and identities.id = (
  select own.id from identities as own where own.person_id = people.id and own.avatar_url = people.avatar_url
  order by own.last_seen_at desc, own.id desc limit 1);
alter table people drop column avatar_url;

create table joins_2 (
  id text not null primary key,
  person_id text not null references people (id),
  into_id text not null references people (id),
  made_by text not null check (made_by in ('unionId', 'staff')),
  attempt text,
  at integer not null,
  undone_at integer
) strict;
insert into joins_2 select id, person_id, into_id, 'unionId', attempt, at, undone_at from joins;
drop table joins;
alter table joins_2 rename to joins;
create index joins_by_person on joins (person_id);
create index joins_by_attempt on joins (attempt) where attempt is not null;

-- What is handed out is a random token; only its SHA-256 in hex is kept.
create table sessions (
  token_hash text not null primary key,
  identity_id text not null references identities (id),
  created_at integer not null,
  expires_at integer not null,
  revoked_at integer,
  last_used_at integer not null
) strict;
create index sessions_by_identity on sessions (identity_id);

create table phones (
  identity_id text not null primary key references identities (id),
  country_code text not null,
  number text not null,
  e164 text not null,
  at integer not null
) strict;
create index phones_by_e164 on phones (e164);

-- Encrypted before it comes here, with a key that is not here. A dead one keeps its row, so that staff see why.
create table user_tokens (
  identity_id text not null primary key references identities (id),
  sealed blob not null,
  refresh_ends_at integer not null,
  dead integer not null check (dead in (0, 1)),
  at integer not null
) strict;

-- "month" is YYYY-MM in UTC.
create table paid_calls (
  call text not null,
  month text not null,
  count integer not null,
  primary key (call, month)
) strict;
`;

/**
 * Visits stay append-only: how one ended, what was answered and agreed to lie beside it. Guests are entered by hand and
 * wait for a scan to match them.
 */
const lobby = `
-- "attempt" and "identity_id" are those of the scan that ended it, if one did.
create table visit_ends (
  visit_id text not null primary key references visits (id),
  at integer not null,
  ended_by text not null,
  staff text,
  attempt text,
  identity_id text references identities (id)
) strict;
create index visit_ends_by_attempt on visit_ends (attempt) where attempt is not null;

create table visit_types (
  visit_id text not null primary key references visits (id),
  type text not null
) strict;

create table visit_answers (
  visit_id text not null references visits (id),
  field text not null,
  value text not null,
  primary key (visit_id, field)
) strict;

create table visit_consents (
  visit_id text not null primary key references visits (id),
  version integer not null,
  language text not null,
  picture integer not null check (picture in (0, 1)),
  phone integer not null check (phone in (0, 1)),
  at integer not null
) strict;

-- The keys are what names and numbers are compared by; null where there is nothing to compare.
create table guests (
  id text not null primary key,
  name text not null,
  name_key text,
  phone text not null,
  phone_key text,
  type text,
  at integer not null,
  kiosk text not null,
  entered_by text not null,
  ended_at integer,
  ended_by text,
  staff text,
  person_id text references people (id),
  visit_id text references visits (id)
) strict;
create index guests_waiting on guests (at) where ended_at is null and visit_id is null;
create index guests_by_visit on guests (visit_id) where visit_id is not null;

create table guest_answers (
  guest_id text not null references guests (id),
  field text not null,
  value text not null,
  primary key (guest_id, field)
) strict;

create table evacuations (
  id text not null primary key,
  started_at integer not null,
  started_by text not null,
  ended_at integer
) strict;
create unique index evacuation_that_is_on on evacuations (ended_at is null) where ended_at is null;

-- Who was on site when it began; a visit or a guest.
create table evacuation_people (
  evacuation_id text not null references evacuations (id),
  onsite_id text not null,
  primary key (evacuation_id, onsite_id)
) strict;

create table evacuation_marks (
  evacuation_id text not null references evacuations (id),
  onsite_id text not null,
  safe integer not null check (safe in (0, 1)),
  marked_by text not null,
  at integer not null,
  primary key (evacuation_id, onsite_id)
) strict;
`;

export const migrations: readonly string[] = [
  people,
  waysIn,
  lobby,
  console4,
  audit5,
  search6,
  undone7,
  phones8,
  entries9,
  answered10,
  entries11,
  answers12,
];

/** "WxLb": says whose file this is. */
export const applicationId = 0x57784c62;
