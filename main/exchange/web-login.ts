/** The website channel, in the kiosk and in the system's browser: code → person. */
import type { Language } from '../../contract/language.ts';
import type { App } from './app.ts';
import { exchangeCode, fetchUserPatiently, type KeptTokens, tokensToKeep } from './grant.ts';
import { userOf, type WeChatUser } from './user.ts';
import type { WeChatHttp } from './wechat-http.ts';

export interface SignedIn extends WeChatUser {
  /** Secret. Null when WeChat gave nothing that can be refreshed. */
  readonly tokens: KeptTokens | null;
}

export async function signInWithCode(
  http: WeChatHttp,
  app: App,
  code: string,
  language: Language,
): Promise<SignedIn> {
  const grant = await exchangeCode(http, app, code);
  const answer = await fetchUserPatiently(http, app, grant, language);
  return { ...userOf(grant, answer), tokens: tokensToKeep(grant) };
}
