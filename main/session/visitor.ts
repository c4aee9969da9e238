/** Who is in front of the kiosk, what they have agreed to and want; forgotten with the attract screen. */
import type { Agreed, ConsentGiven } from '../../contract/form.ts';
import type { KioskLook } from '../../contract/kiosk.ts';
import type { Language } from '../../contract/language.ts';

/** Who was signed in here, as the store knows them. */
export interface Seen {
  readonly attempt: string;
  readonly person: string;
  readonly identity: string;
  /** The one that the sign-in began, ended, or found just begun. */
  readonly visit: string | null;
}

export interface Present {
  /** With the version and the language that were on the screen then. */
  readonly agreed: ConsentGiven | null;
  /** This sign-in is meant to end a visit. */
  readonly leaving: boolean;
  readonly seen: Seen | null;
}

/** All that is known of them, to be put back for whoever is still there after all. */
export interface Held {
  readonly present: Present;
  readonly language: Language;
}

/** In which language the kiosk speaks, and how it comes to speak a visitor's. */
export interface Tongue {
  current(): Pick<KioskLook, 'language'>;
  recognise(language: Language): void;
}

export interface PresentVisitor {
  now(): Present;
  held(): Held;
  back(held: Held): void;
  /** @param read the text that was on the screen. */
  agree(agreed: Agreed, read: Pick<ConsentGiven, 'version' | 'language'>): void;
  leave(): void;
  saw(seen: Seen): void;
  gone(): void;
}

/** What of the text to agree to stands on the screen, or null. */
export const textToRead = ({ form, language }: Pick<KioskLook, 'form' | 'language'>) =>
  form.consent && { version: form.consent.version, language };

const nobody: Present = { agreed: null, leaving: false, seen: null };

export function createPresentVisitor(tongue: Tongue): PresentVisitor {
  let present = nobody;
  return {
    now: () => present,
    held: () => ({ present, language: tongue.current().language }),
    back(held) {
      present = held.present;
      tongue.recognise(held.language);
    },
    agree(agreed, read) {
      present = { ...present, agreed: { ...agreed, ...read } };
    },
    leave() {
      present = { ...present, leaving: true };
    },
    saw(seen) {
      present = { ...present, seen };
    },
    gone() {
      present = nobody;
    },
  };
}
