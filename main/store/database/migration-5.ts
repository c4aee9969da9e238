/**
 * The audit log. An entry holds no value of a field, only a salted hash of it: the values lie beside the chain and can
 * be taken away with the person they were about, while the chain still adds up.
 */
export const audit5 = `
create table audit (
  number integer not null primary key check (number > 0),
  at integer not null,
  who text not null,
  role text not null,
  kiosk text not null,
  action text not null,
  person_id text,
  about text,
  -- JSON: [[field, hash of what it was or null, hash of what it became or null], …]
  changes text not null,
  receipt text,
  -- 'key': an HMAC with the key in the keychain; 'hash': there was no key at that moment.
  sealed_by text not null check (sealed_by in ('key', 'hash')),
  hash text not null
) strict;
create index audit_by_person on audit (person_id, number) where person_id is not null;
create trigger audit_has_no_gaps before insert on audit
when new.number <> (select coalesce(max(number), 0) + 1 from audit)
begin select raise(abort, 'the audit log has no gaps'); end;
create trigger audit_is_not_edited before update on audit
begin select raise(abort, 'the audit log is append-only'); end;
create trigger audit_is_not_removed before delete on audit
begin select raise(abort, 'the audit log is append-only'); end;

-- "place" is 2 * index of the change for what it was, one more for what it became.
create table audit_values (
  number integer not null references audit (number),
  place integer not null,
  salt blob not null,
  value text not null,
  primary key (number, place)
) strict, without rowid;
create trigger audit_values_are_not_edited before update on audit_values
begin select raise(abort, 'the audit log is append-only'); end;
`;
