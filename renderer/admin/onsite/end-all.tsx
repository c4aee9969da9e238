/** Several at once are many to have been wrong about, so this asks first. */
import { useState } from 'react';
import type { PlainFailure } from '../../../contract/failure.ts';
import type { OnSite } from '../../../contract/onsite.ts';
import { settle, useBridge } from '../desk.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useToast } from '../parts/toast.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/words.ts';
import { useTakeBack } from './use-take-back.ts';

interface EndAllProps {
  readonly people: readonly OnSite[];
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

export function EndAll({ people, onClose, onEnded }: EndAllProps) {
  const said = useWords().onsite;
  const bridge = useBridge();
  const say = useToast();
  /** Those who were found when the question was asked, not who came since. */
  const [meant] = useState(people);
  const [busy, setBusy] = useState(false);
  const takeBack = useTakeBack(onEnded);
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const end = async () => {
    setBusy(true);
    for (const { id } of meant) {
      const answer = await settle(bridge.ask['onsite.end'](id));
      if (answer.ok) continue;
      setBusy(false);
      onEnded();
      return setFailure(answer.failure);
    }
    say(said.endedAll(meant.length), { action: takeBack(meant.map(({ id }) => id)) });
    onEnded();
    onClose();
  };
  return (
    <Dialog title={said.endAllTitle(meant.length)} yes={said.end} busy={busy} onYes={end} onClose={onClose}>
      <p>{said.endAllText}</p>
      {failure && <Trouble failure={failure} />}
    </Dialog>
  );
}
