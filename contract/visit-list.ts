/** The visits log: every visit there was, newest first, with the same search as people. */
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

export interface VisitListRow extends Visit {
  readonly person: { readonly id: string; readonly name: string; readonly avatar: string | null };
  /** Which visit of this person it was. */
  readonly number: number;
}
