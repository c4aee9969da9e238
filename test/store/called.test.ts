/** Whoever is called exactly what was typed is found beside the list, in whatever order the list is. */
import { expect, test } from 'vitest';
import { nameOf } from '../../contract/people-list.ts';
import { nameIn } from '../../contract/query/called.ts';
import { printQuery } from '../../contract/query/query.ts';
import { calledJust } from '../../contract/query/whole-name.ts';
import { untilListed } from './listed.ts';
import { openLobby } from './lobby.ts';
import { joinPeople, make, these } from './staff.ts';

const call = (name: string, person: string) => ({ do: 'name', person, name, version: 0 }) as const;

async function called(lobby: Awaited<ReturnType<typeof openLobby>>, search: string) {
  await untilListed(lobby.folder);
  const { rows, count } = await lobby.store.lists.called(search);
  return { ids: rows.map(({ id }) => id), names: rows.map(nameOf), count };
}

test('only whoever has the whole name, the last to come first', async () => {
  const lobby = await openLobby();
  const first = await lobby.signIn({ nickname: '张伟' });
  const last = await lobby.signIn({ nickname: '張 偉' });
  for (const nickname of ['张伟国', '王张伟', '章伟', '张', 'zhangwei']) await lobby.signIn({ nickname });
  expect(await called(lobby, '张伟')).toMatchObject({ ids: [last.person, first.person], count: 2 });
  expect(await called(lobby, ' "张伟" ')).toMatchObject({ count: 2 });
  expect(await called(lobby, 'name:张伟')).toMatchObject({ count: 2 });
  expect(await called(lobby, 'ZhangWei')).toMatchObject({ names: ['zhangwei'] });
  expect(await called(lobby, '伟')).toMatchObject({ count: 0 });
});

test('names of several words, however they are written', async () => {
  const lobby = await openLobby();
  const { person } = await lobby.signIn({ nickname: 'José  Müller' });
  await lobby.signIn({ nickname: 'Jose Müllerová' });
  expect(await called(lobby, 'jose muller')).toMatchObject({ ids: [person], count: 1 });
});

test('the name that staff gave, and the one of WeChat under it', async () => {
  const lobby = await openLobby();
  const { person } = await lobby.signIn({ nickname: '晴天' });
  await make(lobby.store, call('周经理', person));
  expect(await called(lobby, '周经理')).toMatchObject({ ids: [person], count: 1 });
  expect(await called(lobby, '晴天')).toMatchObject({ ids: [person], names: ['周经理'], count: 1 });
});

test('nobody who was erased, or is somebody else today', async () => {
  const lobby = await openLobby();
  const [one, other, gone] = [
    await lobby.signIn({ nickname: '李娜' }),
    await lobby.signIn({ nickname: '李娜' }),
    await lobby.signIn({ nickname: '李娜' }),
  ];
  const stays = await joinPeople(lobby.store, one.person, other.person, Date.now());
  await make(lobby.store, { do: 'erase', people: these(gone.person) });
  expect(await called(lobby, '李娜')).toMatchObject({ ids: [stays], count: 1 });
});

test('of many the first few, and how many there are, up to a hundred', async () => {
  const lobby = await openLobby();
  for (let n = 0; n < 104; n += 1) await lobby.signIn({ nickname: '王芳' });
  expect(await called(lobby, '王芳')).toMatchObject({ names: ['王芳', '王芳', '王芳'], count: 100 });
});

test('all of one name are found by it as a whole: WeChat’s, or the one staff gave, however it is written', async () => {
  const lobby = await openLobby();
  const first = await lobby.signIn({ nickname: '张伟' });
  const under = await lobby.signIn({ nickname: '張 偉' });
  await make(lobby.store, call('周经理', under.person));
  const given = await lobby.signIn({ nickname: '晴天' });
  await make(lobby.store, call('张伟', given.person));
  for (const nickname of ['张伟国', '王张伟', '章伟', 'zhangwei']) await lobby.signIn({ nickname });
  const sort = { by: 'lastVisit', descending: true } as const;
  const found = async (name: string) =>
    (await lobby.store.lists.people({ search: printQuery(calledJust(name)), sort })).rows.map(({ id }) => id);
  expect(await found('张伟')).toEqual([given.person, under.person, first.person]);
  expect(await found('周经理')).toEqual([under.person]);
  expect(await found('伟')).toEqual([]);
  expect(await called(lobby, 'name:=张伟')).toMatchObject({ count: 0 });
});

test('of a search that asks for more than a name, or for nothing that can be read, nobody', async () => {
  const lobby = await openLobby();
  await lobby.signIn({ nickname: '张伟' });
  await lobby.signIn({ nickname: '' });
  for (const search of ['', ' ', '张伟 -tag:vip', '-张伟', '张伟 OR 李娜', 'tag:张伟', '\u200b'])
    expect([search, await called(lobby, search)]).toMatchObject([search, { count: 0 }]);
  expect(nameIn('张伟 has:phone')).toBeNull();
  expect(nameIn('john smith')).toBe('john smith');
});
