import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { applicationId, migrations } from '../../main/store/database/migrations.ts';
import { openStore } from '../../main/store/open-store.ts';
import { built } from './built.ts';
import { freshFolder, lookInto, openLobby } from './lobby.ts';

const open = async (folder: string) =>
  openStore({ folder, threadFile: await built('store-thread'), onNote: () => {} });

/** A folder with the database of a kiosk that one person has visited. */
async function visitedFolder(): Promise<string> {
  const { folder, signIn, store } = await openLobby();
  await signIn({ nickname: '王伟' });
  await store.close();
  return folder;
}

const fingerprint = (folder: string, names = readdirSync(folder)) =>
  names.map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  ]);

test('every open database keeps each commit through a power cut and trusts nobody', async () => {
  const { store } = await openLobby();
  expect(await store.pragmas()).toMatchObject({
    journalMode: 'wal',
    synchronous: 2,
    foreignKeys: 1,
    trustedSchema: 0,
    busyTimeout: 2_000,
    applicationId,
    userVersion: migrations.length,
    fullFsync: process.platform === 'darwin' ? 1 : 0,
  });
});

test('a store that lets go while nobody is there knows everybody afterwards, and goes on keeping who comes', async () => {
  const { signIn, store } = await openLobby();
  await signIn({ nickname: '王伟' });
  await store.letGo();
  await signIn({ nickname: '李娜' });
  await Promise.all([store.letGo(), signIn({ nickname: '赵敏' }), store.letGo()]);
  expect(await store.counts(0)).toEqual({ people: 3, visits: 3 });
});

test.skipIf(process.platform === 'win32')('nobody else on this machine can read the files', async () => {
  const folder = join(freshFolder(), 'deeper', 'data');
  const { signIn } = await openLobby(folder);
  await signIn();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder).toSorted()).toEqual([
    'audit-anchor.json',
    'people.sqlite',
    'people.sqlite-shm',
    'people.sqlite-wal',
  ]);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
});

test('closing leaves the database and the anchor of its log, and opening again finds everybody', async () => {
  const folder = await visitedFolder();
  expect(readdirSync(folder).sort()).toEqual(['audit-anchor.json', 'people.sqlite']);
  const { store, notes } = await openLobby(folder);
  expect(await store.counts(0)).toEqual({ people: 1, visits: 1 });
  expect(notes).toEqual([]);
});

test('a released migration is frozen', () => {
  const hashes = migrations.map((step) => createHash('sha256').update(step).digest('hex').slice(0, 16));
  expect(hashes).toEqual([
    ...['5eaee3c0da01708f', '903906a59f9973e9', '3ab9552600f4accb'],
    ...['f7ef064f7eb8845a', '97ff545ef29fb471', 'fe1f5cbea3bd1c92', '411e93dfdeff31e5'],
    ...['d3e2953bfd087cee', 'ae53dac1fe5c6e02', '105b47702e0e79f3', 'a01590faa12290c1'],
    '72df455748b9f226',
  ]);
});

test('a database of a newer app is refused and not one byte of it changes', async () => {
  const folder = await visitedFolder();
  lookInto(folder, (database) => database.pragma('user_version = 99'));
  const before = fingerprint(folder);
  await expect(open(folder)).rejects.toMatchObject({
    code: 'store.newer',
    detail: { found: 99, known: migrations.length },
  });
  expect(fingerprint(folder)).toEqual(before);
});

test('a newer app that was killed before its log reached the database is recognised, and nothing changes', async () => {
  const source = await visitedFolder();
  const folder = freshFolder();
  const files = ['people.sqlite', 'people.sqlite-wal'];
  lookInto(source, (database) => {
    database.pragma('user_version = 99');
    for (const name of files) copyFileSync(join(source, name), join(folder, name));
  });
  const before = fingerprint(folder, files);
  await expect(open(folder)).rejects.toMatchObject({ code: 'store.newer' });
  expect(fingerprint(folder, files)).toEqual(before);
});

test('a file of somebody else is refused and left as it is', async () => {
  const folder = freshFolder();
  const foreign = new Database(join(folder, 'people.sqlite'));
  foreign.exec('create table recipes (id integer) strict');
  foreign.close();
  await expect(open(folder)).rejects.toMatchObject({ code: 'store.damaged', detail: { was: 'foreign' } });
  lookInto(folder, (database) => {
    expect(database.prepare('select name from sqlite_schema').pluck().all()).toEqual(['recipes']);
    expect(database.pragma('application_id', { simple: true })).toBe(0);
  });
});

test.each([
  ['text', (file: string) => writeFileSync(file, 'not a database at all')],
  ['noise', (file: string) => writeFileSync(file, Buffer.alloc(20_000, 0xa5))],
  ['cut short', (file: string) => truncateSync(file, 5_000)],
  ['a hole in the middle', (file: string) => writeFileSync(file, holed(readFileSync(file)))],
])('a damaged database (%s) is refused and left as it is', async (_what, damage) => {
  const folder = await visitedFolder();
  damage(join(folder, 'people.sqlite'));
  const before = fingerprint(folder, ['people.sqlite']);
  await expect(open(folder)).rejects.toMatchObject({ code: 'store.damaged' });
  expect(fingerprint(folder, ['people.sqlite'])).toEqual(before);
});

/** The header stays, the schema behind it is gone. */
const holed = (bytes: Buffer) => bytes.fill(0xff, 100, 4_096);

test('a folder in the place of the database is refused', async () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'people.sqlite'));
  await expect(open(folder)).rejects.toMatchObject({ code: 'store.damaged' });
});

test('a kill between making the file and filling it does not spoil the next start', async () => {
  const folder = freshFolder();
  const database = new Database(join(folder, 'people.sqlite'));
  database.pragma('journal_mode = wal');
  database.close();
  const { signIn, notes } = await openLobby(folder);
  expect((await signIn()).firstVisit).toBe(true);
  expect(notes).toEqual([['created', {}]]);
});

test('a folder that cannot be made is said, and works as soon as it can be', async () => {
  const place = freshFolder();
  const folder = join(place, 'data');
  writeFileSync(folder, 'a file in the place of the folder');
  await expect(open(folder)).rejects.toMatchObject({ code: 'store.unavailable', detail: { was: 'EEXIST' } });
  await expect(open(join(folder, 'deeper'))).rejects.toMatchObject({ code: 'store.unavailable' });
  const { signIn } = await openLobby(join(place, 'elsewhere'));
  expect((await signIn()).firstVisit).toBe(true);
  expect(existsSync(join(place, 'elsewhere', 'people.sqlite'))).toBe(true);
});
