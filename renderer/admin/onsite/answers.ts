/** What somebody on site has said, in words: answers are kept by the ids of field and choice. */
import { chosen, said, type VisitForm } from '../../../contract/form.ts';
import type { Language } from '../../../contract/language.ts';
import type { OnSite } from '../../../contract/onsite.ts';
import { seenName } from '../names.ts';

export interface Fact {
  readonly id: string;
  /** Null when the field is no longer in the form. */
  readonly label: string | null;
  readonly value: string;
}

type Answered = Pick<OnSite, 'type' | 'answers'>;

/** Null without a type; a type that was deleted since is shown by its id. */
export function typeOf({ type }: Answered, form: VisitForm, language: Language): string | null {
  if (type === null) return null;
  const known = form.types.find(({ id }) => id === type);
  return (known && said(known.label, language)) || type;
}

function inWords(answer: string, field: VisitForm['fields'][number] | undefined, language: Language): string {
  const choice = field?.kind === 'choice' ? chosen(field, answer) : undefined;
  return (choice && said(choice, language)) || answer;
}

/** In the form's order; answers to fields that are gone stand last. Empty answers are left out. */
export function factsOf({ answers }: Answered, form: VisitForm, language: Language): readonly Fact[] {
  const known = form.fields.map(({ id }) => id);
  const gone = Object.keys(answers).filter((id) => !known.includes(id));
  return [...known, ...gone].flatMap((id) => {
    const answer = answers[id]?.trim() ?? '';
    if (answer === '') return [];
    const field = form.fields.find((one) => one.id === id);
    const label = field ? said(field.label, language) || null : null;
    return [{ id, label, value: inWords(answer, field, language) }];
  });
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** By name, type or any answer, whatever the width and case of the letters. */
export function matching(
  people: readonly OnSite[],
  search: string,
  form: VisitForm,
  language: Language,
): readonly OnSite[] {
  const wanted = plain(search);
  if (wanted === '') return people;
  return people.filter((one) => {
    const texts = [one.name, typeOf(one, form, language) ?? ''];
    for (const { value } of factsOf(one, form, language)) texts.push(value);
    return texts.some((text) => plain(text).includes(wanted));
  });
}

/** A name to say in a sentence. */
export const spoken = (name: string, nobody: string): string => seenName(name) ?? nobody;
