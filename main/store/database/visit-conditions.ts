/** Conditions on a row of `visits`, which itself says nothing of how the visit ended; and on one of `people`. */

export const isOpen = 'not exists (select 1 from visit_ends where visit_ends.visit_id = visits.id)';

/** A visit of somebody else under this person's name is none of theirs. */
export const isCounted = `not exists (
  select 1 from visit_ends where visit_ends.visit_id = visits.id and visit_ends.ended_by = 'notMe')`;

/** Whoever staff erased is no longer seen, from the very moment. */
export const isShownPerson = `not exists (
  select 1 from person_facts where person_facts.person_id = people.id and erase_at is not null)`;
