/**
 * Which answers of a visit a search looks into: what somebody wrote, by the question they wrote it for. A phone number is
 * found by none of its digits, as it is hidden elsewhere, and a choice is kept by its id, which nobody reads. Pure.
 */
import type { Answers } from '../form.ts';
import { type Leaf, mentions, type Query } from './query.ts';

export const answerParts = ['host', 'company', 'other'] as const;
export type AnswerPart = (typeof answerParts)[number];
export type AnswerTexts = Readonly<Record<AnswerPart, readonly string[]>>;

/** The very shape that `missing` in form.ts takes for a phone number. */
const phone = /^\+?[\d ()-]{5,24}$/;
/** By its place, or as the form's editor makes one. */
const choice = /^(?:\d{1,2}|q[0-9a-f]{10})$/;

/** Questions from a template have their template's name. */
const partOf = (field: string): AnswerPart => (field === 'host' || field === 'company' ? field : 'other');

export function answerTexts(answers: Answers): AnswerTexts {
  const texts: Record<AnswerPart, string[]> = { host: [], company: [], other: [] };
  for (const [field, answer] of Object.entries(answers)) {
    const text = answer.trim();
    if (text !== '' && !phone.test(text) && !choice.test(text)) texts[partOf(field)].push(text);
  }
  return texts;
}

/** What answers are looked into for. */
export type AnswerLeaf =
  | Extract<Leaf, { is: 'word' }>
  | (Extract<Leaf, { is: 'field' }> & { readonly field: 'host' | 'company' });

export const isAnswerLeaf = (leaf: Leaf): leaf is AnswerLeaf =>
  leaf.is === 'word' || (leaf.is === 'field' && (leaf.field === 'host' || leaf.field === 'company'));

export const asksAnswers = (query: Query): boolean => mentions(query, isAnswerLeaf);

/** Those that may be why a visit is found, or, with `wanted` false, why one is not. */
export function answerLeaves(query: Query, wanted: boolean): readonly AnswerLeaf[] {
  if (query.is === 'and' || query.is === 'or') return query.of.flatMap((part) => answerLeaves(part, wanted));
  if (query.is === 'not') return answerLeaves(query.of, !wanted);
  return wanted && query.is !== 'everybody' && isAnswerLeaf(query) ? [query] : [];
}
