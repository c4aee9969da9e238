/** A list as a file: exactly the people, columns and order on the screen. */
import * as v from 'valibot';
import type { FailureCode } from './failure.ts';
import { Language } from './language.ts';
import { ListId } from './list.ts';
import { PeopleColumn } from './people-list.ts';
import { VisitColumn } from './visit-list.ts';

export const exportKinds = ['csv', 'xlsx'] as const;

/** Of titles, and of the file's name. */
const language = Language;

export const NewExport = v.variant('what', [
  v.strictObject({
    what: v.literal('people'),
    list: ListId,
    /** Empty for all of the list. */
    ids: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(10_000)),
    except: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(10_000)),
    columns: v.pipe(v.array(PeopleColumn), v.minLength(1)),
    as: v.picklist(exportKinds),
    language,
    /** Whole phone numbers instead of masked ones; needs the right to, and a reason. */
    wholePhones: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(200))),
  }),
  v.strictObject({
    what: v.literal('visits'),
    list: ListId,
    columns: v.pipe(v.array(VisitColumn), v.minLength(1)),
    as: v.picklist(exportKinds),
    language,
  }),
  v.strictObject({ what: v.literal('audit'), list: ListId, as: v.picklist(exportKinds), language }),
  /** Who stays when an import is undone: of a stage that was shown, or confirmed since. */
  v.strictObject({
    what: v.literal('staying'),
    stage: v.pipe(v.string(), v.uuid()),
    as: v.picklist(exportKinds),
    language,
  }),
  v.strictObject({ what: v.literal('person'), person: v.pipe(v.string(), v.uuid()), language }),
]);
export type NewExport = v.InferOutput<typeof NewExport>;

export const JobId = v.pipe(v.string(), v.uuid());

/** How a long piece of work stands. `of` is null while it is not known. */
export interface JobState {
  readonly job: string;
  readonly kind: 'export' | 'import' | 'dryRun';
  readonly done: number;
  readonly of: number | null;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  /** Where the file was written, for `done` of an export; of an import the file of refused rows, if any. */
  readonly file: string | null;
  readonly failure: { readonly code: FailureCode } | null;
}
