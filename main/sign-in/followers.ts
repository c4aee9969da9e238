/**
 * Who hears of each change of the kiosk's session, and in what order: the rooms that follow it first, the screen last,
 * so that whatever the screen asks in answer finds them there already.
 */
import { asFailure } from '../../contract/failure.ts';
import type { KioskSession } from '../../contract/session.ts';
import type { Demo } from '../demo.ts';
import type { FirstScreen } from '../first-screen.ts';
import type { Log } from '../log.ts';
import type { SettingsFile } from '../settings/settings.ts';
import type { Store } from '../store/open-store.ts';
import type { Look } from '../windows/look.ts';
import type { Windows } from '../windows/windows.ts';
import { createAttemptLog } from './attempt-log.ts';

export interface FollowersDeps {
  readonly settings: SettingsFile;
  readonly store: () => Promise<Pick<Store, 'keepAttempt'>>;
  readonly look: Pick<Look, 'follow'>;
  /** Somebody may have come in. */
  readonly visitsChanged: () => void;
  readonly firstScreen: FirstScreen;
  readonly demo: Demo | null;
  /** What the code of an attempt holds, where it is one of ours. */
  readonly ticketOf: (attempt: string) => string | null;
  readonly windows: Pick<Windows, 'tell'>;
  readonly log: Log;
}

export function tellFollowers(deps: FollowersDeps): (now: KioskSession) => void {
  const { look, firstScreen, demo, ticketOf, windows, log } = deps;
  const attemptLog = createAttemptLog({
    settings: deps.settings.current,
    store: deps.store,
    lost: (thrown) => log.warn('store', 'attempt-not-kept', { reason: asFailure(thrown).code }),
    now: Date.now,
  });
  return (now) => {
    look.follow(now);
    attemptLog.saw(now);
    if (now.step === 'greeting' || now.step === 'asking') deps.visitsChanged();
    if (now.step !== 'attract' && now.step !== 'opening') firstScreen.stands();
    demo?.screen(now, 'attempt' in now ? ticketOf(now.attempt) : null);
    windows.tell('kiosk', 'session.changed', now);
  };
}
