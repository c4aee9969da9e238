import { expect, test } from 'vitest';
import { openLobby } from './lobby.ts';
import { joinPeople } from './staff.ts';

const wang = { openId: 'oWang', nickname: '王伟' } as const;
const meeting = { type: 'guest', answers: { purpose: '开会', host: '李娜' } };

test('what a visitor says belongs to the visit, and the last word counts', async () => {
  const { store, signIn } = await openLobby();
  const { person, visit } = await signIn(wang);
  await store.keepAnswers(visit ?? '', { type: 'courier', answers: { parcel: '2', host: '李娜' } });
  await store.keepAnswers(visit ?? '', {
    type: 'guest',
    answers: { purpose: ' 开会 ', host: '  ', company: '' },
  });
  expect((await store.one(person)).recentVisits).toMatchObject([
    { type: 'guest', answers: { purpose: '开会' } },
  ]);
  expect(await store.onSite(Date.UTC(2026, 0, 5, 12))).toMatchObject([
    { type: 'guest', answers: { purpose: '开会' } },
  ]);
});

test('what was said last time is remembered, from the latest visit on which something was said', async () => {
  const { store, signIn } = await openLobby();
  const first = await signIn(wang);
  expect(first).toMatchObject({ remembered: {}, visitorType: null });
  await store.keepAnswers(first.visit ?? '', meeting);
  const remembered = { remembered: meeting.answers, visitorType: 'guest' };
  expect(await signIn(wang)).toMatchObject(remembered);
  const third = await signIn(wang);
  expect(third).toMatchObject(remembered);
  await store.keepAnswers(third.visit ?? '', { type: null, answers: { purpose: '面试' } });
  expect(await signIn(wang)).toMatchObject({ remembered: { purpose: '面试' }, visitorType: null });
});

test('it is remembered of the whole person, and not of visits that were somebody else’s', async () => {
  const { store, signIn } = await openLobby();
  const web = await signIn({ openId: 'oWeb', at: 1_000 });
  const mini = await signIn({ openId: 'oMini', attempt: 'b', at: 2_000 });
  await store.keepAnswers(web.visit ?? '', { type: null, answers: { purpose: '参观' } });
  await store.keepAnswers(mini.visit ?? '', meeting);
  await joinPeople(store, web.person, mini.person, 3_000);
  expect((await signIn({ openId: 'oWeb', at: 4_000 })).remembered).toEqual(meeting.answers);
  await store.endVisitOf('b', 'notMe', 5_000);
  expect((await signIn({ openId: 'oMini', at: 6_000 })).remembered).toEqual({ purpose: '参观' });
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
