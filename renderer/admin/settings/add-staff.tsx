import { useState } from 'react';
import * as v from 'valibot';
import type { DeskState } from '../../../contract/desk.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import { type Grant, NewStaff } from '../../../contract/staff.ts';
import { useBridge, useDoing } from '../desk.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Field, showProblem } from '../parts/field.tsx';
import { useToast } from '../parts/toast.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { staffNameProblem } from '../problems.ts';
import { useWords } from '../words/words.ts';
import { PinFields } from './pin-fields.tsx';
import { GrantsFields } from './staff-grants.tsx';

interface AddStaffProps {
  readonly onClose: () => void;
  readonly onState: (state: DeskState) => void;
}

export function AddStaff({ onClose, onState }: AddStaffProps) {
  const words = useWords();
  const bridge = useBridge();
  const say = useToast();
  const [doing, run] = useDoing();
  const [name, setName] = useState('');
  const [grants, setGrants] = useState<readonly Grant[]>([{ role: 'desk', location: null }]);
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [insist, setInsist] = useState(false);
  const [failure, setFailure] = useState<PlainFailure | null>(null);

  const taken = failure?.code === 'staff.exists';
  const rename = (text: string) => {
    setName(text);
    if (taken) setFailure(null);
  };
  const add = async () => {
    setInsist(true);
    const staff = v.safeParse(NewStaff, { name, grants, pin });
    if (!staff.success || pin !== again) return showProblem();
    setFailure(null);
    const answer = await run(() => bridge.ask['staff.add'](staff.output));
    if (!answer.ok) return setFailure(answer.failure);
    onState(answer.value);
    say(words.settings.staffAdded(staff.output.name));
    onClose();
  };

  return (
    <Dialog title={words.settings.staffAdd} yes={words.common.add} busy={doing} onYes={add} onClose={onClose}>
      <Field
        label={words.settings.staffName}
        value={name}
        onChange={rename}
        problem={taken ? words.problem.staffExists : staffNameProblem(name, words.problem)}
        insist={insist}
      />
      <GrantsFields grants={grants} onGrants={setGrants} />
      <PinFields pin={pin} again={again} insist={insist} onPin={setPin} onAgain={setAgain} />
      {failure && !taken && <Trouble failure={failure} />}
    </Dialog>
  );
}
