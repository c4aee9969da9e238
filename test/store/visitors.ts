/** Complete sign-ins of made-up people, for tests that care about one thing only. */
import { randomUUID } from 'node:crypto';
import type { SignIn } from '../../main/store/words.ts';

export const morning = Date.UTC(2026, 0, 5, 8);
export const hour = 3_600_000;

/** Complete sign-ins of strangers, each an hour after the last; what is given replaces what is made up. */
export function signIns(): (who?: Partial<SignIn>) => SignIn {
  let count = 0;
  return (who = {}) => {
    count += 1;
    return {
      attempt: randomUUID(),
      at: morning + count * hour,
      channel: 'website',
      appId: 'wx0123456789abcdef',
      openId: `oStranger${count}`,
      unionId: null,
      nickname: `访客${count}`,
      avatarUrl: null,
      raw: null,
      language: null,
      kiosk: '前台',
      visit: true,
      session: null,
      consent: null,
      leave: 'never',
      ...who,
    };
  };
}
