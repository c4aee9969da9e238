/** What is said in English about a sign-in that failed on its way through WeChat. */
import type { Said, SignInDictionary } from './failure-words.ts';
import { atDesk } from './machine.en.ts';

const scanAgain: Said = { what: 'That scan did not work', todo: 'Please scan again.' };
const stale: Said = { what: 'That scan has run out', todo: 'Please scan the new code on the screen.' };
const offline: Said = {
  what: 'WeChat cannot be reached',
  todo: 'Please try again in a moment, or sign in at the front desk.',
};
const hiccup: Said = {
  what: 'Something went wrong with WeChat',
  todo: 'Please scan again. If it fails once more, sign in at the front desk.',
};

export const signInEn: SignInDictionary = {
  'callback.declined': {
    visitor: {
      what: 'You did not allow sign-in',
      todo: 'Nothing was recorded. Scan again if you want to sign in.',
    },
    staff: { what: 'The visitor tapped “Reject” on the phone', todo: 'Nothing to do. Nothing was recorded.' },
  },
  'callback.no-state': {
    visitor: scanAgain,
    staff: {
      what: 'The address WeChat came back with had no state; it was refused',
      todo: 'Ask the visitor to scan again. If it happens often, call support.',
    },
  },
  'callback.unknown-state': {
    visitor: scanAgain,
    staff: {
      what: 'The state that came back was not ours, or was used before; it was refused',
      todo: 'Ask the visitor to scan again. If it happens often, check whether another system uses the same redirect address.',
    },
  },
  'callback.expired-state': {
    visitor: stale,
    staff: { what: 'The visitor confirmed too late', todo: 'Ask the visitor to scan the new code.' },
  },
  'callback.doubled': {
    visitor: scanAgain,
    staff: {
      what: 'The address WeChat came back with repeated a parameter; it was refused',
      todo: 'Ask the visitor to scan again. If it happens often, call support.',
    },
  },
  'callback.bad-code': {
    visitor: scanAgain,
    staff: {
      what: 'The authorisation code was missing or malformed; it was refused',
      todo: 'Ask the visitor to scan again.',
    },
  },
  'page.unreachable': {
    visitor: {
      what: 'The QR code cannot be shown',
      todo: 'Please try again in a moment, or sign in at the front desk.',
    },
    staff: {
      what: 'WeChat’s sign-in page cannot be opened',
      todo: 'Check that this computer is online and can reach open.weixin.qq.com.',
    },
  },
  'page.no-qr': {
    visitor: atDesk,
    staff: {
      what: 'WeChat’s page shows no QR code; the AppID or the callback domain is probably wrong',
      todo: 'Compare the AppID and the callback domain (授权回调域) on the WeChat Open Platform with “Settings” in the console.',
    },
  },
  'page.crashed': {
    visitor: { what: 'The QR code page stopped', todo: 'Please try again.' },
    staff: {
      what: 'WeChat’s page closed unexpectedly',
      todo: 'Try again. If it happens often, restart WxLobby.',
    },
  },
  'wechat.busy': {
    visitor: { what: 'WeChat is busy', todo: 'Please wait a moment, then scan again.' },
    staff: {
      what: 'WeChat answered “system busy” (-1)',
      todo: 'Try again later. No setting needs to change.',
    },
  },
  'wechat.rate-limited': {
    visitor: { what: 'Many people are signing in', todo: 'Please wait a minute, then scan again.' },
    staff: {
      what: 'WeChat was called too often (45009 or 45011)',
      todo: 'Wait a minute. If it happens often, look at the quota on the WeChat Open Platform.',
    },
  },
  'wechat.code-invalid': {
    visitor: stale,
    staff: {
      what: 'The authorisation code is invalid or expired (40029)',
      todo: 'Ask the visitor to scan again. If it keeps happening, check that AppID and AppSecret belong to the same app.',
    },
  },
  'wechat.code-used': {
    visitor: stale,
    staff: {
      what: 'The authorisation code was used before (40163)',
      todo: 'Ask the visitor to scan again.',
    },
  },
  'wechat.token-dead': {
    visitor: stale,
    staff: {
      what: 'The visitor’s access token is no longer valid (40001, 40014 or 42001)',
      todo: 'Ask the visitor to scan again.',
    },
  },
  'wechat.refresh-dead': {
    visitor: stale,
    staff: {
      what: 'The visitor’s refresh token is no longer valid (40030 or 42002)',
      todo: 'Ask the visitor to scan again.',
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
  'wechat.unauthorized': {
    visitor: atDesk,
    staff: {
      what: 'The app may not use this WeChat interface (48001)',
      todo: 'On the WeChat Open Platform, check that the website app is approved and has the WeChat Login permission.',
    },
  },
  'wechat.bad-app': {
    visitor: atDesk,
    staff: {
      what: 'The AppID is wrong (40013)',
      todo: 'Look it up on the WeChat Open Platform and enter it again under “Settings” in the console.',
    },
  },
  'wechat.bad-secret': {
    visitor: atDesk,
    staff: {
      what: 'The AppSecret is wrong or was reset (40125)',
      todo: 'Look it up on the WeChat Open Platform and enter it again under “Settings” in the console.',
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
  'network.unreachable': {
    visitor: offline,
    staff: {
      what: 'WeChat’s servers cannot be reached',
      todo: 'Check cable or Wi-Fi, proxy and firewall: this computer must reach api.weixin.qq.com.',
    },
  },
  'network.timeout': {
    visitor: offline,
    staff: {
      what: 'WeChat’s servers did not answer in time',
      todo: 'Try again later. If it happens often, check this computer’s network.',
    },
  },
  'network.untrusted': {
    visitor: atDesk,
    staff: {
      what: 'The encrypted connection to WeChat cannot be trusted (certificate error)',
      todo: 'Check this computer’s date and time. If your network inspects HTTPS, ask its administrator to exempt weixin.qq.com.',
    },
  },
};
