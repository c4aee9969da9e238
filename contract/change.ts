/**
 * What staff do to people. Small things are done at once and can be undone by their receipt; what is dangerous is
 * staged first: what it would do is shown, and done only when confirmed as it was shown.
 */
import * as v from 'valibot';
import { Selection } from './list.ts';
import { JoinId, PersonId } from './people.ts';
import type { PersonListRow } from './people-list.ts';
import type { Role } from './staff.ts';
import type { Undid, UndoOutlook } from './undo.ts';

export const Tag = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(24),
  v.regex(/^[^\s:,"()]+$/, 'must be one word'),
);
export const NoteText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2_000));
export const NoteId = v.pipe(v.string(), v.uuid());
/** The `version` of the person as staff saw it: somebody else's edit in between is not overwritten. */
const Version = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Whose name, picture and note of status a joined person carries on. */
const Side = v.picklist(['person', 'other']);
export const KeptFields = v.strictObject({ name: Side, avatar: Side, displayName: Side });
export type KeptFields = v.InferOutput<typeof KeptFields>;

export const ReceiptId = v.pipe(v.string(), v.uuid());

export const Change = v.variant('do', [
  /** Empty takes the staff's name away again. */
  v.strictObject({
    do: v.literal('name'),
    person: PersonId,
    name: v.pipe(v.string(), v.trim(), v.maxLength(64)),
    version: Version,
  }),
  v.strictObject({ do: v.literal('note'), person: PersonId, text: NoteText }),
  v.strictObject({ do: v.literal('editNote'), note: NoteId, text: NoteText, version: Version }),
  v.strictObject({ do: v.literal('removeNote'), note: NoteId }),
  v.strictObject({ do: v.literal('tag'), people: Selection, tag: Tag, on: v.boolean() }),
  v.strictObject({ do: v.literal('vip'), people: Selection, on: v.boolean() }),
  v.strictObject({
    do: v.literal('block'),
    people: Selection,
    on: v.boolean(),
    why: v.pipe(v.string(), v.trim(), v.maxLength(200)),
  }),
  v.strictObject({ do: v.literal('join'), person: PersonId, other: PersonId, keep: KeptFields }),
  v.strictObject({ do: v.literal('part'), join: JoinId }),
  /** Hidden at once and for good after `graceDays`, or as soon as the person scans again. */
  v.strictObject({ do: v.literal('erase'), people: Selection }),
  /** Of an import, as far as that goes: who has scanned, and what was changed since, stays. */
  v.strictObject({ do: v.literal('undo'), receipt: ReceiptId }),
]);
export type Change = v.InferOutput<typeof Change>;

export const graceDays = 7;

const everyday: ReadonlySet<string> = new Set(['name', 'note', 'editNote', 'removeNote', 'tag', 'vip']);

/** Which roles make, stage and undo which changes; who may read only may change nothing. */
export function mayChange(role: Role, what: Receipt['what']): boolean {
  return role === 'owner' || role === 'manager' || (role === 'desk' && everyday.has(what));
}

/** How many people a change may name without being staged. */
const fewEnough = 1;

export function isStaged(change: Change): boolean {
  if (change.do === 'join' || change.do === 'erase' || change.do === 'undo') return true;
  if (!('people' in change)) return false;
  return change.people.take === 'all' || change.people.ids.length > fewEnough;
}

export const StageId = v.pipe(v.string(), v.uuid());

/** What a staged change would do. It lapses after ten minutes, or when what it is about was changed meanwhile. */
export interface Stage {
  readonly id: string;
  readonly change: Change;
  /** People it would touch, of whom some may need nothing done. */
  readonly people: number;
  readonly unchanged: number;
  /** The first of them, at most 20. */
  readonly sample: readonly PersonListRow[];
  readonly warnings: readonly StageWarning[];
  /** Only of the undo of an import. */
  readonly undo: UndoOutlook | null;
}

export type StageWarning =
  | { readonly what: 'on-site'; readonly count: number }
  | { readonly what: 'vip'; readonly count: number }
  | { readonly what: 'other-union'; readonly count: number }
  | { readonly what: 'parted-before'; readonly count: number };

export interface Receipt {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly what: Exclude<Change['do'], 'undo'> | 'import';
  /** People it changed. */
  readonly people: number;
  /** One of them, to say a name; null where there were none. */
  readonly example: { readonly id: string; readonly name: string } | null;
  readonly undoable: boolean;
  readonly undoneAt: number | null;
  /** What came of undoing an import; null for everything else. */
  readonly undid: Undid | null;
}

/** Somebody blocked who stood at the kiosk and was asked to come to the front desk. */
export interface TurnedAway {
  readonly person: string;
  readonly name: string;
  readonly avatar: string | null;
  readonly why: string;
  readonly at: number;
}
