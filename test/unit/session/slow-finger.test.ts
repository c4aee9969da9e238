/** Who touched a screen in the very moment in which its time ran out is heard all the same. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Language } from '../../../contract/language.ts';
import type { KioskSession } from '../../../contract/session.ts';
import { times } from '../../../main/session/next.ts';
import { createSession } from '../../../main/session/session.ts';
import type { Greeted } from '../../../main/session/session-deps.ts';
import { createPresentVisitor } from '../../../main/session/visitor.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const arrived: Greeted = {
  ...{ visitor: { name: '王伟', avatar: null }, firstVisit: true, visits: 1, hasPhone: false },
  ...{ left: false, here: false, answered: true, remembered: {}, visitorType: null, askName: false },
};

/** Signed in and greeted, in English, until nobody touches anything any more. */
async function greeted(how: Partial<Greeted> = {}, questions = false) {
  let next = 0;
  let language: Language = 'zh-CN';
  const told: string[] = [];
  const present = createPresentVisitor({
    current: () => ({ language }),
    recognise(spoken) {
      language = spoken;
    },
  });
  const session = createSession<string>({
    openPage: (_attempt, _way, events) => events.shown(null),
    closePage: () => undefined,
    accept: () => 'code',
    async signIn() {
      present.saw({ attempt: `a${next}`, person: 'p', identity: 'i', visit: 'v' });
      return { ...arrived, ...how };
    },
    leaveNow: async (attempt) => void told.push(`left ${present.now().seen?.person} ${attempt}`),
    disown: (attempt) => told.push(`disowned ${attempt}`),
    notSetUp: () => null,
    notReady: async () => null,
    rest: () => null,
    startsByItself: () => false,
    ways: () => ['website'],
    consentText: () => null,
    questions: () => questions,
    asksName: () => false,
    present,
    publish: (now: KioskSession) => {
      if (now.step === 'attract') language = 'zh-CN';
    },
    note: () => undefined,
    newId: () => `a${++next}`,
    now: Date.now,
  });
  session.begin();
  const signIn = async () => {
    session.start();
    const now = session.current();
    const attempt = 'attempt' in now ? now.attempt : '';
    await session.bring(attempt, 'code');
    return attempt;
  };
  const attempt = await signIn();
  language = 'en';
  const step = questions ? 'asking' : 'greeting';
  expect(session.current()).toMatchObject({ step, attempt });
  return {
    ...{ session, attempt, told, signIn, present, language: () => language },
    end() {
      vi.advanceTimersByTime(times[step]);
      expect(session.current().step).toBe('attract');
    },
  };
}

test('"not me" counts, and the first screen stays', async () => {
  for (const questions of [false, true]) {
    const { session, attempt, told, end } = await greeted({ answered: false }, questions);
    end();
    session.notMe(attempt);
    session.notMe(attempt);
    expect(told).toEqual([`disowned ${attempt}`]);
    expect(session.current().step).toBe('attract');
  }
});

test('"I am leaving now" counts, and they are told goodbye in their language', async () => {
  const { session, attempt, told, end, language } = await greeted({ here: true });
  end();
  session.leaveNow(attempt);
  await vi.waitFor(() => expect(session.current()).toMatchObject({ step: 'greeting', left: true }));
  expect(told).toEqual([`left p ${attempt}`]);
  expect(language()).toBe('en');
});

test('a finger that is still there finds its screen again, with everything that could be said on it', async () => {
  const { session, attempt, told, end } = await greeted();
  end();
  session.stay(attempt);
  expect(session.current()).toMatchObject({ step: 'greeting', attempt });
  vi.advanceTimersByTime(times.greeting - 1);
  session.notMe(attempt);
  expect(told).toEqual([`disowned ${attempt}`]);
});

test('two seconds later nothing of them is left', async () => {
  const { session, attempt, told, end, present } = await greeted();
  end();
  expect(present.now().seen).toBeNull();
  vi.advanceTimersByTime(2_000);
  session.notMe(attempt);
  session.stay(attempt);
  expect(told).toEqual([]);
  expect(session.current().step).toBe('attract');
});

test('who said that they were done, and whoever comes next, is not disturbed', async () => {
  const { session, attempt, told, end, signIn } = await greeted();
  session.cancel();
  session.stay(attempt);
  expect(session.current().step).toBe('attract');
  const next = await signIn();
  session.notMe(attempt);
  expect(session.current()).toMatchObject({ step: 'greeting', attempt: next });
  end();
  session.start();
  session.notMe(next);
  session.stay(attempt);
  expect(told).toEqual([]);
});

test('a finger that knows another attempt is heard by nobody', async () => {
  const { session, told, end } = await greeted();
  end();
  session.notMe('somebody else');
  session.stay('somebody else');
  expect(told).toEqual([]);
  expect(session.current().step).toBe('attract');
});
