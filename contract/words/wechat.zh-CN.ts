/** What is said in simplified Chinese about WeChat's answers. */
import type { Said, WechatDictionary } from './failure-words.ts';
import { atDesk } from './machine.zh-CN.ts';

const stale: Said = { what: '这次扫码已失效', todo: '请扫屏幕上新的二维码。' };
const hiccup: Said = { what: '与微信通信时出了点问题', todo: '请重新扫码；如果仍不成功，请到前台登记。' };

export const wechatZhCn: WechatDictionary = {
  'wechat.busy': {
    visitor: { what: '微信繁忙', todo: '请稍等片刻，再重新扫码。' },
    staff: { what: '微信返回“系统繁忙”', todo: '稍后再试，无需改动设置。' },
  },
  'wechat.rate-limited': {
    visitor: { what: '此刻扫码的人比较多', todo: '请等一分钟，再重新扫码。' },
    staff: {
      what: '调用微信接口过于频繁',
      todo: '等一分钟再试。经常出现时，检查是否有别的系统也在用同一个 AppID。',
    },
  },
  'wechat.quota': {
    visitor: atDesk,
    staff: {
      what: '微信接口当天的调用额度用完了',
      todo: '额度每天零点恢复。急用时，由管理员到微信公众平台查看接口调用量并申请清零。',
    },
  },
  'wechat.code-invalid': {
    visitor: stale,
    staff: {
      what: '授权码无效或已过期',
      todo: '请访客重新扫码。反复出现时，核对 AppID 与 AppSecret 是否属于同一个应用。',
    },
  },
  'wechat.code-used': {
    visitor: stale,
    staff: { what: '授权码已经用过', todo: '请访客重新扫码。' },
  },
  'wechat.code-mixed': {
    visitor: { what: '没有拿到手机号', todo: '请在小程序里再试一次；如果仍不成功，请到前台登记。' },
    staff: {
      what: '小程序交来的手机号 code 不对，或已经过期',
      todo: '手机号 code 来自“获取手机号”按钮，登录 code 来自 wx.login，是两样东西，不能互换，各自 5 分钟内有效、只能用一次。反复出现时，请小程序开发者检查是否把两者弄混了。',
    },
  },
  'wechat.token-dead': {
    visitor: stale,
    staff: { what: '向微信出示的凭证已失效', todo: '请访客重新扫码。反复出现时，运行一次“体检”。' },
  },
  'wechat.refresh-dead': {
    visitor: stale,
    staff: { what: '访客的刷新凭证已失效', todo: '请访客重新扫码。' },
  },
  'wechat.session-dead': {
    visitor: { what: '小程序登录已失效', todo: '请重新扫屏幕上的小程序码。' },
    staff: { what: '访客的小程序会话已失效', todo: '请访客重新打开小程序，它会自己再登录一次。' },
  },
  'wechat.snapshot-user': {
    visitor: {
      what: '还差一步',
      todo: '请点手机页面右下角的“使用完整服务”，再重新扫码。',
    },
    staff: {
      what: '访客停在微信的“快照页”，微信只给了一个虚拟身份',
      todo: '请访客点手机页面右下角的“使用完整服务”，再重新扫码。虚拟身份没有登记。',
    },
  },
  'wechat.person-restricted': {
    visitor: { what: '您的微信账号暂时不能用于登记', todo: '请到前台登记，谢谢。' },
    staff: {
      what: '微信限制了这位访客的账号',
      todo: '请用其他方式为访客登记；限制只能由访客向微信申请解除。',
    },
  },
  'wechat.person-declined': {
    visitor: { what: '您在微信里没有同意', todo: '如需登记，请到前台办理。' },
    staff: { what: '访客在微信里没有同意这项服务', todo: '请用其他方式为访客登记。' },
  },
  'wechat.follow-first': {
    visitor: { what: '需要先关注公众号', todo: '请关注后再来扫码，或到前台登记。' },
    staff: { what: '访客还没有关注公众号', todo: '请访客关注后再扫码，或用其他方式登记。' },
  },
  'wechat.unauthorized': {
    visitor: atDesk,
    staff: {
      what: '应用没有这项接口权限',
      todo: '网站应用：到微信开放平台确认已审核通过，并已获得“微信登录”权限。公众号：须是已认证的服务号，在微信公众平台 → 设置与开发 → 接口权限里查看。小程序：获取手机号须是已认证的非个人主体。',
    },
  },
  'wechat.banned': {
    visitor: atDesk,
    staff: {
      what: '这个账号的接口因违规被微信停用',
      todo: '由管理员登录 mp.weixin.qq.com，在通知中心查看原因和恢复办法。',
    },
  },
  'wechat.bad-app': {
    visitor: atDesk,
    staff: {
      what: 'AppID 不对',
      todo: '网站应用到微信开放平台，公众号和小程序到微信公众平台核对 AppID，然后在控制台“设置”里重新填写。',
    },
  },
  'wechat.bad-secret': {
    visitor: atDesk,
    staff: {
      what: 'AppSecret 不对或已被重置',
      todo: '到微信后台生成新的 AppSecret（网站应用：微信开放平台 → 管理中心；公众号：微信公众平台 → 设置与开发 → 基本配置；小程序：开发管理 → 开发设置），然后在控制台“设置”里重新填写。',
    },
  },
  'wechat.secret-frozen': {
    visitor: atDesk,
    staff: {
      what: 'AppSecret 已被冻结',
      todo: '由管理员到微信公众平台 → 设置与开发 → 基本配置（小程序：开发管理 → 开发设置）解冻，约十分钟后生效。',
    },
  },
  'wechat.ip-refused': {
    visitor: atDesk,
    staff: {
      what: '本机的公网 IP 不在微信的白名单里',
      todo: '要加进白名单的 IP：{ip|见“体检”}。在微信公众平台 → 设置与开发 → 基本配置 → IP白名单里添加（小程序：开发管理 → 开发设置 → IP白名单）。公司网络的 IP 会变时，请网管固定出口 IP。',
    },
  },
  'wechat.ip-unconfirmed': {
    visitor: atDesk,
    staff: {
      what: '微信在等管理员确认这台电脑的 IP',
      todo: '请账号管理员打开微信里收到的“IP 白名单”确认消息，点“确认”，然后再试。',
    },
  },
  'wechat.ip-blocked': {
    visitor: atDesk,
    staff: {
      what: '管理员拒绝了这台电脑的 IP',
      todo: '先弄清管理员为什么拒绝。微信会挡住这个 IP 1 小时，再次拒绝则是 24 小时；过后再试，并请管理员确认。',
    },
  },
  'wechat.page-unpublished': {
    visitor: atDesk,
    staff: {
      what: '小程序的正式版里没有设置的那个页面',
      todo: '核对控制台“设置”里的登录页面（前面不带 /）；页面还没发布时，先发布小程序，或改用体验版、开发版。',
    },
  },
  'wechat.foreign-phone': {
    visitor: atDesk,
    staff: {
      what: '手机号是另一个小程序要来的，没有采用',
      todo: '核对控制台“设置”里小程序的 AppID，是不是访客扫码打开的那一个。',
    },
  },
  'wechat.not-sign-in': {
    visitor: atDesk,
    staff: {
      what: '微信返回了一个与登录无关的错误',
      todo: '登录时不该出现。记下 errcode 和 rid，联系技术支持。',
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
};
