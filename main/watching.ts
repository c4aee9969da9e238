/** Joins the watch with what it watches. */
import type { BrowserWindow } from 'electron';
import { asFailure } from '../contract/failure.ts';
import type { KioskSession } from '../contract/session.ts';
import type { Desk } from './desk.ts';
import type { Log } from './log.ts';
import { pageAddress, safeAddress } from './pages.ts';
import type { Scan } from './scan/scan.ts';
import type { Secrets } from './secrets.ts';
import type { Session } from './session/session.ts';
import type { CodeOfAttempt } from './session/sign-in.ts';
import type { Store } from './store/open-store.ts';
import type { Life } from './watch/life.ts';
import type { Limits } from './watch/limits.ts';
import { startWatch } from './watch/watch.ts';

/** What the process tells every run of its rooms. */
export interface Watching {
  readonly limits: Limits;
  readonly life: Life;
  /** Where `health.json` lies, in a demo too. */
  readonly folder: string;
}

export interface WatchKioskDeps extends Watching {
  readonly version: string;
  readonly demo: boolean;
  readonly window: () => BrowserWindow | null;
  readonly session: Session<CodeOfAttempt>;
  readonly scan: Scan;
  readonly desk: Desk;
  readonly store: () => Promise<Store>;
  readonly secrets: () => Secrets;
  readonly log: Log;
}

/** Nobody has begun anything. A code on the screen that no phone has scanned is nobody's yet. */
function isNobodys(session: KioskSession): boolean {
  switch (session.step) {
    case 'attract':
    case 'closed':
    case 'resting':
    case 'opening':
    case 'expired':
      return true;
    case 'waiting':
      return session.phone === 'away';
    default:
      return false;
  }
}

export const isIdle = (session: KioskSession, desk: Desk) => isNobodys(session) && desk.unlockedBy() === null;

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (thrown: unknown) => asFailure(thrown).code,
  );

export function watchKiosk(deps: WatchKioskDeps): { close(): void } {
  const { session, scan, desk, store, secrets, log, life, limits, folder } = deps;
  return startWatch({
    folder,
    limits,
    version: deps.version,
    softwareRendering: life.softwareRendering,
    window: deps.window,
    address: { kiosk: pageAddress('kiosk'), safe: safeAddress },
    step: session.current,
    idle: () => isIdle(session.current(), desk),
    replacing() {
      // WeChat's page must not go on standing where the lost page had lent it room.
      scan.place(null);
      session.cancel();
    },
    stuck: () => session.cancel(),
    restart: life.restart,
    store: () => codeOf(store().then((open) => open.pragmas())),
    // A demo keeps its secrets in memory.
    keychain: async () => (deps.demo ? null : ((await secrets().keychainFailure())?.code ?? null)),
    note: (fact, facts) => log.warn('watch', fact, facts),
  });
}
