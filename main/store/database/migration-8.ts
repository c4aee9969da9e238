/**
 * Phone numbers are found by what is shown of them or by all their digits, and are listed in the order of what is shown:
 * everybody is listed anew by and by.
 */
export const phones8 = `
drop index listing_by_phone;
create index listing_by_phone on listing (phone_shown, seq) where erased = 0;
update listing_walk set at = 9007199254740991, id = '', done = not exists (select 1 from people);
`;
