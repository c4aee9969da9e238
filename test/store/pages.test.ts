import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type PeoplePage, PeopleQuery } from '../../contract/people.ts';
import { type Lobby, openLobby } from './lobby.ts';

const everybody = { search: '', after: null, limit: 200 } as const;

async function idsOfAllPages({ store }: Lobby, limit: number, between = async () => {}): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: PeoplePage = await store.page({ search: '', after, limit });
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next;
    await between();
  } while (after !== null);
  return ids;
}

test('a store without anybody is one empty page', async () => {
  const { store } = await openLobby();
  expect(await store.page(everybody)).toEqual({ rows: [], next: null, total: 0 });
  expect(await store.counts(0)).toEqual({ people: 0, visits: 0 });
});

test('pages together hold everybody once, last visit first, also when many came at the same moment', async () => {
  const lobby = await openLobby();
  const people: string[] = [];
  for (let n = 0; n < 23; n += 1) people.unshift((await lobby.signIn({ at: Math.floor(n / 5) })).person);
  for (const limit of [1, 7, 23, 200]) expect(await idsOfAllPages(lobby, limit)).toEqual(people);
});

test('people who arrive while staff turn pages neither repeat nor hide anybody', async () => {
  const lobby = await openLobby();
  const people: string[] = [];
  for (let n = 0; n < 12; n += 1) people.unshift((await lobby.signIn()).person);
  const seen = await idsOfAllPages(lobby, 5, async () => void (await lobby.signIn()));
  expect(seen).toEqual(people);
});

test('a made-up place in the list is refused', async () => {
  const { store } = await openLobby();
  for (const after of ['', 'x', 'WzEsMl0', Buffer.from('[1,"\' or 1=1"]').toString('base64url')]) {
    await expect(store.page({ ...everybody, after })).rejects.toMatchObject({
      code: 'ipc.bad-request',
      detail: { field: 'after' },
    });
  }
});

test('a search finds a part of the name, taken literally', async () => {
  const { store, signIn } = await openLobby();
  const names = [
    '王伟',
    '王小明',
    '100%',
    'a_b',
    'aXb',
    'back\\slash',
    "O'Brien",
    '"quoted"',
    '👨‍👩‍👧 家',
    '<b>',
  ];
  for (const nickname of names) await signIn({ nickname });
  const found = async (search: string) =>
    (await store.page({ ...everybody, search })).rows.map(({ nickname }) => nickname).toSorted();
  expect(await found('王')).toEqual(['王伟', '王小明']);
  expect(await found(' 王伟 ')).toEqual(['王伟']);
  expect(await found('%')).toEqual(['100%']);
  expect(await found('_')).toEqual(['a_b']);
  expect(await found('\\')).toEqual(['back\\slash']);
  expect(await found("'")).toEqual(["O'Brien"]);
  expect(await found('"')).toEqual(['"quoted"']);
  expect(await found('👨‍👩‍👧')).toEqual(['👨‍👩‍👧 家']);
  expect(await found('O')).toEqual(["O'Brien", '"quoted"'].toSorted());
  expect(await found('%\u0000')).toEqual(['100%']);
  expect(await found('nobody')).toEqual([]);
});

test('a search finds a whole openId or unionId, and of joined people the one who stands', async () => {
  const { store, signIn } = await openLobby();
  const { person } = await signIn({ openId: 'oFirst' });
  await signIn({ openId: 'oSecond', unionId: 'uBoth' });
  await signIn({ openId: 'oFirst', unionId: 'uBoth' });
  await signIn({ openId: 'oOther' });
  for (const search of ['oFirst', 'oSecond', 'uBoth']) {
    expect(await store.page({ ...everybody, search })).toMatchObject({
      total: 1,
      rows: [{ id: person, visits: 3 }],
    });
  }
  for (const search of ['ofirst', 'oFirs', 'u']) {
    expect((await store.page({ ...everybody, search })).total).toBe(0);
  }
});

test('the total counts every match, not the page', async () => {
  const { store, signIn } = await openLobby();
  for (let n = 0; n < 5; n += 1) await signIn({ nickname: `李${n}` });
  await signIn({ nickname: '王' });
  expect(await store.page({ search: '李', after: null, limit: 2 })).toMatchObject({ total: 5 });
});

test('no search at all is an error', async () => {
  const lobby = await openLobby();
  await lobby.signIn({ nickname: '%_\\' });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 100 }), async (search) => {
      const query = v.safeParse(PeopleQuery, { ...everybody, search });
      if (query.success) await lobby.store.page(query.output);
    }),
    {
      numRuns: 300,
      examples: [['\ud800'], ['\u0000'], ['%'.repeat(100)], ["' or 1=1 --"], ['"NEAR(a b)"*']],
    },
  );
});
