/** `watch.json`: what one run of the app leaves for the next to know. Read before Electron is ready, hence at once. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';

const History = v.object({
  /** When the graphics card was given up, ms since 1970 UTC, or null. */
  softwareSince: v.nullable(v.number()),
  /** When the app was started anew because of a fault. */
  restarts: v.array(v.number()),
});
export type History = v.InferOutput<typeof History>;

const none: History = { softwareSince: null, restarts: [] };

/** What cannot be read is as good as nothing: this file must never keep a kiosk from starting. */
export function readHistory(file: string): History {
  try {
    return v.parse(History, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return none;
  }
}

export function writeHistory(file: string, history: History): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const temporary = `${file}.${process.pid}.tmp`;
    writeFileSync(temporary, JSON.stringify(history), { mode: 0o600 });
    renameSync(temporary, file);
  } catch {
    // A full disk: then the next run simply tries again what this one gave up.
  }
}

const day = 24 * 60 * 60_000;

/** For a day: drivers are updated, and a lobby's animation deserves its card. A clock that was wrong counts for nothing. */
export const rendersInSoftware = ({ softwareSince }: History, now: number) =>
  softwareSince !== null && Math.abs(now - softwareSince) < day;

export const recent = (times: readonly number[], window: number, now: number) =>
  times.filter((at) => Math.abs(now - at) < window);
