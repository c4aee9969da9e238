/** The ways to sign in, in English. */
import type { KioskWords } from './words.ts';

export const waysEn: KioskWords['ways'] = {
  website: {
    name: 'WeChat scan',
    title: 'Scan with WeChat',
    opening: 'Getting your QR code…',
    expired: 'This code has run out. Here comes a new one.',
    note: 'The code renews by itself',
    steps: ['Open WeChat on your phone', 'Tap “+” at the top, then “Scan”', 'Tap “Allow” on your phone'],
    code: 'WeChat sign-in QR code',
    caption: null,
    scanned: { todo: 'Now tap “Allow” on your phone', allow: 'Allow' },
  },
  officialAccount: {
    name: 'Official account',
    title: 'Scan with WeChat',
    opening: 'Getting your QR code…',
    expired: 'This code has run out. Here comes a new one.',
    note: 'The code renews by itself',
    steps: [
      'Open WeChat on your phone',
      'Tap “+” at the top, then “Scan”',
      'Tap “Allow”, if your phone asks',
    ],
    code: 'QR code of the official account',
    caption: 'Scan with WeChat',
    scanned: { todo: 'Look at your phone. If it asks, tap “Allow”', allow: 'Allow' },
  },
  miniProgram: {
    name: 'Mini program',
    title: 'Scan with WeChat',
    opening: 'Getting your code…',
    expired: 'This code has run out. Here comes a new one.',
    note: 'The code renews by itself',
    steps: [
      'Open WeChat on your phone',
      'Tap “+” at the top, then “Scan”',
      'Tap “Sign in” in the mini program',
    ],
    code: 'Mini program code',
    caption: 'Scan with WeChat to open the mini program',
    scanned: { todo: 'Now tap “Sign in” in the mini program', allow: 'Sign in' },
  },
  browser: {
    name: 'Browser',
    title: 'Use the browser',
    opening: 'Opening the browser…',
    expired: 'That page has run out. Opening it again.',
    note: 'The result will show here',
    steps: ['Look at the browser window', 'Scan the code in it with WeChat', 'Tap “Allow” on your phone'],
    code: 'A browser window with a WeChat sign-in QR code',
    caption: 'Scan the code in the browser that has opened',
    scanned: { todo: 'Now tap “Allow” on your phone', allow: 'Allow' },
  },
};
