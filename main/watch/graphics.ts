/**
 * Ends a graphics process that draws no more. It may hang without dying, and the last picture then stands for ever, with
 * a page behind it that answers and touches that do nothing; Chromium starts another one at once.
 */
import { app, powerMonitor } from 'electron';
import type { Limits } from './limits.ts';

export function createGraphicsWatch(
  limits: Limits,
  note: (fact: string, facts: Record<string, string>) => void,
): () => void {
  let endedAt = Number.NEGATIVE_INFINITY;
  /** The picture of a page that is to be seen did not come. */
  return () => {
    // Behind a locked screen nothing is drawn; where the system does not say so, it costs one process now and then.
    if (performance.now() - endedAt < limits.graphicsEvery) return;
    if (powerMonitor.getSystemIdleState(1) === 'locked') return;
    const pid = app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid;
    if (!pid) return;
    endedAt = performance.now();
    note('graphics-ended', {});
    // One that is stopped hears of nothing else.
    process.kill(pid, 'SIGKILL');
  };
}
