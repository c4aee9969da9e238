import { expect, test } from 'vitest';
import { openLobby } from './lobby.ts';
import { joinPeople, partPeople } from './staff.ts';
import { hour, morning } from './visitors.ts';

const url = 'https://thirdwx.qlogo.cn/1';

test('a name that was posted is cleaned, and only a name replaces a name', async () => {
  const { store, signIn } = await openLobby();
  const { person, identity } = await signIn({ nickname: '', visit: false, at: morning });
  const named = async (nickname: string) => {
    await store.keepName(identity, nickname, morning + hour);
    return (await store.one(person)).nickname;
  };
  expect(await named('微信用户')).toBe('');
  expect(await named(' 王\u202e伟\u0000 ')).toBe('王伟');
  for (const none of ['', '  ', '微信用户']) expect(await named(none)).toBe('王伟');
  expect((await store.one(person)).identities).toMatchObject([{ lastSeenAt: morning + hour }]);
  await expect(store.keepName('nobody', '王伟', 1)).rejects.toMatchObject({ code: 'person.unknown' });
});

test('a posted name is not taken away by a later login without one', async () => {
  const { store, signIn } = await openLobby();
  const { identity } = await signIn({ openId: 'oMini', nickname: '' });
  await store.keepName(identity, '王伟', 1);
  expect((await signIn({ openId: 'oMini', nickname: '' })).nickname).toBe('王伟');
});

test('a picture whose address has not changed need not be fetched again', async () => {
  const { store, signIn } = await openLobby();
  const come = (avatarUrl: string | null) => signIn({ openId: 'oWang', avatarUrl });
  const { identity, avatarKnown } = await come(url);
  expect(avatarKnown).toBe(false);
  await store.keepAvatar(identity, { file: 'one.jpg', url, at: 1 });
  expect(await come(url)).toMatchObject({ avatarKnown: true, avatar: 'one.jpg' });
  expect(await come(null)).toMatchObject({ avatarKnown: false, avatar: 'one.jpg' });
  // Asked for, but never got: the next time it is asked for again.
  expect(await come(`${url}/new`)).toMatchObject({ avatarKnown: false, avatar: 'one.jpg' });
  expect(await come(`${url}/new`)).toMatchObject({ avatarKnown: false });
});

test('a posted picture stays until WeChat has a new one', async () => {
  const { store, signIn } = await openLobby();
  const web = await signIn({ openId: 'oWeb', unionId: 'u', avatarUrl: url });
  await store.keepAvatar(web.identity, { file: 'one.jpg', url, at: 1 });
  const mini = await signIn({ openId: 'oMini', unionId: 'u', channel: 'miniProgram' });
  await store.keepAvatar(mini.identity, { file: 'posted.png', url: null, at: 2 });
  expect(await signIn({ openId: 'oWeb', unionId: 'u', avatarUrl: url })).toMatchObject({
    avatar: 'posted.png',
    avatarKnown: true,
  });
});

test('parting people gives each the picture that came with them', async () => {
  const { store, signIn } = await openLobby();
  const web = await signIn({ openId: 'oWeb', avatarUrl: url });
  await store.keepAvatar(web.identity, { file: 'one.jpg', url, at: 1 });
  const mini = await signIn({ openId: 'oMini', channel: 'miniProgram' });
  await store.keepAvatar(mini.identity, { file: 'posted.png', url: null, at: 2 });
  const person = await joinPeople(store, mini.person, web.person, 3);
  expect((await store.one(person)).avatar).toBe('posted.png');
  const [join] = (await store.one(person)).joins;
  await partPeople(store, join?.id ?? '');
  expect((await store.one(web.person)).avatar).toBe('one.jpg');
  expect((await store.one(mini.person)).avatar).toBe('posted.png');
});

test('a refreshed profile is no visit and nobody was seen', async () => {
  const { store, signIn } = await openLobby();
  const { person, identity } = await signIn({ nickname: '王伟', at: morning });
  const profile = { nickname: '王小伟', avatarUrl: url, unionId: null, raw: null };
  expect(await store.refreshed(identity, profile, morning + hour)).toMatchObject({
    person,
    identity,
    nickname: '王小伟',
    firstVisit: false,
    visits: 1,
    avatarKnown: false,
  });
  await store.keepAvatar(identity, { file: 'one.jpg', url, at: 1 });
  const none = await store.refreshed(identity, { ...profile, nickname: '' }, morning + hour);
  expect(none).toMatchObject({ nickname: '王小伟', avatarKnown: true });
  expect(await store.one(person)).toMatchObject({
    visits: 1,
    lastVisitAt: morning,
    identities: [{ lastSeenAt: morning }],
  });
  await expect(store.refreshed('nobody', profile, 1)).rejects.toMatchObject({ code: 'person.unknown' });
});

test('a unionId that a refreshed profile brings joins two people', async () => {
  const { store, signIn, notes } = await openLobby();
  const web = await signIn({ openId: 'oWeb', nickname: '王伟' });
  const mini = await signIn({ openId: 'oMini', channel: 'miniProgram', unionId: 'u' });
  const profile = { nickname: '王伟', avatarUrl: null, unionId: 'u', raw: null };
  expect(await store.refreshed(web.identity, profile, 5)).toMatchObject({
    person: web.person,
    joined: true,
    visits: 2,
  });
  expect(notes).toContainEqual(['person-joined', { person: mini.person, into: web.person }]);
  expect((await store.one(mini.person)).joins).toMatchObject([{ by: 'unionId', at: 5 }]);
});

test('a sealed token is given back as it was, until it is dead or all are dropped', async () => {
  const { store, signIn } = await openLobby();
  const now = Date.now();
  const { person, identity } = await signIn({ channel: 'officialAccount', openId: 'oWang' });
  const refresh = async () => (await store.one(person)).identities.map((one) => one.refresh);
  expect(await store.userToken(identity)).toBeNull();
  expect(await refresh()).toEqual(['off']);

  const pool = Buffer.from('before the token after', 'utf8');
  await store.keepUserToken(identity, pool.subarray(7, 16), now + hour, now);
  const kept = await store.userToken(identity);
  expect(kept).toMatchObject({
    channel: 'officialAccount',
    appId: 'wx0123456789abcdef',
    openId: 'oWang',
    refreshEndsAt: now + hour,
    dead: false,
  });
  expect(Buffer.from(kept?.sealed ?? []).toString()).toBe('the token');
  expect(kept?.sealed.buffer.byteLength).toBe(9);
  expect(await refresh()).toEqual(['ready']);

  await store.markUserTokenDead(identity);
  expect(await refresh()).toEqual(['needs-scan']);
  expect(await store.userToken(identity)).toMatchObject({ dead: true, sealed: new Uint8Array() });

  await store.keepUserToken(identity, Buffer.from('next'), now + hour, now + 1);
  expect(await refresh()).toEqual(['ready']);
  await store.keepUserToken(identity, Buffer.from('over'), now - 1, now + 2);
  expect(await refresh()).toEqual(['needs-scan']);

  await store.dropUserTokens();
  expect(await refresh()).toEqual(['off']);
  expect(await store.userToken(identity)).toBeNull();
  await expect(store.keepUserToken('nobody', pool, 1, 1)).rejects.toMatchObject({ code: 'person.unknown' });
});

test('calls that cost money are counted for each month of UTC', async () => {
  const { store } = await openLobby();
  const newYear = Date.UTC(2027, 0, 1);
  expect(await store.paidCalls('phone', newYear)).toEqual({ thisMonth: 0, ever: 0 });
  for (const at of [newYear - 1, newYear - 1, newYear]) await store.countPaidCall('phone', at);
  await store.countPaidCall('other', newYear);
  expect(await store.paidCalls('phone', newYear - 1)).toEqual({ thisMonth: 2, ever: 3 });
  expect(await store.paidCalls('phone', newYear + 20 * 24 * hour)).toEqual({ thisMonth: 1, ever: 3 });
});
