/**
 * Who may talk to a listener. SECURITY: a web page anywhere can make a visitor's browser send requests to loopback;
 * the Host header stops DNS rebinding, Origin and Sec-Fetch-Site stop forms and scripts of other sites.
 */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Answer } from './answer.ts';
import { refused } from './answer.ts';
import { headerValues } from './ask.ts';

export interface Door {
  /** The address bound, for instance `127.0.0.1` or `::`. */
  readonly host: string;
  readonly port: number;
  readonly scheme: 'http' | 'https';
  /** Names a client may use besides: WeChat's own, which nobody else can point at us. */
  readonly aliases: readonly string[];
}

const wildcards = ['0.0.0.0', '::'];
const isLoopback = (host: string) => host === '::1' || /^127\./.test(host);

export const bracketed = (host: string) => (isIP(host) === 6 ? `[${host}]` : host);

function namesUs(door: Door, name: string, port: string): boolean {
  const bare = name.replace(/^\[(.*)\]$/, '$1');
  if (door.aliases.includes(name)) return true;
  if (port !== String(door.port)) return false;
  if (name === 'localhost') return isLoopback(door.host) || wildcards.includes(door.host);
  // An IP literal cannot be rebound, so a wildcard listener accepts any.
  return bare === door.host || (wildcards.includes(door.host) && isIP(bare) > 0);
}

function hostIsOurs(door: Door, hosts: readonly string[]): boolean {
  if (hosts.length !== 1) return false;
  const match = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/i.exec(hosts[0] ?? '');
  return (
    match !== null &&
    namesUs(door, (match[1] ?? '').toLowerCase(), match[2] ?? (door.scheme === 'https' ? '443' : '80'))
  );
}

function isCrossSite(request: IncomingMessage, ownOrigin: string): boolean {
  const origins = headerValues(request, 'origin');
  if (origins.length > 0 && (origins.length > 1 || origins[0] !== ownOrigin)) return true;
  // Opening a page of ours from elsewhere is fine: it shows itself, and only to the person in front of it.
  const isOpening = request.method === 'GET' && headerValues(request, 'sec-fetch-mode')[0] === 'navigate';
  const site = headerValues(request, 'sec-fetch-site')[0] ?? 'none';
  return !isOpening && site !== 'same-origin' && site !== 'none';
}

/** Every request passes here; the answer is the refusal, if any. */
export function checkHost(door: Door, request: IncomingMessage): Answer | undefined {
  const hosts = headerValues(request, 'host');
  return hostIsOurs(door, hosts)
    ? undefined
    : refused(421, 'host.foreign', 'the Host header is not this one');
}

/** Requests that act, and pages that show what others must not read. */
export function isForeign({ scheme }: Door, request: IncomingMessage): boolean {
  return isCrossSite(request, `${scheme}://${headerValues(request, 'host')[0] ?? ''}`);
}
