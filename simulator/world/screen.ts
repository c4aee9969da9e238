/**
 * What phones are offered to scan. A client may say what its screen shows, and then it is that and nothing else; as
 * long as no client says anything, it is every code whose page is open or that was drawn lately.
 */
import type { SimApp } from '../options.ts';
import { Refusal } from '../wire/refusal.ts';
import type { MiniCode, MiniCodes } from './mini-codes.ts';
import type { Qr, Qrs } from './qrs.ts';

export type ScreenCode =
  /** The login code of WeChat's own page. */
  | { readonly kind: 'login' }
  /** A QR of the client's own, with an address that WeChat's browser opens. */
  | { readonly kind: 'address'; readonly appId: string; readonly url: string }
  /** A code drawn by `getwxacodeunlimit`. */
  | { readonly kind: 'mini'; readonly appId: string; readonly scene: string };

export interface AddressCode {
  readonly app: SimApp;
  readonly url: string;
}

export interface Screen {
  /** `null`: no code. Throws the refusal `app.unknown`. */
  show(code: ScreenCode | null): void;
  /** Newest first, as are the others. */
  logins(): readonly Qr[];
  minis(): readonly MiniCode[];
  addresses(): readonly AddressCode[];
}

export interface ScreenParts {
  readonly apps: readonly SimApp[];
  readonly qrs: Qrs;
  readonly drawn: MiniCodes;
}

export function createScreen({ apps, qrs, drawn }: ScreenParts): Screen {
  let told: ScreenCode | null | undefined;
  let address: AddressCode | undefined;
  return {
    show(code) {
      const isOfApp = code !== null && code.kind !== 'login';
      const app = isOfApp ? apps.find(({ appId }) => appId === code.appId) : undefined;
      if (isOfApp && !app) throw new Refusal(404, 'app.unknown', 'no such app');
      told = code;
      address = app && code?.kind === 'address' ? { app, url: code.url } : undefined;
    },
    logins() {
      if (told === undefined) return qrs.onScreen();
      return told?.kind === 'login' ? qrs.onScreen().slice(0, 1) : [];
    },
    minis() {
      if (told === undefined) return drawn.recent();
      if (told?.kind !== 'mini') return [];
      const { appId, scene } = told;
      return drawn.recent().filter((code) => code.app.appId === appId && code.scene === scene);
    },
    addresses: () => (address ? [address] : []),
  };
}
