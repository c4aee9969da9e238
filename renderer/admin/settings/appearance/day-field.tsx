/** A day of the calendar. */
import { useId } from 'react';
import fieldCss from '../../parts/field.module.css';

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty while it is typed. */
  readonly value: string;
  readonly wrong?: boolean;
  readonly onChange: (day: string) => void;
}

export function DayField({ label, value, wrong = false, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className={fieldCss['field']}>
      <label className={fieldCss['label']} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={fieldCss['input']}
        value={value}
        max="9999-12-31"
        aria-invalid={wrong || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
