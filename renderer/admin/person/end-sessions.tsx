import { useState } from 'react';
import type { PlainFailure } from '../../../contract/failure.ts';
import type { PersonDetail } from '../../../contract/people.ts';
import { useBridge, useDoing } from '../desk.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useToast } from '../parts/toast.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/words.ts';

interface EndSessionsProps {
  readonly id: string;
  readonly onPerson: (person: PersonDetail) => void;
  readonly onClose: () => void;
}

export function EndSessions({ id, onPerson, onClose }: EndSessionsProps) {
  const words = useWords();
  const bridge = useBridge();
  const say = useToast();
  const [doing, run] = useDoing();
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const end = async () => {
    setFailure(null);
    const answer = await run(() => bridge.ask['person.endSessions'](id));
    if (!answer.ok) return setFailure(answer.failure);
    say(words.person.ended);
    onClose();
    onPerson(answer.value);
  };
  return (
    <Dialog
      title={words.person.endTitle}
      yes={words.person.endSessions}
      danger
      busy={doing}
      onYes={end}
      onClose={onClose}
    >
      <p>{words.person.endText}</p>
      {failure && <Trouble failure={failure} />}
    </Dialog>
  );
}
