/** What is said in English about a sign-in that failed on its way through WeChat. */
import type { Said, SignInDictionary } from './failure-words.ts';
import { atDesk } from './machine.en.ts';

const scanAgain: Said = { what: 'That scan did not work', todo: 'Please scan again.' };
const stale: Said = { what: 'That scan has run out', todo: 'Please scan the new code on the screen.' };
const offline: Said = {
  what: 'WeChat cannot be reached',
  todo: 'Please try again in a moment, or sign in at the front desk.',
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
  'callback.other-kiosk': {
    visitor: {
      what: 'That code belongs to another screen',
      todo: 'Please scan the code on the screen in front of you.',
    },
    staff: {
      what: 'The visitor scanned another kiosk’s code',
      todo: 'Ask the visitor to scan the code on the screen in front of them.',
    },
  },
  'callback.taken': {
    visitor: {
      what: 'Somebody else has just used that code',
      todo: 'Please scan the new code on the screen.',
    },
    staff: {
      what: 'Two people scanned the same code; the first one is signing in',
      todo: 'Ask the second one to scan the new code on the screen.',
    },
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
