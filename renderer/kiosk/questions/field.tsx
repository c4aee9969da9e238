/** One question: its name, whether it must be answered, and what is wrong with the answer. */
import { type Answers, choiceId, type Field as FieldOf, said } from '../../../contract/form.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './field.module.css';
import { Tiles } from './tiles.tsx';

/** In characters; main takes 200 of each. */
const longest = { text: 60, host: 40, phone: 24 } as const;

interface FieldProps {
  readonly field: FieldOf;
  readonly answers: Answers;
  readonly wrong: boolean;
  readonly onAnswer: (answer: string) => void;
  readonly onType: (input: HTMLInputElement, field: FieldOf) => void;
}

export function Field({ field, answers, wrong, onAnswer, onType }: FieldProps) {
  const language = useLanguage();
  const words = useWords().visit.asking;
  const { id, kind, required } = field;
  const answer = answers[id] ?? '';
  const [name, fault] = [`name-${id}`, `fault-${id}`];
  const faultSaid =
    kind === 'choice' ? words.choose : kind === 'phone' && answer.trim() !== '' ? words.phone : words.fill;
  const described = wrong ? fault : undefined;
  return (
    <div className={css['field']} data-field={id}>
      <p className={css['name']}>
        {kind === 'choice' ? (
          <b id={name}>{said(field.label, language)}</b>
        ) : (
          <label htmlFor={`field-${id}`}>{said(field.label, language)}</label>
        )}
        <span className={css['must']} data-required={required}>
          {required ? words.required : words.optional}
        </span>
      </p>
      {kind === 'choice' ? (
        <Tiles
          name={id}
          choices={field.choices.map((choice, at) => ({
            id: choiceId(choice, at),
            text: said(choice, language),
          }))}
          chosen={answer === '' ? null : answer}
          onChoose={onAnswer}
          labelledBy={name}
          describedBy={described}
          required={required}
          wrong={wrong}
        />
      ) : (
        <input
          id={`field-${id}`}
          type={kind === 'phone' ? 'tel' : 'text'}
          // The system's own keyboard would cover the field; ours does not.
          inputMode="none"
          className={css['input']}
          value={answer}
          maxLength={longest[kind]}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          required={required}
          aria-invalid={wrong}
          aria-describedby={described}
          onChange={({ target }) => onAnswer(target.value)}
          onFocus={({ target }) => onType(target, field)}
          onClick={({ currentTarget }) => onType(currentTarget, field)}
        />
      )}
      {wrong && (
        <p id={fault} className={css['fault']}>
          {faultSaid}
        </p>
      )}
    </div>
  );
}
