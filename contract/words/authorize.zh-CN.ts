/** What is said in simplified Chinese when WeChat's authorise page itself refuses: wechat-errors.ts names the numbers. */
import type { AuthorizeDictionary } from './failure-words.ts';
import { atDesk } from './machine.zh-CN.ts';

export const authorizeZhCn: AuthorizeDictionary = {
  'authorize.domain': {
    visitor: atDesk,
    staff: {
      what: '回调域名与微信后台登记的不一致',
      todo: '公众号：微信公众平台 → 设置与开发 → 账号设置 → 功能设置 → 网页授权域名；网站应用：微信开放平台 → 管理中心 → 网站应用 → 授权回调域。只填域名，不带 http:// 和路径，并与控制台“设置”里的地址一字不差。',
    },
  },
  'authorize.scheme': {
    visitor: atDesk,
    staff: {
      what: '回调地址用了 http，微信后台登记的是 https，或者相反',
      todo: '让控制台“设置”里的地址与微信后台登记的协议一致，建议都用 https。',
    },
  },
  'authorize.banned': {
    visitor: atDesk,
    staff: {
      what: '这个公众号或应用已被微信封禁',
      todo: '由管理员登录微信公众平台或微信开放平台，在通知中心查看原因并申诉。',
    },
  },
  'authorize.no-scope': {
    visitor: atDesk,
    staff: {
      what: '这个账号没有网页授权或微信登录的权限',
      todo: '公众号须是已认证的服务号：微信公众平台 → 设置与开发 → 接口权限 → 网页授权。网站应用：到微信开放平台确认已通过审核，并已获得“微信登录”权限。',
    },
  },
  'authorize.wrong-kind': {
    visitor: atDesk,
    staff: {
      what: '公众号一栏里填的是开放平台的 AppID',
      todo: '到微信公众平台 → 设置与开发 → 基本配置，复制公众号自己的 AppID，填进控制台“设置”。',
    },
  },
  'authorize.not-platform': {
    visitor: atDesk,
    staff: {
      what: '公众号没有授权给这个第三方平台',
      todo: '由公众号管理员扫码授权给该平台；或在控制台“设置”里改填公众号自己的 AppID 和 AppSecret。',
    },
  },
  'authorize.bad-request': {
    visitor: atDesk,
    staff: {
      what: '授权地址缺少参数，微信没有受理',
      todo: '记下错误码，联系技术支持。',
    },
  },
  'authorize.follow-first': {
    visitor: { what: '需要先关注公众号', todo: '请关注后再来扫码，或到前台登记。' },
    staff: {
      what: '这是测试号，没有关注它的人不能登录',
      todo: '请访客先关注这个测试号；正式使用时，在控制台“设置”里换成正式的公众号。',
    },
  },
  'authorize.too-often': {
    visitor: { what: '此刻扫码的人比较多', todo: '请等几分钟，再重新扫码。' },
    staff: {
      what: '微信认为授权页打开得过于频繁',
      todo: '等几分钟再试。经常出现时，检查是否有别的系统也在用同一个 AppID。',
    },
  },
  'authorize.scan-only': {
    visitor: { what: '这里需要用手机扫码', todo: '请用手机微信扫屏幕上的二维码。' },
    staff: {
      what: '电脑版微信的快捷登录用不了，只能扫码',
      todo: '请访客用手机微信扫码，无需改动设置。',
    },
  },
  'authorize.only-in-wechat': {
    visitor: atDesk,
    staff: {
      what: '微信只在手机微信里回答这个问题，从这里查不到',
      todo: '请用手机微信扫一次屏幕上的公众号二维码；能走到“允许”或直接登记成功，就说明设置没有问题。',
    },
  },
  'authorize.unknown': {
    visitor: atDesk,
    staff: {
      what: '微信授权页给出了没有公开说明的错误码',
      todo: '核对控制台“设置”里的 AppID 和回调地址。仍不成功时，记下错误码，联系技术支持。',
    },
  },
};
