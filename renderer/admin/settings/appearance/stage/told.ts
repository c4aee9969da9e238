/** What the console tells the frame in which the kiosk's screens are shown before they are saved. */
import type { KioskLook } from '../../../../../contract/kiosk.ts';
import type { KioskSession } from '../../../../../contract/session.ts';

export interface Told {
  readonly preview: { readonly look: KioskLook; readonly session: KioskSession };
}

/** What the frame says once it can hear. */
export const ready = 'preview-ready';

export const isTold = (data: unknown): data is Told =>
  typeof data === 'object' && data !== null && 'preview' in data;
