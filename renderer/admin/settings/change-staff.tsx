/** Gives a member of staff other roles, at this location or that. */
import { useState } from 'react';
import * as v from 'valibot';
import type { DeskState } from '../../../contract/desk.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import { Grants, type StaffMember } from '../../../contract/staff.ts';
import { useBridge, useDoing } from '../desk.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useToast } from '../parts/toast.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/words.ts';
import { GrantsFields } from './staff-grants.tsx';

interface ChangeStaffProps {
  readonly member: StaffMember;
  readonly onClose: () => void;
  readonly onState: (state: DeskState) => void;
}

export function ChangeStaff({ member, onClose, onState }: ChangeStaffProps) {
  const words = useWords();
  const bridge = useBridge();
  const say = useToast();
  const [doing, run] = useDoing();
  const [grants, setGrants] = useState(member.grants);
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const change = async () => {
    setFailure(null);
    const kept = v.parse(Grants, grants);
    const answer = await run(() => bridge.ask['staff.change']({ name: member.name, grants: kept }));
    if (!answer.ok) return setFailure(answer.failure);
    say(words.grants.changed(member.name));
    onClose();
    onState(answer.value);
  };
  return (
    <Dialog
      title={words.grants.change(member.name)}
      yes={words.grants.save}
      busy={doing}
      onYes={change}
      onClose={onClose}
    >
      <GrantsFields grants={grants} onGrants={setGrants} />
      {failure && <Trouble failure={failure} />}
    </Dialog>
  );
}
