/** How the questions are dealt out: who the visitor is first, then a few fields a page. */
import { type Answers, asked, type Field, missing, type VisitForm } from '../../../contract/form.ts';

/** What a page has room for; a choice takes a place for every four of its answers. */
const roomOfPage = 3;
const sizeOf = ({ kind, choices }: Field) =>
  kind === 'choice' ? Math.min(roomOfPage, Math.ceil(choices.length / 4)) : 1;

/** The fields of each page, in their order. */
export function pagesOf(fields: readonly Field[]): readonly (readonly Field[])[] {
  const pages: Field[][] = [];
  let room = 0;
  for (const field of fields) {
    const size = sizeOf(field);
    if (size > room) {
      pages.push([]);
      room = roomOfPage;
    }
    pages.at(-1)?.push(field);
    room -= size;
  }
  return pages;
}

/** This field's answer is missing or impossible. */
export const isWrong = (field: Field, answers: Answers): boolean =>
  missing({ consent: null, types: [], fields: [field] }, null, answers) !== null;

/** What was said last time and still fits the form, of the fields that staff want remembered. */
export function firstAnswers(form: VisitForm, remembered: Answers): Answers {
  const kept = form.fields.filter(
    (field) => field.remembered && remembered[field.id] !== undefined && !isWrong(field, remembered),
  );
  return Object.fromEntries(kept.map(({ id }) => [id, remembered[id] ?? '']));
}

/** The type that needs no asking: the one from last time, or the only one. */
export function firstType({ types }: VisitForm, last: string | null): string | null {
  if (types.length === 1) return types[0]?.id ?? null;
  return types.some(({ id }) => id === last) ? last : null;
}

/** Of these fields, only what was answered. */
export function saidOf(fields: readonly Field[], answers: Answers): Answers {
  const said = fields.map(({ id }) => [id, answers[id]?.trim() ?? ''] as const);
  return Object.fromEntries(said.filter(([, answer]) => answer !== ''));
}

/** What is sent: only what this type is asked. */
export const answersToSend = (form: VisitForm, type: string | null, answers: Answers): Answers =>
  saidOf(asked(form, type), answers);

/** Nothing of this is required, so that all of it can be skipped. */
export const canSkip = (form: VisitForm, type: string | null): boolean => missing(form, type, {}) === null;
