/** What a change comes to: cells of the database, each with its value before and after. Undoing is the way back. */
import type { Actor } from '../../../contract/actor.ts';
import type { Change, Receipt } from '../../../contract/change.ts';
import type { ImportPlan } from '../../../contract/import.ts';
import type { ImportRow } from '../files/words.ts';

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

export interface PhoneRow {
  readonly country_code: string;
  readonly number: string;
  readonly e164: string;
  readonly at: number;
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
  | ({ readonly cell: 'erase' } & From<number | null>)
  /** From a file: somebody new, whom nobody has scanned as yet. Taken back, what is left of them is blank. */
  | ({ readonly cell: 'person' } & From<boolean>)
  | ({ readonly cell: 'phone' } & From<PhoneRow | null>)
  | ({ readonly cell: 'unionId' } & From<string | null>);

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

/** Some rows of a file that is taken. */
export interface ImportSlice {
  readonly receipt: string;
  readonly rows: readonly ImportRow[];
  readonly plan: Pick<ImportPlan, 'addUnknown'>;
  /** The file's name. */
  readonly about: string;
  readonly actor: Actor;
  readonly at: number;
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
  /** People, of an import that is or was being undone. */
  removed: number | null;
  restored: number | null;
  kept: number | null;
}
