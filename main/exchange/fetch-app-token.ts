/** One ordinary access token from WeChat, by either of its two calls. */
import { asFailure, Failure } from '../../contract/failure.ts';
import type { App } from './app.ts';
import { AppTokenAnswer } from './wechat-answers.ts';
import type { WeChatHttp } from './wechat-http.ts';

export type TokenCall = 'stable' | 'plain';

export interface AppToken {
  readonly value: string;
  /** Counted from before the question was sent, so it is never too late. */
  readonly endsAt: number;
}

/** `stable_token` takes JSON: a form body is answered with 41002, "appid missing". */
const ask = (http: WeChatHttp, { appId, appSecret }: App, call: TokenCall, force: boolean) => {
  const who = { grant_type: 'client_credential', appid: appId, secret: appSecret };
  return call === 'stable'
    ? http.post('/cgi-bin/stable_token', {}, { ...who, force_refresh: force }, AppTokenAnswer)
    : http.get('/cgi-bin/token', who, AppTokenAnswer);
};

/** Here 40001 can only be about the secret, for no token was sent. */
function plainly(thrown: unknown): Failure {
  const failure = asFailure(thrown);
  return failure.code === 'wechat.token-dead' ? new Failure('wechat.bad-secret', failure.detail) : failure;
}

export async function fetchAppToken(
  http: WeChatHttp,
  app: App,
  call: TokenCall,
  force: boolean,
  now: () => number,
): Promise<AppToken> {
  const askedAt = now();
  try {
    const { access_token, expires_in } = await ask(http, app, call, force);
    return { value: access_token, endsAt: askedAt + expires_in * 1000 };
  } catch (thrown) {
    throw plainly(thrown);
  }
}
