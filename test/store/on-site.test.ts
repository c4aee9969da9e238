import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLobby } from './lobby.ts';
import { start } from './process.ts';
import { joinPeople, make, these } from './staff.ts';
import { hour } from './visitors.ts';

const nine = new Date(2026, 2, 3, 9).getTime();
const guest = (name: string) => ({ name, phone: '', type: null, answers: {} });

test('on site is who came within a day and has not left, newest first', async () => {
  const { store, signIn } = await openLobby();
  await signIn({ openId: 'oLong', at: nine - 24 * hour });
  const night = await signIn({ openId: 'oNight', nickname: '夜班', at: nine - 23 * hour, kiosk: '侧门' });
  await store.keepAvatar(night.identity, { file: 'face.jpg', url: null, at: 1 });
  const came = await signIn({ openId: 'oWang', nickname: '王伟', at: nine - 2 });
  await store.addGuest(guest('李娜'), '前台', '小李', nine - 1);
  await signIn({ openId: 'oGone', at: nine - 3, leave: 'ifHere' });
  await signIn({ openId: 'oGone', at: nine - 2, leave: 'must' });
  expect(await store.onSite(nine)).toMatchObject([
    { kind: 'guest', person: null, name: '李娜', since: nine - 1 },
    { id: came.visit, kind: 'visit', person: came.person, name: '王伟', since: nine - 2, safe: null },
    { id: night.visit, name: '夜班', avatar: 'face.jpg', kiosk: '侧门', answers: {}, type: null },
  ]);
});

test('a person is on site once, under the name of today, and leaves altogether', async () => {
  const { store, signIn } = await openLobby();
  const web = await signIn({ openId: 'oWeb', nickname: '王伟', at: nine });
  const mini = await signIn({ openId: 'oMini', nickname: '', at: nine + 1 });
  const last = await signIn({ openId: 'oMini', nickname: '', at: nine + 2 });
  await joinPeople(store, web.person, mini.person, nine + 3);
  const { id } = await store.one(mini.person);
  expect(await store.onSite(nine + 4)).toMatchObject([{ id: last.visit, person: id, name: '王伟' }]);
  await store.endOnSite(last.visit ?? '', 'desk', '小李', nine + 5);
  expect(await store.onSite(nine + 6)).toEqual([]);
});

test('an evacuation holds who was on site when it began, and nobody who came later', async () => {
  const { store, signIn } = await openLobby();
  const wang = await signIn({ openId: 'oWang', nickname: '王伟', at: nine });
  const li = await store.addGuest(guest('李娜'), '前台', '小李', nine + 1);
  await store.startEvacuation('小李', nine + 2);
  await store.startEvacuation('老张', nine + 3);
  await signIn({ openId: 'oLate', at: nine + 4 });
  const before = await store.evacuation();
  expect(before).toMatchObject({ since: nine + 2, startedBy: '小李' });
  expect(before.people).toMatchObject([
    { id: li, kind: 'guest', name: '李娜', safe: null },
    { id: wang.visit, kind: 'visit', name: '王伟', safe: null },
  ]);
  expect(await store.onSite(nine + 5)).toHaveLength(3);
});

test('nobody vanishes from it: not who leaves, not who is matched, not who is joined', async () => {
  const { store, signIn } = await openLobby();
  const left = await signIn({ openId: 'oLeft', at: nine });
  const wrong = await signIn({ openId: 'oWrong', attempt: 'a', at: nine + 1 });
  const one = await signIn({ openId: 'oOne', at: nine + 2 });
  const two = await signIn({ openId: 'oTwo', at: nine + 3 });
  const li = await store.addGuest(guest('李娜'), '前台', '小李', nine + 4);
  await store.startEvacuation('小李', nine + 5);
  await signIn({ openId: 'oLeft', at: nine + 6, leave: 'must' });
  await store.endVisitOf('a', 'notMe', nine + 7);
  await joinPeople(store, one.person, two.person, nine + 8);
  const matched = await signIn({ nickname: '李娜', at: nine + 9 });
  await store.endAllOpen('closing', nine + 10);
  const { people } = await store.evacuation();
  expect(people.map(({ id }) => id)).toEqual([li, two.visit, one.visit, wrong.visit, left.visit]);
  expect(people[0]?.person).toBe(matched.person);
});

test('staff mark who is safe, take it back, and see who marked it in both lists', async () => {
  const { store, signIn } = await openLobby();
  const { visit } = await signIn({ openId: 'oWang', at: nine });
  const id = visit ?? '';
  const safe = async () => (await store.evacuation()).people[0]?.safe;
  await store.startEvacuation('小李', nine + 1);
  await store.markSafe(id, true, '老张', nine + 2);
  expect(await safe()).toEqual({ by: '老张', at: nine + 2 });
  expect(await store.onSite(nine + 3)).toMatchObject([{ safe: { by: '老张' } }]);
  await store.markSafe(id, false, '小李', nine + 4);
  expect(await safe()).toBeNull();
});

test('only who is on the list of an evacuation that is on can be marked', async () => {
  const { store, signIn } = await openLobby();
  const { visit } = await signIn({ at: nine });
  const unknown = { code: 'person.unknown' };
  await expect(store.markSafe(visit ?? '', true, '小李', nine)).rejects.toMatchObject(unknown);
  await store.startEvacuation('小李', nine + 1);
  const late = await signIn({ at: nine + 2 });
  await expect(store.markSafe(late.visit ?? '', true, '小李', nine)).rejects.toMatchObject(unknown);
});

test('after an evacuation nobody is marked, and the next one begins anew', async () => {
  const { store, signIn } = await openLobby();
  const { visit } = await signIn({ at: nine });
  expect(await store.isEvacuated()).toBe(false);
  await store.startEvacuation('小李', nine + 1);
  expect(await store.isEvacuated()).toBe(true);
  await store.markSafe(visit ?? '', true, '小李', nine + 2);
  await store.endEvacuation(nine + 3);
  await store.endEvacuation(nine + 4);
  expect(await store.isEvacuated()).toBe(false);
  expect(await store.evacuation()).toEqual({ since: null, startedBy: null, people: [] });
  expect(await store.onSite(nine + 5)).toMatchObject([{ safe: null }]);
  await signIn({ at: nine + 6 });
  await store.startEvacuation('老张', nine + 7);
  const { since, people } = await store.evacuation();
  expect([since, people.length]).toEqual([nine + 7, 2]);
  expect(people.every(({ safe }) => safe === null)).toBe(true);
});

test('an evacuation outlives a restart', async () => {
  const first = await openLobby();
  const { visit } = await first.signIn({ at: nine });
  await first.store.startEvacuation('小李', nine + 1);
  await first.store.markSafe(visit ?? '', true, '小李', nine + 2);
  const before = await first.store.evacuation();
  await first.store.close();
  expect(await (await openLobby(first.folder)).store.evacuation()).toEqual(before);
});

test('both lists are there while somebody else keeps the database locked', async () => {
  const { store, folder, signIn } = await openLobby();
  await signIn({ at: nine });
  await store.startEvacuation('小李', nine + 1);
  await store.onSite(nine + 1);
  const locker = await start('keep-locked', join(folder, 'people.sqlite'));
  await locker.lines(1);
  const waiting = Promise.allSettled([signIn({ at: nine + 2 })]);
  const lists = [await store.onSite(nine + 3), (await store.evacuation()).people];
  await locker.kill();
  await waiting;
  expect(lists.map(({ length }) => length)).toEqual([1, 1]);
});

test('two thousand are listed, the newest; all of the house are in its evacuation', async () => {
  const { store, signIn } = await openLobby();
  const came = await Promise.all(
    Array.from({ length: 2_010 }, (_one, n) => signIn({ openId: `o${n}`, attempt: `${n}`, at: nine + n })),
  );
  await store.keepAnswers(came.at(-1)?.visit ?? '', { type: 'guest', answers: { host: '李娜' } });
  const list = await store.onSite(nine + 2_010);
  expect(list).toHaveLength(2_000);
  expect(list[0]).toMatchObject({ since: nine + 2_009, type: 'guest', answers: { host: '李娜' } });
  await store.startEvacuation('小李', nine + 2_011);
  expect((await store.evacuation()).people).toHaveLength(2_010);
});

test('what the desk ended by mistake goes on, with everything that left with it; once an hour has passed it does not', async () => {
  const { store, signIn } = await openLobby();
  const first = await signIn({ openId: 'oWang', nickname: '王伟', at: nine });
  const second = await signIn({ openId: 'oWang', nickname: '王伟', at: nine + 1 });
  const li = await store.addGuest(guest('李娜'), '前台', '小李', nine + 2);
  const before = await store.onSite(nine + 3);
  await store.endOnSite(second.visit ?? '', 'desk', '小李', nine + 4);
  await store.endOnSite(li, 'desk', '小李', nine + 4);
  expect(await store.onSite(nine + 5)).toEqual([]);
  await store.reopenOnSite(second.visit ?? '', nine + 6);
  await store.reopenOnSite(li, nine + 6);
  expect(await store.onSite(nine + 7)).toEqual(before);
  const { recentVisits } = await store.one(first.person);
  expect(recentVisits.map(({ ended }) => ended)).toEqual([null, null]);

  await store.endOnSite(li, 'desk', '小李', nine + 8);
  await expect(store.reopenOnSite(li, nine + 8 + hour)).rejects.toMatchObject({
    code: 'change.not-undoable',
  });
});

test('what a visitor or closing time ended is not the desk’s to take back', async () => {
  const { store, signIn } = await openLobby();
  const came = await signIn({ openId: 'oWang', at: nine });
  await signIn({ openId: 'oWang', at: nine + 1, leave: 'must' });
  const late = await signIn({ openId: 'oLate', at: nine + 2 });
  const li = await store.addGuest(guest('李娜'), '前台', '小李', nine + 3);
  await store.endAllOpen('closing', nine + 4);
  for (const id of [came.visit ?? '', late.visit ?? '', li, '01890a5d-ac96-774b-bcce-b302099a8057'])
    await expect(store.reopenOnSite(id, nine + 5)).rejects.toMatchObject({ code: 'change.not-undoable' });
});

test('whoever staff call by another name is listed by it, also under the person they were joined into', async () => {
  const { store, signIn } = await openLobby();
  const name = async (person: string, called: string) =>
    make(store, { do: 'name', person, name: called, version: (await store.one(person)).version });
  const jason = await signIn({ openId: 'oJason', nickname: 'Jason', at: nine });
  const web = await signIn({ openId: 'oWeb', nickname: 'Zoe', at: nine + 1 });
  const mini = await signIn({ openId: 'oMini', nickname: 'Zoe', at: nine + 2 });
  await name(jason.person, '王伟');
  await name(mini.person, '赵敏');
  await joinPeople(store, mini.person, web.person, nine + 3);
  expect((await store.onSite(nine + 4)).map((one) => one.name)).toEqual(['赵敏', '王伟']);
  await store.startEvacuation('小李', nine + 5);
  expect((await store.evacuation()).people.map((one) => one.name).toSorted()).toContain('王伟');
});

test('somebody known who came without a phone is on site as that person, and a later scan becomes that visit', async () => {
  const { store, signIn } = await openLobby();
  const now = Date.now();
  const wang = await signIn({ openId: 'oWang', nickname: '王伟', at: now - 48 * hour });
  const other = await signIn({ openId: 'oOther', nickname: '王伟', at: now - 47 * hour });
  const id = await store.addGuest({ ...guest('王伟'), person: wang.person }, '前台', '小李', now);
  expect(await store.onSite(now + 1)).toMatchObject([{ id, kind: 'guest', person: wang.person, since: now }]);
  expect((await store.one(wang.person)).byHand).toMatchObject([
    { id, at: now, kiosk: '前台', by: '小李', ended: null },
  ]);
  expect((await store.one(other.person)).byHand).toEqual([]);
  const sort = { by: 'lastVisit', descending: true } as const;
  const onsite = await store.lists.people({ search: 'is:onsite', sort });
  expect(onsite.rows.map((row) => row.id)).toEqual([wang.person]);

  // Another 王伟 is not that one, though the name is the same.
  await signIn({ openId: 'oOther', nickname: '王伟', at: now + 2 });
  expect((await store.one(wang.person)).byHand).toHaveLength(1);
  await signIn({ openId: 'oWang', nickname: '王伟', at: now + 3 });
  expect((await store.one(wang.person)).byHand).toEqual([]);
  expect((await store.onSite(now + 4)).map((one) => one.person)).toEqual([wang.person, other.person]);
});

test('whoever was entered by hand and never scanned is found later too, and counted among the arrivals', async () => {
  const { store, signIn } = await openLobby();
  await store.addGuest(guest('李娜'), '前台', '小李', nine);
  await store.addGuest(guest('王伟'), '前台', '小李', nine + 1);
  await store.endAllOpen('closing', nine + hour);
  await store.addGuest(guest('赵敏'), '前台', '小李', nine + 24 * hour);
  await signIn({ openId: 'oZhao', nickname: '赵敏', at: nine + 25 * hour });
  expect(await store.entries()).toMatchObject([
    { name: '王伟', by: '小李', kiosk: '前台', person: null, ended: { at: nine + hour, by: 'closing' } },
    { name: '李娜', at: nine },
  ]);
  const from = new Date(nine).setHours(0, 0, 0, 0);
  expect(await store.today({ from, to: from + 24 * hour })).toMatchObject({ arrivals: 2, byHand: 2 });
  expect(await store.today({ from: from + 24 * hour, to: from + 48 * hour })).toMatchObject({
    arrivals: 1,
    byHand: 0,
  });
});

test('nobody who is blocked is let in by hand, and nobody who is not known', async () => {
  const { store, signIn } = await openLobby();
  const { person } = await signIn({ openId: 'oBad', nickname: '某人', at: nine });
  const people = these(person);
  await make(store, { do: 'block', people, on: true, why: '' });
  const add = (whom: string) => store.addGuest({ ...guest('某人'), person: whom }, '前台', '小李', nine + 2);
  await expect(add(person)).rejects.toMatchObject({ code: 'ipc.bad-request' });
  await expect(add('01890a5d-ac96-774b-bcce-b302099a8057')).rejects.toMatchObject({ code: 'person.unknown' });
});
