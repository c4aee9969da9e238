import { useState } from 'react';
import type { DeskState } from '../../../contract/desk.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import { useBridge, useDoing } from '../desk.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useToast } from '../parts/toast.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/words.ts';

interface RemoveStaffProps {
  readonly name: string;
  readonly self: boolean;
  readonly onClose: () => void;
  readonly onState: (state: DeskState) => void;
}

export function RemoveStaff({ name, self, onClose, onState }: RemoveStaffProps) {
  const words = useWords();
  const bridge = useBridge();
  const say = useToast();
  const [doing, run] = useDoing();
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const remove = async () => {
    setFailure(null);
    const answer = await run(() => bridge.ask['staff.remove'](name));
    if (!answer.ok) return setFailure(answer.failure);
    say(words.settings.staffRemoved(name));
    onClose();
    onState(answer.value);
  };
  return (
    <Dialog
      title={words.settings.staffRemoveTitle(name)}
      yes={words.common.remove}
      danger
      busy={doing}
      onYes={remove}
      onClose={onClose}
    >
      <p>{words.settings.staffRemoveText}</p>
      {self && <p>{words.settings.staffRemoveSelf}</p>}
      {failure && <Trouble failure={failure} />}
    </Dialog>
  );
}
