/** What the console puts on paper. */
import * as v from 'valibot';
import { Language } from './language.ts';
import { PersonId } from './people.ts';

export const printedPages = [
  'today',
  'people',
  'person',
  'visits',
  'onsite',
  'duplicates',
  'recent',
  'audit',
] as const;
export const PrintedPage = v.picklist(printedPages);
export type PrintedPage = v.InferOutput<typeof PrintedPage>;

/** What is on screen, once it is laid out for paper. */
export const PrintOut = v.strictObject({
  page: PrintedPage,
  /** Whoever it is about; null where it is a list. */
  person: v.nullable(PersonId),
  language: Language,
});
export type PrintOut = v.InferOutput<typeof PrintOut>;
