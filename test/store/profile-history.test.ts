import { expect, test } from 'vitest';
import { openLobby } from './lobby.ts';
import { make } from './staff.ts';

const grey =
  'https://thirdwx.qlogo.cn/mmopen/vi_32/POgEwh4mIHO4nibH0KlMECNjjGxQUq24ZEaGT4poC6icRiccVGKSyXwibcPq4BWmiaIGuG1icwxaQX6grC9VemZoJ8rg/132';

test('every change of a profile is remembered, and WeChat’s placeholder changes nothing', async () => {
  const { store, signIn } = await openLobby();
  const openId = 'oWang';
  const { person, identity } = await signIn({ openId, nickname: '王伟', unionId: 'u1' });
  await signIn({ openId, nickname: '微信用户', unionId: 'u1' });
  await signIn({ openId, nickname: '老王', unionId: 'u2', at: 5e12 });
  const phone = (number: string) => ({ countryCode: '86', number, e164: `+86${number}` });
  await store.keepPhone(identity, phone('13812345678'), 6e12);
  await store.keepPhone(identity, phone('13912345678'), 7e12);
  await store.keepAvatar(identity, { file: 'a.jpg', url: null, at: 8e12 });
  await store.keepAvatar(identity, { file: 'b.jpg', url: null, at: 9e12 });
  expect((await store.one(person)).history).toEqual([
    { at: 9e12, identity, field: 'avatar', was: 'a.jpg', became: 'b.jpg' },
    { at: 7e12, identity, field: 'phone', was: '+86 138****5678', became: '+86 139****5678' },
    { at: 5e12, identity, field: 'unionId', was: 'u1', became: 'u2' },
    { at: 5e12, identity, field: 'nickname', was: '王伟', became: '老王' },
  ]);
});

test('WeChat’s latest answer is kept for staff to look at', async () => {
  const { store, signIn } = await openLobby();
  const { person, identity } = await signIn({ openId: 'oWang', raw: '{"nickname":"王伟"}', at: 1 });
  await signIn({ openId: 'oWang', raw: null });
  expect((await store.one(person)).answers).toEqual([{ identity, at: 1, json: '{"nickname":"王伟"}' }]);
});

test('“微信用户” and the grey picture are no name and no picture', async () => {
  const { store, signIn, look } = await openLobby();
  const { person } = await signIn({ nickname: '微信用户', avatarUrl: grey });
  expect((await store.one(person)).nickname).toBe('');
  expect(look('select avatar_url from identities')).toEqual([{ avatar_url: null }]);
});

test('a visitor without a name is asked once, whatever they answer', async () => {
  const { store, signIn } = await openLobby();
  const openId = 'oWang';
  const quiet = await signIn({ openId, nickname: '' });
  expect(quiet).toMatchObject({ askName: true });
  await store.changes.keepGivenName({ identity: quiet.identity, name: '', at: 1 });
  expect(await signIn({ openId, nickname: '' })).toMatchObject({ askName: false, nickname: '' });

  const li = await signIn({ openId: 'oLi', nickname: '' });
  expect(li).toMatchObject({ askName: true });
  await store.changes.keepGivenName({ identity: li.identity, name: ' 李雷 ', at: 1 });
  expect(await signIn({ openId: 'oLi', nickname: '微信用户' })).toMatchObject({
    nickname: '李雷',
    askName: false,
  });

  const named = await signIn({ openId: 'oHan', nickname: '' });
  await make(store, { do: 'name', person: named.person, name: '韩梅梅', version: 0 });
  expect(await signIn({ openId: 'oHan', nickname: '' })).toMatchObject({ askName: false });
});
