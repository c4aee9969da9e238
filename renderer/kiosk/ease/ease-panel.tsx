/** Help to use this kiosk: opened from every screen, forgotten with the visitor. */
import { useLayoutEffect, useRef } from 'react';
import { CloseIcon } from '../parts/icons.tsx';
import { useWords } from '../words/words.ts';
import { type Ease, textSizes, useEase } from './ease.ts';
import css from './ease-panel.module.css';

interface EasePanelProps {
  readonly onChange: (change: Partial<Ease>) => void;
  readonly onClose: () => void;
}

const switches = ['contrast', 'low', 'longer', 'calm'] as const;

export function EasePanel({ onChange, onClose }: EasePanelProps) {
  const ease = useEase();
  const words = useWords();
  const said = words.visit.ease;
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const panel = dialog.current;
    if (!panel) return;
    panel.showModal();
    // Closed before it goes, so that the focus returns to where it was.
    return () => panel.close();
  }, []);
  useLayoutEffect(() => {
    const panel = dialog.current;
    // A touch beside the panel lands on the dialog itself.
    const beside = ({ target }: Event) => target === panel && onClose();
    panel?.addEventListener('click', beside);
    return () => panel?.removeEventListener('click', beside);
  }, [onClose]);

  return (
    <dialog ref={dialog} className={css['panel']} aria-labelledby="ease-title" onClose={onClose}>
      <div className={css['inside']}>
        <header className={css['head']}>
          <h2 id="ease-title">{said.open}</h2>
          <button type="button" className={css['close']} aria-label={said.close} onClick={onClose}>
            <CloseIcon />
          </button>
        </header>
        <p className={css['note']}>{said.about}</p>
        <fieldset className={css['sizes']}>
          <legend>{said.text}</legend>
          {textSizes.map((size, at) => (
            <button
              key={size}
              type="button"
              className={css['size']}
              aria-pressed={ease.text === size}
              onClick={() => onChange({ text: size })}
            >
              {said.sizes[at]}
            </button>
          ))}
        </fieldset>
        {switches.map((one) => (
          <button
            key={one}
            type="button"
            role="switch"
            className={css['switch']}
            aria-checked={ease[one]}
            onClick={() => onChange({ [one]: !ease[one] })}
          >
            <span>{said[one]}</span>
            <span className={css['knob']} />
          </button>
        ))}
      </div>
    </dialog>
  );
}
