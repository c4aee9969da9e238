import { expect, test, vi } from 'vitest';
import { type PeopleColumn, peopleColumns } from '../../contract/people-list.ts';
import { answerTexts } from '../../contract/query/answers.ts';
import { matches } from '../../contract/query/match.ts';
import { parseQuery } from '../../contract/query/parse.ts';
import { answered } from '../../contract/query/phones.ts';
import { fc } from '../properties.ts';
import { anybody, docOf, settle } from './crowd.ts';
import { type Lobby, lookInto, openLobby } from './lobby.ts';
import { anySearch } from './searches.ts';
import { joinPeople } from './staff.ts';

const newestFirst = { by: 'lastVisit', descending: true } as const;
const byTime = { by: 'at', descending: true } as const;

/** Everybody was listed who was written of. */
const listed = ({ look, store }: Lobby) =>
  vi.waitFor(
    async () => {
      await store.pragmas();
      expect(look('select * from unlisted limit 1')).toEqual([]);
      expect(look('select * from listing_answers limit 1')).toEqual([]);
    },
    { timeout: 60_000, interval: 20 },
  );

/** So many people, each with a visit an hour after the one before. */
async function crowded(count: number): Promise<Lobby & { readonly ids: readonly string[] }> {
  const lobby = await openLobby();
  const ids = await Promise.all(Array.from({ length: count }, async () => (await lobby.signIn()).person));
  await listed(lobby);
  return { ...lobby, ids };
}

test('any place of a list can be read, and says who stands there', async () => {
  const { store, ids } = await crowded(700);
  const newest = ids.toReversed();
  const { list, rows, total } = await store.lists.people({ search: '', sort: newestFirst });
  expect(total.count).toBe(700);
  expect(rows.map(({ id }) => id)).toEqual(newest.slice(0, rows.length));
  for (const from of [0, 350, 640, 695, 700]) {
    const window = await store.lists.peopleRows({ list, from, count: 60 });
    expect(window.map((row) => row?.id)).toEqual(newest.slice(from, from + 60));
  }
  expect(await store.lists.place(list, newest[612] ?? '')).toBe(612);
  expect(await store.lists.place(list, '00000000-0000-7000-8000-000000000000')).toBeNull();
  expect(await store.lists.total(list)).toEqual({ count: 700, exact: true });
  const read: string[] = [];
  for await (const chunk of store.lists.readPeople({ list, ids: [], except: newest.slice(0, 2) })) {
    read.push(...chunk.map(({ id }) => id));
  }
  expect(read).toEqual(newest.slice(2));
  expect(await store.lists.idsOf({ take: 'all', list, except: newest.slice(3) })).toEqual(newest.slice(0, 3));
});

test('a list stays as it was opened while people come, and shows what is known of each now', async () => {
  const { store, ids, signIn } = await crowded(150);
  const { list } = await store.lists.people({ search: '', sort: newestFirst });
  await store.lists.total(list);
  const { person, identity } = await signIn({ openId: 'oStranger1', nickname: '访客1' });
  expect(person).toBe(ids[0]);
  await store.keepName(identity, '王伟', 1);
  await store.lists.close((await store.lists.people({ search: '', sort: newestFirst })).list);
  const [row] = await store.lists.peopleRows({ list, from: 149, count: 1 });
  expect(row).toMatchObject({ id: person, nickname: '王伟', visits: 2 });
  expect((await store.lists.people({ search: '', sort: newestFirst })).rows[0]).toMatchObject({ id: person });
});

test('who was joined into another leaves a gap in the lists of before', async () => {
  const { store, ids } = await crowded(5);
  const { list } = await store.lists.people({ search: '', sort: newestFirst });
  await store.lists.total(list);
  await joinPeople(store, ids[0] ?? '', ids[4] ?? '', Date.now());
  const { rows } = await store.lists.people({ search: '', sort: newestFirst });
  expect(rows.map(({ id }) => id)).toEqual([ids[0], ids[3], ids[2], ids[1]]);
  const before = await store.lists.peopleRows({ list, from: 0, count: 5 });
  expect(before.map((row) => row?.id ?? null)).toEqual([null, ids[3], ids[2], ids[1], ids[0]]);
});

test('eight lists are kept, the one least used is given up', async () => {
  const { store } = await crowded(3);
  const open = async () => (await store.lists.people({ search: '', sort: newestFirst })).list;
  const first = await open();
  const second = await open();
  for (let n = 0; n < 6; n += 1) await open();
  await store.lists.peopleRows({ list: first, from: 0, count: 1 });
  await open();
  await expect(store.lists.peopleRows({ list: second, from: 0, count: 1 })).rejects.toMatchObject({
    code: 'list.gone',
  });
  expect(await store.lists.peopleRows({ list: first, from: 0, count: 1 })).toHaveLength(1);
  await store.lists.close(first);
  await expect(store.lists.total(first)).rejects.toMatchObject({ code: 'list.gone' });
});

test('every column puts everybody in its order, both ways, whatever is searched', async () => {
  const lobby = await openLobby();
  const now = Date.now();
  const crowd = fc.sample(anybody, { numRuns: 120, seed: 5 }).map((who) => ({ ...who, erased: false }));
  lookInto(lobby.folder, (database) => settle(database, crowd, now));
  await listed(lobby);
  const key: { readonly [C in PeopleColumn]?: string } = {
    visits: 'visits',
    lastVisit: 'last_at',
    firstVisit: 'first_at',
    lastKiosk: 'last_kiosk',
    phone: 'phone_shown',
  };
  for (const search of ['', 'has:phone', '王 OR visits:>0']) {
    const all = await lobby.store.lists.people({ search, sort: newestFirst });
    const whole = await lobby.store.lists.idsOf({ take: 'all', list: all.list, except: [] });
    for (const by of peopleColumns) {
      const orders = await Promise.all(
        [true, false].map(async (descending) => {
          const { list } = await lobby.store.lists.people({ search, sort: { by, descending } });
          return lobby.store.lists.idsOf({ take: 'all', list, except: [] });
        }),
      );
      const [down = [], up = []] = orders;
      expect(down).toEqual(up.toReversed());
      expect(down.toSorted()).toEqual(whole.toSorted());
      const column = key[by];
      if (column === undefined) continue;
      const values = up.map(
        (id) =>
          lobby.look<{ v: string | number }>(`select ${column} as v from listing where person_id = ?`, id)[0]
            ?.v ?? '',
      );
      expect(values).toEqual(values.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0)));
    }
  }
});

test('the visits log finds visits by their person and by themselves', async () => {
  const lobby = await openLobby();
  const now = Date.now();
  const crowd = fc.sample(anybody, { numRuns: 80, seed: 11 });
  const groups = lookInto(lobby.folder, (database) =>
    settle(database, crowd, now).map((group) => ({ group, doc: docOf(database, group, now) })),
  );
  await listed(lobby);
  const visits = groups
    .flatMap(({ group, doc }) =>
      group.flatMap(({ visits: own, who }) =>
        own.map((visit) => ({
          ...visit,
          doc: {
            ...doc,
            channels: [who.channel],
            kiosks: [visit.kiosk],
            types: who.type === null ? [] : [who.type],
            answers: answerTexts(who.answers),
            at: visit.at,
          },
        })),
      ),
    )
    .toSorted((one, other) => other.at - one.at);
  for (const search of [
    '',
    'kiosk:前台',
    'kiosk:前台 OR 王',
    '-kiosk:前台 type:面试',
    ...['host:王', 'host:wang', 'company:王国', '-host:王', 'host:王 company:小明', '粤B', '1381', '-粤b'],
    ...['host:王 OR kiosk:lobby', '-(host:lily 花生)', '小明科技', '"王经理"', 'host:"。"', 'company:王经理'],
    ...fc.sample(anySearch, { numRuns: 150, seed: 3 }),
  ]) {
    const { query } = answered(parseQuery(search).query, 'one');
    const { list } = await lobby.store.lists.visits({ search, sort: byTime });
    const found = await lobby.store.lists.idsOf({ take: 'all', list, except: [] });
    const meant = visits.filter(({ doc }) => matches(query, doc, now)).map(({ id }) => id);
    expect([search, found.toSorted()]).toEqual([search, meant.toSorted()]);
    const times = found.map((id) => visits.find((visit) => visit.id === id)?.at ?? 0);
    expect(times).toEqual(times.toSorted((one, other) => other - one));
    await lobby.store.lists.close(list);
    const backwards = await lobby.store.lists.visits({ search, sort: { by: 'at', descending: false } });
    expect(await lobby.store.lists.idsOf({ take: 'all', list: backwards.list, except: [] })).toEqual(
      found.toReversed(),
    );
    await lobby.store.lists.close(backwards.list);
  }
  const { rows } = await lobby.store.lists.visits({ search: '', sort: byTime });
  const shown = visits.filter(({ doc }) => !doc.erased);
  expect(rows.map(({ at }) => at)).toEqual(shown.slice(0, rows.length).map(({ at }) => at));
});

test('people of before there was a list are listed by and by, and nobody is forgotten', async () => {
  const lobby = await crowded(300);
  await lobby.store.close();
  lookInto(lobby.folder, (database) => {
    database.exec(
      `delete from listing; delete from found_by; update listing_walk set at = 9007199254740991, id = '', done = 0`,
    );
  });
  const again = await openLobby(lobby.folder);
  await vi.waitFor(
    async () => {
      await again.store.pragmas();
      expect(again.look('select done from listing_walk')).toEqual([{ done: 1 }]);
    },
    { timeout: 60_000, interval: 20 },
  );
  const { list } = await again.store.lists.people({ search: '访客', sort: newestFirst });
  expect(await again.store.lists.idsOf({ take: 'all', list, except: [] })).toEqual(lobby.ids.toReversed());
});

test('tags, kiosks and types are suggested by their beginning, most used first', async () => {
  const lobby = await crowded(3);
  lookInto(lobby.folder, (database) => {
    for (const [n, tag] of ['late', '供应商', 'vip', '供应商'].entries()) {
      database.prepare('insert or ignore into person_tags values (?, ?)').run(lobby.ids[n % 3], tag);
    }
  });
  expect(await lobby.store.lists.suggest({ field: 'tag', start: '' })).toEqual(['供应商', 'late', 'vip']);
  expect(await lobby.store.lists.suggest({ field: 'tag', start: 'V' })).toEqual(['vip']);
  expect(await lobby.store.lists.suggest({ field: 'kiosk', start: '前' })).toEqual(['前台']);
});
