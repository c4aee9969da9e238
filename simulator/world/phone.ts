/** What a person can do with a phone. The phone's pages, the control API and tests all come through here. */

import type { Browser, OpenOptions } from '../browser/browser.ts';
import type { PhonePage } from '../browser/phone-page.ts';
import type { FaultBook } from '../faults/faults.ts';
import { departAfterConfirm, departAfterRefusal } from '../faults/redirect.ts';
import type { MiniLink } from '../mini/mini-url.ts';
import type { MiniProgram, OpenMiniProgram } from '../mini/program.ts';
import type { SimPerson } from '../options.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Codes } from './codes.ts';
import type { Qr, Qrs } from './qrs.ts';

export interface Phone {
  readonly person: SimPerson;
  /** The uuid this phone has scanned and not yet answered. */
  readonly holding: string | undefined;
  /** What WeChat's browser on this phone shows. */
  readonly page: PhonePage | undefined;
  /** Without a uuid: the newest QR that can be scanned, now or when the next one appears. */
  scan(uuid?: string): Promise<void>;
  confirm(uuid?: string): Promise<void>;
  /** Without a uuid: the question in the browser if there is one, else the code in hand. */
  refuse(uuid?: string, options?: OpenOptions): Promise<void>;
  /** Scans an address, or opens one: WeChat's browser goes there. A login code's address counts as a scan of it. */
  open(address: string, options?: OpenOptions): Promise<PhonePage>;
  /** Answers the consent page, or confirms the code that `open` scanned; the page it ends on. */
  allow(options?: OpenOptions): Promise<PhonePage>;
  /** `undefined`: there was nothing before, so the page closed; WeChat's question stays unanswered. */
  back(options?: OpenOptions): Promise<PhonePage | undefined>;
  reload(options?: OpenOptions): Promise<PhonePage>;
  /** Leaves without an answer: the QR stays scanned until it expires, as with a real phone. */
  walkAway(): Promise<void>;
  /** Scans the code of a mini program: what it says, or the address in its picture. */
  openMiniProgram(code: MiniLink | string): MiniProgram;
}

export interface PhoneParts {
  readonly qrs: Qrs;
  readonly codes: Codes;
  readonly faults: FaultBook;
  readonly openMini: OpenMiniProgram;
  readonly browser: Browser;
  /** The uuid, if this is the address in one of our login codes. */
  uuidIn(address: string): string | undefined;
  waitForQr(): Promise<string>;
}

/** A login code opens no website; its confirmation is WeChat's own screen. */
const codePage = (url: string, text: string): PhonePage => ({
  url,
  status: 200,
  kind: 'page',
  text,
  html: '',
});

export function createPhone(
  person: SimPerson,
  { qrs, codes, faults, openMini, browser, uuidIn, waitForQr }: PhoneParts,
): Phone {
  let holding: string | undefined;

  function answer(uuid: string | undefined): Qr {
    const asked = uuid ?? holding;
    if (asked === undefined) throw new Refusal(409, 'uuid.not-scanned', 'this phone has scanned nothing');
    const qr = qrs.held(asked, person);
    holding = undefined;
    return qr;
  }

  function scanned(uuid: string): Qr {
    const qr = qrs.scan(uuid, person);
    holding = qr.uuid;
    browser.close();
    return qr;
  }

  function confirmed(uuid: string | undefined): Qr {
    const qr = answer(uuid);
    const code = codes.issue(qr.login.app, person, qr.login.scope);
    qr.code = code;
    qr.detour = departAfterConfirm(faults.take('redirect'), qr.login, code);
    qrs.change(qr, 'confirmed');
    return qr;
  }

  return {
    person,
    get holding() {
      return holding;
    },
    get page() {
      return browser.page;
    },
    async scan(uuid) {
      scanned(uuid ?? (await waitForQr()));
    },
    async confirm(uuid) {
      confirmed(uuid);
    },
    async open(address, options) {
      const uuid = uuidIn(address);
      if (uuid === undefined) return browser.open(address, options);
      const { app, scope } = scanned(uuid).login;
      return browser.show({ ...codePage(address, app.name), kind: 'consent', app: app.name, scope });
    },
    async allow(options) {
      if (browser.isAsked || holding === undefined) return browser.allow(options);
      const { login } = confirmed(undefined);
      return browser.show(codePage(browser.page?.url ?? '', login.app.name));
    },
    back: (options) => {
      holding = undefined;
      return browser.back(options);
    },
    reload: (options) => browser.reload(options),
    async refuse(uuid, options) {
      if (uuid === undefined && browser.isAsked) return browser.refuse(options);
      browser.close();
      const qr = answer(uuid);
      qr.detour = departAfterRefusal(faults.take('refusal'), qr.login);
      qrs.change(qr, 'cancelled');
    },
    async walkAway() {
      holding = undefined;
      browser.close();
    },
    openMiniProgram: (code) => openMini(person, code),
  };
}
