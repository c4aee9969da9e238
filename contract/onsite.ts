/** Who is in the house now, and where they are when the house has to be left. */
import * as v from 'valibot';
import { Answers } from './form.ts';
import { PersonId } from './people.ts';

/** How a visit ended: a second scan, "leaving" on the kiosk, staff, closing time, or it was somebody else's. */
export const endings = ['scan', 'kiosk', 'desk', 'closing', 'notMe'] as const;
export type Ending = (typeof endings)[number];

/** Somebody on site: a visit that has not ended, or a guest whom staff entered by hand. */
export interface OnSite {
  /** Of the visit or of the entry by hand. */
  readonly id: string;
  readonly kind: 'visit' | 'guest';
  /** Null for a guest whom neither staff nor a scan has matched yet. */
  readonly person: string | null;
  readonly name: string;
  readonly avatar: string | null;
  readonly since: number;
  readonly kiosk: string;
  readonly type: string | null;
  readonly answers: Answers;
  /** Only while an evacuation is on: who said that this person is safe, and when. */
  readonly safe: { readonly by: string; readonly at: number } | null;
}

/** Entered at the desk: without a phone, or while WeChat could not be reached. The next scan of a person of this name or phone matches it. */
export const NewGuest = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  phone: v.pipe(v.string(), v.trim(), v.regex(/^(\+?[\d ()-]{5,24})?$/, 'must be a phone number or empty')),
  answers: Answers,
  type: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  /** Whom staff know it to be; they came without a phone. */
  person: v.optional(PersonId),
});
export type NewGuest = v.InferOutput<typeof NewGuest>;

/** Somebody entered by hand whom no scan has matched: there is no visit of them, and the visits log shows this instead. */
export interface GuestEntry {
  readonly id: string;
  /** Null where staff did not know either. */
  readonly person: string | null;
  readonly name: string;
  readonly at: number;
  readonly kiosk: string;
  /** Who entered them. */
  readonly by: string;
  readonly ended: { readonly at: number; readonly by: Ending } | null;
}

export const OnSiteId = v.pipe(v.string(), v.uuid());

export interface Evacuation {
  /** When it was started; null while there is none. */
  readonly since: number | null;
  readonly startedBy: string | null;
  readonly people: readonly OnSite[];
}
