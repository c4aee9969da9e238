/** What the console is told about itself and this kiosk. */
import type { Channel } from './channel.ts';
import type { PlainFailure } from './failure.ts';
import type { DemoState, ShownTheme } from './kiosk.ts';
import type { Language } from './language.ts';
import type { ListenerState } from './listener.ts';
import type { Reach } from './reach.ts';
import type { KioskStep } from './session.ts';
import type { StaffMember, UnlockedBy } from './staff.ts';

/** Where the AppSecret lives: the OS keychain, this run's memory (staff agreed), or nowhere yet. */
export type SecretPlace = 'keychain' | 'memory' | 'nowhere';

/** Staff may unlock the console with WeChat where a channel is set up: how their scan stands. */
export interface DeskScan {
  /** `off`: no channel that could be used; `waiting`: a code is on the screen; `checking`: WeChat is asked who it is. */
  readonly step: 'off' | 'ready' | 'opening' | 'waiting' | 'confirming' | 'checking' | 'failed';
  /** The code to draw; null while WeChat's own page shows one. */
  readonly picture: string | null;
  readonly failure: PlainFailure | null;
}

export interface DeskState {
  /** Counts up with each state that main makes. It is told and answered, and either may overtake the other. */
  readonly revision: number;
  /** Who has unlocked the console; null while the PIN is asked for. */
  readonly unlockedBy: UnlockedBy | null;
  /** Names to choose from on the lock screen; empty until the first PIN is set. */
  readonly staff: readonly StaffMember[];
  readonly language: Language;
  readonly theme: ShownTheme;
  readonly demo: DemoState | null;
  readonly reach: Reach;
  /** Where files go to and come from: staff are asked by the system's dialog, or it is the stick that they put in. */
  readonly filesBy: 'dialog' | 'stick';
  readonly scan: DeskScan;
}

/** The overview page: is this kiosk well? */
export interface Overview {
  readonly kioskName: string;
  readonly kioskStep: KioskStep;
  /** Why the kiosk is closed, or null. */
  readonly closed: PlainFailure | null;
  readonly keychain: { readonly available: boolean; readonly failure: PlainFailure | null };
  /** One for each channel that is set up. */
  readonly appSecrets: readonly { readonly channel: Channel; readonly place: SecretPlace }[];
  readonly listener: ListenerState;
  /** Can WeChat be reached from here? */
  readonly reach: Reach;
  /** Phone numbers asked of WeChat, which charges for each. */
  readonly phoneCalls: { readonly thisMonth: number; readonly ever: number };
  readonly store: {
    readonly failure: PlainFailure | null;
    readonly people: number;
    readonly visitsToday: number;
  };
  readonly version: { readonly app: string; readonly electron: string };
  readonly dataFolder: string;
}
