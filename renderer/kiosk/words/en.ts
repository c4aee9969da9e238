/** The kiosk in English. */
import { visitEn } from './visit.en.ts';
import { waysEn } from './ways.en.ts';
import type { KioskWords } from './words.ts';

export const en: KioskWords = {
  attract: { title: 'Sign in with WeChat', how: 'No forms. Just scan.', start: 'Touch to start' },
  away: {
    title: 'WeChat is unavailable',
    todo: 'Please sign in at the front desk.\nWhen WeChat is back, you can scan here again.',
    tryIt: 'Try scanning anyway',
    because: {
      network: 'This computer has no network',
      wechat: 'This computer is online, but WeChat does not answer',
    },
  },
  ways: waysEn,
  visit: visitEn,
  chooseWay: 'Choose how to sign in',
  otherWay: 'Another way',
  wayOff: {
    what: 'This way is unavailable',
    todo: 'Please choose another way, or sign in at the front desk.',
  },
  scanned: 'Scanned',
  cancelled: 'You cancelled. Scan again to sign in.',
  exchanging: { title: 'Signing you in', todo: 'Just a moment' },
  greeting: {
    welcome: 'Welcome, ',
    welcomeBack: 'Welcome back, ',
    nameless: 'WeChat visitor',
    done: 'You are signed in',
    visits: (count) => `Visit no. ${count}`,
  },
  refused: {
    title: 'You did not allow sign-in',
    todo: 'Nothing was recorded. You can scan again, or sign in at the front desk.',
  },
  closed: {
    title: 'Self sign-in is paused',
    todo: 'Please sign in at the front desk. Thank you.',
    forStaff: 'For staff',
    howToOpen: 'Open the console: hold the upper-left corner for 2 seconds, or press Ctrl + Shift + S',
  },
  demo: {
    mark: 'Demo / 演示',
    title: 'Demo mode',
    about: 'WeChat is simulated here. Nothing reaches the real WeChat and no real visitor is signed in.',
    openPhone: 'Open the simulated phone',
    noPhone: 'No phone? Open a simulated one',
    allowPhones: 'Let phones on this network scan',
    allowPhonesNote:
      'Phones on the same network can then open the simulated pages. Use it on a trusted network only.',
    phoneAddress: 'Scan the code on the screen with any phone. Address of the simulated pages:',
    openConsole: 'Open the console',
    close: 'Close',
  },
  scanAgain: 'Scan again',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  finish: 'Done',
  home: 'Back to start',
  language: 'Language',
};
