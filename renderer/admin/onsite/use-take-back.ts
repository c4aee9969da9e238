/** Signing out is one touch, and the wrong row is soon touched: so is taking it back. */
import { settle, useBridge } from '../desk.ts';
import { useToast } from '../parts/toast.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useWords } from '../words/words.ts';

interface Action {
  readonly label: string;
  readonly run: () => void;
}

/** @param onBack when they are on site again. */
export function useTakeBack(onBack: () => void): (ids: readonly string[]) => Action {
  const words = useWords();
  const bridge = useBridge();
  const say = useToast();
  const tell = useTell();
  const back = async (ids: readonly string[]) => {
    for (const id of ids) {
      const answer = await settle(bridge.ask['onsite.reopen'](id));
      if (answer.ok) continue;
      onBack();
      return tell(answer.failure);
    }
    say(words.change.undone);
    onBack();
  };
  return (ids) => ({ label: words.change.undo, run: () => void back(ids) });
}
