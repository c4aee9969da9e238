/** What has been typed so far; null means untouched, so that what main already has is shown. */
import type { Language } from '../../../contract/language.ts';

export interface Typed {
  readonly name: string;
  readonly pin: string;
  readonly pinAgain: string;
  readonly language: Language | null;
  readonly kioskName: string | null;
  readonly appId: string | null;
  readonly redirectUri: string | null;
}

export const untyped: Typed = {
  name: '',
  pin: '',
  pinAgain: '',
  language: null,
  kioskName: null,
  appId: null,
  redirectUri: null,
};
