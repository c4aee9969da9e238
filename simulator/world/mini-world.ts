/** What the simulator remembers of mini programs and of ordinary tokens. */
import type { Lifetimes, Limits, SimApp } from '../options.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Codes } from './codes.ts';
import { createCodes } from './codes.ts';
import type { MiniCodes } from './mini-codes.ts';
import { createMiniCodes } from './mini-codes.ts';
import type { OrdinaryTokens } from './ordinary-tokens.ts';
import { createOrdinaryTokens } from './ordinary-tokens.ts';
import type { Rate } from './rate.ts';
import { createRate } from './rate.ts';
import type { SessionKeys } from './session-keys.ts';
import { createSessionKeys } from './session-keys.ts';

export interface MiniWorld {
  /** Codes of `wx.login`. */
  readonly logins: Codes;
  /** Codes of the phone number button; never the same thing as those of `wx.login`. */
  readonly numbers: Codes;
  readonly keys: SessionKeys;
  readonly ordinary: OrdinaryTokens;
  readonly drawn: MiniCodes;
  /** Logins of one person in one app. */
  readonly loginRate: Rate;
  /** Codes drawn for one app. */
  readonly drawRate: Rate;
  /** The origin of an app's own server, if one is named. */
  serverOf(app: SimApp): string | undefined;
  setServer(appId: string, origin: string): void;
  /** Every code, key and token still remembered. */
  all(): readonly string[];
}

const minute = 60_000;

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isWeb || `${url.origin}/` !== url.href) {
    throw new Refusal(400, 'server.bad', 'a server is an http or https origin');
  }
  return url.origin;
}

export interface MiniWorldOptions {
  readonly apps: readonly SimApp[];
  readonly lifetimes: Lifetimes;
  readonly limits: Limits;
  now(): number;
}

export function createMiniWorld({ apps, lifetimes, limits, now }: MiniWorldOptions): MiniWorld {
  const logins = createCodes(lifetimes.miniCode, now);
  const numbers = createCodes(lifetimes.miniCode, now);
  const keys = createSessionKeys();
  const ordinary = createOrdinaryTokens(lifetimes.ordinaryToken, lifetimes.overlap, now);
  const servers = new Map(
    apps.flatMap(({ appId, server }) => (server === undefined ? [] : [[appId, originOf(server)]])),
  );
  return {
    logins,
    numbers,
    keys,
    ordinary,
    drawn: createMiniCodes(now),
    loginRate: createRate(limits.loginsPerMinute, minute, now),
    drawRate: createRate(limits.codesPerMinute, minute, now),
    serverOf: ({ appId }) => servers.get(appId),
    setServer(appId, origin) {
      const isKnown = apps.some((app) => app.appId === appId);
      if (!isKnown) throw new Refusal(404, 'app.unknown', 'no such app');
      servers.set(appId, originOf(origin));
    },
    all: () => [...logins.all(), ...numbers.all(), ...keys.all(), ...ordinary.all()],
  };
}
