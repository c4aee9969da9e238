/** Phone numbers that people gave in a mini program: one for each identity, the latest. */
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { maskPhone } from './mask-phone.ts';
import type { PhoneTable } from './schema.ts';
import { statements } from './statements.ts';
import type { PhoneNumber } from './words.ts';

export function openPhones(database: Database) {
  const { get, run } = statements(database);
  const known = get<[string], { id: string }>('select id from identities where id = ?');
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
      keep({ identity_id: identity, country_code: countryCode, number, e164, at });
      return maskPhone(phone);
    },
    phone(identity: string): string {
      const found = find(identity);
      if (found === undefined) throw new Failure('person.unknown');
      return found.e164;
    },
  };
}
