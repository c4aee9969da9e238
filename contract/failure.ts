/**
 * Every way a sign-in or a call can fail: a stable code, what may be done, and who needs to hear of it.
 * A Failure never carries a secret, a code, a token, a URL or a foreign error's message; only names and numbers.
 */

export interface FailureRule {
  /** May the visitor simply try again on this screen? */
  readonly retry: boolean;
  /** `visitor`: said to the visitor. `staff`: the visitor is told to ask at the desk, the cause is shown to staff. */
  readonly show: 'visitor' | 'staff';
}

const visitorMayRetry: FailureRule = { retry: true, show: 'visitor' };
const visitorMustStop: FailureRule = { retry: false, show: 'visitor' };
const staffMustAct: FailureRule = { retry: false, show: 'staff' };

export const failures = {
  // The callback: https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html
  'callback.declined': visitorMayRetry,
  'callback.no-state': visitorMayRetry,
  'callback.unknown-state': visitorMayRetry,
  'callback.expired-state': visitorMayRetry,
  'callback.doubled': visitorMayRetry,
  'callback.bad-code': visitorMayRetry,
  // WeChat's page inside the kiosk
  'page.unreachable': visitorMayRetry,
  'page.no-qr': staffMustAct,
  'page.crashed': visitorMayRetry,
  // WeChat's answers: errcode families of wechat-protocol 5.1
  'wechat.busy': visitorMayRetry,
  'wechat.rate-limited': visitorMayRetry,
  'wechat.code-invalid': visitorMayRetry,
  'wechat.code-used': visitorMayRetry,
  'wechat.token-dead': visitorMayRetry,
  'wechat.refresh-dead': visitorMayRetry,
  'wechat.person-restricted': visitorMustStop,
  'wechat.unauthorized': staffMustAct,
  'wechat.bad-app': staffMustAct,
  'wechat.bad-secret': staffMustAct,
  'wechat.bad-request': staffMustAct,
  'wechat.bad-answer': visitorMayRetry,
  'wechat.unknown': visitorMayRetry,
  // The way to WeChat
  'network.unreachable': visitorMayRetry,
  'network.timeout': visitorMayRetry,
  'network.untrusted': staffMustAct,
  // This machine
  'setup.incomplete': staffMustAct,
  'settings.unreadable': staffMustAct,
  'settings.newer': staffMustAct,
  'settings.unwritable': staffMustAct,
  'secret.missing': staffMustAct,
  'secret.no-keychain': staffMustAct,
  'secret.locked': staffMustAct,
  'secret.too-long': staffMustAct,
  'store.locked': visitorMayRetry,
  'store.unavailable': staffMustAct,
  'store.newer': staffMustAct,
  'store.damaged': staffMustAct,
  'store.full': staffMustAct,
  // Staff and the IPC door
  'staff.wrong-pin': staffMustAct,
  'staff.wait': staffMustAct,
  'staff.exists': staffMustAct,
  'staff.last-admin': staffMustAct,
  'ipc.forbidden': staffMustAct,
  'ipc.locked': staffMustAct,
  'ipc.bad-request': staffMustAct,
  'person.unknown': staffMustAct,
  'demo.no-network': staffMustAct,
  internal: visitorMayRetry,
} as const satisfies Record<string, FailureRule>;

export type FailureCode = keyof typeof failures;

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
