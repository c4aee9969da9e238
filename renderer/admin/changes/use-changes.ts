/** Does what staff want done to people, and says so with the way back. */
import { useCallback } from 'react';
import type { Change, Receipt } from '../../../contract/change.ts';
import { settle, useBridge } from '../desk.ts';
import { useToast } from '../parts/toast.tsx';
import { useTell } from '../parts/use-tell.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { didNothing, doneWords } from './done-words.ts';

export interface Changes {
  /** False when it was refused; why was said. */
  make(change: Change): Promise<boolean>;
  undo(receipt: string): Promise<boolean>;
  /** Says what was done, with Undo beside it. */
  told(change: Change, receipt: Receipt): void;
}

/** @param onDone after each change and each undo, for what is on screen to be read again. */
export function useChanges(onDone: () => void): Changes {
  const bridge = useBridge();
  const words = useWords().change;
  const language = useLanguage();
  const say = useToast();
  const tell = useTell();

  const undo = useCallback(
    async (receipt: string) => {
      const answer = await settle(bridge.ask['change.undo'](receipt));
      if (answer.ok) say(words.undone);
      else tell(answer.failure);
      onDone();
      return answer.ok;
    },
    [bridge, say, tell, words, onDone],
  );
  const told = useCallback(
    (change: Change, receipt: Receipt) => {
      if (didNothing(receipt)) return say(words.done.nothing, { tone: 'note' });
      const action = { label: words.undo, run: () => void undo(receipt.id) };
      say(doneWords(words, change, counted(receipt.people, language)), receipt.undoable ? { action } : {});
    },
    [say, undo, words, language],
  );
  const make = useCallback(
    async (change: Change) => {
      const answer = await settle(bridge.ask['change.make'](change));
      if (answer.ok) told(change, answer.value);
      else tell(answer.failure);
      onDone();
      return answer.ok;
    },
    [bridge, told, tell, onDone],
  );
  return { make, undo, told };
}
