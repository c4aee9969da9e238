/** People from a file: read first, shown, and taken only when confirmed; undone by its receipt. */
import * as v from 'valibot';
import { Language } from './language.ts';

/** What a column of the file holds. */
export const importFields = [
  'skip',
  'displayName',
  'nickname',
  'phone',
  'openId',
  'unionId',
  'tags',
  'note',
  'vip',
] as const;
export const ImportField = v.picklist(importFields);
export type ImportField = v.InferOutput<typeof ImportField>;

/** By what a row finds the person it is about. */
export const importKeys = ['phone', 'unionId', 'openId'] as const;

export const ImportPlan = v.strictObject({
  /** From `import.read`. */
  file: v.pipe(v.string(), v.uuid()),
  /** For each column of the file, in its order. */
  columns: v.pipe(v.array(ImportField), v.minLength(1), v.maxLength(200)),
  key: v.picklist(importKeys),
  /** Rows that find nobody become new people, or are refused. */
  addUnknown: v.boolean(),
  /** Of the reasons in the file of refused rows. */
  language: Language,
});
export type ImportPlan = v.InferOutput<typeof ImportPlan>;

export const ImportFileId = v.pipe(v.string(), v.uuid());

export const importLimits = { rows: 1_000_000, columns: 200 } as const;

/** A file that was chosen and looked into. */
export interface ImportFile {
  readonly file: string;
  readonly name: string;
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16' | 'xlsx';
  readonly columns: readonly { readonly title: string; readonly guess: ImportField }[];
  /** The first rows as text, at most 10. */
  readonly sample: readonly (readonly string[])[];
}

/** What taking it would do, or did. */
export interface ImportReport {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** The first refused rows, at most 50; all of them are in the error file. */
  readonly problems: readonly {
    readonly row: number;
    readonly column: string | null;
    readonly why: ImportProblem;
  }[];
}

export type ImportProblem =
  | 'no-key'
  | 'bad-phone'
  | 'bad-openId'
  | 'key-twice'
  | 'unknown-person'
  | 'many-people'
  | 'too-long'
  | 'columns'
  | 'bad-tag'
  | 'bad-encoding';
