/**
 * Every way a sign-in or a call can fail: a stable code, whose doing it is, what may be done, and who hears of it.
 * A Failure never carries a secret, a code, a token, a URL or a foreign error's message; only names and numbers.
 */

/** Who can put it right, or nobody but time: the visitor, staff (or their IT), WeChat, the network. */
export type Whose = 'visitor' | 'staff' | 'wechat' | 'network';

export interface FailureRule {
  /** May the visitor simply try again on this screen? */
  readonly retry: boolean;
  /** `visitor`: said to the visitor. `staff`: the visitor is told to ask at the desk, the cause is shown to staff. */
  readonly show: 'visitor' | 'staff';
  readonly whose: Whose;
}

const mayRetry = (whose: Whose): FailureRule => ({ retry: true, show: 'visitor', whose });
const mustStop: FailureRule = { retry: false, show: 'visitor', whose: 'visitor' };
const staffMustAct: FailureRule = { retry: false, show: 'staff', whose: 'staff' };

export const failures = {
  // The callback: https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html
  'callback.declined': mayRetry('visitor'),
  'callback.no-state': mayRetry('visitor'),
  'callback.unknown-state': mayRetry('visitor'),
  'callback.expired-state': mayRetry('visitor'),
  'callback.other-kiosk': mayRetry('visitor'),
  'callback.taken': mayRetry('visitor'),
  'callback.doubled': mayRetry('visitor'),
  'callback.bad-code': mayRetry('visitor'),
  // WeChat's page inside the kiosk
  'page.unreachable': mayRetry('network'),
  'page.no-qr': staffMustAct,
  'page.crashed': mayRetry('wechat'),
  // The authorise page's own errors: wechat-protocol 5.3
  'authorize.domain': staffMustAct,
  'authorize.scheme': staffMustAct,
  'authorize.banned': staffMustAct,
  'authorize.no-scope': staffMustAct,
  'authorize.wrong-kind': staffMustAct,
  'authorize.not-platform': staffMustAct,
  'authorize.bad-request': staffMustAct,
  'authorize.follow-first': mustStop,
  'authorize.too-often': mayRetry('wechat'),
  'authorize.scan-only': mayRetry('visitor'),
  /** WeChat answers this question in its own browser only. */
  'authorize.only-in-wechat': staffMustAct,
  'authorize.unknown': staffMustAct,
  // WeChat's answers: the table in wechat-errors.ts says which number is which
  'wechat.busy': mayRetry('wechat'),
  'wechat.rate-limited': mayRetry('wechat'),
  'wechat.quota': { retry: false, show: 'staff', whose: 'wechat' },
  'wechat.code-invalid': mayRetry('visitor'),
  'wechat.code-used': mayRetry('visitor'),
  'wechat.code-mixed': mayRetry('staff'),
  'wechat.token-dead': mayRetry('wechat'),
  'wechat.refresh-dead': mayRetry('visitor'),
  'wechat.session-dead': mayRetry('visitor'),
  'wechat.snapshot-user': mayRetry('visitor'),
  'wechat.person-restricted': mustStop,
  'wechat.person-declined': mustStop,
  'wechat.follow-first': mustStop,
  'wechat.unauthorized': staffMustAct,
  'wechat.banned': staffMustAct,
  'wechat.bad-app': staffMustAct,
  'wechat.bad-secret': staffMustAct,
  'wechat.secret-frozen': staffMustAct,
  'wechat.ip-refused': staffMustAct,
  'wechat.ip-unconfirmed': staffMustAct,
  'wechat.ip-blocked': staffMustAct,
  'wechat.page-unpublished': staffMustAct,
  'wechat.foreign-phone': staffMustAct,
  'wechat.not-sign-in': staffMustAct,
  'wechat.bad-request': staffMustAct,
  'wechat.bad-answer': mayRetry('wechat'),
  'wechat.unknown': mayRetry('wechat'),
  // The way to WeChat
  'network.unreachable': mayRetry('network'),
  'network.timeout': mayRetry('network'),
  'network.untrusted': { retry: false, show: 'staff', whose: 'network' },
  // The way from the phone to us
  'listener.off': staffMustAct,
  'listener.port-taken': staffMustAct,
  'listener.port-forbidden': staffMustAct,
  'listener.no-address': staffMustAct,
  'listener.no-certificate': staffMustAct,
  'listener.bad-certificate': staffMustAct,
  /** It works, and phones do not know who signed it: this machine did. */
  'listener.own-certificate': staffMustAct,
  'listener.unreachable': { retry: false, show: 'staff', whose: 'network' },
  'listener.stranger': staffMustAct,
  // This machine
  'setup.incomplete': staffMustAct,
  'settings.unreadable': staffMustAct,
  'settings.newer': staffMustAct,
  'settings.unwritable': staffMustAct,
  'secret.missing': staffMustAct,
  'secret.no-keychain': staffMustAct,
  'secret.locked': staffMustAct,
  'secret.too-long': staffMustAct,
  'store.locked': mayRetry('staff'),
  'store.unavailable': staffMustAct,
  'store.newer': staffMustAct,
  'store.damaged': staffMustAct,
  'store.full': staffMustAct,
  'clock.wrong': staffMustAct,
  /** The kiosk's page fails again and again; a static one stands in its place. */
  'screen.lost': staffMustAct,
  // Staff and the IPC door
  'staff.wrong-pin': staffMustAct,
  'staff.wait': staffMustAct,
  /** Too many phones that are nobody's of staff; the PIN is still there. */
  'staff.scan-wait': staffMustAct,
  'staff.exists': staffMustAct,
  'staff.last-admin': staffMustAct,
  'ipc.forbidden': staffMustAct,
  'ipc.locked': staffMustAct,
  'ipc.bad-request': staffMustAct,
  /** Whoever wants to leave was not here. */
  'visit.none': mayRetry('visitor'),
  /** Staff want to see this person themselves; why is theirs to know. */
  'visit.at-desk': { retry: false, show: 'visitor', whose: 'staff' },
  /** The house is being left: nobody is asked in. */
  'house.evacuated': { retry: false, show: 'visitor', whose: 'staff' },
  'person.unknown': staffMustAct,
  'person.same': staffMustAct,
  /** Somebody else changed it since it was read. */
  'change.stale': staffMustAct,
  /** It was undone already, or what came after stands in the way. */
  'change.not-undoable': staffMustAct,
  'stage.lapsed': staffMustAct,
  'list.gone': staffMustAct,
  'file.unreadable': staffMustAct,
  'file.too-large': staffMustAct,
  'file.bad-columns': staffMustAct,
  'file.bad-encoding': staffMustAct,
  'file.unwritable': staffMustAct,
  'file.disk-full': staffMustAct,
  /** A locked-down kiosk has no other place for files. */
  'file.no-stick': staffMustAct,
  /** Pulled while it was written to, or read. */
  'file.disk-gone': staffMustAct,
  'job.cancelled': staffMustAct,
  'audit.broken': staffMustAct,
  'staff.not-here': staffMustAct,
  'staff.not-linked': staffMustAct,
  /** "Refresh profiles later" is off, or nothing was kept for this identity. */
  'profile.not-kept': staffMustAct,
  /** Only the person can renew it, by scanning. */
  'profile.needs-scan': staffMustAct,
  'session.dead': mayRetry('visitor'),
  'demo.no-network': staffMustAct,
  internal: mayRetry('staff'),
} as const satisfies Record<string, FailureRule>;

export type FailureCode = keyof typeof failures;

export const isFailureCode = (code: string): code is FailureCode => Object.hasOwn(failures, code);

/** Facts that help: WeChat's `errcode` and `rid`, a field name, seconds to wait. Never a secret. */
export type FailureDetail = Readonly<Record<string, string | number | boolean>>;

/** What crosses IPC. */
export interface PlainFailure {
  readonly code: FailureCode;
  readonly detail: FailureDetail;
}

export class Failure extends Error {
  readonly code: FailureCode;
  readonly detail: FailureDetail;

  constructor(code: FailureCode, detail: FailureDetail = {}) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.detail = detail;
  }

  plain(): PlainFailure {
    return { code: this.code, detail: this.detail };
  }
}

/** Turns whatever was thrown into a Failure; of a foreign error only its class name survives. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  return new Failure('internal', { was: thrown instanceof Error ? thrown.name : typeof thrown });
}
