/** What is said in simplified Chinese about a sign-in that failed on its way through WeChat. */
import type { Said, SignInDictionary } from './failure-words.ts';
import { atDesk } from './machine.zh-CN.ts';

const scanAgain: Said = { what: '这次扫码没有成功', todo: '请重新扫码。' };
const stale: Said = { what: '这次扫码已失效', todo: '请扫屏幕上新的二维码。' };
const offline: Said = { what: '暂时连不上微信', todo: '请稍后再试，或到前台登记。' };

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
  'callback.other-kiosk': {
    visitor: { what: '这是另一块屏幕的二维码', todo: '请扫您面前这块屏幕上的二维码。' },
    staff: { what: '访客扫的是另一台登记屏的二维码', todo: '请访客扫面前这块屏幕上的二维码。' },
  },
  'callback.taken': {
    visitor: { what: '这个二维码刚刚有人用过了', todo: '请扫屏幕上新的二维码。' },
    staff: {
      what: '同一个二维码有两个人扫，先扫的人已在登记',
      todo: '请后扫的访客扫屏幕上新的二维码。',
    },
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
