/** A few choices in a row, for looking only: they change nothing that is saved. */
import css from './preview.module.css';

interface SwitcherProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

export const Switcher = <T extends string>({ label, value, options, words, onChange }: SwitcherProps<T>) => (
  <fieldset className={css['switcher']} aria-label={label}>
    {options.map((option) => (
      <button key={option} type="button" aria-pressed={option === value} onClick={() => onChange(option)}>
        {words[option]}
      </button>
    ))}
  </fieldset>
);
