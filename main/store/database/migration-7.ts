/** What came of undoing an import, beside the receipt: people who went, who got back something, and who stayed. */
export const undone7 = `
alter table receipts add column removed integer;
alter table receipts add column restored integer;
alter table receipts add column kept integer;
`;
