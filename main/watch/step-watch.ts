/**
 * Notices a step that outlives its timer: the timer never fired, or nothing came of it. Counted in looks, so that a
 * machine that slept, whose timers are all late, is not thought to be stuck. Pure; times are ms of a clock that never jumps.
 */
import type { Limits } from './limits.ts';

/** One look at the session. */
export interface StepLook {
  /** A new object for each change. */
  readonly step: { readonly step: string };
  /** When its timer is due; null: it has none. */
  readonly due: number | null;
}

/** `late`: what its timer should have done has to be done. `stuck`: that was done, and it still stands. */
export type StepFault = 'late' | 'stuck';

export interface StepWatch {
  /** Asked once a second. */
  look(seen: StepLook, now: number): StepFault | null;
  isWrong(): boolean;
}

/** Steps to stay in. */
const resting: ReadonlySet<string> = new Set(['attract', 'closed', 'resting']);

export function createStepWatch(limits: Limits): StepWatch {
  let before: StepLook | null = null;
  let from = 0;
  let looks = 0;
  let faults = 0;

  const isLate = ({ step, due }: StepLook, now: number) =>
    due === null ? !resting.has(step.step) && now - from >= limits.step : now > due;

  return {
    look(seen, now) {
      if (seen.step !== before?.step) {
        from = now;
        faults = 0;
      }
      if (seen.step !== before?.step || seen.due !== before.due) looks = 0;
      before = seen;
      looks = isLate(seen, now) ? looks + 1 : 0;
      if (looks < limits.late) return null;
      looks = 0;
      faults += 1;
      return faults === 1 ? 'late' : 'stuck';
    },
    isWrong: () => faults > 0,
  };
}
