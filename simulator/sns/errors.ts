/** WeChat's error numbers and what its `/sns/*` servers say with them. */
import { newReqId, newRid } from '../world/ids.ts';

const texts: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  0: 'ok',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40030: 'invalid refresh_token',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40164: 'invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist',
  40169: 'invalid length for scene, or the data is not json string',
  40226: 'code blocked',
  40243: 'AppSecret frozen',
  41001: 'access_token missing',
  41002: 'appid missing',
  41003: 'refresh_token missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41009: 'missing openid',
  41030: 'invalid page',
  42001: 'access_token expired',
  42002: 'refresh_token expired',
  42003: 'code expired',
  42007: 'access_token and refresh_token exception',
  43001: 'require GET method',
  43002: 'require POST method',
  43003: 'require https',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
  48001: 'api unauthorized',
  48004: 'api forbidden for irregularities, view detail on mp.weixin.qq.com',
  50001: 'api unauthorized or user unauthorized',
  50002: 'user limited',
  85096: 'not allow include scancode_time field',
  87009: 'invalid signature',
  // WeChat's tables give these four in Chinese only.
  89501: '此 IP 正在等待管理员确认，请联系管理员',
  89503: '此 IP 调用需要管理员确认，请联系管理员',
  89506: '24 小时内该 IP 被管理员拒绝调用两次，24 小时内不可再使用该 IP 调用',
  89507: '1 小时内该 IP 被管理员拒绝调用一次，1 小时内不可再使用该 IP 调用',
};

export const knownErrcodes = Object.keys(texts).map(Number);

/** Who answers: `/sns/*` sets the rid off with a comma, `/cgi-bin/*` and `/wxa/*` do not. */
export type Family = 'sns' | 'cgi';

/**
 * `code been used, rid: 6206378a-793424c0-2e4091cc` or `invalid page rid: …`; the first group of the rid is the Unix
 * time. `text` replaces the table's. A blocked code has kept the older form, with a request id of its own.
 */
export function errmsgOf(errcode: number, now: number, family: Family = 'sns', text?: string): string {
  if (errcode === 40226) return `${texts[errcode]}, hints: [ req_id: ${newReqId()} ]`;
  return `${text ?? texts[errcode] ?? 'unknown error'}${family === 'sns' ? ',' : ''} rid: ${newRid(now)}`;
}
