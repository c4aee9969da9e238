/** The official account: code → openId, and the person where they agreed to it. */
import type { Language } from '../../contract/language.ts';
import type { App } from './app.ts';
import { exchangeCode, fetchUserPatiently, type KeptTokens, tokensToKeep } from './grant.ts';
import { userOf, type WeChatUser } from './user.ts';
import type { WeChatHttp } from './wechat-http.ts';

export type { KeptTokens } from './grant.ts';

export interface OfficialSignIn {
  /** Was it `snsapi_userinfo`? If not, the user is an openId without a name. */
  readonly consented: boolean;
  readonly user: WeChatUser;
  /** Secret. Null where no profile can be refreshed with them. */
  readonly tokens: KeptTokens | null;
}

/** Throws `wechat.snapshot-user` for WeChat's virtual people; otherwise as any exchange does. */
export async function signInWithOfficialCode(
  http: WeChatHttp,
  app: App,
  code: string,
  language: Language,
): Promise<OfficialSignIn> {
  const grant = await exchangeCode(http, app, code);
  if (!grant.scopes.includes('snsapi_userinfo')) {
    const { openId, unionId } = grant;
    return {
      consented: false,
      user: { openId, unionId, nickname: '', avatarUrl: null, raw: null },
      tokens: null,
    };
  }
  const user = userOf(grant, await fetchUserPatiently(http, app, grant, language));
  return { consented: true, user, tokens: tokensToKeep(grant) };
}
