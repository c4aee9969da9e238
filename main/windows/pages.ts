/**
 * Our own scheme, `app://kiosk/…`, `app://admin/…` and, in a frame of the latter, `app://stage/…`: the built pages and
 * the kept pictures, nothing else of this machine. Every page comes with a policy that lets it load only what it came with.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import type { WindowKind } from '../../contract/audience.ts';
import { consoleOrigin, stageAddress } from '../../contract/stage.ts';
import { deskMark } from '../desk/desk-scan.ts';

const scheme = 'app';

export const pageAddress = (kind: WindowKind) => `${scheme}://${kind}/${kind}.html`;
/** Shown in a page's place when that cannot be kept alive. */
export const safeAddress: Readonly<Record<WindowKind, string>> = {
  kiosk: `${scheme}://kiosk/safe.html`,
  admin: `${scheme}://admin/console-safe.html`,
};
export const pageOrigin = (kind: WindowKind) => `${scheme}://${kind}`;

/** Before `ready`: gives the scheme an origin of its own. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: false } },
  ]);
}

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

type Host = WindowKind | 'stage';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];
/** Takes pop-ups, downloads, messages and the printing dialog from our own pages as well. */
const sandbox = 'sandbox allow-scripts allow-same-origin';

/** Nobody frames a page and no page has a frame, but for the console and the stage in it. */
const policies: { readonly [H in Host]: string } = {
  kiosk: [...policy, "font-src 'self'", "frame-ancestors 'none'", `${sandbox} allow-forms`].join('; '),
  admin: [
    ...[...policy, "font-src 'self'", "frame-ancestors 'none'", `frame-src ${stageAddress}`],
    `${sandbox} allow-forms`,
  ].join('; '),
  stage: [...policy, "trusted-types 'none'", `frame-ancestors ${consoleOrigin}`, sandbox].join('; '),
};

/** What a frame would be given without asking; the stage is looked at and does nothing. */
const deniedFeatures = [
  ...['accelerometer', 'autoplay', 'camera', 'clipboard-read', 'clipboard-write', 'display-capture'],
  ...['encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid', 'local-fonts', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock'],
  ...['serial', 'storage-access', 'usb', 'web-share', 'window-management', 'xr-spatial-tracking'],
];
const nothing = deniedFeatures.map((feature) => `${feature}=()`).join(', ');

const headersFor = (type: string, host: Host) => ({
  'Content-Type': type,
  'Content-Security-Policy': policies[host],
  ...(host === 'stage' ? { 'Permissions-Policy': nothing } : {}),
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
});

const absent = () => new Response(null, { status: 404 });

/** The file a path names inside `folder`, or null for every way out of it. Exported for its test. */
export function fileInside(folder: string, path: string): string | null {
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (plain.includes('\0') || plain.includes('\\')) return null;
  const file = normalize(join(folder, plain));
  return file.startsWith(folder + sep) ? file : null;
}

export interface PageFolders {
  /** The built pages. */
  readonly pages: string;
  /** Gives the file of a kept avatar, or null. */
  readonly avatar: (name: string) => string | null;
  /** Gives the file of a picture that staff chose, or null. */
  readonly picture: (name: string) => string | null;
  /** Gives the code that an attempt's screen draws, or null. */
  readonly code: (attempt: string) => { readonly bytes: Uint8Array; readonly type: string } | null;
}

/** The page of the stage is nowhere else, and nothing is on the stage but what that page is made of. */
const stagePage = new URL(stageAddress).pathname;
const isOnStage = (pathname: string) => pathname === stagePage || /^\/(?:assets|picture)\//.test(pathname);

/** A drawn code, a kept picture, or a file of the built pages; null for everything else. */
async function find(host: Host, pathname: string, { pages, avatar, picture, code }: PageFolders) {
  if (host === 'stage' ? !isOnStage(pathname) : pathname === stagePage) return null;
  const [, folder, name = ''] = /^\/(avatar|picture|code)\/([^/]+)$/.exec(pathname) ?? [];
  // The codes of the one are none of the other's.
  if (folder === 'code') return (host === 'admin') === name.startsWith(deskMark) ? code(name) : null;
  const kept = folder === 'avatar' ? avatar : folder === 'picture' ? picture : null;
  const file = kept ? kept(name) : fileInside(pages, pathname);
  if (!file) return null;
  return { bytes: await readFile(file), type: extname(file).slice(1) };
}

/** In the session of each kind of window: the stage is a frame of the console. */
const hostsOf: { readonly [K in WindowKind]: readonly Host[] } = {
  kiosk: ['kiosk'],
  admin: ['admin', 'stage'],
};

export function servePages(session: Session, kind: WindowKind, folders: PageFolders): void {
  // A restart in the same process brings other folders.
  if (session.protocol.isProtocolHandled(scheme)) session.protocol.unhandle(scheme);
  session.protocol.handle(scheme, async (request) => {
    const { host: asked, pathname } = new URL(request.url);
    const host = hostsOf[kind].find((one) => one === asked);
    if (host === undefined || request.method !== 'GET') return absent();
    const found = await find(host, pathname, folders).catch(() => null);
    const type = found && mimeTypes[`.${found.type}`];
    return found && type
      ? new Response(new Uint8Array(found.bytes), { headers: headersFor(type, host) })
      : absent();
  });
}
