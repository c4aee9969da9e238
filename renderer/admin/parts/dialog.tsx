/** A modal question. The browser keeps focus inside, Esc closes, focus returns to where it was. */
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef } from 'react';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import css from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly yes: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  /** Nothing is left to think better of. */
  readonly alone?: boolean;
  /** For tables. */
  readonly wide?: boolean;
  readonly onYes: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({
  title,
  yes,
  danger = false,
  busy = false,
  wide = false,
  alone = false,
  onYes,
  onClose,
  children,
}: DialogProps) {
  const words = useWords();
  const titleId = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onYes();
  };
  return (
    <dialog
      ref={ref}
      className={`${css['dialog']} ${wide ? css['wide'] : ''}`}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <form noValidate onSubmit={submit}>
        <h2 id={titleId}>{title}</h2>
        <div className={css['body']}>{children}</div>
        <div className={css['actions']}>
          {!alone && <Button onClick={onClose}>{words.common.cancel}</Button>}
          <Button type="submit" kind={danger ? 'danger' : 'main'} busy={busy}>
            {yes}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
