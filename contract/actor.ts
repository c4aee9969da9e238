/** Who does something in the console, and where; written down with whatever it was. */
import type { Role } from './staff.ts';

export interface Actor {
  /** The staff account's name; empty for what the app did by itself. */
  readonly who: string;
  readonly role: Role | 'app';
  readonly kiosk: string;
}
