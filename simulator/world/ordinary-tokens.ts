/**
 * Ordinary tokens (cgi access_token). An app has two that know nothing of each other: the one of `cgi-bin/token`, new
 * at every call, and the stable one. A replaced token works on for a while, as WeChat's does.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html
 */
import type { SimApp } from '../options.ts';
import { newToken } from './ids.ts';

export interface OrdinaryToken {
  readonly app: SimApp;
  readonly value: string;
  /** When it grows too old. */
  readonly ends: number;
  /** When it dies of a newer one. */
  replacedAt: number;
}

export type Held =
  | { readonly result: 'alive'; readonly app: SimApp }
  | { readonly result: 'unknown' | 'replaced' | 'expired' };

export interface OrdinaryTokens {
  fetch(app: SimApp): OrdinaryToken;
  /** The same until shortly before its end; `isForced`: a new one, at most 20 a day and 30 s apart. */
  fetchStable(app: SimApp, isForced: boolean): OrdinaryToken;
  check(value: string): Held;
  /** Every token still remembered. */
  all(): readonly string[];
}

interface Forced {
  readonly day: number;
  readonly at: number;
  readonly count: number;
}

const dayMs = 24 * 60 * 60_000;
const rest = 30_000;
const mostADay = 20;
/** WeChat's days are China's. */
const dayOf = (ms: number) => Math.floor((ms + 8 * 60 * 60_000) / dayMs);

export function createOrdinaryTokens(life: number, overlap: number, now: () => number): OrdinaryTokens {
  const known = new Map<string, OrdinaryToken>();
  const plain = new Map<string, OrdinaryToken>();
  const stable = new Map<string, OrdinaryToken>();
  const forced = new Map<string, Forced>();

  /** All live equally long, so the first that is young enough ends the search. */
  function forgetOld() {
    for (const [value, token] of known) {
      if (now() < token.ends + life) return;
      known.delete(value);
    }
  }

  function replace(place: Map<string, OrdinaryToken>, app: SimApp): OrdinaryToken {
    forgetOld();
    const old = place.get(app.appId);
    if (old) old.replacedAt = Math.min(old.replacedAt, now() + overlap);
    const token = { app, value: newToken(), ends: now() + life, replacedAt: Number.POSITIVE_INFINITY };
    place.set(app.appId, token);
    known.set(token.value, token);
    return token;
  }

  function mayForce(appId: string): boolean {
    const before = forced.get(appId);
    const day = dayOf(now());
    const isSoon = before !== undefined && now() < before.at + rest;
    const count = before?.day === day ? before.count : 0;
    if (isSoon || count >= mostADay) return false;
    forced.set(appId, { day, at: now(), count: count + 1 });
    return true;
  }

  return {
    fetch: (app) => replace(plain, app),
    fetchStable(app, isForced) {
      const current = stable.get(app.appId);
      const isYoung = current !== undefined && now() < current.ends - overlap;
      const isNew = !isYoung || (isForced && mayForce(app.appId));
      return isNew ? replace(stable, app) : current;
    },
    check(value) {
      const token = known.get(value);
      if (!token) return { result: 'unknown' };
      if (now() >= token.replacedAt) return { result: 'replaced' };
      if (now() >= token.ends) return { result: 'expired' };
      return { result: 'alive', app: token.app };
    },
    all: () => [...known.keys()],
  };
}
