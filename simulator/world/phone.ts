/** What a person can do with a phone. The phone's pages, the control API and tests all come through here. */

import type { FaultBook } from '../faults/faults.ts';
import { departAfterConfirm, departAfterRefusal } from '../faults/redirect.ts';
import type { SimPerson } from '../options.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Codes } from './codes.ts';
import type { Qr, Qrs } from './qrs.ts';

export interface Phone {
  readonly person: SimPerson;
  /** The uuid this phone has scanned and not yet answered. */
  readonly holding: string | undefined;
  /** Without a uuid: the newest QR that can be scanned, now or when the next one appears. */
  scan(uuid?: string): Promise<void>;
  confirm(uuid?: string): Promise<void>;
  refuse(uuid?: string): Promise<void>;
  /** Leaves without an answer: the QR stays scanned until it expires, as with a real phone. */
  walkAway(): Promise<void>;
}

export interface PhoneParts {
  readonly qrs: Qrs;
  readonly codes: Codes;
  readonly faults: FaultBook;
  waitForQr(): Promise<string>;
}

export function createPhone(person: SimPerson, { qrs, codes, faults, waitForQr }: PhoneParts): Phone {
  let holding: string | undefined;

  function answer(uuid: string | undefined): Qr {
    const asked = uuid ?? holding;
    if (asked === undefined) throw new Refusal(409, 'uuid.not-scanned', 'this phone has scanned nothing');
    const qr = qrs.held(asked, person);
    holding = undefined;
    return qr;
  }

  return {
    person,
    get holding() {
      return holding;
    },
    async scan(uuid) {
      const qr = qrs.scan(uuid ?? (await waitForQr()), person);
      holding = qr.uuid;
    },
    async confirm(uuid) {
      const qr = answer(uuid);
      const code = codes.issue(qr.login.app, person, qr.login.scope);
      qr.code = code;
      qr.detour = departAfterConfirm(faults.take('redirect'), qr.login, code);
      qrs.change(qr, 'confirmed');
    },
    async refuse(uuid) {
      const qr = answer(uuid);
      qr.detour = departAfterRefusal(faults.take('refusal'), qr.login);
      qrs.change(qr, 'cancelled');
    },
    async walkAway() {
      holding = undefined;
    },
  };
}
