import { expect, test } from 'vitest';
import { openLobby } from './lobby.ts';
import { joinPeople, partPeople } from './staff.ts';

test('staff make two people one and part them again', async () => {
  const { store, signIn } = await openLobby();
  const one = await signIn({ openId: 'o1', nickname: '王伟' });
  const two = await signIn({ openId: 'o2', nickname: '老王' });
  expect(await joinPeople(store, two.person, one.person, 50)).toBe(one.person);
  const whole = await store.one(two.person);
  expect(whole).toMatchObject({ id: one.person, nickname: '老王', visits: 2 });
  expect(whole.joins).toMatchObject([{ at: 50, by: 'staff', nickname: '老王' }]);
  expect((await signIn({ openId: 'o2' })).person).toBe(one.person);

  await partPeople(store, whole.joins[0]?.id ?? '');
  expect(await store.one(one.person)).toMatchObject({ visits: 1, joins: [] });
  expect(await store.one(two.person)).toMatchObject({ visits: 2, joins: [] });
});

test('who is one already cannot be joined, nor anybody with nobody', async () => {
  const { store, signIn, look } = await openLobby();
  const one = await signIn();
  const two = await signIn();
  const same = { code: 'person.same' };
  await expect(joinPeople(store, one.person, one.person, 1)).rejects.toMatchObject(same);
  await joinPeople(store, one.person, two.person, 1);
  await expect(joinPeople(store, two.person, one.person, 2)).rejects.toMatchObject(same);
  await expect(joinPeople(store, one.person, 'nobody', 3)).rejects.toMatchObject({ code: 'person.unknown' });
  expect(look('select * from joins')).toHaveLength(1);
});

test('staff may join again whom staff parted, and part them again', async () => {
  const { store, signIn } = await openLobby();
  const web = await signIn({ openId: 'oWeb' });
  const mini = await signIn({ openId: 'oMini', unionId: 'u' });
  await signIn({ openId: 'oWeb', unionId: 'u' });
  const part = async () => {
    const { joins } = await store.one(web.person);
    for (const { id } of joins) await partPeople(store, id);
  };
  await part();
  expect((await signIn({ openId: 'oWeb', unionId: 'u' })).joined).toBe(false);
  expect(await joinPeople(store, web.person, mini.person, 9)).toBe(web.person);
  expect((await signIn({ openId: 'oMini', unionId: 'u' })).person).toBe(web.person);
  expect((await store.one(web.person)).joins).toMatchObject([{ by: 'staff' }]);
  await part();
  expect((await signIn({ openId: 'oMini', unionId: 'u' })).person).toBe(mini.person);
});

test('people whom WeChat knows under two unionIds can be joined by staff, and both are found', async () => {
  const { store, signIn } = await openLobby();
  const one = await signIn({ openId: 'o1', unionId: 'u1' });
  const two = await signIn({ openId: 'o2', unionId: 'u2' });
  await joinPeople(store, one.person, two.person, 1);
  for (const unionId of ['u1', 'u2']) {
    expect((await signIn({ openId: `o3${unionId}`, unionId })).person).toBe(one.person);
  }
});

test('whom staff parted does not come back as a part of somebody else', async () => {
  const { store, signIn, notes } = await openLobby();
  const old = await signIn({ openId: 'oOld' });
  const one = await signIn({ openId: 'oOne', unionId: 'u' });
  const two = await signIn({ openId: 'oTwo' });
  await signIn({ openId: 'oTwo', unionId: 'u' });
  const [join] = (await store.one(one.person)).joins;
  await partPeople(store, join?.id ?? '');
  await joinPeople(store, old.person, one.person, 1);
  expect((await signIn({ openId: 'oTwo', unionId: 'u' })).joined).toBe(false);
  expect(notes).toContainEqual(['union-disputed', { person: two.person, other: old.person }]);
});

test('the joins of a whole group are told, newest first', async () => {
  const { store, signIn } = await openLobby();
  const [a, b, c, d] = [
    await signIn({ nickname: 'A' }),
    await signIn({ nickname: 'B' }),
    await signIn({ nickname: 'C' }),
    await signIn({ nickname: 'D' }),
  ];
  await joinPeople(store, c.person, d.person, 1);
  await joinPeople(store, a.person, b.person, 2);
  await joinPeople(store, b.person, c.person, 3);
  const { joins, visits } = await store.one(d.person);
  expect(joins.map(({ nickname, at }) => [nickname, at])).toEqual([
    ['C', 3],
    ['B', 2],
    ['D', 1],
  ]);
  expect(visits).toBe(4);
});

test('somebody without a visit lends no times to whom they are joined with', async () => {
  const { store, signIn } = await openLobby();
  const quiet = await signIn({ at: 1_000, visit: false });
  const quieter = await signIn({ at: 2_000, visit: false });
  const visitor = await signIn({ at: 5_000 });
  const both = await joinPeople(store, quieter.person, quiet.person, 6_000);
  expect(await store.one(both)).toMatchObject({ visits: 0, firstVisitAt: 1_000, lastVisitAt: 1_000 });
  const all = await joinPeople(store, visitor.person, both, 7_000);
  expect(await store.one(all)).toMatchObject({ visits: 1, firstVisitAt: 5_000, lastVisitAt: 5_000 });
  const [join] = (await store.one(all)).joins;
  await partPeople(store, join?.id ?? '');
  expect(await store.one(both)).toMatchObject({ visits: 0, firstVisitAt: 1_000, lastVisitAt: 1_000 });
});
