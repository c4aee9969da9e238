/** Everything that lives in one kiosk, by name; built in rooms.ts, asked by handlers/. */

import type { ExitCode } from '../contract/exit-codes.ts';
import type { Changes } from './changes/changes.ts';
import type { TurnedAways } from './changes/turned-away.ts';
import type { Demo } from './demo.ts';
import type { Audit } from './desk/audit.ts';
import type { Desk } from './desk/desk.ts';
import type { DeskScanRoom } from './desk/desk-scan.ts';
import type { Lookups } from './desk/lookups.ts';
import type { Staff } from './desk/staff.ts';
import type { Doctor } from './doctor/open-doctor.ts';
import type { Files } from './files/open-files.ts';
import type { Log } from './log.ts';
import type { Listening } from './phones/listening.ts';
import type { KioskReach } from './reach/reach.ts';
import type { Scan } from './scan/scan.ts';
import type { Session } from './session/session.ts';
import type { CodeOfAttempt } from './session/sign-in.ts';
import type { Secrets } from './settings/secrets.ts';
import type { SettingsFile } from './settings/settings.ts';
import type { Visits } from './sign-in/visits.ts';
import type { Store } from './store/open-store.ts';
import type { Watching } from './watching.ts';
import type { Profiles } from './wechat/profiles.ts';
import type { AppearancePictures } from './windows/appearance-pictures.ts';
import type { Look } from './windows/look.ts';
import type { Windows } from './windows/windows.ts';

export interface Rooms {
  readonly session: Session<CodeOfAttempt>;
  readonly scan: Scan;
  readonly look: Look;
  readonly reach: Pick<KioskReach, 'current'>;
  readonly desk: Desk;
  readonly deskScan: DeskScanRoom;
  readonly audit: Audit;
  readonly lookups: Lookups;
  readonly staff: Staff;
  readonly settings: SettingsFile;
  readonly secrets: () => Secrets;
  readonly store: () => Promise<Store>;
  readonly windows: Windows;
  readonly listening: Listening;
  readonly profiles: Profiles;
  readonly changes: Changes;
  readonly files: Files;
  readonly turnedAway: TurnedAways;
  readonly visits: Visits;
  readonly doctor: Doctor;
  readonly appearance: AppearancePictures;
  readonly demo: Demo | null;
  readonly version: { readonly app: string; readonly electron: string };
  readonly dataFolder: string;
  readonly note: Log['note'];
  /** Settings or a secret were changed: every room takes them as they are now. */
  settingsChanged(): Promise<void>;
  leaveDemo(): void;
  /** A member of staff ends the app, and nothing starts it again. */
  exit(): void;
}

export interface RoomsOptions {
  /** Where this kiosk's data lives; a demo uses `demo/` below it. */
  readonly folder: string;
  readonly demo: boolean;
  readonly lockedDown: boolean;
  readonly admin: boolean;
  readonly log: Log;
  readonly leaveDemo: () => void;
  readonly quit: () => void;
  /** Closes everything in order, then ends the process. */
  readonly leave: (code: ExitCode) => void;
  readonly watching: Watching;
}
