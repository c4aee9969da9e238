import { describe, expect, test } from 'vitest';
import type { KioskSession, KioskStep } from '../../../contract/session.ts';
import { times } from '../../../main/session/next.ts';
import { reduce } from '../../../main/session/reduce.ts';
import type { Effect, SessionEvent } from '../../../main/session/words.ts';
import { A, at, events, sessions, way } from './samples.ts';

/** The whole diagram: where each event leads from each step; a missing one changes nothing. */
const arrows: Record<KioskStep, Partial<Record<SessionEvent['type'], KioskStep>>> = {
  attract: { started: 'opening', late: 'greeting', shut: 'closed', rested: 'resting' },
  closed: { opened: 'attract', shut: 'closed', rested: 'resting' },
  resting: { opened: 'attract', shut: 'closed', rested: 'resting' },
  consent: {
    stayed: 'consent',
    agreed: 'opening',
    cancelled: 'attract',
    timeUp: 'attract',
    shut: 'closed',
    slept: 'attract',
  },
  opening: {
    qrShown: 'waiting',
    codeAccepted: 'exchanging',
    timeUp: 'trouble',
    scanFailed: 'trouble',
    cancelled: 'attract',
    wayChosen: 'opening',
    shut: 'closed',
    slept: 'expired',
  },
  expired: {
    qrShown: 'waiting',
    codeAccepted: 'exchanging',
    timeUp: 'trouble',
    scanFailed: 'trouble',
    cancelled: 'attract',
    wayChosen: 'opening',
    shut: 'closed',
    slept: 'expired',
    rested: 'resting',
  },
  waiting: {
    phoneScanned: 'waiting',
    phoneCancelled: 'waiting',
    qrRenewed: 'waiting',
    codeAccepted: 'exchanging',
    declined: 'refused',
    scanFailed: 'trouble',
    cancelled: 'attract',
    wayChosen: 'opening',
    timeUp: 'expired',
    shut: 'closed',
    slept: 'expired',
    clockMoved: 'expired',
  },
  exchanging: { signedIn: 'greeting', consentAsked: 'waiting', signInFailed: 'trouble', timeUp: 'trouble' },
  asking: {
    stayed: 'asking',
    answered: 'greeting',
    skipped: 'greeting',
    disowned: 'attract',
    avatarKept: 'asking',
    cancelled: 'attract',
    timeUp: 'attract',
    slept: 'attract',
  },
  greeting: {
    stayed: 'greeting',
    avatarKept: 'greeting',
    disowned: 'attract',
    cancelled: 'attract',
    timeUp: 'attract',
    slept: 'attract',
  },
  refused: {
    stayed: 'refused',
    retried: 'opening',
    cancelled: 'attract',
    timeUp: 'attract',
    shut: 'closed',
    slept: 'attract',
    rested: 'resting',
  },
  trouble: {
    stayed: 'trouble',
    retried: 'opening',
    wayChosen: 'opening',
    cancelled: 'attract',
    timeUp: 'attract',
    shut: 'closed',
    slept: 'attract',
    rested: 'resting',
  },
};

const has = (effects: readonly Effect[], wanted: Effect['do']) =>
  effects.some((effect) => effect.do === wanted);

describe('every step meets every event', () => {
  for (const step of Object.keys(sessions) as KioskStep[]) {
    for (const type of Object.keys(events) as SessionEvent['type'][]) {
      const leads = arrows[step][type];
      // Looks again and stays; see below.
      if (step === 'closed' && type === 'timeUp') continue;
      test(leads ? `${step} + ${type} → ${leads}` : `${step} ignores ${type}`, () => {
        const [after, effects] = reduce(sessions[step], events[type], at);
        if (leads) {
          expect(after.step).toBe(leads);
          expect(after).not.toBe(sessions[step]);
        } else {
          expect(after).toBe(sessions[step]);
          expect(effects.every((effect) => effect.do === 'note')).toBe(true);
        }
      });
    }
  }
});

test('a late answer of another attempt changes nothing', () => {
  for (const step of Object.keys(sessions) as KioskStep[]) {
    for (const event of Object.values(events)) {
      if (!('attempt' in event)) continue;
      const [after, effects] = reduce(sessions[step], { ...event, attempt: 'somebody-else' }, at);
      expect(after).toBe(sessions[step]);
      expect(effects).toEqual([{ do: 'note', what: 'stale', event: event.type }]);
    }
  }
});

test('no step but attract, closed and resting can stay for ever: each way into one sets a timer', () => {
  for (const step of Object.keys(sessions) as KioskStep[]) {
    for (const event of Object.values(events)) {
      const [after, effects] = reduce(sessions[step], event, at);
      if (after === sessions[step] || ['attract', 'closed', 'resting'].includes(after.step)) continue;
      expect(has(effects, 'wake'), `${step} + ${event.type}`).toBe(true);
    }
  }
});

test("WeChat's page is closed on every way out of the scan, but a sign-in under way is not kept waiting for it", () => {
  for (const step of ['opening', 'waiting', 'expired', 'exchanging'] as const) {
    for (const event of Object.values(events)) {
      const [after, effects] = reduce(sessions[step], event, at);
      if (['opening', 'waiting', 'expired', 'exchanging'].includes(after.step)) continue;
      expect(has(effects, 'close'), `${step} + ${event.type}`).toBe(true);
    }
  }
});

test('a scan on the last second still has time to be confirmed', () => {
  const [after] = reduce(sessions.waiting, events.phoneScanned, { ...at, now: 120_999 });
  expect(after).toMatchObject({ phone: 'scanned', expiresAt: 120_999 + times.confirm, life: times.confirm });
});

test('a QR that runs out is renewed by itself, and after two rounds without anybody the attract screen is back', () => {
  const [first, effects] = reduce(sessions.waiting, events.timeUp, at);
  expect(first).toEqual({ step: 'expired', attempt: 'next', way, round: 1 });
  expect(effects).toContainEqual({ do: 'open', attempt: 'next', way });
  const [last] = reduce({ ...sessions.waiting, round: 2 } as KioskSession, events.timeUp, at);
  expect(last.step).toBe('attract');
});

test('a kiosk that starts by itself renews for ever and opens from attract without a touch', () => {
  const byItself = { ...at, startsByItself: true };
  expect(reduce({ ...sessions.waiting, round: 9 } as KioskSession, events.timeUp, byItself)[0].step).toBe(
    'expired',
  );
  expect(reduce(sessions.closed, events.opened, byItself)[0].step).toBe('opening');
  expect(reduce(sessions.attract, events.timeUp, byItself)[0].step).toBe('opening');
  expect(reduce(sessions.greeting, events.timeUp, byItself)[1]).toContainEqual({
    do: 'wake',
    after: times.breath,
  });
});

test('cancelling on the phone is not final: the same QR may be scanned again, and silence then means refused', () => {
  const [cancelled] = reduce(
    { ...sessions.waiting, phone: 'scanned' } as KioskSession,
    events.phoneCancelled,
    at,
  );
  expect(cancelled).toMatchObject({ step: 'waiting', phone: 'cancelled' });
  expect(reduce(cancelled, events.phoneScanned, at)[0]).toMatchObject({ step: 'waiting', phone: 'scanned' });
  expect(reduce(cancelled, events.timeUp, at)[0].step).toBe('refused');
});

test('a closed kiosk looks again every ten seconds, and says nothing new while nothing is new', () => {
  const [same, effects] = reduce(sessions.closed, events.timeUp, at);
  expect(same).toBe(sessions.closed);
  expect(effects).toEqual([{ do: 'checkReady' }, { do: 'wake', after: times.closed }]);
  expect(reduce(sessions.closed, { type: 'shut', reason: 'secret.missing' }, at)).toEqual([
    sessions.closed,
    [],
  ]);
  expect(reduce(sessions.attract, events.shut, at)[1]).toContainEqual({ do: 'wake', after: times.closed });
});

test('a sign-in under way is finished even when the kiosk is being closed', () => {
  expect(reduce(sessions.exchanging, events.shut, at)[0].step).toBe('exchanging');
  expect(reduce(sessions.greeting, events.shut, at)[0].step).toBe('greeting');
});

test('a failure of staff offers no retry, and its number is there to be read out', () => {
  const [after] = reduce(
    sessions.exchanging,
    { type: 'signInFailed', attempt: A, failure: { code: 'wechat.bad-secret', detail: { errcode: 40125 } } },
    at,
  );
  expect(after).toMatchObject({
    step: 'trouble',
    canRetry: false,
    hint: 'wechat.bad-secret · errcode 40125',
  });
  expect(reduce(after, events.retried, at)[0]).toBe(after);
});

test('whoever is still there has the whole time of the step again', () => {
  for (const step of ['consent', 'asking', 'greeting', 'refused', 'trouble'] as const) {
    const [after, effects] = reduce(sessions[step], events.stayed, at);
    expect(after).toEqual(sessions[step]);
    expect(effects).toEqual([{ do: 'wake', after: times[step] }]);
  }
});
