/** People as a list shows them, a few by their ids. Reads only. */
import type { Database } from 'better-sqlite3';
import { type Channel, channels } from '../../../contract/channel.ts';
import type { PersonListRow } from '../../../contract/people-list.ts';
import type { PersonTable } from '../database/schema.ts';
import { statements } from '../database/statements.ts';
import { members } from '../people/groups.ts';
import { maskPhone } from '../people/mask-phone.ts';

interface Facts {
  readonly displayName: string | null;
  readonly tags: string | null;
  readonly vip: 0 | 1 | null;
  readonly blocked: 0 | 1 | null;
  readonly channels: string | null;
  readonly phone: string | null;
  readonly lastKiosk: string | null;
}

export function openListRows(database: Database) {
  const { get } = statements(database);
  const person = get<[string], PersonTable>('select * from people where id = ?');
  const facts = get<[string, string], Facts>(
    `${members} select
     (select display_name from person_facts where person_id in member and display_name is not null
      order by person_id = ? desc, person_id desc limit 1) as displayName,
     (select json_group_array(distinct tag) from person_tags where person_id in member) as tags,
     (select max(vip) from person_facts where person_id in member) as vip,
     (select max(blocked_at is not null) from person_facts where person_id in member) as blocked,
     (select json_group_array(distinct channel) from identities where person_id in member) as channels,
     (select json_array(country_code, number) from (
       select country_code, number, at from phones join identities on identities.id = identity_id
       where person_id in member
       union all select country_code, number, at from person_phones where person_id in member)
      order by at desc limit 1) as phone,
     (select kiosk from visits where person_id in member order by at desc limit 1) as lastKiosk`,
  );

  /** In the order asked for; whoever is unknown is left out. */
  return function rowsOf(ids: readonly string[]): PersonListRow[] {
    return ids.flatMap((id) => {
      const known = person(id);
      const said = facts(id, id);
      if (known === undefined || said === undefined) return [];
      const used = new Set(JSON.parse(said.channels ?? '[]') as Channel[]);
      const [countryCode = '', number = ''] = said.phone === null ? [] : (JSON.parse(said.phone) as string[]);
      return [
        {
          id,
          nickname: known.nickname,
          displayName: said.displayName,
          avatar: known.avatar,
          channels: channels.filter((channel) => used.has(channel)),
          firstVisitAt: known.first_visit_at,
          lastVisitAt: known.last_visit_at,
          visits: known.visits,
          phone: said.phone === null ? null : maskPhone({ countryCode, number }),
          tags: (JSON.parse(said.tags ?? '[]') as string[]).sort(),
          vip: said.vip === 1,
          blocked: said.blocked === 1,
          lastKiosk: said.lastKiosk,
        },
      ];
    });
  };
}
