/** `wxa/checksession`: whether a server still holds the right session key, without the key itself. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { needMiniToken } from '../cgi/need-token.ts';
import { SnsError } from '../sns/answer.ts';
import { need } from '../sns/need.ts';
import { openIdOf } from '../world/ids.ts';
import type { World } from '../world/world.ts';

/** The literal text of the key signs; decoding its base64 first gives another result. */
export const signatureOf = (sessionKey: string, message = '') =>
  createHmac('sha256', sessionKey).update(message).digest('hex');

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

export function checkSession({ people, mini }: World, query: URLSearchParams) {
  need(query, 'access_token', 41001);
  const openid = need(query, 'openid', 41009);
  const app = needMiniToken(mini.ordinary, query);
  if (query.get('sig_method') !== 'hmac_sha256') throw new SnsError(40097);
  if (!people.some(({ id }) => openIdOf(app.appId, id) === openid)) throw new SnsError(40003);
  const key = mini.keys.of(app, openid);
  const isRight = key !== undefined && isSame(signatureOf(key), query.get('signature') ?? '');
  if (!isRight) throw new SnsError(87009);
  return { errcode: 0, errmsg: 'ok' };
}
