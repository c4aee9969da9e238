/** Reads the app's log as a bench needs it. */

/** The log only counts what comes after 600 lines in one minute; a sign-in writes about ten. */
const linesPerMinute = 570;

/** `signed-in` lines by attempt, or null while one is missing. */
export function signedInMs(log: string, visits: readonly { readonly attempt: string }[]): number[] | null {
  const found = new Map<string, number>();
  for (const [, attempt, ms] of log.matchAll(/ session signed-in attempt=(\S+) ms=([\d.]+)/g)) {
    if (attempt && ms) found.set(attempt, Number(ms));
  }
  const all = visits.map(({ attempt }) => found.get(attempt));
  return all.every((ms) => ms !== undefined) ? all : null;
}

/** Waits for the next minute of the clock when this one has no lines left. */
export async function paced(log: () => string): Promise<void> {
  const minute = new Date().toISOString().slice(0, 16);
  const lines = log()
    .split('\n')
    .filter((line) => line.startsWith(minute)).length;
  if (lines < linesPerMinute) return;
  await new Promise((resolve) => setTimeout(resolve, 60_100 - (Date.now() % 60_000)));
}
