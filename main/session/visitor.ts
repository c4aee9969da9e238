/** What the visitor in front of the kiosk has agreed to and wants; forgotten with the attract screen. */
import type { Agreed } from '../../contract/form.ts';

export interface Present {
  readonly agreed: Agreed | null;
  /** This sign-in is meant to end a visit. */
  readonly leaving: boolean;
}

export interface PresentVisitor {
  now(): Present;
  agree(agreed: Agreed): void;
  leave(): void;
  gone(): void;
}

const nobody: Present = { agreed: null, leaving: false };

export function createPresentVisitor(): PresentVisitor {
  let present = nobody;
  return {
    now: () => present,
    agree(agreed) {
      present = { ...present, agreed };
    },
    leave() {
      present = { ...present, leaving: true };
    },
    gone() {
      present = nobody;
    },
  };
}
