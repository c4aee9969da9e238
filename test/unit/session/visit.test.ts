import { describe, expect, test } from 'vitest';
import { reduce } from '../../../main/session/reduce.ts';
import type { SessionEvent } from '../../../main/session/words.ts';
import { A, at, events, sessions } from './samples.ts';

const signedIn = events.signedIn as Extract<SessionEvent, { type: 'signedIn' }>;
const consenting = { ...at, consentNeeded: true };
const asking = { ...at, questions: true };

describe('where there is a text to agree to', () => {
  test('nothing is asked of WeChat before the visitor has agreed', () => {
    const [reading, effects] = reduce(sessions.attract, events.started, consenting);
    expect(reading).toEqual({ step: 'consent', attempt: 'next', way: 'website' });
    expect(effects.some((effect) => effect.do === 'open')).toBe(false);
    const [opening, then] = reduce(reading, events.agreed, consenting);
    expect(opening).toMatchObject({ step: 'opening', way: 'website' });
    expect(then).toContainEqual({ do: 'open', attempt: 'next', way: 'website' });
  });

  test('who does not agree, or walks away, is back at the start', () => {
    expect(reduce(sessions.consent, events.cancelled, at)[0].step).toBe('attract');
    expect(reduce(sessions.consent, events.timeUp, at)[0].step).toBe('attract');
  });
});

describe('where staff ask questions', () => {
  test('they come after the visit is committed, with what was said last time', () => {
    const said = { ...signedIn, remembered: { company: '山水贸易' }, visitorType: 'guest' };
    expect(reduce(sessions.exchanging, said, asking)[0]).toMatchObject({
      step: 'asking',
      attempt: A,
      remembered: { company: '山水贸易' },
      type: 'guest',
    });
  });

  test('who leaves is asked nothing and is told goodbye', () => {
    expect(reduce(sessions.exchanging, { ...signedIn, left: true }, asking)[0]).toMatchObject({
      step: 'greeting',
      left: true,
    });
  });

  test('a picture that comes while somebody is typing changes nothing but the picture', () => {
    const [after] = reduce(sessions.asking, events.avatarKept, at);
    expect(after).toEqual({ ...sessions.asking, visitor: { name: '林晓雯', avatar: '/avatar/x.png' } });
  });
});

test('"this is not me" ends the visit as nobody’s, from the questions and from the greeting', () => {
  for (const step of ['asking', 'greeting'] as const) {
    const [after, effects] = reduce(sessions[step], events.disowned, at);
    expect(after.step).toBe('attract');
    expect(effects).toContainEqual({ do: 'disown', attempt: A });
  }
});

describe('who scanned once more right after signing in', () => {
  const here = { ...sessions.greeting, here: true } as typeof sessions.greeting;

  test('is greeted as being here, and asked nothing that they have answered', () => {
    const [after] = reduce(sessions.exchanging, { ...signedIn, here: true, answered: true }, asking);
    expect(after).toMatchObject({ step: 'greeting', here: true, left: false, asked: false });
    expect(reduce(sessions.exchanging, { ...signedIn, here: true }, at)[0].step).toBe('greeting');
  });

  test('may go after all, and is told goodbye once that is written down', () => {
    const [going, effects] = reduce(here, events.goes, at);
    expect(going).toEqual(here);
    expect(effects).toContainEqual({ do: 'leaveNow', attempt: A });
    expect(reduce(going, events.wentAway, at)[0]).toEqual({ ...here, here: false, left: true });
  });

  test('is not told goodbye when it could not be written down', () => {
    expect(reduce(here, events.signInFailed, at)[0]).toMatchObject({ step: 'trouble', code: 'wechat.busy' });
  });

  test('and is somebody else undoes nothing: this scan began no visit', () => {
    const [after, effects] = reduce(here, events.disowned, at);
    expect(after.step).toBe('attract');
    expect(effects.some((effect) => effect.do === 'disown')).toBe(false);
  });

  test('is not kept at the kiosk while the house is being left', () => {
    const evacuated = { type: 'shut', reason: 'house.evacuated' } as const;
    expect(reduce(here, evacuated, at)[0]).toEqual({ step: 'closed', reason: 'house.evacuated' });
  });
});

describe('who left the questions unanswered and scans once more', () => {
  const unanswered = { ...signedIn, here: true, answered: false, visits: 1 };
  const [asked] = reduce(sessions.exchanging, unanswered, asking);

  test('is asked them', () => {
    expect(asked).toMatchObject({ step: 'asking', here: true, attempt: A });
  });

  test('is then greeted like anybody who arrives, for the first time if it is that visit', () => {
    for (const event of [events.answered, events.skipped]) {
      const [greeted] = reduce(asked, event, at);
      expect(greeted).toMatchObject({ step: 'greeting', asked: true, left: false, firstVisit: true });
    }
    const [back] = reduce(sessions.exchanging, { ...unanswered, visits: 3 }, asking);
    expect(reduce(back, events.answered, at)[0]).toMatchObject({ firstVisit: false, visits: 3 });
  });

  test('and is somebody else undoes nothing, before the answers or after: this scan began no visit', () => {
    for (const session of [asked, reduce(asked, events.answered, at)[0]]) {
      const [after, effects] = reduce(session, events.disowned, at);
      expect(after.step).toBe('attract');
      expect(effects.some((effect) => effect.do === 'disown')).toBe(false);
    }
  });

  test('is asked nothing by a scan that is meant to leave', () => {
    const [left] = reduce(sessions.exchanging, { ...signedIn, left: true, answered: false }, asking);
    expect(left).toMatchObject({ step: 'greeting', left: true });
  });
});

test('nobody else goes without a scan', () => {
  expect(reduce(sessions.greeting, events.goes, at)[0]).toBe(sessions.greeting);
  const answered = { ...sessions.greeting, here: true, asked: true } as typeof sessions.greeting;
  expect(reduce(answered, events.goes, at)[0]).toBe(answered);
});

describe('while the house is being left', () => {
  const evacuated = { type: 'shut', reason: 'house.evacuated' } as const;

  test('nobody is kept at the kiosk who is written down already', () => {
    for (const step of ['asking', 'greeting', 'waiting', 'consent', 'resting'] as const)
      expect(reduce(sessions[step], evacuated, at)[0]).toEqual({ step: 'closed', reason: 'house.evacuated' });
  });

  test('a sign-in that WeChat is being asked about is written down first', () => {
    expect(reduce(sessions.exchanging, evacuated, at)[0]).toBe(sessions.exchanging);
  });

  test('and is asked nothing more: the kiosk looks again before it asks', () => {
    const [, effects] = reduce(sessions.exchanging, signedIn, asking);
    expect(effects).toContainEqual({ do: 'checkReady' });
  });

  test('nothing else that closes a kiosk takes a form away from a visitor', () => {
    expect(reduce(sessions.asking, { type: 'shut', reason: 'secret.missing' }, at)[0]).toBe(sessions.asking);
  });
});
