/** The console in English. */

import { appearanceEn } from './appearance.en.ts';
import { auditEn } from './audit.en.ts';
import { auditValueEn } from './audit-values.en.ts';
import { changesEn } from './changes.en.ts';
import { datesEn } from './dates.en.ts';
import { duplicatesEn } from './duplicates.en.ts';
import { filesEn } from './files.en.ts';
import { formEn } from './form.en.ts';
import { healthEn } from './health.en.ts';
import { listEn } from './list.en.ts';
import { peopleEn } from './people.en.ts';
import { setupEn } from './setup.en.ts';
import { todayEn } from './today.en.ts';
import { visitsEn } from './visits.en.ts';
import { wechatEn } from './wechat.en.ts';
import type { Words } from './words.ts';

const some = (count: number, one: string, many: string) => (count === 1 ? one : many);

export const en: Words = {
  ...setupEn,
  ...wechatEn,
  ...peopleEn,
  ...listEn,
  ...healthEn,
  ...visitsEn,
  ...todayEn,
  ...datesEn,
  ...formEn,
  ...changesEn,
  ...duplicatesEn,
  ...appearanceEn,
  ...auditEn,
  ...auditValueEn,
  ...filesEn,
  channel: { website: 'Website app', officialAccount: 'Official Account', miniProgram: 'Mini Program' },
  channelMark: { website: 'Website', officialAccount: 'Official', miniProgram: 'Mini' },
  role: { desk: 'Front desk', manager: 'Manager', owner: 'Owner', auditor: 'Auditor' },
  roleMeaning: {
    desk: 'Signs visitors in and out, looks people up, adds notes and tags',
    manager: 'Also merges, blocks, erases, imports and exports',
    owner: 'Everything, also settings and staff',
    auditor: 'Sees everything and the audit log, changes nothing',
  },
  theme: { system: 'Same as system', light: 'Light', dark: 'Dark', scheduled: 'By the clock' },
  start: { touch: 'Show the QR code after a touch', scan: 'Always show the QR code' },
  secretPlace: {
    keychain: 'Set · kept in the system keychain',
    memory: 'Set · for this run only',
    nowhere: 'Not set yet',
  },
  step: {
    attract: 'Waiting for visitors',
    closed: 'Out of service',
    resting: 'Outside opening hours',
    opening: 'Opening the QR code',
    waiting: 'Waiting for a scan',
    exchanging: 'Signing in',
    greeting: 'Welcoming a visitor',
    refused: 'The visitor cancelled',
    expired: 'QR code expired, renewing',
    trouble: 'The last sign-in did not work',
    asking: 'The visitor answers questions',
    consent: 'The visitor reads the consent',
  },

  common: {
    console: 'Console',
    retry: 'Try again',
    cancel: 'Cancel',
    close: 'Close',
    back: 'Back',
    next: 'Next',
    add: 'Add',
    remove: 'Remove',
    change: 'Replace',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Could not copy. Please select the text and copy it by hand.',
    show: 'Show',
    hide: 'Hide',
    loading: 'Loading',
    working: 'One moment…',
    language: 'Language',
    details: (text) => `Technical details: ${text}`,
    failed: 'Could not load this',
  },

  nav: {
    label: 'Main',
    today: 'Today',
    visits: 'Visits',
    people: 'People',
    onsite: 'On site',
    evacuation: 'Evacuation',
    duplicates: 'Duplicates',
    recent: 'Changes',
    settings: 'Settings',
    overview: 'Overview',
    doctor: 'Check-up',
    audit: 'Audit log',
    unsaved: 'has unsaved changes',
    lock: 'Lock',
    close: 'Back to the kiosk',
    signedIn: (name) => `Signed in: ${name}`,
  },

  demo: {
    mark: 'Demo',
    banner: 'Demo mode: everything here is made up, so try anything.',
    leave: 'Set up for real',
    leaveTitle: 'End the demo and set up for real?',
    leaveText:
      'The demo closes and its data is not carried over. The kiosk stays out of service until the set-up is done.',
    leaveYes: 'End the demo',
    welcome: 'Welcome to WxLobby',
    welcomeText: 'This is demo mode. Choose a PIN to look around; you can start the real set-up at any time.',
  },

  lock: {
    choose: 'Choose your name',
    pinOf: 'Enter your PIN',
    pin: 'PIN',
    other: 'Somebody else',
    erase: 'Delete one digit',
    enter: 'Unlock',
    wrong: 'That PIN is not right',
    wrongLeft: (left) => `That PIN is not right. ${left} ${some(left, 'try', 'tries')} left`,
    wait: (clock) => `Too many tries. Please wait ${clock}`,
    pad: 'Number pad',
  },
};
