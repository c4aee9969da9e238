/** Reads one person with everybody joined into it: what a search finds it by, and what its row shows. */
import type { Database } from 'better-sqlite3';
import { type Channel, channels } from '../../../contract/channel.ts';
import type { SearchDoc } from '../../../contract/query/match.ts';
import { orderOf } from '../../../contract/query/sounds.ts';
import { unitsOf } from '../../../contract/query/text.ts';
import type { PersonTable } from '../database/schema.ts';
import { statements } from '../database/statements.ts';
import { isCounted } from '../database/visit-conditions.ts';
import { members } from '../people/groups.ts';
import { maskPhone } from '../people/mask-phone.ts';
import { placeholder } from '../people/nickname.ts';

export interface ListingRow {
  readonly person_id: string;
  readonly erased: 0 | 1;
  readonly nickname: string;
  readonly display_name: string | null;
  readonly avatar: string | null;
  readonly channels: number;
  /** The whole number, for an export that says what for; nothing is searched or ordered by it. */
  readonly phone: string;
  readonly phone_shown: string;
  /** Separated by spaces, of which a tag has none. */
  readonly tags: string;
  readonly status: number;
  readonly visits: number;
  readonly first_at: number;
  readonly last_at: number;
  readonly last_kiosk: string;
  readonly name_order: string;
}

interface IdentityRow {
  readonly channel: Channel;
  readonly open_id: string;
  readonly union_id: string | null;
  readonly nickname: string;
}

interface FactsRow {
  readonly person_id: string;
  readonly display_name: string | null;
  readonly vip: 0 | 1;
  readonly blocked_at: number | null;
  readonly erase_at: number | null;
  readonly purged_at: number | null;
}

interface PhoneRow {
  readonly country_code: string;
  readonly number: string;
  readonly e164: string;
}

export function openDocs(database: Database) {
  const { get, all } = statements(database);
  const person = get<[string], PersonTable>('select * from people where id = ?');
  const group = all<[string], { id: string; union_id: string | null }>(
    `${members} select people.id, people.union_id from member cross join people on people.id = member.id`,
  );
  const identities = all<[string], IdentityRow>(
    `${members} select channel, open_id, union_id, nickname from member
     cross join identities on identities.person_id = member.id`,
  );
  const facts = all<[string], FactsRow>(
    `${members} select person_facts.* from member cross join person_facts on person_facts.person_id = member.id
     order by person_id desc`,
  );
  const phones = all<[string], PhoneRow>(
    `${members}, given (country_code, number, e164, at) as (
       select country_code, number, e164, at from member cross join identities on identities.person_id = member.id
       cross join phones on phones.identity_id = identities.id
       union all select country_code, number, e164, at from member
       cross join person_phones on person_phones.person_id = member.id)
     select country_code, number, e164 from given order by at desc, e164`,
  );
  const tags = all<[string], { tag: string }>(
    `${members} select distinct tag from member cross join person_tags on person_tags.person_id = member.id order by tag`,
  );
  const notes = all<[string], { text: string }>(
    `${members} select text from member cross join notes on notes.person_id = member.id where removed_at is null`,
  );
  const kiosks = all<[string], { kiosk: string }>(
    `${members} select kiosk, max(at) as latest from member cross join visits on visits.person_id = member.id
     where ${isCounted} group by kiosk order by latest desc`,
  );
  const types = all<[string], { type: string }>(
    `${members} select distinct type from member cross join visits on visits.person_id = member.id
     cross join visit_types on visit_types.visit_id = visits.id where ${isCounted}`,
  );

  /** Null for who stands for nobody today, or of whom nothing is left. */
  function read(id: string): { readonly row: ListingRow; readonly doc: SearchDoc } | null {
    const head = person(id);
    if (head === undefined || head.joined_to !== null) return null;
    const said = facts(id).toSorted(
      (one, other) => Number(other.person_id === id) - Number(one.person_id === id),
    );
    const [own] = said;
    if (own?.person_id === id && own.purged_at !== null) return null;
    const known = identities(id);
    const given = phones(id);
    const of = group(id);
    const seenAt = kiosks(id).map(({ kiosk }) => kiosk);
    const display = said.find(({ display_name }) => display_name !== null)?.display_name ?? null;
    const unions = [...of, ...known].flatMap(({ union_id }) => (union_id === null ? [] : [union_id]));
    const doc: SearchDoc = {
      names: distinct([
        head.nickname,
        ...said.map(({ display_name }) => display_name ?? ''),
        ...known.map(({ nickname }) => nickname),
      ]),
      named: display !== null || (head.nickname !== '' && head.nickname !== placeholder),
      phones: given.map(({ country_code, number }) => ({ countryCode: country_code, number })),
      ids: distinct([...known.map(({ open_id }) => open_id), ...unions]),
      union: unions.length > 0,
      tags: tags(id).map(({ tag }) => tag),
      notes: notes(id).map(({ text }) => text),
      channels: channels.filter((channel) => known.some((one) => one.channel === channel)),
      kiosks: seenAt,
      types: types(id).map(({ type }) => type),
      avatar: head.avatar !== null,
      vip: said.some(({ vip }) => vip === 1),
      blocked: said.some(({ blocked_at }) => blocked_at !== null),
      erased: own?.person_id === id && own.erase_at !== null,
      onSite: false,
      joined: of.length > 1,
      visits: head.visits,
      first: head.first_visit_at,
      last: head.last_visit_at,
    };
    return { doc, row: listingRow(head, doc, display, given[0]) };
  }

  return { read, person };
}

const distinct = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text !== '');

/** How a name is put in order; two names that are read alike have the same. Empty where there is nothing to read. */
export const nameOrder = (name: string): string => orderOf(unitsOf(name)).slice(0, 120);

/** What the list shows of a person, and is ordered by. */
export const listingRow = (
  head: PersonTable,
  doc: SearchDoc,
  display: string | null,
  phone: PhoneRow | undefined,
): ListingRow => ({
  person_id: head.id,
  erased: doc.erased ? 1 : 0,
  nickname: head.nickname,
  display_name: display,
  avatar: head.avatar,
  channels: channels.reduce((bits, channel, n) => bits + (doc.channels.includes(channel) ? 1 << n : 0), 0),
  phone: phone?.e164 ?? '',
  phone_shown: phone ? maskPhone({ countryCode: phone.country_code, number: phone.number }) : '',
  tags: doc.tags.join(' '),
  status: (doc.vip ? 1 : 0) + (doc.blocked ? 2 : 0),
  visits: head.visits,
  first_at: head.first_visit_at,
  last_at: head.last_visit_at,
  last_kiosk: doc.kiosks[0] ?? '',
  name_order: nameOrder(display ?? head.nickname),
});
