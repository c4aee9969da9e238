/**
 * Our own scheme, `app://kiosk/…` and `app://admin/…`: the built pages and the kept avatars, nothing else of this
 * machine. Every page comes with a policy that lets it load only what it came with.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import type { WindowKind } from '../../contract/audience.ts';
import { deskMark } from '../desk/desk-scan.ts';

const scheme = 'app';

export const pageAddress = (kind: WindowKind) => `${scheme}://${kind}/${kind}.html`;
/** Shown in a page's place when that cannot be kept alive. */
export const safeAddress: Readonly<Record<WindowKind, string>> = {
  kiosk: `${scheme}://kiosk/safe.html`,
  admin: `${scheme}://admin/console-safe.html`,
};
/** The kiosk's own screens as the console shows them before they are saved: a frame in it, without a bridge. */
export const previewAddress = `${scheme}://admin/preview.html`;
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

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // Takes pop-ups, downloads, messages and the printing dialog from our own pages as well.
  'sandbox allow-scripts allow-same-origin allow-forms',
];

/** Nobody frames a page and no page has a frame, but for the console and its preview. */
const framesOf = (kind: WindowKind, pathname: string): readonly string[] => {
  if (kind !== 'admin') return ["frame-ancestors 'none'"];
  return pathname === '/preview.html'
    ? ["frame-ancestors 'self'"]
    : ["frame-ancestors 'none'", "frame-src 'self'"];
};

const headersFor = (type: string, frames: readonly string[]) => ({
  'Content-Type': type,
  'Content-Security-Policy': [...policy, ...frames].join('; '),
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

/** A drawn code, a kept picture, or a file of the built pages; null for everything else. */
async function find(kind: WindowKind, pathname: string, { pages, avatar, picture, code }: PageFolders) {
  const [, folder, name = ''] = /^\/(avatar|picture|code)\/([^/]+)$/.exec(pathname) ?? [];
  // The codes of the one are none of the other's.
  if (folder === 'code') return (kind === 'admin') === name.startsWith(deskMark) ? code(name) : null;
  const kept = folder === 'avatar' ? avatar : folder === 'picture' ? picture : null;
  const file = kept ? kept(name) : fileInside(pages, pathname);
  if (!file) return null;
  return { bytes: await readFile(file), type: extname(file).slice(1) };
}

export function servePages(session: Session, kind: WindowKind, folders: PageFolders): void {
  // A restart in the same process brings other folders.
  if (session.protocol.isProtocolHandled(scheme)) session.protocol.unhandle(scheme);
  session.protocol.handle(scheme, async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== kind || request.method !== 'GET') return absent();
    const found = await find(kind, pathname, folders).catch(() => null);
    const type = found && mimeTypes[`.${found.type}`];
    return found && type
      ? new Response(new Uint8Array(found.bytes), { headers: headersFor(type, framesOf(kind, pathname)) })
      : absent();
  });
}
