/** The visits log: every visit there was, and whoever was entered by hand, newest first, with the same search as people. */
import * as v from 'valibot';
import { SearchText } from './list.ts';
import type { Visit } from './people.ts';

export const visitColumns = ['at', 'person', 'channel', 'kiosk', 'type', 'ended', 'number'] as const;
export const VisitColumn = v.picklist(visitColumns);
export type VisitColumn = v.InferOutput<typeof VisitColumn>;

export const VisitListQuery = v.strictObject({
  search: SearchText,
  sort: v.strictObject({ by: v.picklist(['at']), descending: v.boolean() }),
});
export type VisitListQuery = v.InferOutput<typeof VisitListQuery>;

interface Person {
  readonly id: string;
  readonly name: string;
  readonly avatar: string | null;
}

export interface ScannedRow extends Visit {
  readonly person: Person;
  /** Which visit of this person it was. */
  readonly number: number;
  readonly enteredBy: null;
}

/** Entered at the desk, and matched with no scan yet: what a scan matches is the visit of that scan and stands there once. */
export interface EnteredRow extends Pick<Visit, 'id' | 'at' | 'kiosk' | 'ended' | 'type' | 'answers'> {
  /** With the name as it was typed; the id is null where staff did not know who it was. */
  readonly person: Omit<Person, 'id'> & { readonly id: string | null };
  readonly enteredBy: string;
  readonly channel: null;
  readonly firstVisit: false;
  readonly number: null;
  readonly consent: null;
}

export type VisitListRow = ScannedRow | EnteredRow;
