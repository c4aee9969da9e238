import { useState } from 'react';
import type { PlainFailure } from '../../../contract/failure.ts';
import type { Evacuation } from '../../../contract/onsite.ts';
import { useBridge, useDoing } from '../desk.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { go, pageHash } from '../route.ts';
import { useWords } from '../words/words.ts';

interface StartEvacuationProps {
  readonly count: number;
  readonly onClose: () => void;
  readonly onEvacuation: (evacuation: Evacuation) => void;
}

export function StartEvacuation({ count, onClose, onEvacuation }: StartEvacuationProps) {
  const said = useWords().evacuation;
  const bridge = useBridge();
  const [busy, run] = useDoing();
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const start = async () => {
    const answer = await run(() => bridge.ask['evacuation.start']());
    if (!answer.ok) return setFailure(answer.failure);
    onEvacuation(answer.value);
    onClose();
    go(pageHash('evacuation'));
  };
  return (
    <Dialog title={said.startTitle} yes={said.startYes} busy={busy} onYes={start} onClose={onClose}>
      <p>{said.startText(count)}</p>
      {failure && <Trouble failure={failure} />}
    </Dialog>
  );
}
