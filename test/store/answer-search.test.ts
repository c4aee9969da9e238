/** Visits are found in the log by what was answered: whom somebody came to see, where they are from, a question of the house. */
import { expect, test, vi } from 'vitest';
import type { Answers } from '../../contract/form.ts';
import { type Lobby, lookInto, openLobby } from './lobby.ts';
import { make, these } from './staff.ts';
import { hour } from './visitors.ts';

const patience = { timeout: 60_000, interval: 20 };
const nine = new Date(2026, 2, 3, 9).getTime();

async function found({ store }: Lobby, search: string): Promise<readonly string[]> {
  const { list } = await store.lists.visits({ search, sort: { by: 'at', descending: true } });
  const { count } = await store.lists.total(list);
  const rows = await store.lists.visitsRows({ list, from: 0, count });
  await store.lists.close(list);
  return rows.map((row) => row?.person.name ?? '');
}

async function visit(lobby: Lobby, nickname: string, answers: Answers, hours: number) {
  const coming = await lobby.signIn({ openId: `o${nickname}`, nickname, at: nine + hours * hour });
  await lobby.store.keepAnswers(coming.visit ?? '', { type: null, answers });
  return { person: coming.person, visit: coming.visit ?? '' };
}

/** 林 for 王芳 of 华为, 陈 for 李娜 with a number plate, and by hand 孙师傅 for 王芳. */
async function morning() {
  const lobby = await openLobby();
  const lin = await visit(lobby, '林', { host: '王芳经理', company: '華為技術', phone: '13812345678' }, 0);
  const chen = await visit(lobby, '陈', { host: '李娜', plate: '粤B12345', purpose: '2' }, 1);
  const guest = { name: '孙师傅', phone: '', type: null, answers: { host: '王芳', company: 'SF Express' } };
  await lobby.store.addGuest(guest, '前台', '小李', nine + 2 * hour);
  return { lobby, lin, chen };
}

test.each<readonly [string, readonly string[]]>([
  ['王芳', ['孙师傅', '林']],
  ['芳', ['孙师傅', '林']],
  ['wangfang', ['孙师傅', '林']],
  ['wf', ['孙师傅', '林']],
  ['华为', ['林']],
  ['huawei', ['林']],
  ['express', ['孙师傅']],
  ['粤b12', ['陈']],
  ['host:王', ['孙师傅', '林']],
  ['被访人:李', ['陈']],
  ['公司:华为', ['林']],
  ['company:王芳', []],
  ['host:华为', []],
  ['林 王芳', ['林']],
  ['陈 王芳', []],
  ['王芳 OR 李娜', ['孙师傅', '陈', '林']],
  ['-王芳', ['陈']],
  ['-host:李娜', ['孙师傅', '林']],
  ['host:王 by:desk', ['孙师傅']],
  ['host:王 -by:desk', ['林']],
  ['"王芳"', ['孙师傅', '林']],
  ['"wangfang"', []],
  // A number of theirs is hidden elsewhere; of a choice there is but its id.
  ['1381', []],
  ['13812345678', []],
  ['2', []],
])('"%s" finds %s', async (search, names) => {
  const { lobby } = await morning();
  expect(await found(lobby, search)).toEqual(names);
});

test('what was answered anew is what is found', async () => {
  const { lobby, lin } = await morning();
  await lobby.store.keepAnswers(lin.visit, { type: null, answers: { host: '赵敏' } });
  expect(await found(lobby, '华为')).toEqual([]);
  expect(await found(lobby, 'zhaomin')).toEqual(['林']);
});

test('who was entered by hand and scans later is found by what staff entered', async () => {
  const { lobby } = await morning();
  await lobby.signIn({ openId: 'oSun', nickname: '孙师傅', at: nine + 3 * hour });
  expect(await found(lobby, 'sf')).toEqual(['孙师傅']);
});

test('whoever is erased is found by no answer, and once that is final nothing of it is left in the index', async () => {
  const { lobby, lin } = await morning();
  await make(lobby.store, { do: 'erase', people: these(lin.person) }, 1_000);
  expect(await found(lobby, '王芳')).toEqual(['孙师傅']);
  expect(await found(lobby, '王芳 is:erased')).toEqual(['林']);
  await lobby.store.changes.purgeDue(1_000 + 8 * 24 * hour);
  expect(await found(lobby, '王芳 OR is:erased')).toEqual(['孙师傅']);
  expect(lobby.look('select rowid from found_by_answers')).toHaveLength(1);
});

test('visits of before there was an index are put into it by and by, wherever that was left off', async () => {
  const lobby = await openLobby();
  for (let n = 0; n < 150; n += 1) await visit(lobby, `访客${n}`, n % 3 === 0 ? { host: `王芳${n}` } : {}, n);
  await found(lobby, '');
  await lobby.store.close();
  lookInto(lobby.folder, (database) =>
    database.exec(`delete from found_by_answers where rowid <
        (select at * 2048 from visits order by rowid limit 1 offset 90);
      update listing_answers_walk set done = 0, visit = 91`),
  );
  const again = await openLobby(lobby.folder);
  await again.store.pragmas();
  const walk = () => again.look('select visit, done from listing_answers_walk');
  await vi.waitFor(() => expect(walk()).toEqual([{ visit: 0, done: 1 }]), patience);
  expect(await found(again, 'host:王芳')).toHaveLength(50);
});
