/** Whoever was entered by hand stands in the visits log, which is read along the time, and in the figures of the day. */
export const entries9 = `
create index guests_by_time on guests (at) where visit_id is null;
`;
