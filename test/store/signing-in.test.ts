import { describe, expect, test } from 'vitest';
import { openLobby } from './lobby.ts';
import { signIns } from './visitors.ts';

test('the first visit is told apart from the second', async () => {
  const { signIn } = await openLobby();
  const first = await signIn({ openId: 'oWang', nickname: '王伟' });
  const second = await signIn({ openId: 'oWang', nickname: '王伟' });
  expect(first).toEqual({
    person: first.person,
    identity: first.identity,
    nickname: '王伟',
    language: null,
    blocked: false,
    askName: false,
    avatar: null,
    avatarKnown: false,
    hasPhone: false,
    firstVisit: true,
    visits: 1,
    joined: false,
    visit: expect.any(String),
    here: false,
    left: false,
    answered: false,
    remembered: {},
    visitorType: null,
  });
  expect(second).toEqual({ ...first, visit: second.visit, firstVisit: false, visits: 2 });
  expect(second.visit).not.toBe(first.visit);
});

test('the same attempt recorded twice is one visit and gives the first answer again', async () => {
  const { store, look } = await openLobby();
  const signIn = signIns()({ openId: 'oWang' });
  const first = await store.record(signIn);
  expect(await store.record(signIn)).toEqual(first);
  expect(await Promise.all([store.record(signIn), store.record(signIn)])).toEqual([first, first]);
  expect(look('select * from visits')).toHaveLength(1);
});

test('openIds that differ in case alone are two people', async () => {
  const { signIn } = await openLobby();
  const lower = await signIn({ openId: 'oabc' });
  const upper = await signIn({ openId: 'oABC' });
  expect(upper.person).not.toBe(lower.person);
  expect(upper.firstVisit).toBe(true);
});

test('the same openId in another app or channel is another identity', async () => {
  const { signIn } = await openLobby();
  const people = [
    await signIn({ openId: 'o1' }),
    await signIn({ openId: 'o1', appId: 'wxfedcba9876543210' }),
    await signIn({ openId: 'o1', channel: 'miniProgram' }),
  ];
  expect(new Set(people.map(({ person }) => person)).size).toBe(3);
});

test('a visit can be neither edited nor removed', async () => {
  const { signIn, look } = await openLobby();
  await signIn();
  expect(() => look('update visits set at = 1 returning *')).toThrow('append-only');
  expect(() => look('delete from visits returning *')).toThrow('append-only');
});

test('a visit that happened earlier than known ones does not move the last visit back', async () => {
  const { store, signIn } = await openLobby();
  const { person } = await signIn({ openId: 'oWang', at: 2_000 });
  await signIn({ openId: 'oWang', at: 1_000 });
  expect(await store.one(person)).toMatchObject({ firstVisitAt: 1_000, lastVisitAt: 2_000, visits: 2 });
});

test('the latest name is shown, but neither nothing nor the placeholder replaces a name', async () => {
  const { signIn } = await openLobby();
  const named = async (nickname: string) => (await signIn({ openId: 'oWang', nickname })).nickname;
  expect(await named('')).toBe('');
  expect(await named('微信用户')).toBe('');
  expect(await named('王伟')).toBe('王伟');
  expect(await named('微信用户')).toBe('王伟');
  expect(await named('')).toBe('王伟');
  expect(await named('\u202e王小伟\u0000')).toBe('王小伟');
});

test('a picture is remembered, and an older one that arrives late changes nothing', async () => {
  const { store, signIn } = await openLobby();
  const { identity } = await signIn({ openId: 'oWang' });
  await store.keepAvatar(identity, { file: 'new.jpg', url: null, at: 20 });
  await store.keepAvatar(identity, { file: 'old.jpg', url: null, at: 10 });
  expect((await signIn({ openId: 'oWang' })).avatar).toBe('new.jpg');
  await expect(store.keepAvatar('nobody', { file: 'new.jpg', url: null, at: 20 })).rejects.toMatchObject({
    code: 'person.unknown',
  });
});

test('staff see who a person is and every visit, newest first', async () => {
  const { store, signIn } = await openLobby();
  const { person } = await signIn({ openId: 'o1', unionId: 'u1', nickname: '王伟', at: 1_000, kiosk: 'A' });
  await signIn({ openId: 'o2', unionId: 'u1', channel: 'miniProgram', nickname: '', at: 2_000, kiosk: 'B' });
  const detail = await store.one(person);
  expect(detail).toMatchObject({
    id: person,
    nickname: '王伟',
    unionId: 'u1',
    channels: ['website', 'miniProgram'],
  });
  expect(detail.identities).toMatchObject([
    { channel: 'website', openId: 'o1', unionId: 'u1', firstSeenAt: 1_000, lastSeenAt: 1_000 },
    { channel: 'miniProgram', openId: 'o2', unionId: 'u1' },
  ]);
  expect(detail.recentVisits).toMatchObject([
    { at: 2_000, channel: 'miniProgram', kiosk: 'B', firstVisit: false },
    { at: 1_000, channel: 'website', kiosk: 'A', firstVisit: true },
  ]);
  expect(await store.counts(2_000)).toEqual({ people: 1, visits: 1 });
  await expect(store.one('0190a000-0000-7000-8000-000000000000')).rejects.toMatchObject({
    code: 'person.unknown',
  });
});

describe('the language of a person', () => {
  test('is the one chosen last, and a sign-in without a choice changes nothing', async () => {
    const { signIn } = await openLobby();
    const chosen = await signIn({ openId: 'oEnglish', language: 'en' });
    expect(chosen.language).toBe('en');
    expect((await signIn({ openId: 'oEnglish', language: null })).language).toBe('en');
    expect((await signIn({ openId: 'oEnglish', language: 'zh-TW' })).language).toBe('zh-TW');
  });

  test('can be chosen after the sign-in; nobody we know chooses nothing', async () => {
    const { signIn, store } = await openLobby();
    const { identity } = await signIn({ openId: 'oLater' });
    await store.keepLanguage(identity, 'en');
    expect((await signIn({ openId: 'oLater' })).language).toBe('en');
    await expect(store.keepLanguage('never-was', 'en')).rejects.toMatchObject({ code: 'person.unknown' });
  });
});
