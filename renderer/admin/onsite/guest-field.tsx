/** One question of the form, asked at the desk. */
import {
  choiceId,
  emptyForm,
  type Field as FormField,
  said as inWords,
  missing,
} from '../../../contract/form.ts';
import { Field } from '../parts/field.tsx';
import { Select } from '../parts/select.tsx';
import { useLanguage, useWords } from '../words/words.ts';

interface GuestFieldProps {
  readonly field: FormField;
  readonly answer: string;
  readonly insist: boolean;
  readonly onAnswer: (answer: string) => void;
}

export function GuestField({ field, answer, insist, onAnswer }: GuestFieldProps) {
  const words = useWords();
  const said = words.onsite;
  const language = useLanguage();
  const name = inWords(field.label, language) || words.form.unnamed;
  const label = field.required ? name : said.optional(name);
  const wrong = missing({ ...emptyForm, fields: [field] }, null, { [field.id]: answer }) !== null;
  const problem = answer.trim() === '' ? words.problem.needed : said.phoneProblem;
  if (field.kind === 'choice') {
    const options = field.choices.map((choice, at) => ({
      value: choiceId(choice, at),
      text: inWords(choice, language),
    }));
    return (
      <Select
        label={label}
        value={answer}
        options={[{ value: '', text: said.choose }, ...options]}
        onChange={onAnswer}
        problem={wrong ? words.problem.needed : null}
        insist={insist}
      />
    );
  }
  return (
    <Field
      label={label}
      value={answer}
      onChange={onAnswer}
      problem={wrong ? problem : null}
      insist={insist}
      maxLength={200}
      inputMode={field.kind === 'phone' ? 'tel' : 'text'}
    />
  );
}
