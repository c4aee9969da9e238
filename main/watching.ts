/** Joins the watch with what it watches. */
import { net } from 'electron';
import { asFailure } from '../contract/failure.ts';
import type { Reach } from '../contract/reach.ts';
import type { KioskSession } from '../contract/session.ts';
import type { Desk } from './desk/desk.ts';
import type { Device } from './device/open-device.ts';
import type { Log } from './log.ts';
import type { Scan } from './scan/scan.ts';
import type { Session } from './session/session.ts';
import type { CodeOfAttempt } from './session/sign-in.ts';
import type { Secrets } from './settings/secrets.ts';
import type { Store } from './store/open-store.ts';
import type { Life } from './watch/life.ts';
import type { Limits } from './watch/limits.ts';
import { startWatch, type Watch } from './watch/watch.ts';
import type { WeChat } from './wechat/wechat.ts';
import { pageAddress, safeAddress } from './windows/pages.ts';
import type { Windows } from './windows/windows.ts';

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
  readonly windows: Pick<Windows, 'kiosk' | 'admin'>;
  readonly session: Session<CodeOfAttempt>;
  readonly scan: Scan;
  readonly desk: Desk;
  readonly store: () => Promise<Store>;
  readonly secrets: () => Secrets;
  readonly machine: Device;
  readonly weChat: WeChat;
  readonly reach: () => Reach;
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

/** Seconds that our clock was ahead of WeChat's when that last answered. */
function aheadOf({ http }: WeChat): number | null {
  const clocks = http.lastClocks();
  return clocks && Math.round((clocks.ours - clocks.theirs - 500) / 1_000);
}

export function watchKiosk(deps: WatchKioskDeps): Watch {
  const { windows, session, scan, desk, store, secrets, machine, weChat, log, life, limits, folder } = deps;
  return startWatch({
    folder,
    limits,
    version: deps.version,
    softwareRendering: life.softwareRendering,
    kiosk: { window: windows.kiosk, address: { own: pageAddress('kiosk'), safe: safeAddress.kiosk } },
    console: { window: windows.admin, address: { own: pageAddress('admin'), safe: safeAddress.admin } },
    step: () => ({ step: session.current(), due: session.due() }),
    idle: () => isIdle(session.current(), desk),
    // Outside its hours the screen may be off.
    mayLook: () => isIdle(session.current(), desk) && session.current().step !== 'resting',
    replacing(shows) {
      // WeChat's page must not go on standing where the lost page had lent it room.
      scan.place(null);
      session.cancel();
      // A safe page shows no code: none is asked for until the kiosk's own page is tried again.
      session.unseen(shows === 'safe');
    },
    late: session.late,
    restart: life.restart,
    store: () => codeOf(store().then((open) => open.pragmas())),
    // A demo keeps its secrets in memory.
    keychain: async () => (deps.demo ? null : ((await secrets().keychainFailure())?.code ?? null)),
    surroundings() {
      const reach = deps.reach();
      return {
        clock: { ...machine.clock(), aheadSeconds: aheadOf(weChat) },
        network: {
          online: net.isOnline(),
          reach: reach.state,
          since: reach.state === 'ill' ? reach.since : null,
        },
      };
    },
    note: (fact, facts) => log.warn('watch', fact, facts),
  });
}
