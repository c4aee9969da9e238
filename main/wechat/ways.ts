/** Which ways to sign in this kiosk offers, in the order of its switch. */
import { type Way, ways } from '../../contract/channel.ts';
import type { Settings } from '../../contract/settings.ts';

/** SECURITY: a locked-down kiosk never opens the system's browser: it would stand over the kiosk. */
export function waysOf(settings: Settings | null, lockedDown: boolean): readonly Way[] {
  if (!settings) return [];
  const { website, officialAccount, miniProgram, browser } = settings;
  const on: Readonly<Record<Way, boolean>> = {
    website: website !== null,
    officialAccount: officialAccount !== null,
    miniProgram: miniProgram !== null,
    browser: browser && website !== null && !lockedDown,
  };
  return ways.filter((way) => on[way]);
}
