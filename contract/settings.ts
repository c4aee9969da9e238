/** What staff can set, validated wherever it comes from: the console, a provisioning file, the settings file. */
import * as v from 'valibot';
import { Theme } from './kiosk.ts';
import { Language } from './language.ts';

const isLoopback = (host: string) =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/** Plain http only where nobody can listen in: loopback. */
const isSafe = (url: URL) =>
  url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));

const parsed = (text: string) => (URL.canParse(text) ? new URL(text) : null);

/** Scheme, host and port only, for instance `https://open.weixin.qq.com`. */
export const Origin = v.pipe(
  v.string(),
  v.trim(),
  v.check((text) => {
    const url = parsed(text);
    return url !== null && isSafe(url) && url.origin === text.replace(/\/$/, '');
  }, 'must be an https origin without a path (http only for loopback)'),
  v.transform((text) => new URL(text).origin),
);

/** `wx` and 16 hex digits, as the Open Platform shows it. */
export const AppId = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^wx[0-9a-f]{16}$/, 'must be "wx" and 16 hex digits'),
);

/** 32 hex digits; windows keep at most 2,560 bytes in their vault, so anything longer is refused by shape. */
export const AppSecret = v.pipe(v.string(), v.trim(), v.regex(/^[0-9a-f]{32}$/i, 'must be 32 hex digits'));

/**
 * WeChat compares only the host, we compare scheme, host, port and path. A query or fragment is refused: WeChat
 * appends `?code=…&state=…` and misplaces them around a fragment.
 */
export const RedirectUri = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(512),
  v.check((text) => {
    const url = parsed(text);
    return (
      url !== null &&
      isSafe(url) &&
      url.search === '' &&
      url.hash === '' &&
      !/[?#]/.test(text) &&
      url.username === ''
    );
  }, 'must be an https address without query or fragment (http only for loopback)'),
  v.transform((text) => new URL(text).href),
);

export const KioskName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));

/** `touch`: the visitor touches the attract screen first. `scan`: the QR is on screen all the time. */
export const starts = ['touch', 'scan'] as const;
export const Start = v.picklist(starts);

/** What the settings page edits. */
export const SettingsChange = v.strictObject({
  kioskName: KioskName,
  language: Language,
  theme: Theme,
  start: Start,
  website: v.nullable(v.strictObject({ appId: AppId, redirectUri: RedirectUri })),
});
export type SettingsChange = v.InferOutput<typeof SettingsChange>;

export const defaultOrigins = {
  openOrigin: 'https://open.weixin.qq.com',
  apiOrigin: 'https://api.weixin.qq.com',
} as const;

/** The settings file, version 1. Secrets are never in it. */
export const Settings = v.strictObject({
  version: v.literal(1),
  /** Random; separates this installation's secrets in the keychain from another's. */
  installation: v.pipe(v.string(), v.uuid()),
  ...SettingsChange.entries,
  openOrigin: v.optional(Origin, defaultOrigins.openOrigin),
  apiOrigin: v.optional(Origin, defaultOrigins.apiOrigin),
});
export type Settings = v.InferOutput<typeof Settings>;
