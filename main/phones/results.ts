/** What a phone is shown in the end, at an address that holds no code: it may be loaded again and gone back to. */
import { randomBytes } from 'node:crypto';
import type { PlainFailure } from '../../contract/failure.ts';

export type Result =
  | { readonly kind: 'done'; readonly name: string; readonly first: boolean; readonly visits: number }
  | { readonly kind: 'declined' }
  | { readonly kind: 'failed'; readonly failure: PlainFailure };

export interface Results {
  /** Gives the id below `/r/`. */
  keep(result: Result): string;
  find(id: string): Result | null;
}

const life = 600_000;
const most = 1_000;

export function createResults(monotonic: () => number = () => performance.now()): Results {
  const kept = new Map<string, { readonly result: Result; readonly until: number }>();
  return {
    keep(result) {
      for (const [old, { until }] of kept) {
        if (kept.size < most && monotonic() < until) break;
        kept.delete(old);
      }
      const id = randomBytes(16).toString('hex');
      kept.set(id, { result, until: monotonic() + life });
      return id;
    },
    find(id) {
      const found = kept.get(id);
      return found && monotonic() < found.until ? found.result : null;
    },
  };
}
