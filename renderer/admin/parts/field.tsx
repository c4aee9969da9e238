/** A labelled text field. Its problem is said once the field was left, or at once when `insist` asks for it. */
import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import css from './field.module.css';
import { Icon } from './icon.tsx';

interface FieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | null;
  readonly hint?: ReactNode;
  readonly insist?: boolean;
  /** For ids and addresses: fixed width letters, no help from the spelling checker. */
  readonly code?: boolean;
}

export function Field({
  label,
  value,
  onChange,
  problem,
  hint,
  insist = false,
  code = false,
  ...rest
}: FieldProps) {
  const id = useId();
  const [left, setLeft] = useState(false);
  const wrong = problem !== null && (insist || (left && value !== ''));
  return (
    <div className={css['field']}>
      <label className={css['label']} htmlFor={id}>
        {label}
      </label>
      <input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        id={id}
        className={`${css['input']} ${code ? css['code'] : ''}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => setLeft(true)}
        aria-invalid={wrong || undefined}
        aria-describedby={`${id}-note`}
      />
      <div className={css['note']} id={`${id}-note`} aria-live="polite">
        {wrong ? <Problem text={problem} /> : hint}
      </div>
    </div>
  );
}

export function Problem({ text }: { readonly text: string }) {
  return (
    <span className={css['problem']}>
      <Icon name="bad" size={16} />
      {text}
    </span>
  );
}

/** A field that says why, or a closed row that holds one. */
const wrongPlaces = '[aria-invalid], [data-wrong] [aria-expanded="false"]';

/** After a refused submit: to the first field that says why, once it says so. */
export function showProblem(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(wrongPlaces)?.focus());
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
  readonly hint?: ReactNode;
}

/** One of a few, all in sight. */
export function Choice<T extends string>({ label, value, options, words, onChange, hint }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className={css['field']}>
      <legend className={css['label']}>{label}</legend>
      <div className={css['options']}>
        {options.map((option) => (
          <label key={option} className={css['option']}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            <span>{words[option]}</span>
          </label>
        ))}
      </div>
      {hint && <div className={css['note']}>{hint}</div>}
    </fieldset>
  );
}

interface TickProps {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Tick({ label, hint, checked, onChange }: TickProps) {
  return (
    <label className={css['tick']}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        <small>{hint}</small>
      </span>
    </label>
  );
}
