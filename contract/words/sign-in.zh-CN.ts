/** What is said in simplified Chinese about a sign-in that failed on its way through WeChat. */
import type { Said, SignInDictionary } from './failure-words.ts';
import { atDesk } from './machine.zh-CN.ts';

const scanAgain: Said = { what: '这次扫码没有成功', todo: '请重新扫码。' };
const stale: Said = { what: '这次扫码已失效', todo: '请扫屏幕上新的二维码。' };
const offline: Said = { what: '暂时连不上微信', todo: '请稍后再试，或到前台登记。' };
const hiccup: Said = { what: '与微信通信时出了点问题', todo: '请重新扫码；如果仍不成功，请到前台登记。' };

export const signInZhCn: SignInDictionary = {
  'callback.declined': {
    visitor: { what: '您没有授权', todo: '没有记录任何信息。如需登记，请重新扫码。' },
    staff: { what: '访客在手机上点了“拒绝”', todo: '无需处理，没有记录任何信息。' },
  },
  'callback.no-state': {
    visitor: scanAgain,
    staff: {
      what: '微信返回的地址缺少 state 参数，已拒绝',
      todo: '请访客重新扫码。经常出现时，请联系技术支持。',
    },
  },
  'callback.unknown-state': {
    visitor: scanAgain,
    staff: {
      what: '返回的 state 不是本机发出的，或已经用过，已拒绝',
      todo: '请访客重新扫码。经常出现时，检查回调地址是否也被其他系统使用。',
    },
  },
  'callback.expired-state': {
    visitor: stale,
    staff: { what: '访客确认得太晚，这次扫码已过期', todo: '请访客扫新的二维码。' },
  },
  'callback.doubled': {
    visitor: scanAgain,
    staff: { what: '微信返回的地址中参数重复，已拒绝', todo: '请访客重新扫码。经常出现时，请联系技术支持。' },
  },
  'callback.bad-code': {
    visitor: scanAgain,
    staff: { what: '微信返回的授权码缺失或格式不对，已拒绝', todo: '请访客重新扫码。' },
  },
  'page.unreachable': {
    visitor: { what: '二维码暂时打不开', todo: '请稍后再试，或到前台登记。' },
    staff: { what: '打不开微信登录页', todo: '检查本机能否上网、能否访问 open.weixin.qq.com。' },
  },
  'page.no-qr': {
    visitor: atDesk,
    staff: {
      what: '微信登录页没有显示二维码，通常是 AppID 或授权回调域不对',
      todo: '到微信开放平台核对 AppID 与“授权回调域”，再核对控制台“设置”里的 AppID 和回调地址。',
    },
  },
  'page.crashed': {
    visitor: { what: '二维码页面出了点问题', todo: '请重试。' },
    staff: { what: '微信登录页意外关闭', todo: '重试即可。经常出现时，请重新启动 WxLobby。' },
  },
  'wechat.busy': {
    visitor: { what: '微信繁忙', todo: '请稍等片刻，再重新扫码。' },
    staff: { what: '微信返回“系统繁忙”（-1）', todo: '稍后再试，无需改动设置。' },
  },
  'wechat.rate-limited': {
    visitor: { what: '此刻扫码的人比较多', todo: '请等一分钟，再重新扫码。' },
    staff: {
      what: '调用微信接口过于频繁（45009 或 45011）',
      todo: '等一分钟再试。经常出现时，到微信开放平台查看调用额度。',
    },
  },
  'wechat.code-invalid': {
    visitor: stale,
    staff: {
      what: '授权码无效或已过期（40029）',
      todo: '请访客重新扫码。反复出现时，核对 AppID 与 AppSecret 是否属于同一个应用。',
    },
  },
  'wechat.code-used': {
    visitor: stale,
    staff: { what: '授权码已经用过（40163）', todo: '请访客重新扫码。' },
  },
  'wechat.token-dead': {
    visitor: stale,
    staff: { what: '访客的授权凭证已失效（40001、40014 或 42001）', todo: '请访客重新扫码。' },
  },
  'wechat.refresh-dead': {
    visitor: stale,
    staff: { what: '访客的刷新凭证已失效（40030 或 42002）', todo: '请访客重新扫码。' },
  },
  'wechat.person-restricted': {
    visitor: { what: '您的微信账号暂时不能用于登记', todo: '请到前台登记，谢谢。' },
    staff: {
      what: '微信限制了这位访客的账号',
      todo: '请用其他方式为访客登记；限制只能由访客向微信申请解除。',
    },
  },
  'wechat.unauthorized': {
    visitor: atDesk,
    staff: {
      what: '应用没有这项接口权限（48001）',
      todo: '到微信开放平台确认网站应用已审核通过，并已获得“微信登录”权限。',
    },
  },
  'wechat.bad-app': {
    visitor: atDesk,
    staff: { what: 'AppID 不对（40013）', todo: '到微信开放平台核对 AppID，然后在控制台“设置”里重新填写。' },
  },
  'wechat.bad-secret': {
    visitor: atDesk,
    staff: {
      what: 'AppSecret 不对或已被重置（40125）',
      todo: '到微信开放平台核对，然后在控制台“设置”里重新填写。',
    },
  },
  'wechat.bad-request': {
    visitor: atDesk,
    staff: { what: '微信认为请求有误', todo: '记下 errcode 和 rid，联系技术支持。' },
  },
  'wechat.bad-answer': {
    visitor: hiccup,
    staff: {
      what: '微信返回的内容无法识别',
      todo: '多半是代理或上网认证改写了内容，请检查本机网络，然后重试。',
    },
  },
  'wechat.unknown': {
    visitor: hiccup,
    staff: {
      what: '微信返回了未知的错误码',
      todo: '重试一次。仍不成功时，记下 errcode 和 rid，联系技术支持。',
    },
  },
  'network.unreachable': {
    visitor: offline,
    staff: {
      what: '连不上微信服务器',
      todo: '检查网线或 Wi-Fi、代理和防火墙：本机需要能访问 api.weixin.qq.com。',
    },
  },
  'network.timeout': {
    visitor: offline,
    staff: { what: '微信服务器没有及时答复', todo: '稍后再试。经常出现时，请检查本机网络。' },
  },
  'network.untrusted': {
    visitor: atDesk,
    staff: {
      what: '与微信的加密连接不可信（证书错误）',
      todo: '检查本机的日期和时间。如果公司网络会检查 HTTPS，请网管放行 weixin.qq.com。',
    },
  },
};
