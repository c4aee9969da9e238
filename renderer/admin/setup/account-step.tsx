/** The first administrator. Once created, this step only says so. */
import { useState } from 'react';
import * as v from 'valibot';
import type { DeskState } from '../../../contract/desk.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import { Pin, StaffName } from '../../../contract/staff.ts';
import { useBridge, useDoing } from '../desk.ts';
import { Field, showProblem } from '../parts/field.tsx';
import { staffNameProblem } from '../problems.ts';
import { PinFields } from '../settings/pin-fields.tsx';
import { useWords } from '../words/words.ts';
import { StepForm } from './step-form.tsx';
import type { Typed } from './typed.ts';

interface AccountStepProps {
  readonly typed: Typed;
  readonly onType: (part: Partial<Typed>) => void;
  readonly title: string;
  readonly lead: string;
  readonly onState: (state: DeskState) => void;
}

export function AccountStep({ typed, onType, title, lead, onState }: AccountStepProps) {
  const words = useWords();
  const bridge = useBridge();
  const [doing, run] = useDoing();
  const [insist, setInsist] = useState(false);
  const [failure, setFailure] = useState<PlainFailure | null>(null);

  const create = async () => {
    setInsist(true);
    const account = v.safeParse(v.object({ name: StaffName, pin: Pin }), typed);
    if (!account.success || typed.pin !== typed.pinAgain) return showProblem();
    setFailure(null);
    const answer = await run(() => bridge.ask['desk.firstStaff'](account.output));
    if (answer.ok) onState(answer.value);
    else setFailure(answer.failure);
  };

  return (
    <StepForm title={title} lead={lead} busy={doing} failure={failure} onNext={create}>
      <Field
        label={words.setup.name}
        hint={words.setup.nameHint}
        value={typed.name}
        onChange={(name) => onType({ name })}
        problem={staffNameProblem(typed.name, words.problem)}
        insist={insist}
      />
      <PinFields
        pin={typed.pin}
        again={typed.pinAgain}
        insist={insist}
        onPin={(pin) => onType({ pin })}
        onAgain={(pinAgain) => onType({ pinAgain })}
      />
    </StepForm>
  );
}

export function AccountDone({ name, onNext }: { readonly name: string; readonly onNext: () => void }) {
  const words = useWords();
  return (
    <StepForm
      title={words.setup.account}
      lead={words.setup.accountDone(name)}
      busy={false}
      failure={null}
      onNext={onNext}
    />
  );
}
