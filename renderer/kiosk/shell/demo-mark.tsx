/** Says on every screen that this is a demo, and opens the demo's panel. */
import { useEffect, useRef } from 'react';
import type { DemoState } from '../../../contract/kiosk.ts';
import { useWords } from '../words/words.ts';
import css from './demo-mark.module.css';
import { DemoPanel } from './demo-panel.tsx';

interface DemoMarkProps {
  readonly demo: DemoState;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

export function DemoMark({ demo, open, onOpen }: DemoMarkProps) {
  const { mark } = useWords().demo;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const panel = dialog.current;
    if (!open || !panel) return;
    panel.showModal();
    // A touch beside the panel lands on the dialog itself. Esc closes it without us.
    panel.addEventListener('click', ({ target }) => target === panel && panel.close());
  }, [open]);
  return (
    <>
      <button type="button" className={css['mark']} aria-haspopup="dialog" onClick={() => onOpen(true)}>
        {mark}
      </button>
      {open && (
        <dialog
          ref={dialog}
          className={css['panel']}
          aria-labelledby="demo-title"
          onClose={() => onOpen(false)}
        >
          <DemoPanel demo={demo} onClose={() => dialog.current?.close()} />
        </dialog>
      )}
    </>
  );
}
