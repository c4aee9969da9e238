/** From WeChat's two answers to the one person they speak of; pure. */
import { Failure } from '../../contract/failure.ts';
import type { UserAnswer } from './wechat-answers.ts';

export interface WeChatUser {
  readonly openId: string;
  readonly unionId: string | null;
  readonly nickname: string;
  readonly avatarUrl: string | null;
  /** What WeChat answered, as JSON text; null where it was not asked for a profile. */
  readonly raw: string | null;
}

/** The token says who this is; a profile of somebody else is refused, whoever mixed them up. */
export function userOf(owner: Pick<WeChatUser, 'openId' | 'unionId'>, user: UserAnswer): WeChatUser {
  if (user.openid !== owner.openId) throw new Failure('wechat.bad-answer', { field: 'openid' });
  return {
    openId: owner.openId,
    unionId: owner.unionId ?? user.unionid,
    nickname: user.nickname,
    // `/0` alone has been seen where there is no picture.
    avatarUrl: /^https?:\/\//.test(user.headimgurl) ? user.headimgurl : null,
    raw: JSON.stringify(user),
  };
}
