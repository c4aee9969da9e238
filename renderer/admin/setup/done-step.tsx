/** The end of the set-up: does the kiosk work now? Asked again until it does. */
import type { Overview } from '../../../contract/desk.ts';
import { useAsked, useNews } from '../desk.ts';
import { Checks } from '../overview/checks.tsx';
import { useEvery } from '../overview/use-every.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { useWords, type Words } from '../words/words.ts';
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
  const [title, lead] = verdict(overview.value, words);
  return (
    <StepForm
      title={title}
      lead={lead}
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

function verdict(overview: Overview | null, words: Words): readonly [string, string] {
  const said = words.setup;
  if (!overview) return [said.done, words.common.working];
  return overview.kioskStep === 'closed' ? [said.notReady, said.notReadyText] : [said.ready, said.readyText];
}
