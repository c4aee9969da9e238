/** Joins the kiosk with the machine it runs on: its sleep, its hours, its nights, its start. */
import { app } from 'electron';
import type { KioskSession } from '../contract/session.ts';
import type { Desk } from './desk/desk.ts';
import { startAtLogin } from './device/auto-start.ts';
import { type Device, openDevice } from './device/open-device.ts';
import type { Log } from './log.ts';
import type { Session } from './session/session.ts';
import type { CodeOfAttempt } from './session/sign-in.ts';
import type { SettingsFile } from './settings/settings.ts';
import type { Life } from './watch/life.ts';
import type { Windows } from './windows/windows.ts';

export interface MachineDeps {
  readonly settings: SettingsFile;
  readonly lockedDown: boolean;
  /** The folder this kiosk was started with. */
  readonly folder: string;
  readonly session: Session<CodeOfAttempt>;
  readonly windows: Windows;
  readonly desk: Desk;
  readonly life: Life;
  readonly log: Log;
}

/** Nobody has touched this kiosk, and nobody is about to: stricter than having nothing to lose. */
const isQuiet = (session: KioskSession) =>
  ['attract', 'closed', 'resting'].includes(session.step) ||
  (session.step === 'waiting' && session.phone === 'away' && session.round > 0);

export function openMachine({
  settings,
  lockedDown,
  folder,
  session,
  windows,
  desk,
  life,
  log,
}: MachineDeps): Device {
  const args = [
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    '--supervised',
    ...(lockedDown ? ['--kiosk'] : []),
    `--data-dir=${folder}`,
  ];
  return openDevice({
    settings: () => settings.current()?.device ?? null,
    lockedDown,
    quiet: () => isQuiet(session.current()) && desk.unlockedBy() === null && windows.admin() === null,
    sleeping: session.cancel,
    slept() {
      session.slept();
      void session.check();
    },
    clockMoved: session.clockMoved,
    hoursChanged: () => void session.check(),
    restart: () => life.restart('nightly', 'idle'),
    shutDown: () => app.quit(),
    startAtLogin: (on) => startAtLogin(on, args),
    note: (fact, facts) => log.note('device', fact, facts),
  });
}
