/** Every question of a phone and who answers it; a Failure becomes the HTTP status that says the same. */
import { asFailure, type FailureCode } from '../../contract/failure.ts';
import type { Ask, Reply } from '../listener/words.ts';
import type { createCallbacks } from './callbacks.ts';
import type { createMiniProgram } from './mini-program.ts';

/** Failures not named here are not the phone's doing: 503. */
const statuses: Readonly<Partial<Record<FailureCode, number>>> = {
  'callback.unknown-state': 404,
  'callback.expired-state': 410,
  'callback.taken': 409,
  'callback.other-kiosk': 409,
  'callback.bad-code': 400,
  'wechat.code-invalid': 400,
  'wechat.code-mixed': 400,
  'wechat.code-used': 409,
  'wechat.bad-answer': 502,
  'wechat.busy': 502,
  'wechat.unknown': 502,
  'wechat.person-restricted': 403,
  'wechat.snapshot-user': 403,
  'wechat.rate-limited': 429,
  'network.unreachable': 502,
  'network.timeout': 504,
  'session.dead': 401,
  'ipc.bad-request': 400,
};

export function createAnswer(
  callbacks: ReturnType<typeof createCallbacks>,
  mini: ReturnType<typeof createMiniProgram>,
) {
  function route(ask: Ask): Reply | Promise<Reply> {
    switch (ask.ask) {
      case 'start':
        return callbacks.start(ask.ticket, ask.inWeChat);
      case 'callback':
        return callbacks.callback(ask.way, ask.query);
      case 'result':
        return callbacks.result(ask.id);
      case 'login':
        return mini.login(ask.code, ask.scene);
      case 'phone':
        return mini.phone(ask.token, ask.code);
      case 'profile':
        return mini.profile(ask.token, ask.nickname);
      case 'avatar':
        return mini.avatar(ask.token, ask.bytes);
      case 'session':
        return mini.session(ask.token);
      case 'endSession':
        return mini.endSession(ask.token);
      default:
        return ask satisfies never;
    }
  }

  return async (ask: Ask): Promise<Reply> => {
    try {
      return await route(ask);
    } catch (thrown) {
      const failure = asFailure(thrown).plain();
      return { failure, status: statuses[failure.code] ?? 503 };
    }
  };
}
