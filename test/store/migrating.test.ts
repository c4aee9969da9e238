import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../main/store/database/migrations.ts';
import { freshFolder, lookInto, openLobby } from './lobby.ts';
import { start } from './process.ts';
import { partPeople } from './staff.ts';
import { crowd, joinOfWang, li, liAgain, makeVersion1, wang, wangInMini } from './version-1.ts';
import { makeVersion2, tokenHash } from './version-2.ts';
import { hour, morning } from './visitors.ts';

function kioskOfVersion1(): string {
  const folder = freshFolder();
  makeVersion1(folder);
  return folder;
}

const kept = (folder: string) =>
  lookInto(folder, (database) => ({
    visits: database.prepare('select * from visits order by id').all(),
    joins: database
      .prepare('select id, person_id, into_id, attempt, at, undone_at from joins order by id')
      .all(),
    people: database
      .prepare('select id, union_id, nickname, avatar, joined_to, visits from people order by id')
      .all(),
    identities: database
      .prepare('select id, person_id, channel, app_id, open_id, union_id from identities order by id')
      .all(),
  }));

test('a database of the first version keeps everybody, every visit and every join', async () => {
  const folder = kioskOfVersion1();
  const before = kept(folder);
  const { store, notes } = await openLobby(folder);
  expect(notes).toEqual([['migrated', { from: 1, to: migrations.length }]]);
  expect(kept(folder)).toEqual(before);
  lookInto(folder, (database) => {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
  });
  expect(await store.counts(0)).toEqual({ people: crowd + 3, visits: crowd + 4 });
  expect(await store.one(wang)).toMatchObject({
    nickname: '王伟',
    avatar: 'face.jpg',
    joins: [{ id: joinOfWang, by: 'unionId', nickname: '' }],
    phones: [],
    suggestions: [],
  });
});

test('after the migration people are recognised, joined and parted as before', async () => {
  const { store, signIn } = await openLobby(kioskOfVersion1());
  expect(await signIn({ openId: 'oWang' })).toMatchObject({ person: wang, firstVisit: false, visits: 3 });
  await partPeople(store, joinOfWang);
  expect(await store.one(wangInMini)).toMatchObject({ visits: 1, avatar: null });
  expect(await store.one(wang)).toMatchObject({ visits: 2, avatar: 'face.jpg' });

  const parted = await signIn({ openId: 'oLi', unionId: 'uLi' });
  expect(parted).toMatchObject({ person: li, joined: false });
  expect((await store.one(liAgain)).id).toBe(liAgain);
});

function kioskOfVersion2(): string {
  const folder = freshFolder();
  makeVersion2(folder);
  return folder;
}

/** Every row of every table there is. */
const everything = (folder: string) =>
  lookInto(folder, (database) => {
    const tables = "select name from sqlite_schema where type = 'table' order by name";
    const names = database.prepare<[], string>(tables).pluck().all();
    return new Map(names.map((name) => [name, database.prepare(`select * from ${name}`).all()]));
  });

test('a database of the second version keeps every row, and nobody is on site', async () => {
  const folder = kioskOfVersion2();
  const before = everything(folder);
  const { store, notes } = await openLobby(folder);
  expect(notes).toEqual([['migrated', { from: 2, to: migrations.length }]]);
  const after = everything(folder);
  for (const [name, rows] of before) expect(after.get(name)).toEqual(rows);
  // The listing is a copy that the writer makes by and by.
  const copies = /^(?:found_by|listing|listed_under)|^sqlite_/;
  for (const [name, rows] of after) if (!before.has(name) && !copies.test(name)) expect(rows).toEqual([]);
  expect(await store.session(tokenHash, morning)).toMatchObject({ person: wang, hasPhone: true });
  expect(await store.one(wang)).toMatchObject({ phones: [{ masked: '+86 138****5678' }], visits: 2 });
  expect(await store.onSite(morning)).toEqual([]);
  expect(await store.evacuation()).toEqual({ since: null, startedBy: null, people: [] });
});

test('visits of an older version have no end and nothing said, and people of it can come and leave', async () => {
  const { store, signIn } = await openLobby(kioskOfVersion2());
  const bare = { ended: null, type: null, answers: {}, consent: null };
  expect((await store.one(wang)).recentVisits).toMatchObject([bare, bare]);
  const coming = await signIn({ openId: 'oWang', leave: 'ifHere', at: morning });
  expect(coming).toMatchObject({ person: wang, left: false, visits: 3 });
  expect(await signIn({ openId: 'oWang', leave: 'ifHere', at: morning + hour })).toMatchObject({
    left: true,
  });
});

test.each([
  ['first', 1, kioskOfVersion1],
  ['second', 2, kioskOfVersion2],
])(
  'killed after any statement of the migration, a database of the %s version is still whole',
  async (_which, version, kiosk) => {
    const statements = (migrations[version] ?? '').split(/;\n/).length;
    for (let count = 1; count <= statements; count += 1) {
      const folder = kiosk();
      const before = everything(folder);
      const half = await start('half-migrated', join(folder, 'people.sqlite'), String(count));
      await half.lines(1);
      await half.kill();
      expect(lookInto(folder, (database) => database.pragma('user_version', { simple: true }))).toBe(version);
      expect(everything(folder)).toEqual(before);
      const same = kept(folder);
      const { store } = await openLobby(folder);
      expect(kept(folder)).toEqual(same);
      expect((await store.pragmas()).userVersion).toBe(migrations.length);
      await store.close();
    }
  },
  // A process and a database for each statement.
);
