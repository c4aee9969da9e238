/**
 * Long lists as the console reads them. A list is opened with what is looked for and how it is ordered; main answers
 * with the first rows at once and keeps the order it found, so that any place in it can be read, and stays where it is
 * while it is read. Totals are an estimate first and exact as soon as they were counted.
 */
import * as v from 'valibot';

export const listLimits = {
  /** Characters of a search; more than anybody types, less than what would stall a parser. */
  search: 2_000,
  rows: 200,
} as const;

export const SearchText = v.pipe(v.string(), v.maxLength(listLimits.search));

export const ListId = v.pipe(v.string(), v.uuid());

export const ListWindow = v.strictObject({
  list: ListId,
  /** Zero-based place of the first row. */
  from: v.pipe(v.number(), v.integer(), v.minValue(0)),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(listLimits.rows)),
});
export type ListWindow = v.InferOutput<typeof ListWindow>;

export interface Total {
  readonly count: number;
  readonly exact: boolean;
}

/** Something in the search that was read otherwise than it may have been meant, or is not answered. */
export interface SearchNote {
  readonly what:
    | 'unknown-field'
    | 'bad-value'
    | 'open-bracket'
    | 'open-quote'
    | 'too-many-words'
    /** Digits of a phone number that are not shown are not searched, unless all of them are given. */
    | 'phone-hidden'
    /** More than one whole number: none was looked for. */
    | 'phone-many'
    /** This member of staff looked for too many whole numbers within the hour: none was looked for. */
    | 'phone-limit';
  /** The part of the search it is about. */
  readonly text: string;
}

export interface Opened<Row> {
  readonly list: string;
  /** The first rows, from place 0. */
  readonly rows: readonly Row[];
  readonly total: Total;
  readonly notes: readonly SearchNote[];
}

/** Which rows of an open list are meant: those named, or all but those named. */
export const Selection = v.variant('take', [
  v.strictObject({
    take: v.literal('these'),
    ids: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.minLength(1), v.maxLength(10_000)),
  }),
  v.strictObject({
    take: v.literal('all'),
    list: ListId,
    except: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(10_000)),
  }),
]);
export type Selection = v.InferOutput<typeof Selection>;
