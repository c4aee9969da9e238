/** Keys for going through the pairs: J and K, M for the same person, N for not. */
import { useEffect, useEffectEvent } from 'react';
import { isTaken } from '../people/use-list-keys.ts';

export interface PairKeys {
  readonly step: (by: -1 | 1) => void;
  readonly merge: () => void;
  readonly dismiss: () => void;
}

export function usePairKeys({ step, merge, dismiss }: PairKeys): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTaken(event)) return;
    const act = { j: () => step(1), k: () => step(-1), m: merge, n: dismiss }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
