/** What the kiosk would have asked, asked at the desk: as whom the visitor comes, then the questions of that type. */
import {
  type Answers,
  asked,
  said as inWords,
  type VisitForm,
  type VisitSaid,
} from '../../../contract/form.ts';
import { Select } from '../parts/select.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { GuestField } from './guest-field.tsx';

interface AskedFieldsProps {
  readonly form: VisitForm;
  readonly said: VisitSaid;
  readonly insist: boolean;
  readonly onType: (type: string) => void;
  readonly onAnswers: (answers: Answers) => void;
}

/** Where nobody has said as whom they come, it is as the first. */
export const typeAtDesk = (form: VisitForm, type: string | null): string | null =>
  form.types.find(({ id }) => id === type)?.id ?? form.types[0]?.id ?? null;

/** Only what is asked of this type, and was answered. */
export const givenOf = (form: VisitForm, { type, answers }: VisitSaid): Answers =>
  Object.fromEntries(
    asked(form, type).flatMap(({ id }) => {
      const answer = answers[id]?.trim() ?? '';
      return answer === '' ? [] : [[id, answer]];
    }),
  );

export function AskedFields({ form, said, insist, onType, onAnswers }: AskedFieldsProps) {
  const words = useWords();
  const language = useLanguage();
  const { type, answers } = said;
  return (
    <>
      {form.types.length > 0 && (
        <Select
          label={words.onsite.type}
          value={type ?? ''}
          options={form.types.map(({ id, label }) => ({ value: id, text: inWords(label, language) || id }))}
          onChange={onType}
        />
      )}
      {asked(form, type).map((field) => (
        <GuestField
          key={field.id}
          field={field}
          answer={answers[field.id] ?? ''}
          insist={insist}
          onAnswer={(answer) => onAnswers({ ...answers, [field.id]: answer })}
        />
      ))}
    </>
  );
}
