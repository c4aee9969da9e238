/** What is wrong with a form, in words, beyond what its schema refuses: nobody can answer a question without words. */
import type { Field, Localized, VisitForm } from '../../../../contract/form.ts';
import { languages } from '../../../../contract/language.ts';
import type { FormWords } from '../../words/words.ts';

type ProblemWords = FormWords['formProblem'];

const isSaid = (words: Localized) => languages.some((language) => words[language].trim() !== '');

const labelProblem = (label: Localized, words: ProblemWords) => (isSaid(label) ? null : words.label);

function choicesProblem({ kind, choices }: Field, words: ProblemWords): string | null {
  if (kind !== 'choice') return null;
  if (choices.length < 2) return words.choices;
  return choices.every(isSaid) ? null : words.label;
}

export interface FieldProblems {
  readonly label: string | null;
  readonly choices: string | null;
}

export const fieldProblems = (field: Field, words: ProblemWords): FieldProblems => ({
  label: labelProblem(field.label, words),
  choices: choicesProblem(field, words),
});

export const typeProblem = ({ label }: VisitForm['types'][number], words: ProblemWords) =>
  labelProblem(label, words);

export const consentProblem = ({ consent }: VisitForm, words: ProblemWords) =>
  consent && !isSaid(consent.text) ? words.consent : null;

const any: ProblemWords = { label: 'label', choices: 'choices', consent: 'consent', time: 'time' };

export function isAskable(form: VisitForm): boolean {
  const problems = [
    consentProblem(form, any),
    ...form.fields.flatMap((field) => Object.values(fieldProblems(field, any))),
    ...form.types.map((type) => typeProblem(type, any)),
  ];
  return problems.every((problem) => problem === null);
}
