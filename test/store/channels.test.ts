import { expect, test } from 'vitest';
import { fc, tries } from '../properties.ts';
import { everybody, openLobby } from './lobby.ts';
import { partPeople } from './staff.ts';

const ways = [
  { channel: 'website', appId: 'wx00000000000000aa', openId: 'oWeb' },
  { channel: 'officialAccount', appId: 'wx00000000000000bb', openId: 'oAccount' },
  { channel: 'miniProgram', appId: 'wx00000000000000cc', openId: 'oMini' },
  { channel: 'miniProgram', appId: 'wx00000000000000dd', openId: 'oMini' },
] as const;

test('whoever uses every channel and two apps of one is one row with four identities, in any order', async () => {
  const orders = fc.shuffledSubarray([...ways], { minLength: ways.length });
  await fc.assert(
    fc.asyncProperty(
      orders,
      fc.array(fc.nat(3), { maxLength: 6 }),
      fc.boolean(),
      async (order, nameless, visit) => {
        const { store, signIn } = await openLobby();
        // WeChat may tell the unionId only later: when the app is bound, when the person follows the account.
        for (const n of nameless) await signIn({ ...ways[n], visit });
        for (const way of order) await signIn({ ...way, unionId: 'uWang' });
        const { rows, total } = await everybody(store);
        expect(total).toBe(1);
        expect(rows).toMatchObject([{ channels: ['website', 'officialAccount', 'miniProgram'] }]);
        const { identities, unionId, visits } = await store.one(rows[0]?.id ?? '');
        expect(identities).toHaveLength(4);
        expect(new Set(identities.map(({ appId }) => appId)).size).toBe(4);
        expect(unionId).toBe('uWang');
        expect(visits).toBe(order.length + (visit ? nameless.length : 0));
        await store.close();
      },
    ),
    tries(30),
  );
});

test('without a unionId every channel and app is somebody else', async () => {
  const { store, signIn } = await openLobby();
  for (const way of ways) await signIn(way);
  expect((await everybody(store)).total).toBe(4);
});

test('three channels joined one after the other can be parted one after the other', async () => {
  const { store, signIn } = await openLobby();
  const [web, account, mini] = ways;
  const first = await signIn({ ...web, nickname: '王伟' });
  const second = await signIn({ ...account, nickname: '' });
  const third = await signIn({ ...mini, nickname: '', visit: false });
  await signIn({ ...web, nickname: '王伟', unionId: 'uWang' });
  expect((await signIn({ ...account, nickname: '', unionId: 'uWang' })).joined).toBe(true);
  expect((await signIn({ ...mini, nickname: '', unionId: 'uWang' })).joined).toBe(true);

  const whole = await store.one(first.person);
  expect(whole.joins.map(({ by }) => by)).toEqual(['unionId', 'unionId']);
  expect(whole).toMatchObject({ visits: 5, nickname: '王伟' });
  for (const join of whole.joins) await partPeople(store, join.id);
  expect(await store.one(first.person)).toMatchObject({ visits: 2, joins: [], channels: ['website'] });
  expect(await store.one(second.person)).toMatchObject({ visits: 2, nickname: '' });
  expect(await store.one(third.person)).toMatchObject({ visits: 1, channels: ['miniProgram'] });
  expect((await signIn({ ...mini, unionId: 'uWang' })).joined).toBe(false);
});

test('somebody is found by channel, app and openId together', async () => {
  const { store, signIn } = await openLobby();
  const [web, account] = ways;
  const { person, identity } = await signIn({ ...account, nickname: '王伟' });
  expect(await store.find(account)).toEqual({ person, identity, nickname: '王伟' });
  expect(await store.find({ ...account, openId: 'oaccount' })).toBeNull();
  expect(await store.find({ ...account, appId: web.appId })).toBeNull();
  expect(await store.find({ ...account, channel: 'website' })).toBeNull();
});

test('of joined people, the one who stands is found', async () => {
  const { store, signIn } = await openLobby();
  const [web, account] = ways;
  const { person } = await signIn({ ...web, nickname: '王伟' });
  const { identity } = await signIn({ ...account, nickname: '', unionId: 'uWang' });
  await signIn({ ...web, nickname: '王伟', unionId: 'uWang' });
  expect(await store.find(account)).toEqual({ person, identity, nickname: '王伟' });
});
