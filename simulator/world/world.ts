/** Everything the simulator remembers, built once by `start.ts`. No HTTP in here. */
import { createAttempts } from '../account/attempts.ts';
import type { Consents } from '../account/consents.ts';
import { createConsents } from '../account/consents.ts';
import { createBrowser } from '../browser/browser.ts';
import type { HomeWechat } from '../browser/travel.ts';
import type { FaultBook } from '../faults/faults.ts';
import { createFaults } from '../faults/faults.ts';
import { createMiniPrograms } from '../mini/program.ts';
import type { Lifetimes, Limits, SimApp, SimPerson } from '../options.ts';
import { Refusal } from '../wire/refusal.ts';
import type { RequestRecorder } from '../wire/request-log.ts';
import { createRequestLog } from '../wire/request-log.ts';
import type { Codes } from './codes.ts';
import { createCodes } from './codes.ts';
import type { MiniWorld } from './mini-world.ts';
import { createMiniWorld } from './mini-world.ts';
import { findPerson } from './people.ts';
import type { Phone } from './phone.ts';
import { createPhone } from './phone.ts';
import type { Qrs } from './qrs.ts';
import { createQrs } from './qrs.ts';
import type { Screen } from './screen.ts';
import { createScreen } from './screen.ts';
import type { Snapshots } from './snapshots.ts';
import { createSnapshots } from './snapshots.ts';
import type { UserTokens } from './user-tokens.ts';
import { createUserTokens } from './user-tokens.ts';

export interface World {
  readonly apps: readonly SimApp[];
  readonly people: readonly SimPerson[];
  readonly lifetimes: Lifetimes;
  readonly qrs: Qrs;
  readonly codes: Codes;
  readonly tokens: UserTokens;
  readonly mini: MiniWorld;
  readonly screen: Screen;
  readonly consents: Consents;
  readonly snapshots: Snapshots;
  readonly faults: FaultBook;
  readonly requests: RequestRecorder;
  now(): number;
  /** One phone a person, the same for every caller. */
  phone(personId: string): Phone;
  waitForQr(after?: string, timeoutMs?: number): Promise<string>;
}

export interface WorldOptions {
  readonly apps: readonly SimApp[];
  readonly people: readonly SimPerson[];
  readonly lifetimes: Lifetimes;
  readonly limits: Limits;
  readonly closing: AbortSignal;
  /** Where the phones' browsers find this WeChat. */
  readonly home: HomeWechat;
  /** PEM certificates that they trust besides the public ones. */
  readonly trust: readonly string[];
  now(): number;
}

/** `…/connect/confirm?uuid=…` of this WeChat. */
function uuidIn(home: HomeWechat, address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isCode = url.pathname === '/connect/confirm' && home.isOurs(url);
  return isCode ? (url.searchParams.get('uuid') ?? undefined) : undefined;
}

export function createWorld(options: WorldOptions): World {
  const { apps, people, lifetimes, limits, closing, home, trust, now } = options;
  const qrs = createQrs(lifetimes.uuid, now);
  const codes = createCodes(lifetimes.code, now);
  const faults = createFaults();
  const mini = createMiniWorld({ apps, lifetimes, limits, now });
  const openMini = createMiniPrograms({ apps, mini, trust, closing });
  const snapshots = createSnapshots();
  const attempts = createAttempts(now);
  const codeLife = lifetimes.accountCode;
  const consents = createConsents({ codes, snapshots, faults, attempts, codeLife });
  const phones = new Map<string, Phone>();

  async function waitForQr(after?: string, timeoutMs = 60_000): Promise<string> {
    const ends = performance.now() + timeoutMs;
    for (;;) {
      const newest = qrs.scannable()[0]?.uuid;
      if (newest !== undefined && newest !== after) return newest;
      const left = ends - performance.now();
      if (left <= 0 || closing.aborted) throw new Refusal(409, 'uuid.none', 'no QR code appeared');
      await qrs.bell.wait(left, closing);
    }
  }

  function phone(personId: string): Phone {
    const person = findPerson(people, personId);
    const known = phones.get(person.id);
    if (known) return known;
    const browser = createBrowser(person, {
      home,
      consents,
      trust,
      patience: lifetimes.patience,
      closing,
      now,
    });
    const parts = { qrs, codes, faults, openMini, browser, waitForQr };
    const mine = createPhone(person, { ...parts, uuidIn: (address) => uuidIn(home, address) });
    phones.set(person.id, mine);
    return mine;
  }

  return {
    apps,
    people,
    lifetimes,
    qrs,
    codes,
    mini,
    screen: createScreen({ apps, qrs, drawn: mini.drawn }),
    consents,
    snapshots,
    faults,
    now,
    phone,
    waitForQr,
    tokens: createUserTokens(lifetimes.userToken, lifetimes.refreshToken, now),
    requests: createRequestLog(now),
  };
}
