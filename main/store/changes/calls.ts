/** What the main loop may ask of changes, on the thread that writes and on the one that reads. */
import type { Actor } from '../../../contract/actor.ts';
import type { Change, Receipt } from '../../../contract/change.ts';
import type { DuplicatePair } from '../../../contract/duplicates.ts';
import type { PersonListRow } from '../../../contract/people-list.ts';
import type { Staying, StayingField, Undid } from '../../../contract/undo.ts';
import type { RowOutcome } from '../files/words.ts';
import type { ImportSlice, Slice, SliceOf } from './words.ts';

interface Undoing {
  readonly receipt: string;
  readonly actor: Actor;
  readonly at: number;
}

export interface ChangeCalls {
  /** At once; what names many people is done in slices instead. */
  change(made: { change: Change; actor: Actor; at: number; fingerprint: string | null }): Receipt;
  beginSlices(begun: SliceOf): null;
  slice(slice: Slice): number;
  beginImport(begun: Omit<ImportSlice, 'rows'>): null;
  importSlice(slice: ImportSlice): readonly RowOutcome[];
  endSlices(receipt: string): Receipt;
  /** Where the next slice to look at begins; null at the end. */
  checkUndo(asked: { receipt: string; before: number }): number | null;
  /** All of it at once if it is little; false when it is undone in slices. */
  undo(undoing: Undoing): boolean;
  /** `again` for what an app that ended meanwhile had begun to undo. */
  beginUndo(begun: { receipt: string; again: boolean }): null;
  undoSlice(undoing: Undoing): Pick<UndoneSlice, 'finished' | 'people'>;
  /**
   * The first slice begins it, if its first part is as `undoParts` showed it; those that follow name no fingerprint.
   * As many parts as fit into `ms` while nobody else waits, and at least one.
   */
  undoImport(undoing: Undoing & { fingerprint: string | null; ms: number }): UndoneSlice;
  receipt(id: string): Receipt;
  /** Begun by an app that ended before they were done, or undone. */
  unfinished(nothing: null): readonly string[];
  purgeDue(at: number): boolean;
  erasedPictures(nothing: null): readonly string[];
  picturesGone(files: readonly string[]): null;
  dismissPair(pair: { one: string; other: string; by: Actor; at: number }): null;
  restorePair(pair: { one: string; other: string }): null;
  revealPhone(asked: { identity: string; why: string; by: Actor; at: number }): string;
  keepGivenName(given: { identity: string; name: string; at: number }): null;
}

/** Some of today's people, with everything the import did to them. */
export interface UndoneSlice {
  readonly finished: boolean;
  readonly people: number;
  readonly staying: readonly Staying[];
}

/** What undoing some of an import would come to. */
export interface UndoShown extends Undid {
  /** Of each part that was looked at; parts are the same ones however many are looked at together. */
  readonly fingerprints: readonly string[];
  /** Before which step the next part begins; null at the end. */
  readonly next: number | null;
  readonly people: number;
  readonly fields: Readonly<Partial<Record<StayingField, number>>>;
  /** The first of those to whom something would be done. */
  readonly touched: readonly string[];
  readonly staying: readonly Staying[];
}

/** A slice of what a change would do, in the order of the ids asked for. */
export interface Preview {
  /** Today's people, each once; whoever is unknown or erased is left out. */
  readonly people: readonly string[];
  readonly fingerprint: string;
  readonly unchanged: number;
  readonly onSite: number;
  readonly vip: number;
  readonly otherUnion: number;
  readonly partedBefore: number;
}

export interface ChangeLooks {
  preview(asked: { change: Change; people: readonly string[]; now: number }): Preview;
  /** As many parts as fit into `ms`, and at least one. */
  undoParts(asked: { receipt: string; before: number; ms: number }): UndoShown;
  recent(nothing: null): readonly Receipt[];
  duplicates(nothing: null): readonly DuplicatePair[];
  /** As a list shows them. */
  listRows(ids: readonly string[]): readonly PersonListRow[];
}
