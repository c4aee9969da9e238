/** Decides when the kiosk starts itself anew: at the time that is set, once nobody needs it. */
import type { TimeOfDay } from '../../contract/device.ts';
import { nextTime } from './hours.ts';

/** Somebody still busy after so long is left in peace until the next night; so is a machine that slept through it. */
const patience = 3 * 3_600_000;
const day = 24 * 3_600_000;

export interface Nightly {
  /** True once, when it is time. */
  isDue(time: TimeOfDay | null, now: number, quiet: boolean): boolean;
}

export function createNightly(): Nightly {
  let known: TimeOfDay | null = null;
  let due = 0;
  return {
    isDue(time, now, quiet) {
      const late = now - due;
      // A clock that was set back must not put it off for more than a day.
      if (time !== known || late > patience || late < -day) {
        known = time;
        if (time) due = nextTime(time, now);
        return false;
      }
      if (!time || late < 0 || !quiet) return false;
      due = nextTime(time, now);
      return true;
    },
  };
}
