/** What an answer with an `errcode` is to us: its Failure, with the number, the request id and what else helps. */
import { isIP } from 'node:net';
import { Failure, type FailureCode } from '../../contract/failure.ts';
import { wechatErrors } from '../../contract/wechat-errors.ts';

/** A number that nobody knows is `wechat.unknown`. */
export const failureOfErrcode = (errcode: number): FailureCode =>
  wechatErrors.get(errcode)?.code ?? 'wechat.unknown';

/** The request id that WeChat's support asks for; both the new and the old form. */
export function ridOf(errmsg: string): string | null {
  const found =
    /\brid: ([0-9a-f]{8}(?:-[0-9a-f]{8}){2})\b/.exec(errmsg) ?? /req_id: ([\w-]{4,40})/.exec(errmsg);
  return found?.[1] ?? null;
}

/** The address that 40164 refused, which is the one to add to WeChat's allow-list; IPv4 where there is one. */
export function refusedAddressOf(errmsg: string): string | null {
  const said = /\binvalid ip ([0-9A-Fa-f.:]{2,45})/.exec(errmsg)?.[1] ?? '';
  const address = said.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) === 0 ? null : address;
}

/** SECURITY: of WeChat's text only what has a known form is kept; the rest may repeat what was sent. */
export function failureOfAnswer(errcode: number, errmsg: string): Failure {
  const rid = ridOf(errmsg);
  const code = failureOfErrcode(errcode);
  const ip = code === 'wechat.ip-refused' ? refusedAddressOf(errmsg) : null;
  return new Failure(code, { errcode, ...(rid && { rid }), ...(ip && { ip }) });
}
