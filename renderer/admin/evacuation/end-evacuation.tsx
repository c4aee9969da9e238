import { useState } from 'react';
import type { PlainFailure } from '../../../contract/failure.ts';
import type { Evacuation } from '../../../contract/onsite.ts';
import { useBridge, useDoing } from '../desk.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Note } from '../parts/note.tsx';
import { useToast } from '../parts/toast.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { go, pageHash } from '../route.ts';
import { useWords } from '../words/words.ts';

interface EndEvacuationProps {
  readonly left: number;
  readonly onClose: () => void;
  readonly onEvacuation: (evacuation: Evacuation) => void;
}

export function EndEvacuation({ left, onClose, onEvacuation }: EndEvacuationProps) {
  const said = useWords().evacuation;
  const bridge = useBridge();
  const say = useToast();
  const [busy, run] = useDoing();
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const end = async () => {
    const answer = await run(() => bridge.ask['evacuation.end']());
    if (!answer.ok) return setFailure(answer.failure);
    go(pageHash('onsite'));
    onEvacuation(answer.value);
    say(said.ended);
    onClose();
  };
  return (
    <Dialog title={said.endTitle} yes={said.end} busy={busy} onYes={end} onClose={onClose}>
      {left > 0 && <Note>{said.endMissing(left)}</Note>}
      <p>{said.endText}</p>
      {failure && <Trouble failure={failure} />}
    </Dialog>
  );
}
