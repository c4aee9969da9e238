/** Faults worth having by name: for the simulator's page, for tests, and as examples of the rule language. */
import { miniPresets } from './mini-presets.ts';
import type { Preset } from './preset.ts';
import { preset } from './preset.ts';
import type { FaultRule } from './schema.ts';

const merge = (fields: Readonly<Record<string, unknown>>): FaultRule => ({
  at: 'userinfo',
  do: { kind: 'merge', fields: { ...fields } },
});

/** Right-to-left override and zero-width characters, spelled out because nobody can see them. */
const turned = '\u202egnp.exe\u202c';
const invisible = '\u200b\u200d\u2060\ufeff';

export const presets = {
  'redirect-lost': preset(
    { at: 'redirect', do: { kind: 'lost' } },
    '页面得不到确认',
    'The page never hears of it',
  ),
  'redirect-stuck': preset({ at: 'redirect', do: { kind: 'stuck' } }, '页面不跳转', 'The page goes nowhere'),
  'redirect-double': preset({ at: 'redirect', do: { kind: 'double' } }, '跳转两次', 'Goes there twice'),
  'code-missing': preset({ at: 'redirect', do: { kind: 'no-code' } }, '没有 code', 'No code'),
  'code-empty': preset({ at: 'redirect', do: { kind: 'code', value: '' } }, 'code 为空', 'Empty code'),
  'code-doubled': preset({ at: 'redirect', do: { kind: 'doubled-code' } }, '两个 code', 'Two codes'),
  'code-huge': preset({ at: 'redirect', do: { kind: 'huge-code' } }, '10 kB 的 code', 'A 10 kB code'),
  'state-missing': preset({ at: 'redirect', do: { kind: 'no-state' } }, '没有 state', 'No state'),
  'state-changed': preset(
    { at: 'redirect', do: { kind: 'state', value: 'somebodyElsesState' } },
    'state 被改',
    'Another state',
  ),
  'state-doubled': preset({ at: 'redirect', do: { kind: 'doubled-state' } }, '两个 state', 'Two states'),
  'refusal-redirects': preset(
    { at: 'refusal', do: { kind: 'redirect' } },
    '拒绝后带 state 跳转（旧行为）',
    'Refusal redirects with state (older)',
  ),
  'authorize-foreign-host': preset(
    { at: 'authorize', do: { kind: 'error', number: 10003 } },
    '10003 回调域名不一致',
    '10003 callback host differs',
  ),
  'authorize-banned': preset(
    { at: 'authorize', do: { kind: 'error', number: 10004 } },
    '10004 公众号被封禁',
    '10004 account banned',
  ),
  'authorize-no-scope': preset(
    { at: 'authorize', do: { kind: 'error', number: 10005 } },
    '10005 没有 scope 权限',
    '10005 scope not granted',
  ),
  'authorize-not-following': preset(
    { at: 'authorize', do: { kind: 'error', number: 10006 } },
    '10006 必须关注测试号',
    '10006 must follow the test account',
  ),
  'authorize-too-often': preset(
    { at: 'authorize', do: { kind: 'error', number: 10009 } },
    '10009 操作太频繁',
    '10009 too often',
  ),
  'authorize-slow': preset({ at: 'authorize', do: { kind: 'delay', ms: 5_000 } }, '慢 5 秒', '5 s late'),
  'visitor-snapshot': preset(
    { at: 'visitor', do: { kind: 'snapshot' } },
    '快照页（虚拟用户）',
    'Snapshot page (virtual user)',
  ),
  'page-error': preset(
    { at: 'qrconnect', do: { kind: 'error-page' } },
    '没有二维码的错误页',
    'Error page without a QR',
  ),
  'page-slow': preset({ at: 'qrconnect', do: { kind: 'delay', ms: 5_000 } }, '慢 5 秒', '5 s late'),
  'page-5xx': preset({ at: 'qrconnect', do: { kind: 'status', status: 502 } }, 'HTTP 502', 'HTTP 502'),
  'image-json': preset({ at: 'qrcode', do: { kind: 'json' } }, '图片是 JSON', 'JSON instead of the image'),
  'poll-expired': preset(
    { at: 'poll', times: 1, do: { kind: 'answer', errcode: 402 } },
    '立即过期',
    'Expired at once',
  ),
  'poll-no-code': preset(
    { at: 'poll', times: 1, do: { kind: 'answer', errcode: 405 } },
    '405 但没有 code',
    '405 without a code',
  ),
  'poll-captcha': preset({ at: 'poll', do: { kind: 'html' } }, '验证码页面', 'A captcha page'),
  'token-busy-twice': preset(
    { at: 'access_token', times: 2, do: { kind: 'errcode', errcode: -1 } },
    '系统繁忙两次',
    'Busy twice',
  ),
  'token-code-used': preset(
    { at: 'access_token', do: { kind: 'errcode', errcode: 40163 } },
    'code 已被使用',
    'Code been used',
  ),
  'token-bad-secret': preset(
    { at: 'access_token', do: { kind: 'errcode', errcode: 40125 } },
    'AppSecret 错误',
    'Invalid AppSecret',
  ),
  'token-dropped': preset(
    { at: 'access_token', do: { kind: 'drop' } },
    'code 已消耗但回答丢失',
    'Code spent, answer lost',
  ),
  'token-reset': preset({ at: 'access_token', do: { kind: 'reset' } }, '连接重置', 'Connection reset'),
  'token-hang': preset({ at: 'access_token', do: { kind: 'hang' } }, '不回答', 'No answer'),
  'token-5xx': preset({ at: 'access_token', do: { kind: 'status', status: 500 } }, 'HTTP 500', 'HTTP 500'),
  'token-html': preset(
    { at: 'access_token', do: { kind: 'html' } },
    'HTML 而非 JSON',
    'HTML instead of JSON',
  ),
  'token-broken': preset({ at: 'access_token', do: { kind: 'truncate' } }, 'JSON 不完整', 'Broken JSON'),
  'token-text-expiry': preset(
    { at: 'access_token', do: { kind: 'merge', fields: { expires_in: '7200' } } },
    'expires_in 是文本',
    'expires_in as text',
  ),
  'token-errcode-0': preset(
    { at: 'access_token', do: { kind: 'merge', fields: { errcode: 0, errmsg: 'ok' } } },
    '成功时带 errcode 0',
    'errcode 0 in a success',
  ),
  'token-no-openid': preset(
    { at: 'access_token', do: { kind: 'omit', fields: ['openid'] } },
    '没有 openid',
    'No openid',
  ),
  'token-no-unionid': preset(
    { at: 'access_token', do: { kind: 'omit', fields: ['unionid'] } },
    '没有 unionid',
    'No unionid',
  ),
  'user-unauthorized': preset(
    { at: 'userinfo', do: { kind: 'errcode', errcode: 48001 } },
    '没有权限 48001',
    'Unauthorized 48001',
  ),
  'user-odd-type': preset(
    { at: 'userinfo', do: { kind: 'content-type', value: 'application/json; encoding=utf-8' } },
    'encoding=utf-8',
    'encoding=utf-8',
  ),
  'user-no-openid': preset(
    { at: 'userinfo', do: { kind: 'omit', fields: ['openid'] } },
    '没有 openid',
    'No openid',
  ),
  'user-empty-openid': preset(merge({ openid: '' }), 'openid 为空', 'Empty openid'),
  'user-no-unionid': preset(
    { at: 'userinfo', do: { kind: 'omit', fields: ['unionid'] } },
    '没有 unionid',
    'No unionid',
  ),
  'user-emoji': preset(merge({ nickname: '👩‍👩‍👧‍👦𠮷🇨🇳' }), '昵称：四字节字符', 'Name: 4-byte characters'),
  'user-html': preset(
    merge({ nickname: '<img src=x onerror=alert(1)><b>王</b>' }),
    '昵称：HTML',
    'Name: HTML',
  ),
  'user-rtl': preset(merge({ nickname: `${turned} שלום` }), '昵称：从右到左', 'Name: right to left'),
  'user-invisible': preset(merge({ nickname: invisible }), '昵称：零宽字符', 'Name: zero width'),
  'user-empty-name': preset(merge({ nickname: '' }), '昵称：空', 'Name: empty'),
  'user-text-sex': preset(merge({ sex: '1' }), 'sex 是文本', 'sex as text'),
  'user-no-avatar': preset(
    { at: 'userinfo', do: { kind: 'omit', fields: ['headimgurl'] } },
    '没有头像',
    'No avatar',
  ),
  'avatar-html': preset({ at: 'avatar', do: { kind: 'html' } }, '头像是 HTML', 'HTML instead of an image'),
  'avatar-huge': preset({ at: 'avatar', do: { kind: 'huge' } }, '50 MB 的头像', 'A 50 MB avatar'),
  'avatar-slow': preset({ at: 'avatar', do: { kind: 'drip' } }, '每秒一个字节', 'One byte a second'),
  'avatar-404': preset({ at: 'avatar', do: { kind: 'status', status: 404 } }, '头像 404', 'Avatar 404'),
  'avatar-localhost': preset(
    { at: 'avatar', do: { kind: 'location', to: 'http://localhost:9/' } },
    '头像跳转到 localhost',
    'Redirect to localhost',
  ),
  ...miniPresets,
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;
