/** Onward, back, and past what need not be answered. */
import type { VisitForm } from '../../../contract/form.ts';
import { useBridge } from '../bridge-context.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/words.ts';
import css from './asking.module.css';
import { typePage, type VisitFormState } from './use-visit-form.ts';
import { canSkip } from './visit-pages.ts';

interface AskingActionsProps {
  readonly state: VisitFormState;
  readonly form: VisitForm;
}

export function AskingActions({ state, form }: AskingActionsProps) {
  const bridge = useBridge();
  const words = useWords();
  const { asking } = words.visit;
  const { at, pages, asksType, type } = state;
  if (at === typePage) return null;
  return (
    <div className={css['actions']}>
      <Button main sends>
        {at < pages - 1 ? asking.next : words.finish}
      </Button>
      {(at > 0 || asksType) && <Button onPress={state.back}>{asking.back}</Button>}
      {canSkip(form, type) && (
        <Button onPress={() => void bridge.ask['session.skip']()}>{asking.skip}</Button>
      )}
    </div>
  );
}
