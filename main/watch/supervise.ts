/**
 * Decides what follows the end of the supervised process. Pure; times are ms of a clock that never jumps.
 */
import { exitCodes } from '../../contract/exit-codes.ts';

/** How one run of the app ended. */
export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly ranFor: number;
  /** It had written its health at least once. */
  readonly lived: boolean;
  readonly at: number;
}

export interface Supervised {
  /** Ends that came too soon or by themselves, as far as they still count. */
  readonly falls: readonly number[];
}

export type Next =
  | { readonly do: 'start'; readonly after: number }
  | { readonly do: 'end'; readonly code: number };

export const fresh: Supervised = { falls: [] };

const window = 10 * 60_000;
/** A run this long was no failed start. */
const longEnough = 30_000;
/** The first fall is got up from at once. */
const waits = [250, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000];

/** @param obeys something outside acts upon 1 and 2 (Shell Launcher); else a kiosk that asked would stay dark. */
export function afterEnd(
  before: Supervised,
  { code, ranFor, lived, at }: Ended,
  obeys: boolean,
): readonly [Supervised, Next] {
  if (code === exitCodes.doNothing) return [before, { do: 'end', code }];
  // A 1 of an app that never lived is Node's own, for an error while it started.
  if (obeys && (code === exitCodes.shutDown || (code === exitCodes.restartDevice && lived)))
    return [before, { do: 'end', code }];
  const recent = before.falls.filter((fall) => at - fall < window);
  if (code === exitCodes.restartApp && ranFor >= longEnough)
    return [{ falls: recent }, { do: 'start', after: 0 }];
  const after = waits[Math.min(recent.length, waits.length - 1)] ?? 0;
  return [{ falls: [...recent, at] }, { do: 'start', after }];
}

/** Looks at `health.json`, one look every `lookEvery` ms, before a main process counts as hung. */
export const patience = { lookEvery: 5_000, still: 4, firstBeat: 24 } as const;
