/**
 * The long poll. Answers at once when the QR's step differs from what the page says it knows (`last`), else when it
 * changes, else 408 at the end.
 */
import type { Reply } from '../wire/answer.ts';
import { script } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { embedJson } from '../wire/escape.ts';
import type { Qr, Qrs } from '../world/qrs.ts';

const steps = { new: 408, scanned: 404, cancelled: 403, confirmed: 405, expired: 402 } as const;
type WxErrcode = (typeof steps)[keyof typeof steps] | 500;

function wxErrcode(qr: Qr): WxErrcode {
  if (qr.step === 'confirmed' && qr.detour === 'withheld') return steps.scanned;
  return steps[qr.step];
}

const body = (errcode: WxErrcode, code = '') => `window.wx_errcode=${errcode};window.wx_code='${code}';`;

/** The body is WeChat's to the byte, unless a fault has changed where the page shall go. */
function tell(qr: Qr, errcode: WxErrcode): Reply {
  const plain = body(errcode, errcode === 405 ? qr.code : '');
  const isTurning = errcode === 405 || errcode === 403;
  const detour = isTurning && Array.isArray(qr.detour) ? `window.sim_detour=${embedJson(qr.detour)};` : '';
  return script(plain + detour);
}

export interface PollParts {
  readonly qrs: Qrs;
  readonly hold: number;
  now(): number;
}

export async function poll({ qrs, hold, now }: PollParts, ask: Ask): Promise<Reply> {
  const uuid = ask.query.get('uuid') ?? '';
  const last = ask.query.get('last');
  const started = performance.now();
  const qr = qrs.find(uuid);
  if (!qr) return script(body(500));
  qr.polls += 1;
  try {
    for (;;) {
      const errcode = qrs.find(uuid) ? wxErrcode(qr) : 500;
      const isKnown = errcode === 408 || ((errcode === 404 || errcode === 403) && String(errcode) === last);
      if (!isKnown) return tell(qr, errcode);
      const left = hold - (performance.now() - started);
      if (left <= 0 || ask.gone.aborted) return script(body(408));
      await qr.bell.wait(Math.min(left, Math.max(0, qr.expiresAt - now())), ask.gone);
    }
  } finally {
    qr.polls -= 1;
    qr.lastSeen = now();
  }
}
