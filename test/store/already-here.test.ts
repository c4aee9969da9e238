/** Who scans once more right after signing in asks whether it worked, and does not leave. */
import { describe, expect, test } from 'vitest';
import { openLobby } from './lobby.ts';
import { joinPeople, make, these } from './staff.ts';
import { hour } from './visitors.ts';

/** Local times, because a day is one of the house. */
const today = new Date(2026, 2, 3).getTime();
const nine = today + 9 * hour;
const soon = 120_000;
const wang = { openId: 'oWang', nickname: '王伟', leave: 'ifHere' } as const;
const here = { here: true, left: false, firstVisit: false, visits: 1 } as const;

test('a scan right after the sign-in finds the visit that is open, and neither ends nor begins one', async () => {
  const { store, signIn, look } = await openLobby();
  const came = await signIn({ ...wang, at: nine });
  expect(came).toMatchObject({ here: false, left: false, firstVisit: true });
  for (const after of [1_000, 30_000, 90_000])
    expect(await signIn({ ...wang, at: nine + after })).toMatchObject({ ...here, visit: came.visit });
  expect(look('select at from visits')).toEqual([{ at: nine }]);
  expect(look('select * from visit_ends')).toEqual([]);
  expect(await store.one(came.person)).toMatchObject({ visits: 1, lastVisitAt: nine });
  expect(await store.onSite(nine + soon)).toMatchObject([{ id: came.visit, since: nine }]);
});

test('that lasts two minutes to the millisecond; later, a scan signs out', async () => {
  const { signIn } = await openLobby();
  await signIn({ ...wang, at: nine });
  expect(await signIn({ ...wang, at: nine + soon })).toMatchObject(here);
  expect(await signIn({ ...wang, at: nine + soon + 1 })).toMatchObject({ here: false, left: true });
});

test('a scan that was no arrival does not make it last longer', async () => {
  const { signIn } = await openLobby();
  await signIn({ ...wang, at: nine });
  await signIn({ ...wang, at: nine + soon });
  expect(await signIn({ ...wang, at: nine + soon + 1_000 })).toMatchObject({ left: true });
});

test('a clock that was set back a little changes nothing, and one set back far locks nobody in', async () => {
  const { signIn } = await openLobby();
  await signIn({ ...wang, at: nine });
  expect(await signIn({ ...wang, at: nine - 3_000 })).toMatchObject(here);
  expect(await signIn({ ...wang, at: nine - soon })).toMatchObject(here);
  expect(await signIn({ ...wang, at: nine - soon - 1 })).toMatchObject({ left: true });
});

test('midnight between the two scans makes no second visit of it', async () => {
  const { signIn } = await openLobby();
  const came = await signIn({ ...wang, at: today - 30_000 });
  expect(await signIn({ ...wang, at: today + 30_000 })).toMatchObject({ ...here, visit: came.visit });
});

test('it holds at any kiosk of the house, by any channel, and when both scans share a commit', async () => {
  const { store, signIn } = await openLobby();
  const web = { ...wang, unionId: 'u1' };
  const mini = { ...web, openId: 'oMini', channel: 'miniProgram', kiosk: '侧门' } as const;
  const [came, again] = await Promise.all([
    signIn({ ...web, at: nine, kiosk: '前台' }),
    signIn({ ...mini, at: nine + 5_000 }),
  ]);
  expect(again).toMatchObject({ ...here, person: came.person, visit: came.visit });
  expect(await store.onSite(nine + soon)).toHaveLength(1);
});

test('two whom staff joined in between are one here, too', async () => {
  const { store, signIn } = await openLobby();
  const web = await signIn({ ...wang, at: nine });
  const mini = await signIn({ ...wang, openId: 'oMini', nickname: '', at: nine + 1_000 });
  await joinPeople(store, web.person, mini.person, nine + 2_000);
  expect(await signIn({ ...wang, at: nine + 3_000 })).toMatchObject({ here: true, visit: mini.visit });
});

test('"leaving" chosen first signs out at once, always', async () => {
  const { store, signIn } = await openLobby();
  const { person } = await signIn({ ...wang, at: nine });
  const went = await signIn({ ...wang, at: nine + 1, leave: 'must' });
  expect(went).toMatchObject({ here: false, left: true });
  expect((await store.one(person)).recentVisits).toMatchObject([{ ended: { at: nine + 1, by: 'kiosk' } }]);
});

test('whoever the desk has signed out since comes anew', async () => {
  const { store, signIn } = await openLobby();
  const { visit } = await signIn({ ...wang, at: nine });
  await store.endOnSite(visit ?? '', 'desk', '小李', nine + 10_000);
  expect(await signIn({ ...wang, at: nine + 20_000 })).toMatchObject({ here: false, visits: 2 });
});

test('an entry by hand becomes the visit with the first scan, and stays it with the second', async () => {
  const { store, signIn } = await openLobby();
  await store.addGuest({ name: '王伟', phone: '', type: null, answers: {} }, '前台', '小李', nine);
  const came = await signIn({ ...wang, at: nine + 30_000 });
  expect(came).toMatchObject({ here: false, left: false, visits: 1 });
  expect(await signIn({ ...wang, at: nine + 60_000 })).toMatchObject({ ...here, visit: came.visit });
  expect(await store.onSite(nine + soon)).toMatchObject([{ id: came.visit, kind: 'visit' }]);
});

test('somebody blocked in between is not greeted, and stays on the list of who is in the house', async () => {
  const { store, signIn } = await openLobby();
  const { person, visit } = await signIn({ ...wang, at: nine });
  await make(store, { do: 'block', people: these(person), on: true, why: '请到前台' });
  const again = await signIn({ ...wang, at: nine + 5_000 });
  expect(again).toMatchObject({ blocked: true, here: false, left: false, visit: null });
  expect(await store.onSite(nine + soon)).toMatchObject([{ id: visit }]);
});

test('a mini program’s session begins with such a scan as with any other', async () => {
  const { store, signIn } = await openLobby();
  const { person } = await signIn({ ...wang, at: nine });
  const session = { hash: 'f'.repeat(64), expiresAt: nine + hour };
  await signIn({ ...wang, at: nine + 1_000, session });
  expect(await store.session(session.hash, nine + 2_000)).toMatchObject({ person });
});

describe('who was greeted as here already', () => {
  const scanned = async () => {
    const lobby = await openLobby();
    const came = await lobby.signIn({ ...wang, at: nine });
    const { person, identity } = await lobby.signIn({ ...wang, attempt: 'again', at: nine + 5_000 });
    const who = { attempt: 'again', person, identity };
    return { ...lobby, came, who };
  };

  test('may leave after all, as by "leaving" on the kiosk', async () => {
    const { store, came, who } = await scanned();
    await store.leaveNow(who, nine + 9_000);
    expect(await store.onSite(nine + soon)).toEqual([]);
    const ended = { at: nine + 9_000, by: 'kiosk' };
    expect(await store.one(came.person)).toMatchObject({ visits: 1, recentVisits: [{ ended }] });
    await store.leaveNow(who, nine + 11_000);
    expect((await store.one(came.person)).recentVisits).toMatchObject([{ ended }]);
  });

  test('leaves in peace when the desk was faster', async () => {
    const { store, came, who } = await scanned();
    await store.endOnSite(came.visit ?? '', 'desk', '小李', nine + 6_000);
    await store.leaveNow(who, nine + 9_000);
    expect((await store.one(came.person)).recentVisits).toMatchObject([{ ended: { by: 'desk' } }]);
  });

  test('has said nothing that "not me" could undo: the visit is that of the scan before', async () => {
    const { store, came } = await scanned();
    await expect(store.endVisitOf('again', 'notMe', nine + 9_000)).rejects.toMatchObject({
      code: 'visit.none',
    });
    expect(await store.onSite(nine + soon)).toMatchObject([{ id: came.visit }]);
    expect(await store.one(came.person)).toMatchObject({ visits: 1, recentVisits: [{ ended: null }] });
  });
});
