import { expect, test, vi } from 'vitest';
import { matches } from '../../contract/query/match.ts';
import { parseQuery } from '../../contract/query/parse.ts';
import { answered } from '../../contract/query/phones.ts';
import { fc, tries } from '../properties.ts';
import { anybody, docOf, settle } from './crowd.ts';
import { type Lobby, lookInto, openLobby } from './lobby.ts';
import { anySearch } from './searches.ts';
import { joinPeople, partPeople } from './staff.ts';

const newestFirst = { by: 'lastVisit', descending: true } as const;

/** Everybody was listed who was written of. */
const listed = ({ look, store }: Lobby) =>
  vi.waitFor(
    async () => {
      await store.pragmas();
      expect(look('select * from unlisted limit 1')).toEqual([]);
    },
    { timeout: 60_000, interval: 20 },
  );

async function found({ store }: Lobby, search: string): Promise<readonly string[]> {
  const { list, total } = await store.lists.people({ search, sort: newestFirst });
  const ids = await store.lists.idsOf({ take: 'all', list, except: [] });
  if (total.exact) expect(total.count).toBe(ids.length);
  expect(await store.lists.total(list)).toEqual({ count: ids.length, exact: true });
  await store.lists.close(list);
  return ids;
}

test('a search finds in the index what it means in plain code', async () => {
  const lobby = await openLobby();
  const now = Date.now();
  await fc.assert(
    fc.asyncProperty(
      fc.array(anybody, { minLength: 1, maxLength: 60 }),
      fc.array(anySearch, { minLength: 40, maxLength: 40 }),
      async (crowd, searches) => {
        const known = lookInto(lobby.folder, (database) => {
          for (const table of ['person_facts', 'person_tags', 'notes', 'phones'])
            database.exec(`delete from ${table}`);
          database.exec('update people set joined_to = id || 1 where false');
          database.exec('drop trigger visits_are_not_removed');
          for (const table of ['visit_types', 'visit_answers', 'visits', 'identities', 'people']) {
            if (table === 'people') database.exec('update people set joined_to = null');
            database.exec(`delete from ${table}`);
          }
          database.exec(
            "create trigger visits_are_not_removed before delete on visits begin select raise(abort, 'no'); end",
          );
          return settle(database, crowd, now).map((group) => ({
            id: group[0]?.id ?? '',
            doc: docOf(database, group, now),
          }));
        });
        await listed(lobby);
        for (const search of ['', ...searches]) {
          const { query } = answered(parseQuery(search).query, 'one');
          const meant = known
            .filter(({ doc }) => matches(query, doc, now))
            .toSorted((one, other) => other.doc.last - one.doc.last)
            .map(({ id }) => id);
          expect([search, await found(lobby, search)]).toEqual([search, meant]);
        }
      },
    ),
    { ...tries(15), endOnFailure: true },
  );
});

test('no search at all is an error', async () => {
  const lobby = await openLobby();
  await lobby.signIn({ nickname: '%_\\' });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (search) => {
      await lobby.store.lists.people({ search, sort: newestFirst });
    }),
    {
      ...tries(200),
      examples: [
        ['\ud800'],
        ['\u0000'],
        ['"NEAR(a b)"*'],
        ['^a OR b*'],
        ["' or 1=1 --"],
        ['name : a'],
        ['王'.repeat(2_000)],
        ['a '.repeat(1_000)],
        ['('.repeat(2_000)],
      ],
    },
  );
  expect(await found(lobby, '%_')).toHaveLength(1);
});

test('who signs in is found at once, also by the name and the number given since', async () => {
  const lobby = await openLobby();
  const { store, signIn } = lobby;
  const { person, identity } = await signIn({ nickname: '王小明' });
  expect(await found(lobby, 'wxm')).toEqual([person]);
  await store.keepPhone(identity, { countryCode: '86', number: '13812345678', e164: '+8613812345678' }, 1);
  await store.keepName(identity, 'Lily', 2);
  expect(await found(lobby, '5678 lil')).toEqual([person]);
  const { rows } = await store.lists.people({ search: 'lily', sort: newestFirst });
  expect(rows).toMatchObject([{ id: person, nickname: 'Lily', phone: '+86 138****5678', visits: 1 }]);
});

test('joined people are one row, and two again after they were parted', async () => {
  const lobby = await openLobby();
  const one = await lobby.signIn({ nickname: '王伟' });
  const other = await lobby.signIn({ nickname: 'Wang' });
  expect(await found(lobby, '')).toHaveLength(2);
  await joinPeople(lobby.store, one.person, other.person, Date.now());
  expect(await found(lobby, '')).toEqual([one.person]);
  expect(await found(lobby, 'wang 王 is:joined')).toEqual([one.person]);
  const [join] = (await lobby.store.one(one.person)).joins;
  await partPeople(lobby.store, join?.id ?? '');
  expect(await found(lobby, 'wang')).toEqual([other.person, one.person]);
  expect(await found(lobby, 'is:joined')).toEqual([]);
});
