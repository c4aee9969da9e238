/** Everything that lives in one kiosk, by name; built in rooms.ts, asked by handlers.ts. */

import type { ExitCode } from '../contract/exit-codes.ts';
import type { AppearancePictures } from './appearance-pictures.ts';
import type { Audit } from './audit.ts';
import type { Changes } from './changes.ts';
import type { Demo } from './demo.ts';
import type { Desk } from './desk.ts';
import type { DeskScanRoom } from './desk-scan.ts';
import type { Doctor } from './doctor/open-doctor.ts';
import type { Listening } from './listening.ts';
import type { Log } from './log.ts';
import type { Look } from './look.ts';
import type { Files } from './open-files.ts';
import type { Profiles } from './profiles.ts';
import type { KioskReach } from './reach.ts';
import type { Scan } from './scan/scan.ts';
import type { Secrets } from './secrets.ts';
import type { Session } from './session/session.ts';
import type { CodeOfAttempt } from './session/sign-in.ts';
import type { SettingsFile } from './settings.ts';
import type { Staff } from './staff.ts';
import type { Store } from './store/open-store.ts';
import type { TurnedAways } from './turned-away.ts';
import type { Visits } from './visits.ts';
import type { Watching } from './watching.ts';
import type { Windows } from './windows.ts';

export interface Rooms {
  readonly session: Session<CodeOfAttempt>;
  readonly scan: Scan;
  readonly look: Look;
  readonly reach: Pick<KioskReach, 'current'>;
  readonly desk: Desk;
  readonly deskScan: DeskScanRoom;
  readonly audit: Audit;
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
