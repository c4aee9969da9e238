/** Who left the questions of a visit unanswered is known by it, until they answer them or pass them by. */
import { expect, test } from 'vitest';
import { openLobby } from './lobby.ts';
import { hour } from './visitors.ts';

const nine = new Date(2026, 2, 3, 9).getTime();
const wang = { openId: 'oWang', nickname: '王伟', leave: 'ifHere' } as const;
const meeting = { type: 'guest', answers: { purpose: '开会', host: '李娜' } };
const inHaste = { version: 1, language: 'zh-CN', picture: true, phone: false } as const;

test('who walked off is found unanswered by the scan after, and what they answer then is said of that one visit', async () => {
  const { store, signIn, look } = await openLobby();
  const came = await signIn({ ...wang, at: nine });
  expect(came).toMatchObject({ here: false, answered: false });
  const again = await signIn({ ...wang, at: nine + 60_000 });
  expect(again).toMatchObject({ here: true, answered: false, visit: came.visit });
  await store.keepAnswers(again.visit ?? '', meeting);
  expect(await signIn({ ...wang, at: nine + 90_000 })).toMatchObject({ here: true, answered: true });
  expect(look('select id from visits')).toEqual([{ id: came.visit }]);
  expect((await store.one(came.person)).recentVisits).toMatchObject([{ ...meeting, ended: null }]);
});

test('the answers of an earlier visit are those of that visit alone', async () => {
  const { store, signIn } = await openLobby();
  const before = await signIn({ ...wang, at: nine });
  await store.keepAnswers(before.visit ?? '', meeting);
  await signIn({ ...wang, at: nine + hour });
  await signIn({ ...wang, at: nine + 2 * hour });
  expect(await signIn({ ...wang, at: nine + 2 * hour + 1 })).toMatchObject({
    ...{ here: true, answered: false },
    ...{ visitorType: 'guest', remembered: meeting.answers },
  });
});

test('who passed the questions by, or had nothing to say, is not asked again', async () => {
  const { store, signIn } = await openLobby();
  const quiet = { type: null, answers: { company: ' ' } };
  for (const [openId, said] of [['oSkips', null] as const, ['oQuiet', quiet] as const]) {
    const { visit } = await signIn({ ...wang, openId, at: nine });
    await store.keepAnswers(visit ?? '', said);
    await store.keepAnswers(visit ?? '', said);
    expect(await signIn({ ...wang, openId, at: nine + 1_000 })).toMatchObject({ answered: true });
  }
});

test('what staff entered is no answer of the visitor’s, and stands when they pass the questions by', async () => {
  const { store, signIn } = await openLobby();
  await store.addGuest({ name: '王伟', phone: '', ...meeting }, '前台', '小李', nine);
  const { person } = await signIn({ ...wang, at: nine + 1_000 });
  const again = await signIn({ ...wang, at: nine + 2_000 });
  expect(again).toMatchObject({ here: true, answered: false, remembered: meeting.answers });
  await store.keepAnswers(again.visit ?? '', null);
  expect((await store.one(person)).recentVisits).toMatchObject([meeting]);
});

test('they answer under the text that they agreed to last; the picture was dealt with at the first scan', async () => {
  const { store, signIn } = await openLobby();
  const { person, visit } = await signIn({ ...wang, at: nine, consent: inHaste });
  const reread = { version: 2, language: 'en', picture: false, phone: true } as const;
  await signIn({ ...wang, at: nine + 5_000, consent: reread });
  const agreed = { ...reread, picture: true, at: nine + 5_000 };
  expect((await store.one(person)).recentVisits).toMatchObject([{ consent: agreed }]);
  await store.keepAnswers(visit ?? '', meeting);
  await signIn({ ...wang, at: nine + 9_000, consent: inHaste });
  expect((await store.one(person)).recentVisits).toMatchObject([{ consent: agreed }]);
});

test('an answer is said of a visit, or of nothing', async () => {
  const { store } = await openLobby();
  for (const said of [meeting, null])
    await expect(store.keepAnswers('never-was', said)).rejects.toMatchObject({ code: 'visit.none' });
});
