/** Phone numbers that people gave in a mini program: one for each identity, the latest. */
import type { Database } from 'better-sqlite3';
import type { Actor } from '../../../contract/actor.ts';
import { Failure } from '../../../contract/failure.ts';
import type { AuditWriter } from '../audit/audit.ts';
import type { PhoneTable } from '../database/schema.ts';
import { statements } from '../database/statements.ts';
import type { Groups } from '../people/groups.ts';
import { maskPhone } from '../people/mask-phone.ts';
import type { PhoneNumber } from '../words.ts';
import type { ProfileHistory } from './profile-history.ts';

export interface PhonesDeps {
  readonly history: Pick<ProfileHistory, 'changed'>;
  readonly groups: Pick<Groups, 'headOf' | 'isErased'>;
  readonly log: Pick<AuditWriter, 'audit'>;
}

export function openPhones(database: Database, { history, groups, log }: PhonesDeps) {
  const { get, run } = statements(database);
  const known = get<[string], { person_id: string }>('select person_id from identities where id = ?');
  const find = get<[string], Pick<PhoneTable, 'e164'>>('select e164 from phones where identity_id = ?');
  const keep = run<[PhoneTable]>(
    `insert into phones (identity_id, country_code, number, e164, at)
     values (@identity_id, @country_code, @number, @e164, @at)
     on conflict (identity_id) do update set country_code = excluded.country_code, number = excluded.number,
     e164 = excluded.e164, at = excluded.at where excluded.at >= phones.at`,
  );
  return {
    /** Gives the number as it may be shown. */
    keepPhone(identity: string, phone: PhoneNumber, at: number): string {
      if (known(identity) === undefined) throw new Failure('person.unknown');
      const { countryCode, number, e164 } = phone;
      history.changed(identity, at, 'phone', find(identity)?.e164 ?? null, e164);
      keep({ identity_id: identity, country_code: countryCode, number, e164, at });
      return maskPhone(phone);
    },
    phone(identity: string): string {
      const found = find(identity);
      if (found === undefined) throw new Failure('person.unknown');
      return found.e164;
    },
    /** The same for staff, who say what for; it is written down in the same commit. */
    reveal(identity: string, why: string, by: Actor, at: number): string {
      const found = find(identity);
      const of = known(identity);
      if (found === undefined || of === undefined) throw new Failure('person.unknown');
      const person = groups.headOf(of.person_id).id;
      const changes = [{ field: 'why', was: null, became: why }];
      log.audit({ action: 'phone.shown', person, about: null, changes, receipt: null }, by, at);
      return found.e164;
    },
  };
}
