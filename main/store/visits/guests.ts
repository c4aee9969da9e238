/** Who was entered by hand while no scan was possible, and how a later scan matches them. */
import type { Database } from 'better-sqlite3';
import { v7 } from 'uuid';
import { Failure } from '../../../contract/failure.ts';
import type { Answers } from '../../../contract/form.ts';
import type { Ending, NewGuest } from '../../../contract/onsite.ts';
import type { GuestTable } from '../database/schema.ts';
import { statements } from '../database/statements.ts';
import { type Groups, members } from '../people/groups.ts';
import { cleanNickname } from '../people/nickname.ts';
import type { StandingOf } from '../record/standing.ts';
import type { PhoneNumber } from '../words.ts';
import { fitting, keysOfPhone, nameKey, phoneKey } from './guest-keys.ts';
import { onSiteFrom } from './on-site-rows.ts';

export type Waiting = Pick<
  GuestTable,
  'id' | 'name_key' | 'phone_key' | 'type' | 'at' | 'kiosk' | 'person_id'
>;

export function openGuests(database: Database, groups: Pick<Groups, 'headOf'>, standing: StandingOf) {
  const { get, all, run } = statements(database);
  const insert = run<[Omit<GuestTable, 'ended_at' | 'ended_by' | 'staff' | 'visit_id'>]>(
    `insert into guests (id, name, name_key, phone, phone_key, type, at, kiosk, entered_by, person_id)
     values (@id, @name, @name_key, @phone, @phone_key, @type, @at, @kiosk, @entered_by, @person_id)`,
  );
  const answer = run<[string, string, string]>(
    'insert into guest_answers (guest_id, field, value) values (?, ?, ?)',
  );
  const waiting = all<[number], Waiting>(
    `select id, name_key, phone_key, type, at, kiosk, person_id from guests
     where ended_at is null and visit_id is null and at > ? order by at, id`,
  );
  const membersOf = all<[string], { id: string }>(`${members} select id from member`);
  const calledBy = all<[string], { name: string }>(
    `${members} select display_name as name from person_facts
     where person_id in member and display_name is not null`,
  );
  const phonesOf = all<[string], Pick<PhoneNumber, 'number' | 'e164'>>(
    `${members} select number, e164 from phones
     where identity_id in (select id from identities where person_id in member)`,
  );
  const said = all<[string], { field: string; value: string }>(
    'select field, value from guest_answers where guest_id = ?',
  );
  const match = run<[Pick<GuestTable, 'id' | 'person_id' | 'visit_id'>]>(
    'update guests set person_id = @person_id, visit_id = @visit_id where id = @id',
  );
  const part = run<[string]>('update guests set person_id = null, visit_id = null where visit_id = ?');
  const known = get<[string], { id: string }>('select id from guests where id = ?');
  const end = run<[Pick<GuestTable, 'id' | 'ended_at' | 'ended_by' | 'staff'>]>(
    `update guests set ended_at = @ended_at, ended_by = @ended_by, staff = @staff
     where id = @id and ended_at is null and visit_id is null`,
  );
  const reopen = get<[string, number], { id: string }>(
    `update guests set ended_at = null, ended_by = null, staff = null
     where id = ? and ended_by = 'desk' and ended_at > ? and visit_id is null returning id`,
  );
  const endAll = run<[{ by: Ending; at: number; since: number }]>(
    `update guests set ended_by = @by, ended_at = @at
     where ended_at is null and visit_id is null and at > @since and at <= @at`,
  );

  /** Who this is today. Whoever is blocked is not let in by another door. */
  function welcome(person: string): string {
    const head = groups.headOf(person);
    if (standing.of(head.id, head.nickname).blocked)
      throw new Failure('ipc.bad-request', { field: 'person' });
    return head.id;
  }

  return {
    addGuest(guest: NewGuest, kiosk: string, by: string, at: number): string {
      const { phone, type, answers } = guest;
      const name = cleanNickname(guest.name);
      const id = v7();
      const person_id = guest.person === undefined ? null : welcome(guest.person);
      const keys = { name_key: nameKey(name), phone_key: phoneKey(phone) };
      insert({ id, name, phone, ...keys, type, at, kiosk, entered_by: by, person_id });
      for (const [field, value] of Object.entries(answers)) {
        if (value.trim() !== '') answer(id, field, value.trim());
      }
      return id;
    },

    /** Whoever on site this person of that name may be, or null. */
    find(head: string, names: readonly string[], at: number): Waiting | null {
      const guests = waiting(onSiteFrom(at));
      if (guests.length === 0) return null;
      const given = calledBy(head).map(({ name }) => name);
      const keys = [...names, ...given].map(nameKey).filter((key) => key !== null);
      const own = new Set(membersOf(head).map(({ id }) => id));
      const meant = guests.find(({ person_id }) => person_id !== null && own.has(person_id));
      if (meant) return meant;
      const unknown = guests.filter(({ person_id }) => person_id === null);
      return fitting(unknown, new Set(keys), new Set(phonesOf(head).flatMap(keysOfPhone)));
    },

    /** From now on this guest is that visit; gives what staff entered. */
    match({ id }: Waiting, person: string, visit: string): Answers {
      match({ id, person_id: person, visit_id: visit });
      return Object.fromEntries(said(id).map(({ field, value }) => [field, value]));
    },

    /** The visit was somebody else's: who was matched with it waits again. */
    part: (visit: string): void => void part(visit),

    /** False if there is no such guest. */
    end(id: string, by: Ending, staff: string | null, at: number): boolean {
      if (known(id) === undefined) return false;
      end({ id, ended_at: at, ended_by: by, staff });
      return true;
    },

    /** False if the desk has ended none of that id since. */
    reopen: (id: string, since: number): boolean => reopen(id, since) !== undefined,

    endAll: (by: Ending, at: number): number => endAll({ by, at, since: onSiteFrom(at) }),
  };
}

export type Guests = ReturnType<typeof openGuests>;
