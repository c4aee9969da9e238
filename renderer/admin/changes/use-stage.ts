/** A change that is shown before it is done: staged, looked at, confirmed exactly as it was shown. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Change, Receipt, Stage } from '../../../contract/change.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import { settle, useBridge, useDoing, useNews } from '../desk.ts';

export interface Staging {
  readonly stage: Stage | null;
  readonly failure: PlainFailure | null;
  readonly doing: boolean;
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly confirm: () => Promise<Receipt | null>;
  readonly again: () => void;
}

/** @param change null while it is not known yet what is wanted. */
export function useStage(change: Change | null): Staging {
  const bridge = useBridge();
  const [stage, setStage] = useState<Stage | null>(null);
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  const [progress, setProgress] = useState<Staging['progress']>(null);
  const [turn, setTurn] = useState(0);
  const [doing, run] = useDoing();
  const key = change === null ? null : JSON.stringify(change);
  const asked = useRef(0);
  useNews('change.progress', setProgress);

  const ask = useEffectEvent(async () => {
    asked.current += 1;
    const mine = asked.current;
    setStage(null);
    setFailure(null);
    setProgress(null);
    if (change === null) return;
    const answer = await settle(bridge.ask['change.stage'](change));
    if (mine !== asked.current) return;
    if (answer.ok) setStage(answer.value);
    else setFailure(answer.failure);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another change is shown anew, and so is one that lapsed
  useEffect(() => void ask(), [key, turn]);

  return {
    stage,
    failure,
    doing,
    progress: doing || (stage === null && failure === null) ? progress : null,
    again: () => setTurn((count) => count + 1),
    async confirm() {
      if (stage === null) return null;
      setFailure(null);
      setProgress(null);
      const answer = await run(() => bridge.ask['change.confirm'](stage.id));
      if (answer.ok) return answer.value;
      setFailure(answer.failure);
      setStage(null);
      return null;
    },
  };
}
