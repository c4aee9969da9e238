/** What is said in English about WeChat's answers. */
import type { Said, WechatDictionary } from './failure-words.ts';
import { atDesk } from './machine.en.ts';

const stale: Said = { what: 'That scan has run out', todo: 'Please scan the new code on the screen.' };
const hiccup: Said = {
  what: 'Something went wrong with WeChat',
  todo: 'Please scan again. If it fails once more, sign in at the front desk.',
};

export const wechatEn: WechatDictionary = {
  'wechat.busy': {
    visitor: { what: 'WeChat is busy', todo: 'Please wait a moment, then scan again.' },
    staff: { what: 'WeChat answered “system busy”', todo: 'Try again later. No setting needs to change.' },
  },
  'wechat.rate-limited': {
    visitor: { what: 'Many people are signing in', todo: 'Please wait a minute, then scan again.' },
    staff: {
      what: 'WeChat was called too often',
      todo: 'Wait a minute. If it happens often, check whether another system uses the same AppID.',
    },
  },
  'wechat.quota': {
    visitor: atDesk,
    staff: {
      what: 'Today’s quota of calls to WeChat is used up',
      todo: 'It is filled again at midnight, Beijing time. If it cannot wait, the administrator can look at the usage on mp.weixin.qq.com and have it reset.',
    },
  },
  'wechat.code-invalid': {
    visitor: stale,
    staff: {
      what: 'The authorisation code is invalid or expired',
      todo: 'Ask the visitor to scan again. If it keeps happening, check that AppID and AppSecret belong to the same app.',
    },
  },
  'wechat.code-used': {
    visitor: stale,
    staff: { what: 'The authorisation code was used before', todo: 'Ask the visitor to scan again.' },
  },
  'wechat.code-mixed': {
    visitor: {
      what: 'Your phone number did not arrive',
      todo: 'Please try again in the mini program. If it fails once more, sign in at the front desk.',
    },
    staff: {
      what: 'The phone code from the mini program is not one, or has expired',
      todo: 'The phone code comes from the getPhoneNumber button, the login code from wx.login. They are two different codes and never stand in for each other; each lives 5 minutes and works once. If it keeps happening, ask the mini program’s developer whether the two are mixed up.',
    },
  },
  'wechat.token-dead': {
    visitor: stale,
    staff: {
      what: 'The access token shown to WeChat is no longer valid',
      todo: 'Ask the visitor to scan again. If it keeps happening, run the check-up in the console.',
    },
  },
  'wechat.refresh-dead': {
    visitor: stale,
    staff: { what: 'The visitor’s refresh token is no longer valid', todo: 'Ask the visitor to scan again.' },
  },
  'wechat.session-dead': {
    visitor: {
      what: 'Your mini program sign-in has run out',
      todo: 'Please scan the mini program code on the screen again.',
    },
    staff: {
      what: 'The visitor’s mini program session is no longer valid',
      todo: 'Ask the visitor to open the mini program again; it signs in by itself.',
    },
  },
  'wechat.snapshot-user': {
    visitor: {
      what: 'One more step',
      todo: 'Tap “使用完整服务” (use full service) at the bottom right of your phone’s page, then scan again.',
    },
    staff: {
      what: 'The visitor is on WeChat’s snapshot page, which gives a made-up identity',
      todo: 'Ask the visitor to tap “使用完整服务” at the bottom right and to scan again. The made-up identity was not recorded.',
    },
  },
  'wechat.person-restricted': {
    visitor: {
      what: 'This WeChat account cannot be used here',
      todo: 'Please sign in at the front desk. Thank you.',
    },
    staff: {
      what: 'WeChat has restricted this visitor’s account',
      todo: 'Register the visitor another way. Only the visitor can ask WeChat to lift the restriction.',
    },
  },
  'wechat.person-declined': {
    visitor: {
      what: 'You did not agree in WeChat',
      todo: 'If you want to sign in, please go to the front desk.',
    },
    staff: {
      what: 'The visitor did not agree to this in WeChat',
      todo: 'Register the visitor another way.',
    },
  },
  'wechat.follow-first': {
    visitor: {
      what: 'Please follow the official account first',
      todo: 'Scan again when you have, or sign in at the front desk.',
    },
    staff: {
      what: 'The visitor does not follow the official account yet',
      todo: 'Ask the visitor to follow it and scan again, or register the visitor another way.',
    },
  },
  'wechat.unauthorized': {
    visitor: atDesk,
    staff: {
      what: 'The app may not use this WeChat interface',
      todo: 'Website app: approved on open.weixin.qq.com, with the WeChat Login permission. Official account: a verified service account; see mp.weixin.qq.com → 设置与开发 → 接口权限. Mini program: phone numbers need a verified account that is not a private person’s.',
    },
  },
  'wechat.banned': {
    visitor: atDesk,
    staff: {
      what: 'WeChat has switched this account’s interface off for breaking its rules',
      todo: 'The administrator finds the reason and the way back in the notices on mp.weixin.qq.com.',
    },
  },
  'wechat.bad-app': {
    visitor: atDesk,
    staff: {
      what: 'The AppID is wrong',
      todo: 'Look it up (website app: open.weixin.qq.com; official account and mini program: mp.weixin.qq.com) and enter it again under “Settings” in the console.',
    },
  },
  'wechat.bad-secret': {
    visitor: atDesk,
    staff: {
      what: 'The AppSecret is wrong or was reset',
      todo: 'Make a new one (website app: open.weixin.qq.com → 管理中心; official account: mp.weixin.qq.com → 设置与开发 → 基本配置; mini program: 开发管理 → 开发设置) and enter it under “Settings” in the console.',
    },
  },
  'wechat.secret-frozen': {
    visitor: atDesk,
    staff: {
      what: 'The AppSecret is frozen',
      todo: 'The administrator unfreezes it at mp.weixin.qq.com → 设置与开发 → 基本配置 (mini program: 开发管理 → 开发设置); it takes about ten minutes.',
    },
  },
  'wechat.ip-refused': {
    visitor: atDesk,
    staff: {
      what: 'This computer’s public IP address is not on WeChat’s allow-list',
      todo: 'Add {ip|the address that the check-up shows} at mp.weixin.qq.com → 设置与开发 → 基本配置 → IP白名单 (mini program: 开发管理 → 开发设置 → IP白名单). If your address changes, ask IT for a fixed one.',
    },
  },
  'wechat.ip-unconfirmed': {
    visitor: atDesk,
    staff: {
      what: 'WeChat waits for the administrator to confirm this computer’s IP address',
      todo: 'Ask the account’s administrator to open the message about the IP allow-list in WeChat and to confirm; then try again.',
    },
  },
  'wechat.ip-blocked': {
    visitor: atDesk,
    staff: {
      what: 'The administrator refused this computer’s IP address',
      todo: 'Find out why. WeChat blocks the address for 1 hour, after a second refusal for 24 hours; then try again and have it confirmed.',
    },
  },
  'wechat.page-unpublished': {
    visitor: atDesk,
    staff: {
      what: 'The released mini program does not have the page that is set up',
      todo: 'Check the sign-in page under “Settings” in the console (no / in front). If the page is not released yet, release it, or choose the trial or development version.',
    },
  },
  'wechat.foreign-phone': {
    visitor: atDesk,
    staff: {
      what: 'The phone number was given to another mini program and was not taken',
      todo: 'Check under “Settings” in the console that the mini program’s AppID is that of the one visitors open.',
    },
  },
  'wechat.not-sign-in': {
    visitor: atDesk,
    staff: {
      what: 'WeChat answered with an error that has nothing to do with sign-in',
      todo: 'It should not occur here. Note errcode and rid and call support.',
    },
  },
  'wechat.bad-request': {
    visitor: atDesk,
    staff: {
      what: 'WeChat refused the request as malformed',
      todo: 'Note errcode and rid and call support.',
    },
  },
  'wechat.bad-answer': {
    visitor: hiccup,
    staff: {
      what: 'WeChat’s answer could not be read',
      todo: 'A proxy or a network log-in page has probably changed it. Check this computer’s network, then try again.',
    },
  },
  'wechat.unknown': {
    visitor: hiccup,
    staff: {
      what: 'WeChat answered with an unknown error code',
      todo: 'Try again. If it fails once more, note errcode and rid and call support.',
    },
  },
};
