/**
 * What was asked, how often, and how long the simulator itself took, so that a bench can subtract WeChat's share.
 * Must never keep a secret, a code or a token: their values are replaced before anything is stored.
 */
import type { Endpoint } from '../faults/schema.ts';

export interface RequestEntry {
  readonly at: number;
  readonly endpoint: Endpoint;
  readonly method: string;
  /** Path and query with secret values masked. */
  readonly target: string;
  /** 0: the connection was cut. */
  readonly status: number;
  readonly ms: number;
}

export interface RequestLog {
  /** How many requests arrived there, the ones still being answered included. */
  count(endpoint: Endpoint): number;
  /** Time spent on finished requests there. */
  ms(endpoint: Endpoint): number;
  /** Requests being answered right now; a held poll is one. */
  open(endpoint: Endpoint): number;
  /** The latest, oldest first. */
  recent(endpoint?: Endpoint): readonly RequestEntry[];
  clear(): void;
}

export interface RequestRecorder extends RequestLog {
  begin(endpoint: Endpoint, method: string, path: string, query: URLSearchParams): (status: number) => void;
}

const secretNames = new Set([
  'secret',
  'code',
  'js_code',
  'signature',
  'access_token',
  'refresh_token',
  'openid',
]);
const kept = 200;

function maskedTarget(path: string, query: URLSearchParams): string {
  const pairs = [...query].map(([name, value]) => {
    const shown = secretNames.has(name) ? '***' : encodeURIComponent(value.slice(0, 200));
    return `${encodeURIComponent(name)}=${shown}`;
  });
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}

export function createRequestLog(now: () => number): RequestRecorder {
  let entries: RequestEntry[] = [];
  const begun = new Map<Endpoint, number>();
  const ended = new Map<Endpoint, { count: number; ms: number }>();
  const endedAt = (endpoint: Endpoint) => ended.get(endpoint) ?? { count: 0, ms: 0 };
  let generation = 0;
  return {
    count: (endpoint) => begun.get(endpoint) ?? 0,
    ms: (endpoint) => endedAt(endpoint).ms,
    open: (endpoint) => (begun.get(endpoint) ?? 0) - endedAt(endpoint).count,
    recent: (endpoint) => entries.filter((entry) => !endpoint || entry.endpoint === endpoint),
    clear() {
      generation += 1;
      entries = [];
      begun.clear();
      ended.clear();
    },
    begin(endpoint, method, path, query) {
      const mine = generation;
      const at = now();
      const started = performance.now();
      begun.set(endpoint, (begun.get(endpoint) ?? 0) + 1);
      return (status) => {
        if (mine !== generation) return;
        const ms = performance.now() - started;
        const before = endedAt(endpoint);
        ended.set(endpoint, { count: before.count + 1, ms: before.ms + ms });
        entries.push({ at, endpoint, method, target: maskedTarget(path, query), status, ms });
        if (entries.length > kept) entries = entries.slice(-kept);
      };
    },
  };
}
