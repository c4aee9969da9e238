/** Asks of this thread that the main loop has not answered yet. */
import { asksAtMost, patience } from './limits.ts';
import { Refusal } from './refusal.ts';
import type { Ask, Reply } from './words.ts';

export interface Asking {
  /** Throws Refusal `busy` when too many wait already, or main takes too long. */
  ask(ask: Ask): Promise<Reply>;
  /** A late reply finds nobody, and that is fine. */
  reply(id: number, reply: Reply): void;
  close(): void;
}

interface Waiting {
  readonly until: number;
  resolve(reply: Reply): void;
  reject(refusal: Refusal): void;
}

export function createAsking(
  post: (id: number, ask: Ask) => void,
  now: () => number = () => performance.now(),
): Asking {
  /** All have the same patience, so the first is always the next to run out of it. */
  const waiting = new Map<number, Waiting>();
  let next = 0;

  const watch = setInterval(() => {
    for (const [id, { until, reject }] of waiting) {
      if (until > now()) return;
      waiting.delete(id);
      reject(new Refusal('busy'));
    }
  }, 250);

  return {
    ask(ask) {
      if (waiting.size >= asksAtMost) return Promise.reject(new Refusal('busy'));
      return new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { until: now() + patience, resolve, reject });
        post(id, ask);
      });
    },
    reply(id, reply) {
      const found = waiting.get(id);
      waiting.delete(id);
      found?.resolve(reply);
    },
    close: () => clearInterval(watch),
  };
}
