/** Who is on site, as SQL: the same for the thread that reads the list and for the one that freezes it. */

import { isOpen } from '../database/visit-conditions.ts';

/** Whoever forgot to sign out is gone after a day. */
const day = 86_400_000;
export const onSiteFrom = (now: number) => now - day;

interface Parts {
  /** From `visits` and whatever else, to the end of the `where`. */
  readonly visits: string;
  /** A condition on `guests`. */
  readonly guests: string;
  /** A condition on `ranked.place`, 1 for the newest visit of each person. */
  readonly place: string;
}

/** What staff call whoever is there, else WeChat's name: it is called out in an evacuation. */
const called = `coalesce(
  (with recursive member (id) as (select ranked.head
     union all select people.id from people join member on people.joined_to = member.id)
   select display_name from person_facts where person_id in member and display_name is not null
   order by person_id = ranked.head desc, person_id desc limit 1), people.nickname)`;

/** Answers come as one text of JSON each: three times as fast as rows of their own. */
const listed = ({ visits, guests, place }: Parts) => `
  with recursive up (id, at, kiosk, head, joined_to) as (
    select visits.id, visits.at, visits.kiosk, people.id, people.joined_to
    from people join visits on visits.person_id = people.id ${visits}
    union all
    select up.id, up.at, up.kiosk, people.id, people.joined_to from up join people on people.id = up.joined_to),
  ranked as (
    select *, row_number() over (partition by head order by at desc, id desc) as place from up
    where joined_to is null)
  select ranked.id as id, 'visit' as kind, head as person, ${called} as name, people.avatar as avatar,
  ranked.at as since, ranked.kiosk as kiosk, visit_types.type as type,
  (select json_group_object(field, value) from visit_answers where visit_id = ranked.id) as said
  from ranked join people on people.id = ranked.head
  left join visit_types on visit_types.visit_id = ranked.id where ${place}
  union all
  select id, 'guest', person_id, name, (select avatar from people where people.id = person_id), at, kiosk, type,
  (select json_group_object(field, value) from guest_answers where guest_id = guests.id)
  from guests where ${guests}
  order by since desc, id desc`;

/** Takes `since`. A person is there once, however often they scanned. */
export const onSiteNow = listed({
  visits: `where visits.at > @since and ${isOpen}`,
  guests: 'ended_at is null and visit_id is null and at > @since',
  place: 'ranked.place = 1',
});

const frozen = '(select onsite_id from evacuation_people where evacuation_id = @evacuation)';

/** Takes `evacuation`. Nobody vanishes from this list, whatever is learnt of them while it is on. */
export const onSiteThen = listed({
  visits: `where visits.id in ${frozen}`,
  guests: `id in ${frozen}`,
  place: 'true',
});

export const evacuationNow = 'select id, started_at, started_by from evacuations where ended_at is null';
