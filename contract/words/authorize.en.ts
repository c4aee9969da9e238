/** What is said in English when WeChat's authorise page itself refuses. */
import type { AuthorizeDictionary } from './failure-words.ts';
import { atDesk } from './machine.en.ts';

export const authorizeEn: AuthorizeDictionary = {
  'authorize.domain': {
    visitor: atDesk,
    staff: {
      what: 'The callback domain is not the one registered with WeChat',
      todo: 'Official account: mp.weixin.qq.com → 设置与开发 → 账号设置 → 功能设置 → 网页授权域名. Website app: open.weixin.qq.com → 管理中心 → 网站应用 → 授权回调域. Enter the host only, without http:// or a path, exactly as in “Settings” in the console.',
    },
  },
  'authorize.scheme': {
    visitor: atDesk,
    staff: {
      what: 'The callback address is http where WeChat has https on record, or the other way round',
      todo: 'Use the same scheme in “Settings” in the console and on WeChat’s side, preferably https.',
    },
  },
  'authorize.banned': {
    visitor: atDesk,
    staff: {
      what: 'WeChat has banned this account or app',
      todo: 'Its administrator finds the reason, and the appeal, in the notices on mp.weixin.qq.com or open.weixin.qq.com.',
    },
  },
  'authorize.no-scope': {
    visitor: atDesk,
    staff: {
      what: 'This account has no right to web authorisation or WeChat Login',
      todo: 'An official account must be a verified service account: mp.weixin.qq.com → 设置与开发 → 接口权限 → 网页授权. A website app must be approved and have the WeChat Login permission on open.weixin.qq.com.',
    },
  },
  'authorize.wrong-kind': {
    visitor: atDesk,
    staff: {
      what: 'The AppID entered for the official account belongs to the Open Platform',
      todo: 'Copy the official account’s own AppID from mp.weixin.qq.com → 设置与开发 → 基本配置 into “Settings” in the console.',
    },
  },
  'authorize.not-platform': {
    visitor: atDesk,
    staff: {
      what: 'The official account has not authorised this third-party platform',
      todo: 'Its administrator authorises the platform by scanning; or enter the official account’s own AppID and AppSecret under “Settings” in the console.',
    },
  },
  'authorize.bad-request': {
    visitor: atDesk,
    staff: {
      what: 'The authorise address lacks a parameter',
      todo: 'Note the error number and call support.',
    },
  },
  'authorize.follow-first': {
    visitor: {
      what: 'Please follow the official account first',
      todo: 'Scan again when you have, or sign in at the front desk.',
    },
    staff: {
      what: 'This is a test account; only its followers can sign in',
      todo: 'Ask the visitor to follow the test account. For real use, enter a real official account under “Settings” in the console.',
    },
  },
  'authorize.too-often': {
    visitor: {
      what: 'Many people are signing in',
      todo: 'Please wait a few minutes, then scan again.',
    },
    staff: {
      what: 'WeChat says its authorise page is opened too often',
      todo: 'Wait some minutes. If it happens often, check whether another system uses the same AppID.',
    },
  },
  'authorize.scan-only': {
    visitor: {
      what: 'Please scan with your phone',
      todo: 'Open WeChat on your phone and scan the code on the screen.',
    },
    staff: {
      what: 'Quick login with WeChat for PC is not possible; scanning is',
      todo: 'Ask the visitor to scan with a phone. No setting needs to change.',
    },
  },
  'authorize.only-in-wechat': {
    visitor: atDesk,
    staff: {
      what: 'WeChat answers this question on a phone only, so it cannot be found out from here',
      todo: 'Scan the official account’s code on the screen once with WeChat. If “Allow” appears or you are signed in, all is well.',
    },
  },
  'authorize.unknown': {
    visitor: atDesk,
    staff: {
      what: 'WeChat’s authorise page shows an error number that is documented nowhere',
      todo: 'Check AppID and callback address under “Settings” in the console. If it still fails, note the number and call support.',
    },
  },
};
