/** Suggestions for what is being typed; what only the store knows is asked of it, and old answers are dropped. */
import { useEffect, useMemo, useState } from 'react';
import { settle, useBridge } from '../desk.ts';
import { useWords } from '../words/words.ts';
import { useSearched } from './searched.ts';
import { type Suggested, suggestions, type Unknown, unknownIn } from './suggest.ts';

interface Known extends Unknown {
  readonly values: readonly string[];
}

export function useSuggestions(draft: string, active: boolean): readonly Suggested[] {
  const bridge = useBridge();
  const words = useWords();
  const searched = useSearched();
  const [known, setKnown] = useState<Known | null>(null);
  const unknown = active ? unknownIn(draft) : null;
  const { field, start } = unknown ?? {};
  useEffect(() => {
    if (field === undefined || start === undefined) return;
    let wanted = true;
    void settle(bridge.ask['search.suggest']({ field, start })).then((answer) => {
      if (wanted && answer.ok) setKnown({ field, start, values: answer.value });
    });
    return () => {
      wanted = false;
    };
  }, [bridge, field, start]);
  const values = known && known.field === field ? known.values : null;
  return useMemo(
    () => (active ? suggestions(draft, values ?? [], words, searched) : []),
    [active, draft, values, words, searched],
  );
}
