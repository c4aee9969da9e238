/** One step of the set-up: heading, fields, and the way back and on. */
import type { ReactNode, SubmitEvent } from 'react';
import type { PlainFailure } from '../../../contract/failure.ts';
import { Button } from '../parts/button.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/words.ts';
import css from './step-form.module.css';

interface StepFormProps {
  readonly title: string;
  readonly lead: string;
  readonly busy: boolean;
  readonly failure: PlainFailure | null;
  readonly onNext: () => void;
  readonly onBack?: () => void;
  readonly onLater?: () => void;
  readonly next?: string;
  readonly children?: ReactNode;
}

export function StepForm({
  title,
  lead,
  busy,
  failure,
  onNext,
  onBack,
  onLater,
  next,
  children,
}: StepFormProps) {
  const words = useWords();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onNext();
  };
  return (
    <form className={css['form']} onSubmit={submit} noValidate>
      <div>
        <h1>{title}</h1>
        <p className={css['lead']}>{lead}</p>
      </div>
      {children}
      {failure && <Trouble failure={failure} />}
      <div className={css['actions']}>
        {onBack && (
          <Button kind="quiet" icon="back" onClick={onBack} disabled={busy}>
            {words.common.back}
          </Button>
        )}
        <span className={css['gap']} />
        {onLater && (
          <Button kind="quiet" onClick={onLater} disabled={busy}>
            {words.setup.later}
          </Button>
        )}
        <Button type="submit" kind="main" busy={busy}>
          {next ?? words.common.next}
        </Button>
      </div>
    </form>
  );
}
