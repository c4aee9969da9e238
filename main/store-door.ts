/** Keeps the store open: says why when it cannot be, and tries again until it can. */
import { asFailure, Failure } from '../contract/failure.ts';

interface Closes {
  close(): Promise<void>;
}

export interface StoreDoor<S> {
  /** Waits for the first try; throws why the store is not open. */
  store(): Promise<S>;
  failure(): Failure | null;
  /** Resolves after the first try, whatever came of it. */
  readonly tried: Promise<void>;
  close(): Promise<void>;
}

const retryEvery = 5_000;

export function openStoreDoor<S extends Closes>(
  open: () => Promise<S>,
  changed: (failure: Failure | null) => void,
  after: Promise<void>,
): StoreDoor<S> {
  let store: S | null = null;
  let failure: Failure | null = new Failure('store.unavailable', { reason: 'not open yet' });
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function attempt(): Promise<void> {
    if (closed) return;
    try {
      const opened = await open();
      if (closed) return void (await opened.close());
      store = opened;
      failure = null;
    } catch (thrown) {
      failure = asFailure(thrown);
      if (!closed) timer = setTimeout(() => void attempt(), retryEvery);
    }
    changed(failure);
  }

  const tried = after.then(attempt);
  return {
    async store() {
      await tried;
      if (store) return store;
      throw failure ?? new Failure('store.unavailable');
    },
    failure: () => failure,
    tried,
    async close() {
      closed = true;
      clearTimeout(timer);
      await store?.close();
    },
  };
}
