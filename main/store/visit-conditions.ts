/** Conditions on a row of `visits`, which itself says nothing of how the visit ended. */

export const isOpen = 'not exists (select 1 from visit_ends where visit_ends.visit_id = visits.id)';

/** A visit of somebody else under this person's name is none of theirs. */
export const isCounted = `not exists (
  select 1 from visit_ends where visit_ends.visit_id = visits.id and visit_ends.ended_by = 'notMe')`;
