/** Faults by name for ordinary tokens and mini programs. */
import type { Preset } from './preset.ts';
import { preset } from './preset.ts';
import type { FaultRule } from './schema.ts';

const errcode = (
  at: 'token' | 'stable_token' | 'jscode2session' | 'checksession' | 'phone_number' | 'wxacode',
  number: number,
): FaultRule => ({ at, do: { kind: 'errcode', errcode: number } });
const once = (rule: FaultRule): FaultRule => ({ ...rule, times: 1 });

export const miniPresets = {
  'stable-ip': preset(errcode('stable_token', 40164), 'IP 不在白名单 40164', 'IP not on the list 40164'),
  'stable-admin': preset(
    errcode('stable_token', 89503),
    'IP 等管理员确认 89503',
    'IP waits for an admin 89503',
  ),
  'stable-frozen': preset(errcode('stable_token', 40243), 'AppSecret 被冻结', 'AppSecret frozen'),
  'stable-quota': preset(errcode('stable_token', 45009), '超过每日次数', 'Daily quota reached'),
  'stable-hang': preset({ at: 'stable_token', do: { kind: 'hang' } }, '不回答', 'No answer'),
  'stable-clock': preset(
    { at: 'stable_token', do: { kind: 'date', skewMs: 10 * 60_000 } },
    '时钟快 10 分钟',
    'Its clock is 10 minutes ahead',
  ),
  'plain-ip': preset(errcode('token', 40164), 'IP 不在白名单 40164', 'IP not on the list 40164'),
  'plain-text-expiry': preset(
    { at: 'token', do: { kind: 'merge', fields: { expires_in: '1500' } } },
    'expires_in 是文本',
    'expires_in as text',
  ),
  'session-blocked': preset(errcode('jscode2session', 40226), '高风险用户 40226', 'Blocked user 40226'),
  'session-too-often': preset(errcode('jscode2session', 45011), '太频繁 45011', 'Too often 45011'),
  'session-dropped': preset(
    { at: 'jscode2session', do: { kind: 'drop' } },
    'js_code 已消耗但回答丢失',
    'js_code spent, answer lost',
  ),
  'session-errcode-0': preset(
    { at: 'jscode2session', do: { kind: 'merge', fields: { errcode: 0, errmsg: 'ok', expires_in: 7200 } } },
    '成功时带 errcode 0',
    'errcode 0 in a success',
  ),
  'session-no-unionid': preset(
    { at: 'jscode2session', do: { kind: 'omit', fields: ['unionid'] } },
    '没有 unionid',
    'No unionid',
  ),
  'number-country': preset(
    { at: 'phone_number', do: { kind: 'merge', fields: { phone_info: { countryCode: 86 } } } },
    '国家码是数字',
    'Country code as a number',
  ),
  'number-other-app': preset(
    {
      at: 'phone_number',
      do: { kind: 'merge', fields: { phone_info: { watermark: { appid: 'wx0000000000000000' } } } },
    },
    '水印是别的小程序',
    'Watermark of another app',
  ),
  'number-token-dead': preset(once(errcode('phone_number', 40001)), 'token 失效一次', 'Token invalid once'),
  'number-token-old': preset(once(errcode('phone_number', 42001)), 'token 过期一次', 'Token expired once'),
  'code-page': preset(errcode('wxacode', 41030), '页面未发布 41030', 'Page not released 41030'),
  'code-quota': preset(errcode('wxacode', 45009), '太频繁 45009', 'Too often 45009'),
  'code-half': preset({ at: 'wxacode', do: { kind: 'truncate' } }, '图片只有一半', 'Half a picture'),
  'session-key-old': preset(errcode('checksession', 87009), '签名不对 87009', 'Wrong signature 87009'),
} as const satisfies Record<string, Preset>;
