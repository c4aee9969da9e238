import { expect, test } from 'vitest';
import { imported, planOf, takeIn, undoImport } from './files.ts';
import { list, names, takenIn } from './guest-list.ts';
import { openLobby } from './lobby.ts';
import { both, lin, make, these } from './staff.ts';

test('whoever has scanned since stays with the visit, just as the import left them; the rest is undone', async () => {
  const { lobby, receipt, wang, idOf } = await takenIn();
  const han = await lobby.signIn({ nickname: 'Mei', unionId: 'oUnionHan', at: 9_000_000 });
  expect(han.person).toBe(idOf('韩梅梅'));
  const before = await lobby.store.one(han.person);

  const { stage, undone } = await undoImport(lobby, receipt.id);
  expect(stage).toMatchObject({ people: 4, unchanged: 1 });
  expect(stage.undo).toMatchObject({
    removed: 2,
    restored: 1,
    kept: 1,
    fields: { displayName: 1, tag: 1, note: 1, vip: 1 },
    staying: [
      { person: han.person, whole: true, why: 'scanned', fields: [], row: { displayName: '韩梅梅' } },
    ],
  });
  expect(undone).toMatchObject({ undoneAt: 5_000, undid: { removed: 2, restored: 1, kept: 1 } });
  expect(await lobby.store.one(han.person)).toEqual(before);
  expect(before).toMatchObject({
    displayName: '韩梅梅',
    visits: 1,
    tags: ['展会'],
    notes: [{ text: '带样品' }],
  });
  expect(await lobby.store.one(wang.person)).toMatchObject({
    displayName: null,
    tags: [],
    notes: [],
    vip: false,
  });
  expect(await names(lobby)).toEqual(['小明', '韩梅梅']);
});

test('of somebody known only the fields that are still as the import wrote them are put back', async () => {
  const { lobby, receipt, wang } = await takenIn();
  const { version } = await lobby.store.one(wang.person);
  await make(lobby.store, { do: 'name', person: wang.person, name: '王总', version });
  await make(lobby.store, { do: 'tag', people: these(wang.person), tag: '供应商', on: false });
  const { stage, undone } = await undoImport(lobby, receipt.id);
  expect(stage.undo).toMatchObject({ removed: 3, restored: 1, kept: 1, fields: { note: 1, vip: 1 } });
  expect(stage.undo?.staying).toMatchObject([{ whole: false, why: 'changed' }]);
  expect(stage.undo?.staying[0]?.fields.toSorted()).toEqual(['displayName', 'tag']);
  expect(undone.undid).toEqual({ removed: 3, restored: 1, kept: 1 });
  expect(await lobby.store.one(wang.person)).toMatchObject({
    displayName: '王总',
    tags: [],
    notes: [],
    vip: false,
  });
});

test('somebody new of whom staff said anything since stays whole, and it is said what', async () => {
  const { lobby, receipt, idOf } = await takenIn();
  await make(lobby.store, { do: 'note', person: idOf('李雷'), text: '老同学' });
  await make(lobby.store, { do: 'block', people: these(idOf('韩梅梅')), on: true, why: '闹事' });
  const taken = await make(lobby.store, { do: 'vip', people: these(idOf('林涛')), on: true });
  await lobby.store.changes.undo({ receipt: taken.id, actor: lin, at: 3_000 });
  const { stage, undone } = await undoImport(lobby, receipt.id);
  expect(new Map(stage.undo?.staying.map(({ person, why, fields }) => [person, [why, ...fields]]))).toEqual(
    new Map([
      [idOf('李雷'), ['changed', 'note']],
      [idOf('韩梅梅'), ['changed', 'blocked']],
    ]),
  );
  expect(undone.undid).toEqual({ removed: 1, restored: 1, kept: 2 });
  expect(await names(lobby)).toEqual(['小明', '李雷', '韩梅梅']);
});

test('who was merged or erased since is left alone', async () => {
  const { lobby, receipt, wang, idOf } = await takenIn();
  await make(lobby.store, { do: 'join', person: wang.person, other: idOf('李雷'), keep: both });
  await make(lobby.store, { do: 'erase', people: these(idOf('韩梅梅')) });
  const { stage, undone } = await undoImport(lobby, receipt.id);
  expect(stage.undo?.staying.map(({ person, why }) => [person, why])).toEqual([
    [idOf('韩梅梅'), 'erased'],
    [(await lobby.store.one(wang.person)).id, 'joined'],
  ]);
  expect(undone.undid).toEqual({ removed: 1, restored: 1, kept: 2 });
  expect(await lobby.store.one(wang.person)).toMatchObject({ tags: ['展会'], vip: false, notes: [] });
});

test('somebody whom WeChat joined with a person of the file has scanned', async () => {
  const { lobby, receipt, idOf } = await takenIn();
  const first = await lobby.signIn({ openId: 'oLeiLei', unionId: null });
  const again = await lobby.signIn({ openId: 'oLeiLei', unionId: 'oUnionLi' });
  expect(again.joined).toBe(true);
  const { stage } = await undoImport(lobby, receipt.id);
  expect(stage.undo?.staying).toMatchObject([{ whole: true, why: 'scanned' }]);
  expect((await lobby.store.one(first.person)).id).toBe((await lobby.store.one(idOf('李雷'))).id);
});

test('a unionId that WeChat has said as well since is not taken away', async () => {
  const { lobby, receipt, wang } = await takenIn(list.replace('13800005678,,', '13800005678,oUnionWang,'));
  const scanned = await lobby.signIn({ channel: 'miniProgram', openId: 'oMini', unionId: 'oUnionWang' });
  expect(scanned.person).toBe(wang.person);
  const { stage } = await undoImport(lobby, receipt.id);
  expect(stage.undo?.staying).toMatchObject([{ whole: false, why: 'confirmed', fields: ['unionId'] }]);
  expect(lobby.look('select union_id from people where id = ?', wang.person)).toEqual([
    { union_id: 'oUnionWang' },
  ]);
});

test('a value that the import wrote twice goes back to what it was before the first time', async () => {
  const lobby = await openLobby();
  const wang = await lobby.signIn({ nickname: '小明' });
  for (const n of [1, 2]) {
    const number = `1380000567${n}`;
    await lobby.store.keepPhone(wang.identity, { countryCode: '86', number, e164: `+86${number}` }, n);
    if (n === 1) {
      const { file } = await lobby.store.files.readImport(imported(lobby, `手机,姓名\n${number},甲\n`));
      await takeIn(lobby, planOf(file, ['phone', 'displayName']));
    }
  }
  const { file } = await lobby.store.files.readImport(imported(lobby, '手机,姓名\n13800005672,乙\n'));
  const { receipt } = await takeIn(lobby, planOf(file, ['phone', 'displayName']));
  const { version } = await lobby.store.one(wang.person);
  await make(lobby.store, { do: 'name', person: wang.person, name: '甲', version });
  const { stage } = await undoImport(lobby, receipt.id);
  expect(stage.undo).toMatchObject({ restored: 0, kept: 1, staying: [{ why: 'changed' }] });
  expect((await lobby.store.one(wang.person)).displayName).toBe('甲');
});
