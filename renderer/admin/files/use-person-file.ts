/** All that is known of one person, as a file: who may have it, and how it is asked for. */
import { settle, useBridge } from '../desk.ts';
import { useMay } from '../may.ts';
import { useTell } from '../parts/use-tell.ts';
import { useLanguage } from '../words/words.ts';

export function usePersonFile(person: string) {
  const bridge = useBridge();
  const language = useLanguage();
  const tell = useTell();
  // Whoever may import may act on whole numbers, and only they get them.
  const mayExport = useMay('import.read');
  return {
    mayExport,
    async takeAlong(): Promise<void> {
      const answer = await settle(bridge.ask['export.start']({ what: 'person', person, language }));
      if (!answer.ok) tell(answer.failure);
    },
  };
}
