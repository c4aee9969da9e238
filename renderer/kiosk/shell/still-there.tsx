/** Asks whether somebody is still there, before what they have typed is thrown away. Any touch, any key says yes. */
import { useLayoutEffect, useRef } from 'react';
import { Button } from '../parts/button.tsx';
import { screenChanged } from '../parts/stray-touch.ts';
import { useWords } from '../words/words.ts';
import css from './still-there.module.css';
import { warnedFor } from './use-life.ts';

interface StillThereProps {
  readonly seconds: number;
  readonly onStay: () => void;
}

export function StillThere({ seconds, onStay }: StillThereProps) {
  const { still } = useWords().visit;
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const asked = dialog.current;
    asked?.showModal();
    return () => {
      asked?.close();
      // Whoever touches twice says once that they are there.
      screenChanged();
    };
  }, []);
  return (
    // A touch is answered when it ends, on the dialog or beside it, so that it cannot fall through to what is below.
    // biome-ignore lint/a11y/useKeyWithClickEvents: any key is heard by what counts the time
    <dialog
      ref={dialog}
      role="alertdialog"
      className={css['asked']}
      aria-labelledby="still-title"
      aria-describedby="still-todo"
      onClick={onStay}
      onCancel={onStay}
    >
      <span className={css['ring']} aria-hidden="true">
        <svg viewBox="0 0 48 48" aria-hidden="true">
          <circle cx="24" cy="24" r="21" pathLength="1" strokeDashoffset={1 - (seconds * 1000) / warnedFor} />
        </svg>
        <span>{seconds}</span>
      </span>
      <h2 id="still-title" className={css['title']}>
        {still.title}
      </h2>
      <p id="still-todo" className={css['todo']}>
        {still.todo(seconds)}
      </p>
      {/* Its press goes up to the dialog. */}
      <Button main>{still.yes}</Button>
    </dialog>
  );
}
