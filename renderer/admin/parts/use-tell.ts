/** A failure of something small that was tried, said where it leaves the page as it is. */
import { useCallback } from 'react';
import type { PlainFailure } from '../../../contract/failure.ts';
import { tell } from '../../../contract/words/tell.ts';
import { useLanguage } from '../words/words.ts';
import { useToast } from './toast.tsx';

export function useTell(): (failure: PlainFailure) => void {
  const say = useToast();
  const language = useLanguage();
  return useCallback(
    (failure: PlainFailure) => say(tell(language, failure).staff.what, { tone: 'note' }),
    [say, language],
  );
}
