import { expect, test } from 'vitest';
import type { NewGuest } from '../../contract/onsite.ts';
import { type Lobby, openLobby } from './lobby.ts';
import { hour } from './visitors.ts';

const nine = new Date(2026, 2, 3, 9).getTime();
const guest = (given: Partial<NewGuest> = {}): NewGuest => ({
  name: '王伟',
  phone: '',
  type: null,
  answers: {},
  ...given,
});
const add = ({ store }: Lobby, given?: Partial<NewGuest>, at = nine) =>
  store.addGuest(guest(given), '前台', '小李', at);
const listed = async ({ store }: Lobby, now = nine + hour) =>
  (await store.onSite(now)).map(({ kind, name }) => `${kind} ${name}`);

test('somebody entered by hand is on site until staff say that they left', async () => {
  const lobby = await openLobby();
  const id = await add(lobby, { type: 'guest', answers: { host: '李娜', company: ' ' } });
  expect(await lobby.store.onSite(nine + 1)).toEqual([
    {
      id,
      kind: 'guest',
      person: null,
      name: '王伟',
      avatar: null,
      since: nine,
      kiosk: '前台',
      type: 'guest',
      answers: { host: '李娜' },
      safe: null,
    },
  ]);
  await lobby.store.endOnSite(id, 'desk', '小李', nine + 2);
  await lobby.store.endOnSite(id, 'desk', '小李', nine + 3);
  expect(await listed(lobby)).toEqual([]);
});

test('the next scan of a person of this name is that guest, with what staff entered', async () => {
  const lobby = await openLobby();
  await add(lobby, { name: ' Wang WEI ', type: 'guest', answers: { host: '李娜' } });
  const came = await lobby.signIn({ nickname: 'wang wei', at: nine + 1, leave: 'ifHere' });
  expect(came).toMatchObject({ left: false, remembered: { host: '李娜' }, visitorType: 'guest' });
  expect(await listed(lobby)).toEqual(['visit wang wei']);
  expect((await lobby.store.one(came.person)).recentVisits).toMatchObject([
    { at: nine + 1, type: 'guest', answers: { host: '李娜' } },
  ]);
});

test('a guest is matched once, and one scan matches one guest', async () => {
  const lobby = await openLobby();
  await add(lobby, { answers: { host: '一' } });
  await add(lobby, { answers: { host: '二' } }, nine + 1);
  const first = await lobby.signIn({ openId: 'o1', nickname: '王伟', at: nine + 2 });
  expect(first.remembered).toEqual({ host: '一' });
  expect(await listed(lobby)).toEqual(['visit 王伟', 'guest 王伟']);
  const second = await lobby.signIn({ openId: 'o2', nickname: '王伟', at: nine + 3 });
  expect(second.remembered).toEqual({ host: '二' });
  const third = await lobby.signIn({ openId: 'o3', nickname: '王伟', at: nine + 4 });
  expect(third.remembered).toEqual({});
});

test.each([
  ['+86 138 1234 5678', true],
  ['0086-138-1234-5678', true],
  ['138 1234 5678', true],
  ['8613812345678', true],
  ['013812345678', true],
  ['+1 381 234 5678', false],
  ['+13812345678', false],
  ['138 1234 5679', false],
])('a guest who gave %s is whoever has +86 138 1234 5678: %s', async (phone, matches) => {
  const lobby = await openLobby();
  const { identity } = await lobby.signIn({ openId: 'o1', nickname: '小王', at: nine, visit: false });
  const number = { countryCode: '86', number: '13812345678', e164: '+8613812345678' };
  await lobby.store.keepPhone(identity, number, nine);
  await add(lobby, { name: '王伟', phone });
  await lobby.signIn({ openId: 'o1', nickname: '小王', at: nine + 1 });
  expect(await listed(lobby)).toEqual(matches ? ['visit 小王'] : ['visit 小王', 'guest 王伟']);
});

test('a name does not match a guest who gave the phone of somebody else', async () => {
  const lobby = await openLobby();
  const { identity } = await lobby.signIn({ openId: 'o1', nickname: '王伟', at: nine, visit: false });
  const number = { countryCode: '86', number: '13800000000', e164: '+8613800000000' };
  await lobby.store.keepPhone(identity, number, nine);
  await add(lobby, { phone: '13812345678' });
  await lobby.signIn({ openId: 'o1', nickname: '王伟', at: nine + 1 });
  expect(await listed(lobby)).toEqual(['visit 王伟', 'guest 王伟']);
});

test('neither no name nor WeChat’s placeholder matches anybody', async () => {
  const lobby = await openLobby();
  await add(lobby, { name: '微信用户' });
  await lobby.signIn({ nickname: '微信用户', at: nine + 1 });
  await lobby.signIn({ nickname: '', at: nine + 2 });
  expect(await listed(lobby)).toHaveLength(3);
});

test('who has left, or came before yesterday, is matched by nobody', async () => {
  const lobby = await openLobby();
  const gone = await add(lobby, { answers: { host: '一' } });
  await lobby.store.endOnSite(gone, 'desk', '小李', nine + 1);
  await add(lobby, { answers: { host: '二' } }, nine - 25 * hour);
  expect(await lobby.signIn({ nickname: '王伟', at: nine + 2 })).toMatchObject({ remembered: {} });
});

test('a login on the phone alone matches nobody', async () => {
  const lobby = await openLobby();
  await add(lobby);
  await lobby.signIn({ nickname: '王伟', at: nine + 1, visit: false });
  expect(await listed(lobby)).toEqual(['guest 王伟']);
});

test('a guest matched by the wrong person waits again', async () => {
  const lobby = await openLobby();
  await add(lobby, { answers: { host: '李娜' } });
  await lobby.signIn({ openId: 'o1', nickname: '王伟', attempt: 'a', at: nine + 1 });
  await lobby.store.endVisitOf('a', 'notMe', nine + 2);
  expect(await listed(lobby)).toEqual(['guest 王伟']);
  const right = await lobby.signIn({ openId: 'o2', nickname: '王伟', at: nine + 3 });
  expect(right.remembered).toEqual({ host: '李娜' });
});

test('who was entered by hand may leave by a scan: the entry becomes the visit that it was', async () => {
  const lobby = await openLobby();
  await add(lobby, { answers: { host: '李娜' } });
  const leaving = {
    openId: 'o1',
    nickname: '王伟',
    attempt: 'a',
    at: nine + hour,
    kiosk: '侧门',
    leave: 'must',
  } as const;
  const went = await lobby.signIn(leaving);
  expect(went).toMatchObject({ left: true, firstVisit: false, visits: 1 });
  expect(await lobby.signIn(leaving)).toEqual(went);
  expect((await lobby.store.one(went.person)).recentVisits).toMatchObject([
    { at: nine, kiosk: '前台', answers: { host: '李娜' }, ended: { at: nine + hour, by: 'kiosk' } },
  ]);
  expect(await listed(lobby)).toEqual([]);
});
