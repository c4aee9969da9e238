/** How long tests wait for the app, and what they do when its answer was lost. */
import type { ElectronApplication } from 'playwright-core';

/** How long a state is waited for: far longer than it takes, as another app may have the machine. */
export const patience = { timeout: 60_000, interval: 25 } as const;

/** How often one answer is asked for: each is lost by itself, seven in ten of them while main collects garbage. */
const timesAsked = 50;

type Asked = (electron: unknown, argument: unknown) => unknown;

/**
 * Asks the main process, however busy it is collecting garbage. The inspector holds what it awaits only weakly
 * (playwright#41826): what was asked may be carried out and its answer be lost. Main keeps each answer until it has arrived,
 * so that asking again carries nothing out twice.
 */
export function insistentAsk(app: ElectronApplication) {
  const evaluate = app.evaluate.bind(app);
  let calls = 0;
  let arrived: number[] = [];
  return async (asked: Asked, argument?: unknown): Promise<unknown> => {
    const call = ++calls;
    const forget = arrived;
    arrived = [];
    // Playwright sends a function's text, so that this one is made of the text of the other.
    const keeping = Object.assign(() => undefined, {
      toString: () => `(electron, { call, forget, argument }) => {
        const kept = (globalThis.keptForTests ??= new Map());
        for (const old of forget) kept.delete(old);
        if (!kept.has(call)) kept.set(call, (${String(asked)})(electron, argument));
        return kept.get(call);
      }`,
    }) as unknown as (
      electron: unknown,
      sent: { call: number; forget: number[]; argument: unknown },
    ) => unknown;
    for (let time = 1; ; time += 1) {
      try {
        const answer = await evaluate(keeping, { call, forget, argument });
        arrived.push(call);
        return answer;
      } catch (thrown) {
        if (time === timesAsked || !String(thrown).includes('garbage collected')) throw thrown;
      }
    }
  };
}

/** Waits as long as everything here waits, and asks the main process until it was heard. */
export function insist(app: ElectronApplication): void {
  app.evaluate = insistentAsk(app) as unknown as typeof app.evaluate;
  type Wait = (event: string, options?: object) => Promise<unknown>;
  const wait = app.waitForEvent.bind(app) as unknown as Wait;
  const waiting: Wait = (event, options) => wait(event, { timeout: patience.timeout, ...options });
  app.waitForEvent = waiting as unknown as typeof app.waitForEvent;
  app.context().setDefaultTimeout(patience.timeout);
}
