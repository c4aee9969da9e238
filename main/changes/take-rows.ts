/** Takes rows of a file as they come, in slices that no sign-in waits for; all of them, or what was taken is taken back. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../contract/actor.ts';
import type { Receipt } from '../../contract/change.ts';
import type { ImportPlan } from '../../contract/import.ts';
import type { ImportRow, RowOutcome } from '../store/files/words.ts';
import type { Store } from '../store/open-store.ts';

/** Batches of rows; each is answered with what became of its rows, in their order. */
export type RowBatches = AsyncGenerator<readonly ImportRow[], void, readonly RowOutcome[] | undefined>;

export interface RowsTaking {
  /** The file's name. */
  readonly about: string;
  readonly plan: Pick<ImportPlan, 'addUnknown'>;
  /** Whoever confirmed it. */
  readonly by: Actor;
  readonly batches: RowBatches;
}

export interface TakeRowsDeps {
  readonly changes: Store['changes'];
  readonly by: Actor;
  readonly takeBack: (receipt: string, by: Actor, of: number) => Promise<void>;
  readonly now: () => number;
}

/** One transaction: each row has several things to write, and to look up. */
const rowsAtOnce = 15;

export async function takeRows({ about, plan, batches }: RowsTaking, deps: TakeRowsDeps): Promise<Receipt> {
  const { changes, by, takeBack, now } = deps;
  const of = { receipt: randomUUID(), about, plan, actor: by, at: now() };
  let taken = 0;
  await changes.beginImport(of);
  try {
    let batch = await batches.next();
    while (batch.done !== true) {
      const outcomes: RowOutcome[] = [];
      for (let from = 0; from < batch.value.length; from += rowsAtOnce) {
        const rows = batch.value.slice(from, from + rowsAtOnce);
        outcomes.push(...(await changes.importSlice({ ...of, rows })));
      }
      taken += outcomes.length;
      batch = await batches.next(outcomes);
    }
  } catch (thrown) {
    await batches.return();
    await takeBack(of.receipt, by, taken);
    throw thrown;
  }
  return changes.endSlices(of.receipt);
}
