/** What is said in English about this machine, its staff and the program itself. */
import type { MachineDictionary, Said } from './failure-words.ts';

/** For every failure that only staff can end. */
export const atDesk: Said = {
  what: 'Self sign-in is unavailable',
  todo: 'Please sign in at the front desk. Thank you.',
};

export const machineEn: MachineDictionary = {
  'setup.incomplete': {
    visitor: atDesk,
    staff: {
      what: 'WxLobby is not set up yet',
      todo: 'Enter AppID, AppSecret and redirect address under “Settings” in the console.',
    },
  },
  'settings.unreadable': {
    visitor: atDesk,
    staff: {
      what: 'The settings file cannot be read',
      todo: 'Put a backup of it in place, or move it away; then restart and set up again.',
    },
  },
  'settings.newer': {
    visitor: atDesk,
    staff: {
      what: 'The settings file comes from a newer WxLobby',
      todo: 'Install the newer version. The file was not touched.',
    },
  },
  'settings.unwritable': {
    visitor: atDesk,
    staff: {
      what: 'The settings cannot be saved',
      todo: 'Check that the data folder is writable and the disk has free space.',
    },
  },
  'secret.missing': {
    visitor: atDesk,
    staff: {
      what: 'This computer has no AppSecret yet',
      todo: 'Enter the AppSecret under “Settings” in the console.',
    },
  },
  'secret.no-keychain': {
    visitor: atDesk,
    staff: {
      what: 'This computer has no usable keychain',
      todo: 'Enable one (on Linux gnome-keyring or KWallet) and restart; or enter the AppSecret again under “Settings” in the console and agree to keep it in memory for this run only.',
    },
  },
  'secret.locked': {
    visitor: atDesk,
    staff: {
      what: 'The system keychain is locked',
      todo: 'Log in to this computer, unlock the keychain, then restart WxLobby.',
    },
  },
  'secret.too-long': {
    visitor: atDesk,
    staff: {
      what: 'The secret is too long to keep',
      todo: 'An AppSecret has 32 hexadecimal digits. Copy it again.',
    },
  },
  'store.locked': {
    visitor: { what: 'The system is busy', todo: 'Please wait a moment, then try again.' },
    staff: {
      what: 'Another program is holding the database',
      todo: 'Close the backup or viewer that has it open, then try again.',
    },
  },
  'store.unavailable': {
    visitor: atDesk,
    staff: {
      what: 'The database cannot be opened',
      todo: 'Check that the data folder exists and is writable and its disk is connected, then restart WxLobby.',
    },
  },
  'store.newer': {
    visitor: atDesk,
    staff: {
      what: 'The database comes from a newer WxLobby',
      todo: 'Install the newer version. The data was not touched.',
    },
  },
  'store.damaged': {
    visitor: atDesk,
    staff: {
      what: 'The database file is damaged',
      todo: 'Keep a copy of it, restore the latest backup, then restart WxLobby.',
    },
  },
  'store.full': {
    visitor: atDesk,
    staff: {
      what: 'The disk is full',
      todo: 'Free space on the disk of the data folder, then restart WxLobby.',
    },
  },
  'clock.wrong': {
    visitor: atDesk,
    staff: {
      what: 'This computer’s clock is wrong: {seconds|many} seconds from WeChat’s',
      todo: 'Switch on automatic time in the system’s settings and check the time zone.',
    },
  },
  'screen.lost': {
    visitor: atDesk,
    staff: {
      what: 'The kiosk’s page has failed again and again',
      todo: 'It is tried again by itself every few minutes. If this stays, restart this computer and install the latest version.',
    },
  },
  'staff.wrong-pin': {
    visitor: atDesk,
    staff: { what: 'The PIN is wrong', todo: 'Enter it again.' },
  },
  'staff.wait': {
    visitor: atDesk,
    staff: { what: 'Too many wrong PINs', todo: 'Try again in {seconds|a few} seconds.' },
  },
  'staff.scan-wait': {
    visitor: atDesk,
    staff: {
      what: 'Too many scans by people who are not staff',
      todo: 'Scan again in {seconds|a few} seconds, or use the PIN.',
    },
  },
  'staff.exists': {
    visitor: atDesk,
    staff: { what: 'There is already somebody of that name', todo: 'Choose another name.' },
  },
  'staff.last-admin': {
    visitor: atDesk,
    staff: { what: 'The last owner of all locations must stay', todo: 'Add another owner first.' },
  },
  'ipc.forbidden': {
    visitor: atDesk,
    staff: {
      what: 'This window may not do that',
      todo: 'Open the console again. If it happens once more, call support.',
    },
  },
  'ipc.locked': {
    visitor: atDesk,
    staff: { what: 'The console is locked', todo: 'Enter your PIN.' },
  },
  'ipc.bad-request': {
    visitor: atDesk,
    staff: { what: 'What was entered is not valid', todo: 'Check it and send it again.' },
  },
  'visit.at-desk': {
    visitor: { what: 'Please see the front desk', todo: 'Our staff will sign you in there.' },
    staff: {
      what: 'Somebody who is blocked wanted to sign in',
      todo: 'No visit was begun. The name and the reason stand at the top of the console.',
    },
  },
  'house.evacuated': {
    visitor: {
      what: 'Evacuation: please leave the building now',
      todo: 'Go to the assembly point with the others.\nNobody can sign in here until it is over.',
    },
    staff: {
      what: 'There is an evacuation, so self sign-in is paused',
      todo: 'It comes back by itself when the evacuation is ended in the console.',
    },
  },
  'visit.none': {
    visitor: {
      what: 'Nobody of this name is signed in here today',
      todo: 'If you have just arrived, sign in first. Otherwise, please ask at the front desk.',
    },
    staff: {
      what: 'Somebody wanted to sign out who has no open visit today',
      todo: 'Nothing to do. The visit may have ended already: see the on-site list.',
    },
  },
  'staff.not-here': {
    visitor: atDesk,
    staff: {
      what: 'This account has no role at this location',
      todo: 'Ask an owner to add one under “Settings”, “Staff”.',
    },
  },
  'staff.not-linked': {
    visitor: atDesk,
    staff: {
      what: 'This WeChat account belongs to no member of staff',
      todo: 'Sign in with the PIN, or ask an owner to link your WeChat account.',
    },
  },
  'person.unknown': {
    visitor: atDesk,
    staff: {
      what: 'This visitor cannot be found',
      todo: 'The record may have been merged or removed. Go back to the list.',
    },
  },
  'person.same': {
    visitor: atDesk,
    staff: {
      what: 'This is the same visitor already',
      todo: 'There is nothing to join. Choose another visitor.',
    },
  },
  'profile.not-kept': {
    visitor: atDesk,
    staff: {
      what: 'No sign-in token was kept for this visitor, so the profile cannot be refreshed',
      todo: 'It is renewed when the visitor scans next time. To refresh profiles in future, switch on “Allow profiles to be refreshed later” under “Settings” in the console.',
    },
  },
  'profile.needs-scan': {
    visitor: atDesk,
    staff: {
      what: 'The visitor’s sign-in token has run out; WeChat gives no new profile',
      todo: 'Ask the visitor to scan once on the next visit. The profile is renewed with it.',
    },
  },
  'session.dead': {
    visitor: {
      what: 'Your sign-in has run out',
      todo: 'Please scan the mini program code on the screen again.',
    },
    staff: {
      what: 'The visitor’s sign-in in the mini program has run out or was ended',
      todo: 'Ask the visitor to scan the mini program code on the screen again.',
    },
  },
  'demo.no-network': {
    visitor: atDesk,
    staff: {
      what: 'This computer is on no local network',
      todo: 'Connect Wi-Fi or a cable, then try again.',
    },
  },
  internal: {
    visitor: {
      what: 'Something went wrong',
      todo: 'Please try again. If it fails once more, sign in at the front desk.',
    },
    staff: { what: 'Internal error', todo: 'Try again. If it keeps happening, send the log to support.' },
  },
};
