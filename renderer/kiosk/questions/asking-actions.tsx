/** Onward, back, past what need not be answered, and to the desk with what must be and cannot. */
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
  const onward = at !== typePage;
  return (
    <div className={css['actions']}>
      {onward && (
        <Button main sends>
          {at < pages - 1 ? asking.next : words.finish}
        </Button>
      )}
      {onward && (at > 0 || asksType) && <Button onPress={state.back}>{asking.back}</Button>}
      {canSkip(form, onward ? type : null) ? (
        <Button onPress={() => void bridge.ask['session.skip']()}>{asking.skip}</Button>
      ) : (
        <Button quiet onPress={() => void state.askDesk()}>
          {asking.askDesk}
        </Button>
      )}
    </div>
  );
}
