/** A new PIN: one's own, with the one until now, or one that an owner gives to somebody. */
import { useState } from 'react';
import * as v from 'valibot';
import type { DeskState } from '../../../contract/desk.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import { Pin } from '../../../contract/staff.ts';
import { useBridge, useDoing } from '../desk.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Field, showProblem } from '../parts/field.tsx';
import { useToast } from '../parts/toast.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/words.ts';
import { PinFields } from './pin-fields.tsx';

interface ChangePinProps {
  readonly name: string;
  readonly self: boolean;
  readonly onClose: () => void;
  readonly onState: (state: DeskState) => void;
}

export function ChangePin({ name, self, onClose, onState }: ChangePinProps) {
  const words = useWords();
  const bridge = useBridge();
  const say = useToast();
  const [doing, run] = useDoing();
  const [own, setOwn] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [insist, setInsist] = useState(false);
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const change = async () => {
    setInsist(true);
    if ((self && own === '') || !v.is(Pin, pin) || pin !== again) return showProblem();
    setFailure(null);
    const answer = await run(() => bridge.ask['staff.setPin']({ name, pin, own: self ? own : null }));
    if (!answer.ok) return setFailure(answer.failure);
    say(words.grants.pinChanged(name));
    onClose();
    onState(answer.value);
  };
  return (
    <Dialog
      title={words.grants.pinOf(name)}
      yes={words.grants.pinSave}
      busy={doing}
      onYes={change}
      onClose={onClose}
    >
      <p>{words.grants.pinText}</p>
      {self && (
        <Field
          type="password"
          inputMode="numeric"
          maxLength={12}
          label={words.grants.pinOwn}
          value={own}
          onChange={setOwn}
          problem={own === '' ? words.problem.needed : null}
          insist={insist}
        />
      )}
      <PinFields
        label={words.grants.pinNew}
        pin={pin}
        again={again}
        insist={insist}
        onPin={setPin}
        onAgain={setAgain}
      />
      {failure && <Trouble failure={failure} />}
    </Dialog>
  );
}
