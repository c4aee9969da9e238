import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { avatarPath, keepAvatarFile } from '../../main/store/people/avatars.ts';
import { freshFolder } from './lobby.ts';

const picture = Buffer.from('not really a picture');
const sha256 = createHash('sha256').update(picture).digest('hex');

test('a picture is kept under the hash of its bytes, readable by this account only', async () => {
  const folder = join(freshFolder(), 'avatars');
  const name = await keepAvatarFile(folder, picture, 'png');
  expect(name).toBe(`${sha256}.png`);
  expect(avatarPath(folder, name)).toBe(join(folder, name));
  expect(readFileSync(join(folder, name))).toEqual(picture);
  expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
});

test('the same picture twice is one file and nothing is left beside it', async () => {
  const folder = freshFolder();
  await Promise.all([keepAvatarFile(folder, picture, 'jpg'), keepAvatarFile(folder, picture, 'jpg')]);
  await keepAvatarFile(folder, picture, 'jpg');
  expect(readdirSync(folder)).toEqual([`${sha256}.jpg`]);
});

test('a file that a crash cut short is written again', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, `${sha256}.jpg`), 'not');
  await keepAvatarFile(folder, picture, 'jpg');
  expect(readFileSync(join(folder, `${sha256}.jpg`))).toEqual(picture);
});

test('a folder that cannot be made is an error that leaves nothing', async () => {
  const file = join(freshFolder(), 'file');
  writeFileSync(file, '');
  await expect(keepAvatarFile(join(file, 'avatars'), picture, 'jpg')).rejects.toThrow();
  expect(existsSync(join(file, 'avatars'))).toBe(false);
});

test.each([
  '../people.sqlite',
  `../${sha256}.jpg`,
  `${sha256}.svg`,
  `${sha256}.jpg\n`,
  `${sha256.toUpperCase()}.jpg`,
  '',
  '.',
])('the name %j leads to no file', (name) => {
  expect(avatarPath('/avatars', name)).toBeNull();
});
