/** Remote addresses, how much each is using and how much it may; as many as `addressesAtMost` are remembered. */
import { isLoopback } from './hosts.ts';
import { type Allowance, addressesAtMost, fromLoopback, fromNetwork } from './limits.ts';

export interface Neighbour {
  readonly key: string;
  readonly allowance: Allowance;
  /** Connections in a place, in the queue, requests being answered. */
  placed: number;
  queued: number;
  waiting: number;
  tokens: number;
  at: number;
}

export interface Neighbours {
  of(address: string): Neighbour;
  /** One request more? */
  takeToken(neighbour: Neighbour): boolean;
}

/** An IPv6 network of 64 bits belongs to one household, and counts as one. */
export function keyOf(address: string): string {
  if (isLoopback(address)) return 'loopback';
  const plain = address.replace(/^::ffff:(?=\d)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('%', 1)[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}

/** `now`: milliseconds of any clock that only goes forward. */
export function createNeighbours(now: () => number): Neighbours {
  const known = new Map<string, Neighbour>();

  /** The one met first of those that are not here just now. */
  function forgetOne(): void {
    for (const { key, placed, queued } of known.values()) {
      if (placed + queued > 0) continue;
      known.delete(key);
      return;
    }
  }

  function meet(key: string): Neighbour {
    if (known.size >= addressesAtMost) forgetOne();
    const allowance = key === 'loopback' ? fromLoopback : fromNetwork;
    const met = { key, allowance, placed: 0, queued: 0, waiting: 0, tokens: allowance.burst, at: now() };
    known.set(key, met);
    return met;
  }

  return {
    of(address) {
      const key = keyOf(address);
      return known.get(key) ?? meet(key);
    },
    takeToken(neighbour) {
      const { perSecond, burst } = neighbour.allowance;
      const at = now();
      neighbour.tokens = Math.min(burst, neighbour.tokens + ((at - neighbour.at) * perSecond) / 1_000);
      neighbour.at = at;
      if (neighbour.tokens < 1) return false;
      neighbour.tokens -= 1;
      return true;
    },
  };
}
