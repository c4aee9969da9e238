/** On or off, at once visible from the side. `SwitchRow` says what it means; a bare one is named by a heading. */
import { type ReactNode, useId } from 'react';
import css from './switch.module.css';

interface SwitchProps {
  readonly id?: string;
  /** The id of the text that names it. */
  readonly labelledBy: string;
  readonly describedBy?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Switch({ id, labelledBy, describedBy, on, onChange }: SwitchProps) {
  return (
    <input
      id={id}
      type="checkbox"
      role="switch"
      className={css['switch']}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-checked={on}
      checked={on}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

interface SwitchRowProps {
  readonly label: string;
  readonly text: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** Shown below, while it matters. */
  readonly children?: ReactNode;
}

export function SwitchRow({ label, text, on, onChange, children }: SwitchRowProps) {
  const id = useId();
  return (
    <div className={css['row']}>
      <label className={css['line']} htmlFor={`${id}-switch`}>
        <span>
          <span id={id} className={css['label']}>
            {label}
          </span>
          <small id={`${id}-text`}>{text}</small>
        </span>
        <Switch id={`${id}-switch`} labelledBy={id} describedBy={`${id}-text`} on={on} onChange={onChange} />
      </label>
      {children}
    </div>
  );
}
