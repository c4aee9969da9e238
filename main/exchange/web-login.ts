/**
 * The website channel's calls: code → token → person.
 * https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Authorized_Interface_Calling_UnionID.html
 */
import * as v from 'valibot';
import { asFailure, type FailureCode } from '../../contract/failure.ts';
import type { Language } from '../../contract/language.ts';
import { userOf, type WeChatUser } from './user.ts';
import { RefreshAnswer, TokenAnswer, UserAnswer } from './wechat-answers.ts';
import type { WeChatHttp } from './wechat-http.ts';

export interface WebApp {
  readonly appId: string;
  readonly appSecret: string;
}

const langOf: Record<Language, string> = { 'zh-CN': 'zh_CN', 'zh-TW': 'zh_TW', en: 'en' };

/** Sent exactly once: a second try could only hear 40163, "code been used". */
export const exchangeCode = (http: WeChatHttp, app: WebApp, code: string): Promise<TokenAnswer> =>
  http.get(
    '/sns/oauth2/access_token',
    { appid: app.appId, secret: app.appSecret, code, grant_type: 'authorization_code' },
    TokenAnswer,
  );

/** Gives the same access token a new life, or a new one. Takes no secret. */
export const refreshToken = (http: WeChatHttp, appId: string, refresh: string) =>
  http.get(
    '/sns/oauth2/refresh_token',
    { appid: appId, grant_type: 'refresh_token', refresh_token: refresh },
    RefreshAnswer,
  );

/** Is this token good? Throws `wechat.token-dead` when it is not. */
export const checkToken = (http: WeChatHttp, token: string, openId: string) =>
  http.get('/sns/auth', { access_token: token, openid: openId }, v.object({}));

const fetchUser = (http: WeChatHttp, token: string, openId: string, language: Language) =>
  http.get('/sns/userinfo', { access_token: token, openid: openId, lang: langOf[language] }, UserAnswer);

const passing: ReadonlySet<FailureCode> = new Set(['wechat.busy', 'network.timeout', 'network.unreachable']);

/** Asking for a profile spends nothing, so it may be asked a second time, with a renewed token if need be. */
async function fetchUserPatiently(http: WeChatHttp, app: WebApp, token: TokenAnswer, language: Language) {
  try {
    return await fetchUser(http, token.access_token, token.openid, language);
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (passing.has(failure.code)) return fetchUser(http, token.access_token, token.openid, language);
    if (failure.code !== 'wechat.token-dead' || !token.refresh_token) throw failure;
    const alive = await checkToken(http, token.access_token, token.openid).then(
      () => token.access_token,
      () => null,
    );
    const usable = alive ?? (await refreshToken(http, app.appId, token.refresh_token)).access_token;
    return fetchUser(http, usable, token.openid, language);
  }
}

export async function signInWithCode(
  http: WeChatHttp,
  app: WebApp,
  code: string,
  language: Language,
): Promise<WeChatUser> {
  const token = await exchangeCode(http, app, code);
  return userOf(token, await fetchUserPatiently(http, app, token, language));
}
