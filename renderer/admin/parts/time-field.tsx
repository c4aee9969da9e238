/** A time of day, 24 hours in every language; what is typed is understood, and spelled out when one leaves. */
import { useId, useState } from 'react';
import * as v from 'valibot';
import { TimeOfDay } from '../../../contract/device.ts';
import { useWords } from '../words/words.ts';
import { clockOf } from './clock-text.ts';
import css from './field.module.css';
import { Problem } from './field.tsx';
import own from './time-field.module.css';

interface TimeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The label is read out only: what stands around it says it. */
  readonly bare?: boolean;
}

export function TimeField({ label, value, onChange, bare = false }: TimeFieldProps) {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState(value);
  const [typing, setTyping] = useState(false);
  const wrong = !v.is(TimeOfDay, value) && !typing;
  const type = (next: string) => {
    setText(next);
    onChange(clockOf(next));
  };
  return (
    <div className={`${css['field']} ${own['time']}`}>
      {!bare && (
        <label className={css['label']} htmlFor={id}>
          {label}
        </label>
      )}
      <input
        id={id}
        className={css['input']}
        autoComplete="off"
        maxLength={8}
        placeholder="08:30"
        aria-label={bare ? label : undefined}
        value={typing ? text : value}
        onChange={(event) => type(event.target.value)}
        onFocus={() => {
          setText(value);
          setTyping(true);
        }}
        onBlur={() => setTyping(false)}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-note` : undefined}
      />
      {wrong && (
        <span id={`${id}-note`} role="alert">
          <Problem text={words.formProblem.time} />
        </span>
      )}
    </div>
  );
}
