/** Whose visitor has answered what the visit asks, or passed it by: an answer that is empty leaves nothing else behind. */
export const answered10 = `
create table visits_answered (
  visit_id text not null primary key references visits (id)
) strict, without rowid;
`;
