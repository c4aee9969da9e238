import { expect, test } from 'vitest';
import { createSignIn, type Entry, type Recorded } from '../../../main/session/sign-in.ts';
import { createPresentVisitor } from '../../../main/session/visitor.ts';
import { newSettings } from '../../../main/settings/settings.ts';

const text = { 'zh-CN': '同意', 'zh-TW': '同意', en: 'Agree' };
const consent = { version: 1, text, askPicture: true, askPhone: false };
const someone = {
  ...{ appId: 'wx0123456789abcdef', openId: 'oWang', unionId: null, nickname: '王伟', raw: null },
  ...{ avatarUrl: 'https://thirdwx.example/wang', tokens: null },
};
const recorded: Recorded = {
  ...{ person: 'p', identity: 'i', visit: 'v', nickname: '王伟', language: null },
  ...{ avatar: null, avatarKnown: false },
  ...{ hasPhone: false, firstVisit: false, visits: 1, blocked: false, askName: false },
  ...{ here: false, left: false, answered: false, remembered: {}, visitorType: null },
};

async function greetedAs(how: Partial<Recorded>, isAwaited = true) {
  const visitor = createPresentVisitor({
    current: () => ({ language: 'zh-CN' }),
    recognise: () => undefined,
  });
  visitor.agree({ picture: true, phone: false }, { version: 1, language: 'zh-CN' });
  const entries: Entry[] = [];
  const kept: string[] = [];
  const nothing = () => undefined;
  const signIn = createSignIn<null>({
    settings: () => ({
      ...newSettings(),
      form: { consent, types: [], fields: [] },
      greeting: { name: 'masked', avatar: false },
      signOut: { on: true, closing: null },
    }),
    identify: async () => someone,
    record: async (entry) => {
      entries.push(entry);
      return { ...recorded, ...how };
    },
    keepAvatar: async (_identity, url) => {
      kept.push(url);
      return 'face.jpg';
    },
    keepTokens: async () => undefined,
    ...{ changed: nothing, turnedAway: nothing, note: nothing, recognised: nothing },
    language: () => 'zh-CN',
    chosen: () => null,
    visitor,
    now: () => 1_000,
  });
  let asked = 0;
  const greeted = await signIn.greet(
    { attempt: 'a', way: 'website', code: 'c', grant: null },
    { isAwaited: () => isAwaited || asked++ === 0, avatarKept: nothing },
  );
  return { greeted, kept, entries, seen: visitor.now().seen };
}

test('who is here already is greeted under the name that the lobby may read, and may leave after all', async () => {
  const { greeted, entries, seen } = await greetedAs({ here: true });
  expect(entries).toMatchObject([{ leave: 'ifHere', at: 1_000 }]);
  expect(greeted).toMatchObject({ here: true, left: false, visitor: { name: '王*', avatar: null } });
  expect(greeted).not.toHaveProperty('identity');
  expect(greeted).not.toHaveProperty('visit');
  expect(seen).toEqual({ attempt: 'a', person: 'p', identity: 'i', visit: 'v' });
});

test('a picture is kept for who agreed to it on the visit that begins, not on a scan that began none', async () => {
  expect((await greetedAs({})).kept).toEqual([someone.avatarUrl]);
  expect((await greetedAs({ here: true })).kept).toEqual([]);
});

test('whoever is no longer waited for is not remembered as being in front of the kiosk', async () => {
  expect((await greetedAs({ here: true }, false)).seen).toBeNull();
});
