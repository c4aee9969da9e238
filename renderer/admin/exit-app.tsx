/** Ends WxLobby: the way out of a locked-down kiosk, for administrators. */
import { use, useState } from 'react';
import { useBridge, useDoing } from './desk.ts';
import { exitWords } from './exit-words.ts';
import { Button } from './parts/button.tsx';
import { Dialog } from './parts/dialog.tsx';
import { Section } from './settings/section.tsx';
import { LanguageContext } from './words/words.ts';

export function ExitApp() {
  const bridge = useBridge();
  const said = exitWords[use(LanguageContext)];
  const [asking, setAsking] = useState(false);
  const [busy, run] = useDoing();
  return (
    <Section title={said.exit} text={said.note}>
      <div>
        <Button kind="danger" onClick={() => setAsking(true)}>
          {said.exit}
        </Button>
      </div>
      {asking && (
        <Dialog
          title={said.title}
          yes={said.exit}
          danger
          busy={busy}
          onYes={() => void run(() => bridge.ask['device.exit']())}
          onClose={() => setAsking(false)}
        >
          <p>{said.text}</p>
        </Dialog>
      )}
    </Section>
  );
}
