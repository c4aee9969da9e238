/** App tokens against a scripted WeChat, with a clock of the test's own. */
import { Failure } from '../../contract/failure.ts';
import { createAppTokens } from '../../main/exchange/app-tokens.ts';
import { app, startScripted } from './scripted.ts';

export const stable = '/cgi-bin/stable_token';
export const plain = '/cgi-bin/token';
export const minute = 60_000;

export async function openTokenDesk(call: 'stable' | 'plain' = 'stable') {
  const wechat = await startScripted();
  let now = Date.UTC(2026, 0, 2);
  let use = call;
  const tokens = createAppTokens({ http: wechat.http, call: () => use, now: () => now });
  return {
    ...wechat,
    tokens,
    /** The token that a piece of work gets. */
    get: (who = app) => tokens.use(who, (token) => Promise.resolve(token)),
    pass(ms: number) {
      now += ms;
    },
    switchTo(other: 'stable' | 'plain') {
      use = other;
    },
  };
}

export const token = (access_token: string, expires_in: number | string = 7200) => ({
  access_token,
  expires_in,
});

/** Work that finds these tokens dead. */
export const refusing =
  (...dead: readonly string[]) =>
  (given: string) =>
    dead.includes(given)
      ? Promise.reject(new Failure('wechat.token-dead', { errcode: 40001 }))
      : Promise.resolve(given);
