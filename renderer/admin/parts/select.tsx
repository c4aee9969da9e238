/** One of several where there is no room to show all of them. */
import { useId } from 'react';
import css from './field.module.css';
import { Problem } from './field.tsx';
import own from './select.module.css';

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly insist?: boolean;
}

export function Select({
  label,
  value,
  options,
  onChange,
  hint,
  problem = null,
  insist = false,
}: SelectProps) {
  const id = useId();
  const wrong = problem !== null && insist;
  return (
    <div className={css['field']}>
      <label className={css['label']} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={`${css['input']} ${own['select']}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={wrong || undefined}
        aria-describedby={`${id}-note`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <div className={css['note']} id={`${id}-note`} aria-live="polite">
        {wrong ? <Problem text={problem} /> : hint}
      </div>
    </div>
  );
}
