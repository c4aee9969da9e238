/** Which number somebody is listed under today, as SQL on a row that names them. */
const listedUnder = (table: 'visits' | 'guests') => `coalesce(
  (select num from listing where listing.person_id = ${table}.person_id),
  (select num from listed_under where listed_under.person_id = ${table}.person_id))`;

export const listedAs = listedUnder('visits');
export const entryListedAs = listedUnder('guests');
