/**
 * Every error number WeChat may answer a sign-in with, and what it means for us. A number that is not here is
 * `wechat.unknown`. Sources: the global return-code table,
 * https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html, and for the
 * authorise page https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_webpage_authorization.html
 */
import type { FailureCode } from './failure.ts';

/** Where a number is met. `others`: calls that no sign-in makes. */
export type WeChatPlace =
  | 'authorize-page'
  | 'access_token'
  | 'refresh_token'
  | 'auth'
  | 'userinfo'
  | 'jscode2session'
  | 'app-token'
  | 'phone'
  | 'code-picture'
  | 'checksession'
  | 'others';

/**
 * What may be done: `new-code` scan or log in anew, `same` ask the same again later, `token` a fresh ordinary token
 * and then once more, `config` staff must set something right, `nobody` nothing helps this person, `bug` our request.
 */
export type WeChatRetry = 'new-code' | 'same' | 'token' | 'config' | 'nobody' | 'bug';

export interface WeChatError {
  readonly number: number;
  /** What WeChat says, without the request id; null where no source has its words. */
  readonly errmsg: string | null;
  readonly where: readonly WeChatPlace[];
  /** Null for 0, which is no failure. */
  readonly code: FailureCode | null;
  readonly retry: WeChatRetry | null;
}

const codeCalls = ['access_token', 'jscode2session'] as const;
const tokenCalls = ['access_token', 'jscode2session', 'app-token'] as const;
const userCalls = ['auth', 'userinfo'] as const;
const appCalls = ['phone', 'code-picture', 'checksession'] as const;
const page = ['authorize-page'] as const;
const everywhere = [
  'access_token',
  'refresh_token',
  ...userCalls,
  'jscode2session',
  'app-token',
  ...appCalls,
] as const;

const row = (
  number: number,
  errmsg: string | null,
  where: readonly WeChatPlace[],
  code: FailureCode | null,
  retry: WeChatRetry | null,
): WeChatError => ({ number, errmsg, where, code, retry });

/** Answers of the API, in JSON. */
export const apiErrors: readonly WeChatError[] = [
  row(-1, 'system error', everywhere, 'wechat.busy', 'same'),
  row(0, 'ok', everywhere, null, null),
  row(
    40001,
    'invalid credential, access_token is invalid or not latest',
    [...userCalls, ...appCalls, 'app-token'],
    'wechat.token-dead',
    'token',
  ),
  row(40002, 'invalid grant_type', [...tokenCalls, 'refresh_token'], 'wechat.bad-request', 'bug'),
  row(40003, 'invalid openid', [...userCalls, 'checksession'], 'wechat.bad-request', 'bug'),
  row(40013, 'invalid appid', [...tokenCalls, 'refresh_token', 'phone'], 'wechat.bad-app', 'config'),
  row(40014, 'invalid access_token', [...userCalls, ...appCalls], 'wechat.token-dead', 'token'),
  row(40029, 'invalid code', [...codeCalls, 'phone'], 'wechat.code-invalid', 'new-code'),
  row(40030, 'invalid refresh_token', ['refresh_token'], 'wechat.refresh-dead', 'new-code'),
  row(40037, 'invalid template_id', ['others'], 'wechat.not-sign-in', 'config'),
  row(40066, 'invalid url', ['others'], 'wechat.bad-request', 'bug'),
  row(40097, 'invalid args', ['code-picture'], 'wechat.bad-request', 'bug'),
  row(40125, 'invalid appsecret', tokenCalls, 'wechat.bad-secret', 'config'),
  row(40129, 'invalid scene', ['code-picture'], 'wechat.bad-request', 'bug'),
  row(40163, 'code been used', codeCalls, 'wechat.code-used', 'new-code'),
  // The address stands in the text: `invalid ip A.B.C.D ipv6 ::ffff:A.B.C.D, not in whitelist`.
  row(40164, 'invalid ip', ['app-token'], 'wechat.ip-refused', 'config'),
  row(
    40169,
    'invalid length for scene, or the data is not json string',
    ['code-picture'],
    'wechat.bad-request',
    'bug',
  ),
  row(40226, 'code blocked', ['jscode2session'], 'wechat.person-restricted', 'nobody'),
  row(40227, null, ['others'], 'wechat.unknown', 'same'),
  row(40243, 'AppSecret frozen', tokenCalls, 'wechat.secret-frozen', 'config'),
  row(41001, 'access_token missing', [...userCalls, ...appCalls], 'wechat.bad-request', 'bug'),
  row(41002, 'appid missing', [...tokenCalls, 'refresh_token'], 'wechat.bad-request', 'bug'),
  row(41003, 'refresh_token missing', ['refresh_token'], 'wechat.bad-request', 'bug'),
  row(41004, 'appsecret missing', tokenCalls, 'wechat.bad-secret', 'config'),
  row(41006, 'media_id missing', ['others'], 'wechat.not-sign-in', 'bug'),
  row(41008, 'missing code', codeCalls, 'wechat.bad-request', 'bug'),
  row(41009, 'missing openid', userCalls, 'wechat.bad-request', 'bug'),
  row(41030, 'invalid page', ['code-picture'], 'wechat.page-unpublished', 'config'),
  row(42001, 'access_token expired', [...userCalls, ...appCalls], 'wechat.token-dead', 'token'),
  row(42002, 'refresh_token expired', ['refresh_token'], 'wechat.refresh-dead', 'new-code'),
  row(42003, 'code expired', ['access_token'], 'wechat.code-invalid', 'new-code'),
  // The person changed the WeChat password: both tokens are dead.
  row(
    42007,
    'access_token and refresh_token exception',
    ['refresh_token', 'userinfo'],
    'wechat.refresh-dead',
    'new-code',
  ),
  row(43001, 'require GET method', everywhere, 'wechat.bad-request', 'bug'),
  row(43002, 'require POST method', appCalls, 'wechat.bad-request', 'bug'),
  row(43003, 'require https', everywhere, 'wechat.bad-request', 'bug'),
  row(43004, 'require subscribe', ['others'], 'wechat.follow-first', 'nobody'),
  row(43005, 'require friend relations', ['others'], 'wechat.not-sign-in', 'nobody'),
  row(43101, 'user refuse to accept the msg', ['others'], 'wechat.person-declined', 'nobody'),
  row(44002, 'empty post data', ['app-token', 'phone', 'code-picture'], 'wechat.bad-request', 'bug'),
  row(45009, 'reach max api daily quota limit', ['app-token', ...appCalls], 'wechat.quota', 'same'),
  row(
    45011,
    'api minute-quota reach limit, must slower, retry next minute',
    [...codeCalls, 'userinfo', 'phone'],
    'wechat.rate-limited',
    'same',
  ),
  row(45047, 'out of response count limit', ['others'], 'wechat.not-sign-in', 'same'),
  row(47001, 'data format error', ['app-token', 'phone', 'code-picture'], 'wechat.bad-request', 'bug'),
  row(48001, 'api unauthorized', ['userinfo', 'phone', 'code-picture'], 'wechat.unauthorized', 'config'),
  row(
    48004,
    'api forbidden for irregularities, view detail on mp.weixin.qq.com',
    everywhere,
    'wechat.banned',
    'config',
  ),
  row(50001, 'api unauthorized or user unauthorized', ['userinfo'], 'wechat.unauthorized', 'config'),
  row(50002, 'user limited', ['access_token', ...userCalls], 'wechat.person-restricted', 'nobody'),
  row(61023, 'refresh_token is invalid', ['others'], 'wechat.not-sign-in', 'config'),
  row(61451, 'invalid parameter', ['others'], 'wechat.not-sign-in', 'bug'),
  row(85096, null, ['code-picture'], 'wechat.bad-request', 'bug'),
  row(87009, 'invalid signature', ['checksession'], 'wechat.session-dead', 'new-code'),
  row(89501, null, ['app-token'], 'wechat.ip-unconfirmed', 'config'),
  row(89503, null, ['app-token'], 'wechat.ip-unconfirmed', 'config'),
  row(89506, null, ['app-token'], 'wechat.ip-blocked', 'config'),
  row(89507, null, ['app-token'], 'wechat.ip-blocked', 'config'),
];

/** Answers of the authorise page, in HTML; nothing is ever redirected then. */
export const authorizeErrors: readonly WeChatError[] = [
  row(10003, 'redirect_uri域名与后台配置不一致', page, 'authorize.domain', 'config'),
  row(10004, '此公众号被封禁', page, 'authorize.banned', 'config'),
  row(10005, '此公众号并没有这些scope的权限', page, 'authorize.no-scope', 'config'),
  row(10006, '必须关注此测试号', page, 'authorize.follow-first', 'nobody'),
  row(10009, '操作太频繁了，请稍后重试', page, 'authorize.too-often', 'same'),
  row(10010, 'scope不能为空', page, 'authorize.bad-request', 'bug'),
  row(10011, 'redirect_uri不能为空', page, 'authorize.bad-request', 'bug'),
  row(10012, 'appid不能为空', page, 'authorize.bad-request', 'bug'),
  row(10013, 'state不能为空', page, 'authorize.bad-request', 'bug'),
  row(10015, '公众号未授权第三方平台，请检查授权状态', page, 'authorize.not-platform', 'config'),
  row(10016, '不支持微信开放平台的Appid，请使用公众号Appid', page, 'authorize.wrong-kind', 'config'),
  row(10017, null, page, 'authorize.unknown', 'config'),
  row(10038, null, page, 'authorize.unknown', 'config'),
  row(10039, null, page, 'authorize.scheme', 'config'),
  row(10057, null, page, 'authorize.scan-only', 'new-code'),
];

/** Both, by number. */
export const wechatErrors: ReadonlyMap<number, WeChatError> = new Map(
  [...apiErrors, ...authorizeErrors].map((each) => [each.number, each]),
);
