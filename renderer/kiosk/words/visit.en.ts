/** A visit, in English. */
import type { VisitWords } from './visit-words.ts';

export const visitEn: VisitWords = {
  consent: {
    title: 'Please read this first',
    titleLeaving: 'Before you go, please read this',
    text: 'Privacy notice',
    also: 'These are up to you. You can sign in without them.',
    picture: 'You may keep my WeChat picture',
    phone: 'You may keep my phone number',
    agree: 'Agree and continue',
    decline: 'I do not agree',
    more: 'Scroll down to read on',
    version: (version) => `Version ${version}`,
  },
  asking: {
    type: 'Which of these are you?',
    fields: 'About your visit',
    page: (page, of) => `Step ${page} of ${of}`,
    required: 'Required',
    optional: 'Optional',
    fill: 'Please fill this in',
    choose: 'Please choose one',
    phone: 'Please check this phone number',
    failed: 'That was not saved. Please try again.',
    next: 'Next',
    back: 'Back',
    skip: 'Skip',
    askDesk: 'Not sure? Ask the front desk',
  },
  how: 'One scan and a few questions.',
  notMe: 'Not me',
  toDesk: 'You are signed in. Please tell the front desk what is missing.',
  left: { title: 'Goodbye, ', done: 'You are signed out. Thank you for coming.' },
  here: {
    title: 'Hello, ',
    done: 'You are already signed in. No need to scan again.',
    leave: 'I am leaving now',
  },
  leave: {
    button: 'I am leaving',
    title: 'Scan to sign out',
    note: 'Use the WeChat account you signed in with',
    cancelled: 'You cancelled. Scan again to sign out.',
    exchanging: 'Signing you out',
    refused: {
      title: 'You did not allow it',
      todo: 'You are still signed in. You can scan again, or tell the front desk that you are leaving.',
    },
    again: 'Please try again. If it fails once more, tell the front desk that you are leaving.',
    anotherWay: 'Please go another way, or tell the front desk that you are leaving.',
    off: {
      what: 'Signing out here does not work right now',
      todo: 'Please tell the front desk that you are leaving. Our staff will sign you out.',
    },
    elsewhere: {
      desk: (closing) =>
        closing === null
          ? 'Leaving? Tell the front desk, and they will sign you out.'
          : `Leaving? Tell the front desk. At ${closing} you are signed out automatically.`,
      alone: (closing) =>
        closing === null
          ? 'Leaving? Tell our staff if you meet them, or simply go.'
          : `Leaving? Simply go: you are signed out automatically at ${closing}.`,
    },
  },
  still: {
    title: 'Still there?',
    todo: (seconds) => `Back to the start in ${seconds}\u00a0seconds. Touch the screen to stay.`,
    yes: 'I am still here',
  },
  ease: {
    open: 'Accessibility',
    about: 'For this visit only. It goes back to normal when you leave.',
    text: 'Text size',
    sizes: ['Normal', 'Large', 'Largest'],
    contrast: 'High contrast',
    low: 'Buttons lower',
    longer: 'I need more time',
    calm: 'Less motion',
    close: 'Close',
  },
  keys: {
    label: 'On-screen keyboard',
    candidates: 'Characters',
    moreCandidates: 'More characters',
    space: 'Space',
    remove: 'Delete',
    capitals: 'Capitals',
    digits: 'Digits',
    letters: 'Letters',
    hide: 'Hide the keyboard',
    done: 'OK',
    chinese: 'Chinese',
    english: 'English',
  },
};
