/** Taps on the roll: shown at once, kept by main, taken back where that fails. */
import { useState } from 'react';
import type { Evacuation } from '../../../contract/onsite.ts';
import { type Asked, settle, useBridge } from '../desk.ts';
import { useTell } from '../parts/use-tell.ts';

interface Marks {
  readonly marks: ReadonlyMap<string, boolean>;
  readonly mark: (id: string, safe: boolean) => Promise<void>;
}

export function useMarks(evacuation: Asked<Evacuation>): Marks {
  const bridge = useBridge();
  const tell = useTell();
  const [marks, setMarks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const mark = async (id: string, safe: boolean) => {
    setMarks((before) => new Map(before).set(id, safe));
    const answer = await settle(bridge.ask['evacuation.mark']({ id, safe }));
    if (answer.ok) evacuation.put(answer.value);
    else tell(answer.failure);
    setMarks((before) => {
      // A later tap on the same name is still under way.
      if (before.get(id) !== safe) return before;
      const after = new Map(before);
      after.delete(id);
      return after;
    });
  };
  return { marks, mark };
}
