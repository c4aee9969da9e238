/** What was shown to a member of staff before it is done: theirs alone, for ten minutes, and no longer than they stay. */
import { randomUUID } from 'node:crypto';
import { Failure } from '../../contract/failure.ts';

export interface Stages<Shown> {
  /** Gives the id under which it is found again. */
  keep(whose: string, shown: Shown): string;
  /** The same id, from now on with this, and for ten more minutes. */
  put(id: string, whose: string, shown: Shown): void;
  /** Throws `stage.lapsed`. SECURITY: what was shown to one member of staff is nobody else's. */
  of(id: string, whose: string): Shown;
  knows(id: string): boolean;
  drop(id: string): void;
  clear(): void;
}

const life = 10 * 60_000;

export function createStages<Shown>(now: () => number): Stages<Shown> {
  const kept = new Map<string, { readonly whose: string; readonly shown: Shown; readonly until: number }>();

  function forget(): void {
    for (const [id, { until }] of kept) if (until <= now()) kept.delete(id);
  }

  function put(id: string, whose: string, shown: Shown): void {
    forget();
    kept.set(id, { whose, shown, until: now() + life });
  }

  return {
    put,
    keep(whose, shown) {
      const id = randomUUID();
      put(id, whose, shown);
      return id;
    },
    of(id, whose) {
      forget();
      const found = kept.get(id);
      if (found?.whose !== whose) throw new Failure('stage.lapsed');
      return found.shown;
    },
    knows: (id) => kept.has(id),
    drop: (id) => void kept.delete(id),
    clear: () => kept.clear(),
  };
}
