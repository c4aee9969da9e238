/** Counts refusals by code and tells them now and then, so that a flood makes few lines in staff's log. */
import type { RefusalCode } from './refusal.ts';

const every = 10_000;

export function createRefusalCount(tell: (counts: Record<string, number>) => void) {
  let counts: Record<string, number> = {};
  const timer = setInterval(() => {
    if (Object.keys(counts).length === 0) return;
    tell(counts);
    counts = {};
  }, every);
  return {
    add(code: RefusalCode): void {
      counts[code] = (counts[code] ?? 0) + 1;
    },
    close: () => clearInterval(timer),
  };
}
