import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../main/store/migrations.ts';
import { freshFolder, lookInto, openLobby } from './lobby.ts';
import { start } from './process.ts';
import { crowd, joinOfWang, li, liAgain, makeVersion1, wang, wangInMini } from './version-1.ts';

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
  await store.undoJoin(joinOfWang);
  expect(await store.one(wangInMini)).toMatchObject({ visits: 1, avatar: null });
  expect(await store.one(wang)).toMatchObject({ visits: 2, avatar: 'face.jpg' });

  const parted = await signIn({ openId: 'oLi', unionId: 'uLi' });
  expect(parted).toMatchObject({ person: li, joined: false });
  expect((await store.one(liAgain)).id).toBe(liAgain);
});

test('killed after any statement of the migration, the old database is still whole', async () => {
  const statements = (migrations[1] ?? '').split(/;\n/).length;
  for (let count = 1; count <= statements; count += 1) {
    const folder = kioskOfVersion1();
    const before = kept(folder);
    const half = await start('half-migrated', join(folder, 'people.sqlite'), String(count));
    await half.lines(1);
    await half.kill();
    expect(lookInto(folder, (database) => database.pragma('user_version', { simple: true }))).toBe(1);
    expect(kept(folder)).toEqual(before);
    const { store } = await openLobby(folder);
    expect(kept(folder)).toEqual(before);
    expect((await store.pragmas()).userVersion).toBe(migrations.length);
    await store.close();
  }
});
