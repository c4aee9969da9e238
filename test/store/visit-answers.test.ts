import { expect, test } from 'vitest';
import { openLobby } from './lobby.ts';
import { joinPeople } from './staff.ts';

const wang = { openId: 'oWang', nickname: '王伟' } as const;
const meeting = { type: 'guest', answers: { purpose: '开会', host: '李娜' } };

test('what a visitor says belongs to the visit, and the last word counts', async () => {
  const { store, signIn } = await openLobby();
  const { person } = await signIn({ ...wang, attempt: 'a' });
  await store.keepAnswers('a', { type: 'courier', answers: { parcel: '2', host: '李娜' } });
  await store.keepAnswers('a', { type: 'guest', answers: { purpose: ' 开会 ', host: '  ', company: '' } });
  expect((await store.one(person)).recentVisits).toMatchObject([
    { type: 'guest', answers: { purpose: '开会' } },
  ]);
  expect(await store.onSite(Date.UTC(2026, 0, 5, 12))).toMatchObject([
    { type: 'guest', answers: { purpose: '开会' } },
  ]);
});

test('what was said last time is remembered, from the latest visit on which something was said', async () => {
  const { store, signIn } = await openLobby();
  expect(await signIn({ ...wang, attempt: 'a' })).toMatchObject({ remembered: {}, visitorType: null });
  await store.keepAnswers('a', meeting);
  const remembered = { remembered: meeting.answers, visitorType: 'guest' };
  expect(await signIn({ ...wang, attempt: 'b' })).toMatchObject(remembered);
  expect(await signIn({ ...wang, attempt: 'c' })).toMatchObject(remembered);
  await store.keepAnswers('c', { type: null, answers: { purpose: '面试' } });
  expect(await signIn(wang)).toMatchObject({ remembered: { purpose: '面试' }, visitorType: null });
});

test('it is remembered of the whole person, and not of visits that were somebody else’s', async () => {
  const { store, signIn } = await openLobby();
  const web = await signIn({ openId: 'oWeb', attempt: 'a', at: 1_000 });
  const mini = await signIn({ openId: 'oMini', attempt: 'b', at: 2_000 });
  await store.keepAnswers('a', { type: null, answers: { purpose: '参观' } });
  await store.keepAnswers('b', meeting);
  await joinPeople(store, web.person, mini.person, 3_000);
  expect((await signIn({ openId: 'oWeb', at: 4_000 })).remembered).toEqual(meeting.answers);
  await store.endVisitOf('b', 'notMe', 5_000);
  expect((await signIn({ openId: 'oMini', at: 6_000 })).remembered).toEqual({ purpose: '参观' });
});

test('who did not come, or is leaving, has no visit to say anything of', async () => {
  const { store, signIn } = await openLobby();
  await expect(store.keepAnswers('a', meeting)).rejects.toMatchObject({ code: 'visit.none' });
  const at = new Date(2026, 2, 3, 9).getTime();
  await signIn({ ...wang, at });
  await signIn({ ...wang, at, attempt: 'b', leave: 'must' });
  await expect(store.keepAnswers('b', meeting)).rejects.toMatchObject({ code: 'visit.none' });
});

test('what was agreed to is kept with its version, its language and its time', async () => {
  const { store, signIn, look } = await openLobby();
  const consent = { version: 3, language: 'zh-TW', picture: true, phone: false } as const;
  const { person } = await signIn({ ...wang, attempt: 'a', at: 1_000, consent });
  await signIn({ ...wang, attempt: 'a', at: 1_500, consent });
  await signIn({ ...wang, at: 2_000 });
  expect((await store.one(person)).recentVisits).toMatchObject([
    { at: 2_000, consent: null },
    { at: 1_000, consent: { ...consent, at: 1_000 } },
  ]);
  expect(look('select * from visit_consents')).toHaveLength(1);
});
