import { expect, test } from 'vitest';
import { openLobby } from './lobby.ts';
import { joinPeople } from './staff.ts';
import { hour } from './visitors.ts';

/** Local times, because a day is one of the house. */
const today = new Date(2026, 2, 3).getTime();
const nine = today + 9 * hour;
const five = today + 17 * hour;
const wang = { openId: 'oWang', nickname: '王伟' } as const;

test('a second scan of the same day ends the visit, and no other begins', async () => {
  const { store, signIn, look } = await openLobby();
  const came = await signIn({ ...wang, at: nine, leave: 'ifHere' });
  expect(came).toMatchObject({ left: false, visits: 1, firstVisit: true });
  const went = await signIn({ ...wang, at: five, leave: 'ifHere' });
  expect(went).toMatchObject({ left: true, visit: came.visit, visits: 1, firstVisit: false });
  expect(look('select * from visits')).toHaveLength(1);
  const { recentVisits } = await store.one(came.person);
  expect(recentVisits).toMatchObject([{ at: nine, ended: { at: five, by: 'scan' } }]);
  expect(await store.onSite(five)).toEqual([]);
});

test('who has left may come again on the same day, however soon', async () => {
  const { signIn } = await openLobby();
  await signIn({ ...wang, at: nine, leave: 'ifHere' });
  await signIn({ ...wang, at: nine + 1, leave: 'must' });
  const again = await signIn({ ...wang, at: nine + 2, leave: 'ifHere' });
  expect(again).toMatchObject({ left: false, visits: 2 });
});

test('where visits do not end, every scan is a visit', async () => {
  const { signIn } = await openLobby();
  await signIn({ ...wang, at: nine });
  expect(await signIn({ ...wang, at: five })).toMatchObject({ left: false, visits: 2 });
});

test('"leaving" on the kiosk ends the visit as such, and refuses who was not here', async () => {
  const { store, signIn, look } = await openLobby();
  const nobody = signIn({ ...wang, at: nine, leave: 'must' });
  await expect(nobody).rejects.toMatchObject({ code: 'visit.none' });
  expect(look('select * from people')).toEqual([]);

  const { person } = await signIn({ ...wang, at: nine, leave: 'ifHere' });
  expect(await signIn({ ...wang, at: five, leave: 'must' })).toMatchObject({ left: true });
  expect((await store.one(person)).recentVisits).toMatchObject([{ ended: { at: five, by: 'kiosk' } }]);
  const twice = signIn({ ...wang, at: five + 1, leave: 'must' });
  await expect(twice).rejects.toMatchObject({ code: 'visit.none' });
});

test('the same attempt to leave gives the same answer, and ends nothing else', async () => {
  const { store, signIn } = await openLobby();
  await signIn({ ...wang, at: nine, leave: 'ifHere' });
  const leaving = { ...wang, attempt: 'a', at: five, leave: 'ifHere' } as const;
  const [first, second] = await Promise.all([signIn(leaving), signIn(leaving)]);
  expect(second).toEqual(first);
  const back = await signIn({ ...wang, at: five + 1, leave: 'ifHere' });
  expect(await signIn({ ...leaving, leave: 'must' })).toEqual(first);
  expect(await store.onSite(five + 2)).toMatchObject([{ id: back.visit }]);
});

test('nobody learns from an attempt who it was that left', async () => {
  const { signIn } = await openLobby();
  await signIn({ ...wang, at: nine, leave: 'ifHere' });
  await signIn({ ...wang, attempt: 'a', at: five, leave: 'ifHere' });
  const stranger = signIn({ openId: 'oLi', attempt: 'a', at: five, leave: 'ifHere' });
  await expect(stranger).rejects.toMatchObject({ code: 'callback.taken' });
});

test('a visit of yesterday that was never ended stays as it is', async () => {
  const { store, signIn } = await openLobby();
  const yesterday = five - 24 * hour;
  await signIn({ ...wang, at: yesterday, leave: 'ifHere' });
  const { person, left } = await signIn({ ...wang, at: nine, leave: 'ifHere' });
  expect(left).toBe(false);
  await signIn({ ...wang, at: five, leave: 'must' });
  expect((await store.one(person)).recentVisits).toMatchObject([
    { at: nine, ended: { by: 'kiosk' } },
    { at: yesterday, ended: null },
  ]);
});

test('who is here over midnight scans as a new visit, but may say that they leave', async () => {
  const { signIn } = await openLobby();
  const late = { at: today + 23 * hour, leave: 'ifHere' } as const;
  const night = { at: today + 26 * hour };
  await signIn({ ...late, openId: 'oScan' });
  expect(await signIn({ ...night, openId: 'oScan', leave: 'ifHere' })).toMatchObject({ left: false });
  const came = await signIn({ ...late, openId: 'oSays' });
  const went = await signIn({ ...night, openId: 'oSays', leave: 'must' });
  expect(went).toMatchObject({ left: true, visit: came.visit });
});

test('a person leaves altogether, under whichever of their identities they came', async () => {
  const { store, signIn } = await openLobby();
  const web = await signIn({ openId: 'oWeb', at: nine });
  const mini = await signIn({ openId: 'oMini', channel: 'miniProgram', at: nine + 1 });
  await joinPeople(store, web.person, mini.person, nine + 2);
  const went = await signIn({ openId: 'oWeb', at: five, leave: 'ifHere' });
  expect(went).toMatchObject({ left: true, visit: mini.visit, visits: 1 });
  expect(await store.onSite(five)).toEqual([]);
});

test('a login on the phone alone neither begins nor ends a visit', async () => {
  const { store, signIn } = await openLobby();
  const { visit } = await signIn({ ...wang, at: nine, leave: 'ifHere' });
  const login = await signIn({ ...wang, at: five, visit: false, leave: 'must' });
  expect(login).toMatchObject({ left: false, visit: null, visits: 1 });
  expect(await store.onSite(five)).toMatchObject([{ id: visit }]);
});

test('staff end a visit, and ending what has ended changes nothing', async () => {
  const { store, signIn, look } = await openLobby();
  const { person, visit } = await signIn({ ...wang, at: nine });
  await store.endOnSite(visit ?? '', 'desk', '小李', five);
  await store.endOnSite(visit ?? '', 'desk', '老张', five + 1);
  expect((await store.one(person)).recentVisits).toMatchObject([{ ended: { at: five, by: 'desk' } }]);
  expect(look('select staff from visit_ends')).toEqual([{ staff: '小李' }]);
  const nobody = store.endOnSite('nobody', 'desk', '小李', five);
  await expect(nobody).rejects.toMatchObject({ code: 'person.unknown' });
});

test('a closing time that was missed ends what had begun by then, and nothing newer', async () => {
  const { store, signIn } = await openLobby();
  const guest = { name: '李娜', phone: '', type: null, answers: {} };
  const evening = nine - 13 * hour;
  const yesterday = await signIn({ openId: 'oWang', at: evening });
  await store.addGuest(guest, '前台', '小李', evening);
  const now = await signIn({ openId: 'oLi', at: nine });
  await store.addGuest(guest, '前台', '小李', nine);
  expect(await store.endAllOpen('closing', evening + hour)).toBe(2);
  expect((await store.onSite(nine + 1)).map(({ since }) => since)).toEqual([nine, nine]);
  const endOf = async (person: string) => (await store.one(person)).recentVisits[0]?.ended;
  expect(await endOf(yesterday.person)).toEqual({ at: evening + hour, by: 'closing' });
  expect(await endOf(now.person)).toBeNull();
});

test('at closing time whatever goes on ends, marked as such, and what had ended stays', async () => {
  const { store, signIn } = await openLobby();
  const old = await signIn({ openId: 'oOld', at: nine - 48 * hour });
  const left = await signIn({ openId: 'oLeft', at: nine, leave: 'ifHere' });
  await signIn({ openId: 'oLeft', at: nine + hour, leave: 'ifHere' });
  const here = await signIn({ openId: 'oHere', at: nine });
  const guest = { name: '李娜', phone: '', type: null, answers: {} };
  await store.addGuest(guest, '前台', '小李', nine);
  expect(await store.endAllOpen('closing', five)).toBe(2);
  expect(await store.endAllOpen('closing', five)).toBe(0);
  const endOf = async (person: string) => (await store.one(person)).recentVisits[0]?.ended;
  expect(await endOf(here.person)).toEqual({ at: five, by: 'closing' });
  expect(await endOf(left.person)).toMatchObject({ by: 'scan' });
  expect(await endOf(old.person)).toBeNull();
  expect(await store.onSite(five)).toEqual([]);
});
