/** How long tests wait for the app, and what they do when its answer was lost. */
import type { ElectronApplication } from 'playwright-core';

/** How long a state is waited for: far longer than it takes, as another app may have the machine. */
export const patience = { timeout: 60_000, interval: 25 } as const;

/**
 * Waits as long as everything here waits. What the main process was asked may be carried out and its answer be lost: the
 * inspector holds a pending promise only weakly (playwright#41826). Such a call is made once more.
 */
export function insist(app: ElectronApplication): void {
  type Evaluate = (...asked: readonly unknown[]) => Promise<unknown>;
  const evaluate = app.evaluate.bind(app) as unknown as Evaluate;
  const insisting: Evaluate = (...asked) =>
    evaluate(...asked).catch((thrown: unknown) => {
      if (!String(thrown).includes('garbage collected')) throw thrown;
      return evaluate(...asked);
    });
  app.evaluate = insisting as unknown as typeof app.evaluate;
  type Wait = (event: string, options?: object) => Promise<unknown>;
  const wait = app.waitForEvent.bind(app) as unknown as Wait;
  const waiting: Wait = (event, options) => wait(event, { timeout: patience.timeout, ...options });
  app.waitForEvent = waiting as unknown as typeof app.waitForEvent;
  app.context().setDefaultTimeout(patience.timeout);
}
