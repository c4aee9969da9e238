/**
 * What no honest client sends never reaches the router. The target is judged as text and headers come from the raw
 * list: `new URL(request.url, …)` takes a foreign host from `//host` and throws on `//`, and `headersDistinct` throws
 * on a `__proto__` header in Electron 33's Node (reliability.md 0.14).
 */
import type { IncomingMessage } from 'node:http';
import { listenerPaths } from '../../contract/listener.ts';
import type { Names } from './hosts.ts';
import { avatarAtMost, headersAtMost, jsonAtMost, targetAtMost } from './limits.ts';
import { Refusal, type RefusalCode } from './refusal.ts';

interface Seen {
  host: string | null;
  hosts: number;
  origin: string | null;
  site: string;
  mode: string;
  dest: string;
  prefetches: boolean;
  chunked: boolean;
  encoded: boolean;
  length: number;
}

const nothingSeen: Seen = {
  host: null,
  hosts: 0,
  origin: null,
  site: 'none',
  mode: '',
  dest: 'document',
  prefetches: false,
  chunked: false,
  encoded: false,
  length: 0,
};

const note: Readonly<Record<string, (seen: Seen, value: string) => void>> = Object.assign(
  Object.create(null),
  {
    host(seen: Seen, value: string) {
      seen.host = value.toLowerCase();
      seen.hosts += 1;
    },
    // Two of them are not one of ours either.
    origin(seen: Seen, value: string) {
      seen.origin = seen.origin === null ? value : 'null';
    },
    'sec-fetch-site'(seen: Seen, value: string) {
      seen.site = value;
    },
    'sec-fetch-mode'(seen: Seen, value: string) {
      seen.mode = value;
    },
    'sec-fetch-dest'(seen: Seen, value: string) {
      seen.dest = value;
    },
    'sec-purpose'(seen: Seen) {
      seen.prefetches = true;
    },
    purpose(seen: Seen) {
      seen.prefetches = true;
    },
    'transfer-encoding'(seen: Seen) {
      seen.chunked = true;
    },
    // The parser has seen to it that it is digits, and one.
    'content-length'(seen: Seen, value: string) {
      seen.length = Number(value);
    },
    'content-encoding'(seen: Seen, value: string) {
      seen.encoded ||= value.toLowerCase() !== 'identity';
    },
  },
);

/** Electron 33's Node lets spaces and empty names through, and so `Host : evil` beside `Host`. */
const headerName = /^[\w!#$%&'*+.^`|~-]+$/;

function look(raw: readonly string[]): Seen {
  const seen = { ...nothingSeen };
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at] ?? '';
    if (!headerName.test(name)) throw new Refusal('request.bad');
    note[name.toLowerCase()]?.(seen, raw[at + 1] ?? '');
  }
  return seen;
}

/** Origin-form, printable ASCII, and a path that needs no decoding: `%`, `\`, `;` and dots are in none of ours. */
const plainTarget = /^\/[\x21-\x7e]*$/;
const plainPath = /^(?:\/[A-Za-z0-9_-]+)+\/?(?:\?|$)/;

function judgeTarget(target: string): RefusalCode | null {
  if (target.length > targetAtMost) return 'target.too-long';
  if (!plainTarget.test(target) || target.startsWith('//') || target.includes('#')) return 'target.bad';
  return plainPath.test(target) ? null : 'path.unknown';
}

/**
 * SECURITY: a page anywhere can make a browser on this network send requests here. Only opening a page of ours in a
 * tab of its own is fine from elsewhere: WeChat's authorise page does just that.
 */
function isForeign(seen: Seen, method: string, { origins }: Names): boolean {
  if (seen.prefetches) return true;
  if (seen.origin !== null && !origins.has(seen.origin)) return true;
  if (seen.site === 'none' || seen.site === 'same-origin') return false;
  return !(method === 'GET' && seen.mode === 'navigate' && seen.dest === 'document');
}

/** Bytes; decided before any of them is asked for. */
function bodyAtMost({ method, url = '' }: IncomingMessage): number {
  if (method === 'GET' || method === 'HEAD') return 0;
  return url === listenerPaths.miniAvatar ? avatarAtMost : jsonAtMost;
}

/** Throws a Refusal. */
export function guard(request: IncomingMessage, names: Names): void {
  const raw = request.rawHeaders;
  if (raw.length > 2 * headersAtMost) throw new Refusal('headers.too-many');
  const seen = look(raw);
  if (seen.hosts !== 1 || !names.hosts.has(seen.host ?? '')) throw new Refusal('host.wrong');
  const wrong = judgeTarget(request.url ?? '');
  if (wrong) throw new Refusal(wrong);
  if (isForeign(seen, request.method ?? '', names)) throw new Refusal('cross-site');
  if (seen.chunked) throw new Refusal('body.length');
  if (seen.encoded) throw new Refusal('body.type');
  if (seen.length > bodyAtMost(request)) throw new Refusal('body.too-large');
}
