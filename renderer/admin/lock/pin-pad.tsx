/** Twelve keys for fingers. They leave the focus in the PIN field. */
import type { MouseEvent } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../words/words.ts';
import css from './pin-pad.module.css';

interface PinPadProps {
  readonly disabled: boolean;
  readonly ready: boolean;
  readonly onDigit: (digit: string) => void;
  readonly onErase: () => void;
}

const keepFocus = (event: MouseEvent) => event.preventDefault();

export function PinPad({ disabled, ready, onDigit, onErase }: PinPadProps) {
  const words = useWords();
  const digit = (key: string) => (
    <button
      key={key}
      type="button"
      className={css['key']}
      disabled={disabled}
      onMouseDown={keepFocus}
      onClick={() => onDigit(key)}
    >
      {key}
    </button>
  );
  return (
    <fieldset className={css['pad']} aria-label={words.lock.pad}>
      {[...'123456789'].map(digit)}
      <button
        type="button"
        className={css['key']}
        disabled={disabled}
        aria-label={words.lock.erase}
        onMouseDown={keepFocus}
        onClick={onErase}
      >
        <Icon name="erase" size={24} />
      </button>
      {digit('0')}
      <button
        type="submit"
        className={`${css['key']} ${css['enter']}`}
        disabled={disabled || !ready}
        onMouseDown={keepFocus}
      >
        {words.lock.enter}
      </button>
    </fieldset>
  );
}
