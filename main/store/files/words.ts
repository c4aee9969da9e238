/** What main asks of the thread that writes and reads files; all of it is cloned on the way. */
import type { exportKinds } from '../../../contract/export.ts';
import type { ImportPlan, ImportProblem, ImportReport } from '../../../contract/import.ts';
import type { PeopleColumn } from '../../../contract/people-list.ts';
import type { Staying } from '../../../contract/undo.ts';
import type { VisitColumn } from '../../../contract/visit-list.ts';
import type { SheetWords } from '../../../contract/words/sheet.ts';

export type ExportRows =
  | {
      readonly what: 'people';
      readonly nums: Int32Array;
      readonly columns: readonly PeopleColumn[];
      readonly whole: boolean;
    }
  | { readonly what: 'visits'; readonly nums: Int32Array; readonly columns: readonly VisitColumn[] }
  | { readonly what: 'audit'; readonly nums: Float64Array }
  | { readonly what: 'staying'; readonly staying: readonly Staying[] }
  | { readonly what: 'person'; readonly person: string };

export interface ExportTask {
  readonly job: string;
  /** Where it is written. */
  readonly target: string;
  readonly as: (typeof exportKinds)[number];
  readonly words: SheetWords;
  readonly rows: ExportRows;
}

export interface FileStep {
  readonly done: number;
  readonly of: number | null;
  readonly finished: boolean;
}

/** A row of an imported file as it may be taken: checked, and not yet looked up. */
export interface ImportRow {
  readonly row: number;
  readonly key: { readonly by: 'phone' | 'unionId' | 'openId'; readonly value: string };
  readonly name: string | null;
  /** As WeChat had it: what staff call a new person that has no other name. */
  readonly nickname: string | null;
  readonly phone: { readonly countryCode: string; readonly number: string; readonly e164: string } | null;
  readonly unionId: string | null;
  readonly openId: string | null;
  readonly tags: readonly string[];
  readonly note: string | null;
  readonly vip: boolean | null;
}

export type RowOutcome =
  | { readonly did: 'added' | 'changed' | 'unchanged' }
  | { readonly did: 'refused'; readonly why: ImportProblem };

export interface ImportTask {
  readonly job: string;
  readonly plan: ImportPlan;
  /** The rows are given out instead of only being looked up. */
  readonly take: boolean;
  readonly words: SheetWords;
}

export interface ImportStep extends FileStep {
  /** Of a file that is taken: what became of each is said with the next question. */
  readonly rows: readonly ImportRow[];
  readonly report: ImportReport;
}
