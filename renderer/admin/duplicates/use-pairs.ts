/** The pairs that wait for somebody's judgement: which one is looked at, and what staff make of it. */
import { useState } from 'react';
import type { DuplicatePair, DuplicateReason } from '../../../contract/duplicates.ts';
import { type Asked, settle, useAsked, useBridge, useDoing, useNews } from '../desk.ts';
import { useToast } from '../parts/toast.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useWords } from '../words/words.ts';
import { keyOf } from './compare-rows.ts';

export interface Pairs {
  readonly asked: Asked<readonly DuplicatePair[]>;
  /** Those of the chosen reason. */
  readonly shown: readonly DuplicatePair[];
  readonly reason: DuplicateReason | null;
  readonly onReason: (reason: DuplicateReason | null) => void;
  /** The one that is looked at; null when there is none. */
  readonly place: number | null;
  readonly onPlace: (place: number) => void;
  readonly dismiss: (pair: DuplicatePair) => Promise<void>;
  readonly busy: boolean;
}

export function usePairs(): Pairs {
  const words = useWords();
  const said = words.duplicates;
  const bridge = useBridge();
  const say = useToast();
  const tell = useTell();
  const [busy, run] = useDoing();
  const asked = useAsked('duplicates', ({ ask }) => ask['duplicates.list']());
  useNews('people.changed', asked.again);
  const [reason, setReason] = useState<DuplicateReason | null>(null);
  /** By whom it is about, and where it stood: once it is gone, the next one stands there. */
  const [at, setAt] = useState<{ readonly key: string; readonly place: number }>({ key: '', place: 0 });

  const shown = (asked.value ?? []).filter(({ because }) => reason === null || because.includes(reason));
  const known = shown.findIndex((pair) => keyOf(pair) === at.key);
  const place = known >= 0 ? known : Math.min(at.place, shown.length - 1);

  const onPlace = (next: number) => {
    const pair = shown[next];
    if (pair) setAt({ key: keyOf(pair), place: next });
  };
  const restore = async (pair: { one: string; other: string }) => {
    const answer = await settle(bridge.ask['duplicates.restore'](pair));
    if (!answer.ok) return tell(answer.failure);
    say(said.restored);
    asked.again();
  };
  const dismiss = async (pair: DuplicatePair) => {
    const ids = { one: pair.one.id, other: pair.other.id };
    const answer = await run(() => bridge.ask['duplicates.dismiss'](ids));
    if (!answer.ok) return tell(answer.failure);
    say(said.dismissed, { action: { label: words.change.undo, run: () => void restore(ids) } });
    setAt({ key: '', place });
    asked.put((asked.value ?? []).filter((each) => keyOf(each) !== keyOf(pair)));
  };
  const onReason = (next: DuplicateReason | null) => {
    setReason(next);
    setAt({ key: '', place: 0 });
  };
  return { asked, shown, reason, onReason, place: place < 0 ? null : place, onPlace, dismiss, busy };
}
