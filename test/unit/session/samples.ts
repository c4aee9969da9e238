/** One of each: every step of a session, every event. */
import type { KioskSession, KioskStep } from '../../../contract/session.ts';
import type { Moment, SessionEvent } from '../../../main/session/words.ts';

export const at: Moment = {
  now: 1_000,
  fresh: 'next',
  startsByItself: false,
  ways: ['website', 'miniProgram'],
};
export const A = 'a';
export const way = 'website';

export const sessions: Record<KioskStep, KioskSession> = {
  attract: { step: 'attract' },
  closed: { step: 'closed', reason: 'secret.missing' },
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
  greeting: {
    step: 'greeting',
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
  shut: { type: 'shut', reason: 'store.unavailable' },
  started: { type: 'started' },
  retried: { type: 'retried' },
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
  signedIn: { type: 'signedIn', attempt: A, visitor, firstVisit: false, visits: 3 },
  avatarKept: { type: 'avatarKept', attempt: A, avatar: '/avatar/x.png' },
  scanFailed: { type: 'scanFailed', attempt: A, failure: { code: 'page.no-qr', detail: {} } },
  signInFailed: {
    type: 'signInFailed',
    attempt: A,
    failure: { code: 'wechat.busy', detail: { errcode: -1 } },
  },
};
