/**
 * The cookies of one phone. Every cookie stays with the host that set it, whatever `Domain` says: stricter than a
 * browser, and enough for sites that sign people in.
 */

interface Cookie {
  readonly host: string;
  readonly path: string;
  readonly name: string;
  readonly value: string;
  readonly isSecure: boolean;
  readonly endsAt: number;
}

export interface CookieJar {
  keep(url: URL, setCookies: readonly string[]): void;
  /** The `Cookie` header, empty without any. */
  headerFor(url: URL): string;
}

const most = 300;

function attribute(parts: readonly string[], name: string): string | undefined {
  const found = parts.find(
    (part) => part.toLowerCase() === name || part.toLowerCase().startsWith(`${name}=`),
  );
  return found?.slice(name.length + 1).trim();
}

function endOf(parts: readonly string[], now: number): number {
  const maxAge = attribute(parts, 'max-age');
  if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) return now + Number(maxAge) * 1000;
  const expires = Date.parse(attribute(parts, 'expires') ?? '');
  return Number.isNaN(expires) ? Number.POSITIVE_INFINITY : expires;
}

function parse(url: URL, text: string, now: number): Cookie | undefined {
  const [pair = '', ...parts] = text.split(';').map((part) => part.trim());
  const [, name, value] = /^([^=\s]+)=(.*)$/.exec(pair) ?? [];
  if (name === undefined || value === undefined) return undefined;
  const path = attribute(parts, 'path');
  const folder = url.pathname.slice(0, Math.max(1, url.pathname.lastIndexOf('/')));
  const isSecure = attribute(parts, 'secure') !== undefined;
  const endsAt = endOf(parts, now);
  return { host: url.hostname, path: path?.startsWith('/') ? path : folder, name, value, isSecure, endsAt };
}

const isUnder = (path: string, folder: string) =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

export function createCookieJar(now: () => number): CookieJar {
  let cookies: readonly Cookie[] = [];
  const isSame = (one: Cookie, other: Cookie) =>
    one.host === other.host && one.path === other.path && one.name === other.name;
  return {
    keep(url, setCookies) {
      for (const text of setCookies) {
        const cookie = parse(url, text, now());
        if (!cookie) continue;
        const others = cookies.filter((each) => !isSame(each, cookie));
        cookies = cookie.endsAt > now() ? [...others, cookie].slice(-most) : others;
      }
    },
    headerFor: (url) =>
      cookies
        .filter(({ host, path, isSecure, endsAt }) => {
          const isSafe = !isSecure || url.protocol === 'https:';
          return host === url.hostname && isUnder(url.pathname, path) && isSafe && endsAt > now();
        })
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
  };
}
