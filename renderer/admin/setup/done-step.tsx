/** The end of the set-up: does the kiosk work now? Asked again until it does. */
import { useAsked, useNews } from '../desk.ts';
import { Checks } from '../overview/checks.tsx';
import { useEvery } from '../overview/use-every.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { useWords } from '../words.ts';
import { StepForm } from './step-form.tsx';

interface DoneStepProps {
  readonly onBack: () => void;
  readonly onDone: () => void;
}

export function DoneStep({ onBack, onDone }: DoneStepProps) {
  const words = useWords();
  const overview = useAsked('overview', (bridge) => bridge.ask['overview.get']());
  useEvery(2_000, overview.again);
  useNews('desk.changed', overview.again);
  const open = overview.value !== null && overview.value.kioskStep !== 'closed';
  const waiting = overview.value === null && overview.failure === null;
  return (
    <StepForm
      title={open || waiting ? words.setup.ready : words.setup.notReady}
      lead={open || waiting ? words.setup.readyText : words.setup.notReadyText}
      busy={false}
      failure={overview.failure}
      onNext={onDone}
      onBack={onBack}
      next={words.setup.enter}
    >
      {overview.value ? <Checks overview={overview.value} /> : <Skeleton rows={4} />}
    </StepForm>
  );
}
