/** What the visitor in front of the kiosk has agreed to and wants; forgotten with the attract screen. */
import type { Agreed, ConsentGiven } from '../../contract/form.ts';
import type { KioskLook } from '../../contract/kiosk.ts';

export interface Present {
  /** With the version and the language that were on the screen then. */
  readonly agreed: ConsentGiven | null;
  /** This sign-in is meant to end a visit. */
  readonly leaving: boolean;
}

export interface PresentVisitor {
  now(): Present;
  /** @param read the text that was on the screen. */
  agree(agreed: Agreed, read: Pick<ConsentGiven, 'version' | 'language'>): void;
  leave(): void;
  gone(): void;
}

/** What of the text to agree to stands on the screen, or null. */
export const textToRead = ({ form, language }: Pick<KioskLook, 'form' | 'language'>) =>
  form.consent && { version: form.consent.version, language };

const nobody: Present = { agreed: null, leaving: false };

export function createPresentVisitor(): PresentVisitor {
  let present = nobody;
  return {
    now: () => present,
    agree(agreed, read) {
      present = { ...present, agreed: { ...agreed, ...read } };
    },
    leave() {
      present = { ...present, leaving: true };
    },
    gone() {
      present = nobody;
    },
  };
}
