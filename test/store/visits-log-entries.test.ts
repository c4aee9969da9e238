/** Whoever was entered by hand stands in the visits log, once, between the visits. */
import { expect, test } from 'vitest';
import type { NewGuest } from '../../contract/onsite.ts';
import type { VisitListRow } from '../../contract/visit-list.ts';
import { type Lobby, openLobby } from './lobby.ts';
import { make, these } from './staff.ts';
import { hour } from './visitors.ts';

const nine = new Date(2026, 2, 3, 9).getTime();

const enter = ({ store }: Lobby, name: string, at: number, more: Partial<NewGuest> = {}) =>
  store.addGuest({ name, phone: '', type: null, answers: {}, ...more }, '前台', '小李', at);

async function log({ store }: Lobby, search = '', descending = true): Promise<readonly VisitListRow[]> {
  const { list, rows } = await store.lists.visits({ search, sort: { by: 'at', descending } });
  const total = await store.lists.total(list);
  const read = await store.lists.visitsRows({ list, from: 0, count: 5_000 });
  expect([total, read.length]).toEqual([{ count: read.length, exact: true }, read.length]);
  expect(read.slice(0, rows.length)).toEqual(rows);
  await store.lists.close(list);
  return read.filter((row) => row !== null);
}

const names = async (lobby: Lobby, search?: string, descending?: boolean) =>
  (await log(lobby, search, descending)).map(({ person }) => person.name);

/** 林 at nine, 送货的孙师傅 by hand, 陈 at eleven. */
async function morning(): Promise<Lobby> {
  const lobby = await openLobby();
  await lobby.signIn({ openId: 'o1', nickname: '林', at: nine });
  await lobby.signIn({ openId: 'o2', nickname: '陈', at: nine + 2 * hour });
  await enter(lobby, '送货的孙师傅', nine + hour, { type: 'delivery', answers: { host: '李娜' } });
  return lobby;
}

test('they stand where their time puts them, with what was typed, and are nobody’s visit', async () => {
  const lobby = await morning();
  expect(await names(lobby)).toEqual(['陈', '送货的孙师傅', '林']);
  expect(await names(lobby, '', false)).toEqual(['林', '送货的孙师傅', '陈']);
  expect((await log(lobby))[1]).toEqual({
    id: expect.any(String),
    at: nine + hour,
    kiosk: '前台',
    channel: null,
    number: null,
    firstVisit: false,
    ended: null,
    type: 'delivery',
    answers: { host: '李娜' },
    consent: null,
    enteredBy: '小李',
    person: { id: null, name: '送货的孙师傅', avatar: null },
  });
});

test('how they left is told as well', async () => {
  const lobby = await morning();
  const id = (await log(lobby))[1]?.id ?? '';
  await lobby.store.endOnSite(id, 'desk', '小李', nine + 3 * hour);
  expect((await log(lobby, 'ended:desk')).map(({ id, ended }) => [id, ended])).toEqual([
    [id, { at: nine + 3 * hour, by: 'desk' }],
  ]);
});

test.each([
  ['孙', ['送货的孙师傅']],
  ['name:sun', ['送货的孙师傅']],
  ['林 OR 孙', ['送货的孙师傅', '林']],
  ['-孙', ['陈', '林']],
  ['by:desk', ['送货的孙师傅']],
  ['-by:desk', ['陈', '林']],
  ['登记:手工', ['送货的孙师傅']],
  ['type:delivery', ['送货的孙师傅']],
  ['kiosk:前台', ['陈', '送货的孙师傅', '林']],
  ['-channel:website', ['送货的孙师傅']],
  ['has:visit', ['陈', '林']],
  ['at:2026-03-03T10', ['送货的孙师傅']],
  ['at:2026-03-02', []],
  ['by:desk 林', []],
])('a search for %s finds %j', async (search, found) => {
  expect(await names(await morning(), search)).toEqual(found);
});

test('whoever is matched by a scan is there once: first as entered, then as the visit, and again as entered if it was not theirs', async () => {
  const lobby = await openLobby();
  await enter(lobby, '王伟', nine);
  const opened = await lobby.store.lists.visits({ search: '', sort: { by: 'at', descending: true } });
  const { person } = await lobby.signIn({ attempt: 'a', nickname: '王伟', at: nine + 1 });
  expect((await log(lobby)).map((row) => [row.person.id, row.enteredBy])).toEqual([[person, null]]);
  expect(await lobby.store.today({ from: nine, to: nine + hour })).toMatchObject({ arrivals: 1, byHand: 0 });
  // A list of before says that it is gone, and does not show it beside the visit.
  expect(await lobby.store.lists.visitsRows({ list: opened.list, from: 0, count: 5 })).toEqual([null]);
  await lobby.store.endVisitOf('a', 'notMe', nine + 2);
  expect((await log(lobby, '-ended:notMe')).map(({ enteredBy }) => enteredBy)).toEqual(['小李']);
  expect(await lobby.store.today({ from: nine, to: nine + hour })).toMatchObject({ arrivals: 1, byHand: 1 });
});

test('who staff knew is found by all that is known of them, and leads to them', async () => {
  const lobby = await openLobby();
  const { person } = await lobby.signIn({ nickname: '王伟', at: nine - 48 * hour });
  await make(lobby.store, { do: 'tag', people: these(person), tag: '供应商', on: true });
  await enter(lobby, '王师傅', nine, { person });
  expect((await log(lobby, 'tag:供应商 by:desk')).map((row) => row.person)).toMatchObject([
    { id: person, name: '王师傅' },
  ]);
  expect(await names(lobby, '王伟 at:2026-03-03')).toEqual(['王师傅']);
});

test('who is erased is not in the log by this door', async () => {
  const lobby = await openLobby();
  const { person } = await lobby.signIn({ nickname: '王伟', at: nine - 48 * hour });
  await enter(lobby, '王师傅', nine, { person });
  await make(lobby.store, { do: 'erase', people: these(person) });
  expect(await names(lobby)).toEqual([]);
  expect(await names(lobby, '王')).toEqual([]);
  expect(await lobby.store.today({ from: nine, to: nine + hour })).toMatchObject({ arrivals: 0, byHand: 0 });
});

test('a guest’s phone is found by the digits that are shown, or by all of them', async () => {
  const lobby = await openLobby();
  await enter(lobby, '孙', nine, { phone: '138 1234 5678' });
  expect(await names(lobby, 'phone:5678')).toEqual(['孙']);
  expect(await names(lobby, 'phone:13812345678')).toEqual(['孙']);
  expect(await names(lobby, 'phone:1234')).toEqual([]);
});

test('hundreds of them among hundreds of visits are in order, whichever way one looks', async () => {
  const lobby = await openLobby();
  const minutes = [...Array(600).keys()].map((n) => nine + ((n * 7) % 600) * 60_000);
  for (const [n, at] of minutes.entries()) {
    if (n % 2 === 0) await enter(lobby, `手 ${n}`, at);
    else await lobby.signIn({ openId: `o${n}`, nickname: `扫 ${n}`, at });
  }
  for (const search of ['', '手 OR 扫', 'kiosk:前台'])
    for (const descending of [true, false]) {
      const times = (await log(lobby, search, descending)).map(({ at }) => at);
      expect(times).toEqual(times.toSorted((one, other) => (descending ? other - one : one - other)));
      expect(times).toHaveLength(600);
    }
});
