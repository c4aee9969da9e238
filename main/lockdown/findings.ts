/** What an audit of the lock-down says: one finding an escape, in the order in which they are told. */

/** Tried on a kiosk window of our own. */
export const ours = [
  'cover',
  'displays',
  'keys.functions',
  'keys.reload',
  'keys.tools',
  'keys.print',
  'keys.zoom',
  'keys.windows',
  'keys.history',
  'keys.menu',
  'wheel',
  'close',
  'popup',
  'dialog',
  'print',
  'navigate',
  'download',
  'fullscreen',
  'permissions',
] as const;
export type Ours = (typeof ours)[number];

/** Only the system can block these; it is asked whether it does. */
export const systems = [
  'shell',
  'consoles',
  'ctrlAltDel',
  'sysrq',
  'systemKeys',
  'taskManager',
  'stickyKeys',
  'edgeSwipe',
  'notifications',
  'usb',
  'powerButton',
  'administrator',
] as const;
export type OfSystem = (typeof systems)[number];

/** `unknown`: this system does not say; somebody has to try it. */
export type Result = 'blocked' | 'open' | 'unknown';

export interface Finding<Id extends string = Ours | OfSystem> {
  readonly id: Id;
  readonly result: Result;
  /** What led out, for instance `Ctrl+R`; or the fact that decided. */
  readonly facts: readonly string[];
}

export interface Audit {
  readonly audit: 'lockdown';
  readonly platform: string;
  readonly ours: readonly Finding<Ours>[];
  readonly system: readonly Finding<OfSystem>[];
}

/** 0: nothing is known to be open. 1: the system leaves something open. 2: something of ours is open. */
export function exitCodeOf({ ours, system }: Audit): number {
  const isOpen = ({ result }: Finding) => result === 'open';
  if (ours.some(isOpen)) return 2;
  return system.some(isOpen) ? 1 : 0;
}
