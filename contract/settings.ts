/** What staff can set, validated wherever it comes from: the console, a provisioning file, the settings file. */
import * as v from 'valibot';
import { Appearance, firstAppearance } from './appearance.ts';
import { DeviceSettings, firstDevice } from './device.ts';
import { emptyForm, VisitForm } from './form.ts';
import { Theme } from './kiosk.ts';
import { Language } from './language.ts';
import { Location } from './staff.ts';

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

/** What phones open: any host they can reach, http only where the network is one's own. */
export const PublicOrigin = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(200),
  v.check((text) => {
    const url = parsed(text);
    return url !== null && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '');
  }, 'must be an http or https origin without a path'),
  v.transform((text) => new URL(text).origin),
);

/** Every spelling has one form in an address; null for a link-local one with its zone, which no phone could open. */
function hostOf(ip: string): string | null {
  const url = parsed(`http://${ip.includes(':') ? `[${ip}]` : ip}`);
  return url?.hostname ?? null;
}

const everyInterface: readonly string[] = ['0.0.0.0', '[::]', '[::ffff:0:0]'];

/** One address, never every interface. */
export const ListenAddress = v.pipe(
  v.string(),
  v.trim(),
  v.ip('must be an IP address'),
  v.check((text) => {
    const host = hostOf(text);
    return host !== null && !everyInterface.includes(host);
  }, 'must be one address, not every interface'),
);

const FilePath = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1024));

/** `none`: http. `own`: a certificate made here, its key in the keychain. `files`: PEM files that IT looks after. */
export const Tls = v.variant('kind', [
  v.strictObject({ kind: v.literal('none') }),
  v.strictObject({ kind: v.literal('own') }),
  v.strictObject({ kind: v.literal('files'), certificate: FilePath, key: FilePath }),
]);
export type Tls = v.InferOutput<typeof Tls>;

export const ListenerSettings = v.strictObject({
  on: v.boolean(),
  address: ListenAddress,
  /** 0 takes any free one; then no public origin can be right. */
  port: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535)),
  tls: Tls,
  /** Where phones reach the listener if not at `address:port`: a DNS name, a reverse proxy. */
  publicOrigin: v.nullable(PublicOrigin),
});
export type ListenerSettings = v.InferOutput<typeof ListenerSettings>;

/** `snsapi_base`: silent, a stranger is then asked; `snsapi_userinfo`: everybody is asked. */
export const OfficialAccount = v.strictObject({
  appId: AppId,
  scope: v.picklist(['snsapi_base', 'snsapi_userinfo']),
});
export type OfficialAccount = v.InferOutput<typeof OfficialAccount>;

export const MiniProgram = v.strictObject({
  appId: AppId,
  /** The page the code opens, for instance `pages/sign-in/index`. */
  page: v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^[\w-]+(\/[\w-]+){0,9}$/, 'must be a page path without / in front'),
  ),
  envVersion: v.picklist(['release', 'trial', 'develop']),
});
export type MiniProgram = v.InferOutput<typeof MiniProgram>;

/** How much of a visitor the lobby may read: `masked` is for instance 王*伟. */
export const GreetingSettings = v.strictObject({
  name: v.picklist(['full', 'masked', 'none']),
  avatar: v.boolean(),
});
export type GreetingSettings = v.InferOutput<typeof GreetingSettings>;

/** `on`: a second scan of the same day ends the visit, unless it comes right after the first. `closing`: when all visits end by themselves, `HH:MM` local. */
export const SignOutSettings = v.strictObject({
  on: v.boolean(),
  closing: v.nullable(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day'))),
});
export type SignOutSettings = v.InferOutput<typeof SignOutSettings>;

/** What the settings page edits. */
export const SettingsChange = v.strictObject({
  kioskName: KioskName,
  language: Language,
  theme: Theme,
  start: Start,
  website: v.nullable(v.strictObject({ appId: AppId, redirectUri: RedirectUri })),
  officialAccount: v.nullable(OfficialAccount),
  miniProgram: v.nullable(MiniProgram),
  /** Offer the website channel in the system's browser as well: staff PCs, never a locked-down kiosk. */
  browser: v.boolean(),
  /** The ordinary access token comes from `cgi-bin/stable_token`, or from `cgi-bin/token`. */
  tokenCall: v.picklist(['stable', 'plain']),
  /** Keep user tokens, encrypted, so that a profile can be refreshed later. */
  refreshProfiles: v.boolean(),
  listener: ListenerSettings,
  form: v.optional(VisitForm, emptyForm),
  greeting: v.optional(GreetingSettings, { name: 'full', avatar: true }),
  signOut: v.optional(SignOutSettings, { on: false, closing: null }),
  sounds: v.optional(v.boolean(), false),
  location: v.optional(Location, ''),
  appearance: v.optional(Appearance, firstAppearance),
  /** Left as it is when a change does not name it. */
  device: v.exactOptional(DeviceSettings),
});
export type SettingsChange = v.InferOutput<typeof SettingsChange>;

export const defaultOrigins = {
  openOrigin: 'https://open.weixin.qq.com',
  apiOrigin: 'https://api.weixin.qq.com',
} as const;

/** What version 1 did not have; also what a new kiosk starts with. */
export const firstChannels = {
  officialAccount: null,
  miniProgram: null,
  browser: false,
  tokenCall: 'stable',
  refreshProfiles: false,
  listener: { on: false, address: '127.0.0.1', port: 8788, tls: { kind: 'none' }, publicOrigin: null },
} as const satisfies Partial<SettingsChange>;

/** What files of an earlier day lack; also what a new kiosk starts with. */
export const firstVisits = {
  form: emptyForm,
  greeting: { name: 'full', avatar: true },
  signOut: { on: false, closing: null },
  sounds: false,
  location: '',
  appearance: firstAppearance,
} as const satisfies Partial<SettingsChange>;

/** The settings file, version 2. Secrets are never in it. */
export const Settings = v.strictObject({
  version: v.literal(2),
  /** Random; separates this installation's secrets in the keychain from another's. */
  installation: v.pipe(v.string(), v.uuid()),
  ...SettingsChange.entries,
  device: v.optional(DeviceSettings, firstDevice),
  openOrigin: v.optional(Origin, defaultOrigins.openOrigin),
  apiOrigin: v.optional(Origin, defaultOrigins.apiOrigin),
});
export type Settings = v.InferOutput<typeof Settings>;
