/**
 * What a website app and an official account share: code → user token → profile.
 * https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Authorized_Interface_Calling_UnionID.html
 * https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_webpage_authorization.html
 */
import * as v from 'valibot';
import { asFailure, Failure, type FailureCode } from '../../contract/failure.ts';
import type { Language } from '../../contract/language.ts';
import type { App } from './app.ts';
import { RefreshAnswer, TokenAnswer, UserAnswer } from './wechat-answers.ts';
import type { WeChatHttp } from './wechat-http.ts';

/** What WeChat gave for a code. */
export interface Grant {
  readonly openId: string;
  readonly unionId: string | null;
  readonly scopes: readonly string[];
  readonly accessToken: string;
  readonly refreshToken: string | null;
}

/** What a later refresh of this profile needs. Secret: kept only sealed, see seal.ts. */
export interface KeptTokens {
  readonly openId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  /** When WeChat lets the refresh token die, in ms since 1970; no refresh moves it. */
  readonly refreshEndsAt: number;
}

const refreshLife = 30 * 24 * 3_600_000;
const langOf: Record<Language, string> = { 'zh-CN': 'zh_CN', 'zh-TW': 'zh_TW', en: 'en' };

/**
 * Sent exactly once: a second try could only hear 40163, "code been used". A snapshot user is refused here: its
 * openId and unionId are WeChat's invention and may never become a person (https://github.com/binarywang/WxJava/issues/2828).
 */
export async function exchangeCode(http: WeChatHttp, app: App, code: string): Promise<Grant> {
  const answer = await http.get(
    '/sns/oauth2/access_token',
    { appid: app.appId, secret: app.appSecret, code, grant_type: 'authorization_code' },
    TokenAnswer,
  );
  if (answer.is_snapshotuser !== 0) throw new Failure('wechat.snapshot-user');
  return {
    openId: answer.openid,
    unionId: answer.unionid,
    scopes: answer.scope,
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? null,
  };
}

/** Gives the same access token a new life, or a new one. Takes no secret. */
export const refreshToken = (http: WeChatHttp, appId: string, refresh: string) =>
  http.get(
    '/sns/oauth2/refresh_token',
    { appid: appId, grant_type: 'refresh_token', refresh_token: refresh },
    RefreshAnswer,
  );

/** WeChat answers one of these when the token is not good any more; anything else is another trouble. */
const saysDead: ReadonlySet<unknown> = new Set([40001, 40003, 40014, 42001, 42007]);

/** Is this token still good? Throws only when WeChat could not say. */
export async function isTokenAlive(http: WeChatHttp, token: string, openId: string): Promise<boolean> {
  try {
    await http.get('/sns/auth', { access_token: token, openid: openId }, v.object({}));
    return true;
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (saysDead.has(failure.detail['errcode'])) return false;
    throw failure;
  }
}

export const fetchUser = (http: WeChatHttp, token: string, openId: string, language: Language) =>
  http.get('/sns/userinfo', { access_token: token, openid: openId, lang: langOf[language] }, UserAnswer);

const passing: ReadonlySet<FailureCode> = new Set(['wechat.busy', 'network.timeout', 'network.unreachable']);

/** Asking for a profile spends nothing, so it may be asked a second time, with a renewed token if need be. */
export async function fetchUserPatiently(http: WeChatHttp, app: App, grant: Grant, language: Language) {
  const fetchWith = (token: string) => fetchUser(http, token, grant.openId, language);
  try {
    return await fetchWith(grant.accessToken);
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (passing.has(failure.code)) return fetchWith(grant.accessToken);
    if (failure.code !== 'wechat.token-dead' || !grant.refreshToken) throw failure;
    return fetchWith((await refreshToken(http, app.appId, grant.refreshToken)).access_token);
  }
}

export const tokensToKeep = (grant: Grant): KeptTokens | null =>
  grant.refreshToken === null
    ? null
    : {
        openId: grant.openId,
        accessToken: grant.accessToken,
        refreshToken: grant.refreshToken,
        refreshEndsAt: Date.now() + refreshLife,
      };
