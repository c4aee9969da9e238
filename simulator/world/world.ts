/** Everything the simulator remembers, built once by `start.ts`. No HTTP in here. */
import type { FaultBook } from '../faults/faults.ts';
import { createFaults } from '../faults/faults.ts';
import type { Lifetimes, SimApp, SimPerson } from '../options.ts';
import { Refusal } from '../wire/refusal.ts';
import type { RequestRecorder } from '../wire/request-log.ts';
import { createRequestLog } from '../wire/request-log.ts';
import type { Codes } from './codes.ts';
import { createCodes } from './codes.ts';
import { findPerson } from './people.ts';
import type { Phone } from './phone.ts';
import { createPhone } from './phone.ts';
import type { Qrs } from './qrs.ts';
import { createQrs } from './qrs.ts';
import type { UserTokens } from './user-tokens.ts';
import { createUserTokens } from './user-tokens.ts';

export interface World {
  readonly apps: readonly SimApp[];
  readonly people: readonly SimPerson[];
  readonly lifetimes: Lifetimes;
  readonly qrs: Qrs;
  readonly codes: Codes;
  readonly tokens: UserTokens;
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
  readonly closing: AbortSignal;
  now(): number;
}

export function createWorld({ apps, people, lifetimes, closing, now }: WorldOptions): World {
  const qrs = createQrs(lifetimes.uuid, now);
  const codes = createCodes(lifetimes.code, now);
  const faults = createFaults();
  const phones = new Map<string, Phone>();

  async function waitForQr(after?: string, timeoutMs = 30_000): Promise<string> {
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
    const mine = known ?? createPhone(person, { qrs, codes, faults, waitForQr });
    phones.set(person.id, mine);
    return mine;
  }

  return {
    apps,
    people,
    lifetimes,
    qrs,
    codes,
    faults,
    now,
    phone,
    waitForQr,
    tokens: createUserTokens(lifetimes.userToken, lifetimes.refreshToken, now),
    requests: createRequestLog(now),
  };
}
