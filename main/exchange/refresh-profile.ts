/** Kept tokens → the profile as it is today, without the person: check, refresh if need be, ask. */
import { asFailure, Failure } from '../../contract/failure.ts';
import type { Language } from '../../contract/language.ts';
import { fetchUser, isTokenAlive, type KeptTokens, refreshToken } from './grant.ts';
import { userOf, type WeChatUser } from './user.ts';
import type { WeChatHttp } from './wechat-http.ts';

export interface Refreshed {
  readonly user: WeChatUser;
  /** Secret: to be kept instead of the old ones. */
  readonly tokens: KeptTokens;
}

async function usable(http: WeChatHttp, appId: string, tokens: KeptTokens): Promise<KeptTokens> {
  if (await isTokenAlive(http, tokens.accessToken, tokens.openId)) return tokens;
  const answer = await refreshToken(http, appId, tokens.refreshToken);
  if (answer.openid !== tokens.openId) throw new Failure('wechat.bad-answer', { field: 'openid' });
  return {
    ...tokens,
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? tokens.refreshToken,
  };
}

/** Both tokens are dead, or the one that was just said to be alive is: only the person can give new ones. */
function plainly(thrown: unknown): Failure {
  const failure = asFailure(thrown);
  const isOver = failure.code === 'wechat.refresh-dead' || failure.code === 'wechat.token-dead';
  return isOver ? new Failure('profile.needs-scan', failure.detail) : failure;
}

/** Throws `profile.needs-scan` when only a new scan helps, otherwise as any call to WeChat does. */
export async function refreshProfile(
  http: WeChatHttp,
  appId: string,
  tokens: KeptTokens,
  language: Language,
): Promise<Refreshed> {
  try {
    const renewed = await usable(http, appId, tokens);
    const answer = await fetchUser(http, renewed.accessToken, renewed.openId, language);
    return { user: userOf({ openId: renewed.openId, unionId: null }, answer), tokens: renewed };
  } catch (thrown) {
    throw plainly(thrown);
  }
}
