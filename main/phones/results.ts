/** What a phone is shown in the end, at an address that holds no code: it may be loaded again and gone back to. */
import { createHmac, randomBytes } from 'node:crypto';
import type { PhonePage } from '../listener/words.ts';

/** The pages that say how it ended. */
export type Result = Extract<PhonePage, { readonly kind: 'done' | 'unlocked' | 'declined' | 'failed' }>;

export interface Results {
  /** Gives the id below `/r/`; one for all that say the same of nobody, so that a flood of them pushes out no name. */
  keep(result: Result): string;
  find(id: string): Result | null;
}

const life = 600_000;
const most = 1_000;

export function createResults(monotonic: () => number = () => performance.now()): Results {
  const salt = randomBytes(16);
  const idOf = (result: Result) =>
    result.kind === 'done'
      ? randomBytes(16).toString('hex')
      : createHmac('sha256', salt).update(JSON.stringify(result)).digest('hex').slice(0, 32);
  const kept = new Map<string, { readonly result: Result; readonly until: number }>();
  return {
    keep(result) {
      for (const [old, { until }] of kept) {
        if (kept.size < most && monotonic() < until) break;
        kept.delete(old);
      }
      const id = idOf(result);
      // Last in line again: the oldest goes first.
      kept.delete(id);
      kept.set(id, { result, until: monotonic() + life });
      return id;
    },
    find(id) {
      const found = kept.get(id);
      return found && monotonic() < found.until ? found.result : null;
    },
  };
}
