/** What a change comes to: cells of the database, each with its value before and after. Undoing is the way back. */
import type { Actor } from '../../../contract/actor.ts';
import type { Change, Receipt } from '../../../contract/change.ts';

export interface Block {
  readonly at: number;
  readonly by: string;
  readonly why: string;
}

export interface NoteRow {
  readonly text: string;
  readonly at: number;
  readonly made_by: string;
  readonly edited_at: number | null;
  readonly removed_at: number | null;
}

interface From<Value> {
  /** Whom it was said of: facts never move to whom this person is joined into. */
  readonly person: string;
  readonly was: Value;
  readonly became: Value;
}

export type Step =
  | ({ readonly cell: 'name' } & From<string | null>)
  | ({ readonly cell: 'vip' } & From<boolean>)
  | ({ readonly cell: 'block' } & From<Block | null>)
  | ({ readonly cell: 'tag'; readonly tag: string } & From<boolean>)
  | ({ readonly cell: 'note'; readonly note: string } & From<NoteRow | null>)
  | ({ readonly cell: 'nameOf' } & From<string | null>)
  | ({ readonly cell: 'pictureOf' } & From<string | null>)
  /** `person` is joined into `into`; of one that staff make, the receipt has the same id. */
  | ({ readonly cell: 'join'; readonly join: string; readonly into: string } & From<boolean>)
  | ({ readonly cell: 'erase' } & From<number | null>);

/** What slices of many people share. */
export interface SliceOf {
  readonly receipt: string;
  readonly change: Change;
  readonly actor: Actor;
  readonly at: number;
}

export interface Slice extends SliceOf {
  readonly people: readonly string[];
  /** What `fingerprint` gave when it was shown what would happen; null where nothing was shown. */
  readonly fingerprint: string | null;
}

export type ReceiptState = 'running' | 'done' | 'undoing' | 'undone';

export interface ReceiptTable {
  id: string;
  at: number;
  made_by: string;
  what: Receipt['what'];
  people: number;
  example_id: string | null;
  state: ReceiptState;
  undone_at: number | null;
  undone_by: string | null;
}
