/** What one can do in a demo: open a simulated phone, let real phones in, look at the console. */
import { useState } from 'react';
import type { FailureCode } from '../../../contract/failure.ts';
import type { DemoState } from '../../../contract/kiosk.ts';
import { tell } from '../../../contract/words/tell.ts';
import { useBridge } from '../bridge-context.ts';
import { Button } from '../parts/button.tsx';
import { CloseIcon, ConsoleIcon, PhoneIcon } from '../parts/icons.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import css from './demo-panel.module.css';

interface DemoPanelProps {
  readonly demo: DemoState;
  readonly onClose: () => void;
}

export function DemoPanel({ demo, onClose }: DemoPanelProps) {
  const bridge = useBridge();
  const { demo: words } = useWords();
  const language = useLanguage();
  const [failed, setFailed] = useState<FailureCode | null>(null);
  const [busy, setBusy] = useState(false);
  const allowed = demo.phoneOrigin !== null;

  const allow = async () => {
    setBusy(true);
    const answer = await bridge.ask['demo.allowPhones'](!allowed);
    setBusy(false);
    setFailed(answer.ok ? null : answer.failure.code);
  };
  const openPhone = async () => {
    const answer = await bridge.ask['demo.openPhone']();
    if (answer.ok) onClose();
    else setFailed(answer.failure.code);
  };
  const openConsole = () => {
    void bridge.ask['kiosk.staff']();
    onClose();
  };
  const said = failed && tell(language, { code: failed, detail: {} }).staff;

  return (
    <div className={css['panel']}>
      <header className={css['head']}>
        <h2 id="demo-title" className={css['title']}>
          {words.title}
        </h2>
        <button type="button" className={css['close']} aria-label={words.close} onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      <p className={css['note']}>{words.about}</p>
      <div className={css['actions']}>
        <Button main onPress={openPhone}>
          <PhoneIcon />
          {words.openPhone}
        </Button>
        <Button onPress={openConsole}>
          <ConsoleIcon />
          {words.openConsole}
        </Button>
      </div>
      <button
        type="button"
        role="switch"
        className={css['allow']}
        aria-checked={allowed}
        aria-describedby="demo-allow-note"
        disabled={busy}
        onClick={allow}
      >
        <span>{words.allowPhones}</span>
        <span className={css['knob']} />
      </button>
      <p id="demo-allow-note" className={css['note']}>
        {allowed ? words.phoneAddress : words.allowPhonesNote}
      </p>
      {demo.phoneOrigin && <p className={css['address']}>{demo.phoneOrigin}</p>}
      {said && (
        <p className={css['failed']} role="alert">
          {said.what} {said.todo}
        </p>
      )}
    </div>
  );
}
