/** One of each: every step of a session, every event. */
import type { KioskSession, KioskStep } from '../../../contract/session.ts';
import type { Moment, SessionEvent } from '../../../main/session/words.ts';

export const at: Moment = {
  now: 1_000,
  fresh: 'next',
  startsByItself: false,
  codeUntil: 271_000,
  ways: ['website', 'miniProgram'],
  consentNeeded: false,
  questions: false,
  asksName: false,
};
export const A = 'a';
export const way = 'website';

export const sessions: Record<KioskStep, KioskSession> = {
  attract: { step: 'attract' },
  consent: { step: 'consent', attempt: A, way },
  closed: { step: 'closed', reason: 'secret.missing' },
  resting: { step: 'resting', opensAt: 9_000 },
  opening: { step: 'opening', attempt: A, way, round: 0 },
  waiting: {
    step: 'waiting',
    attempt: A,
    way,
    round: 0,
    phone: 'away',
    picture: null,
    expiresAt: 121_000,
    life: 120_000,
  },
  exchanging: { step: 'exchanging', attempt: A, way },
  asking: {
    step: 'asking',
    attempt: A,
    way,
    visitor: { name: '林晓雯', avatar: null },
    firstVisit: true,
    visits: 1,
    remembered: {},
    type: null,
    askName: false,
  },
  greeting: {
    step: 'greeting',
    left: false,
    attempt: A,
    way,
    visitor: { name: '林晓雯', avatar: null },
    firstVisit: true,
    visits: 1,
  },
  refused: { step: 'refused', attempt: A, way },
  expired: { step: 'expired', attempt: A, way, round: 1 },
  trouble: { step: 'trouble', attempt: A, way, code: 'network.timeout', canRetry: true, hint: null },
};

const visitor = { name: '王伟', avatar: null };
export const events: Record<SessionEvent['type'], SessionEvent> = {
  opened: { type: 'opened' },
  stayed: { type: 'stayed' },
  shut: { type: 'shut', reason: 'store.unavailable' },
  rested: { type: 'rested', opensAt: 10_000 },
  slept: { type: 'slept' },
  clockMoved: { type: 'clockMoved' },
  started: { type: 'started' },
  retried: { type: 'retried' },
  agreed: { type: 'agreed' },
  answered: { type: 'answered', name: '' },
  skipped: { type: 'skipped' },
  disowned: { type: 'disowned' },
  cancelled: { type: 'cancelled' },
  timeUp: { type: 'timeUp' },
  wayChosen: { type: 'wayChosen', way: 'miniProgram' },
  qrShown: { type: 'qrShown', attempt: A, picture: null },
  phoneScanned: { type: 'phoneScanned', attempt: A },
  phoneCancelled: { type: 'phoneCancelled', attempt: A },
  qrRenewed: { type: 'qrRenewed', attempt: A },
  codeAccepted: { type: 'codeAccepted', attempt: A },
  consentAsked: { type: 'consentAsked', attempt: A },
  declined: { type: 'declined', attempt: A },
  signedIn: {
    type: 'signedIn',
    attempt: A,
    visitor,
    firstVisit: false,
    visits: 3,
    left: false,
    remembered: {},
    visitorType: null,
    askName: false,
  },
  avatarKept: { type: 'avatarKept', attempt: A, avatar: '/avatar/x.png' },
  scanFailed: { type: 'scanFailed', attempt: A, failure: { code: 'page.no-qr', detail: {} } },
  signInFailed: {
    type: 'signInFailed',
    attempt: A,
    failure: { code: 'wechat.busy', detail: { errcode: -1 } },
  },
};
