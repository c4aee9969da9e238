import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import readExcel from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { peopleColumns } from '../../contract/people-list.ts';
import { keepAvatarFile, picturesIn } from '../../main/store/people/avatars.ts';
import { exportTo } from './files.ts';
import { type Lobby, openLobby } from './lobby.ts';
import { canMount, fill, smallDisk } from './small-disk.ts';
import { make, these } from './staff.ts';

const sort = { by: 'lastVisit', descending: true } as const;
const pngBytes = Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1');
const phone = { countryCode: '86', number: '13800005678', e164: '+8613800005678' };

async function listOf({ store }: Lobby, search = ''): Promise<string> {
  const { list } = await store.lists.people({ search, sort });
  return list;
}

const people = (list: string, more = {}) => ({
  what: 'people' as const,
  list,
  ids: [],
  except: [],
  columns: [...peopleColumns],
  as: 'csv' as const,
  language: 'zh-CN' as const,
  wholePhones: null,
  ...more,
});

/** Three people, of whom one has a name that a spreadsheet would run. */
async function registry() {
  const lobby = await openLobby();
  const evil = await lobby.signIn({ nickname: '=cmd|calc' });
  const plain = await lobby.signIn({ nickname: '王"小",明二' });
  const last = await lobby.signIn({ nickname: '🙂 Ana' });
  await lobby.store.keepPhone(last.identity, phone, 1);
  await make(lobby.store, { do: 'tag', people: these(plain.person), tag: '供应商', on: true });
  return { ...lobby, evil, plain, last };
}

describe('a list as CSV', () => {
  test('has the rows, columns and order of the list, and runs nothing', async () => {
    const lobby = await registry();
    const target = join(lobby.folder, '人员.csv');
    const asked = people(await listOf(lobby), { columns: ['tags', 'name', 'phone'] });
    expect(await exportTo(lobby, target, asked)).toBe(3);
    expect(readFileSync(target, 'utf8')).toBe(
      '\ufeff标签,姓名,手机号\r\n,🙂 Ana,\'+86 138****5678\r\n供应商,"王""小"",明二",\r\n,\'=cmd|calc,\r\n',
    );
    expect(statSync(target).mode & 0o077).toBe(0);
  });

  test('has those who were marked, or all but those', async () => {
    const lobby = await registry();
    const list = await listOf(lobby);
    const names = async (more: object) => {
      const target = join(lobby.folder, 'some.csv');
      await exportTo(lobby, target, people(list, { columns: ['name'], ...more }));
      return readFileSync(target, 'utf8').split('\r\n').slice(1, -1);
    };
    expect(await names({ ids: [lobby.evil.person] })).toEqual(["'=cmd|calc"]);
    expect(await names({ except: [lobby.plain.person] })).toEqual(['🙂 Ana', "'=cmd|calc"]);
  });

  test('has whole numbers only where they were asked for', async () => {
    const lobby = await registry();
    const target = join(lobby.folder, 'whole.csv');
    await exportTo(lobby, target, people(await listOf(lobby), { columns: ['phone'], wholePhones: '寄请柬' }));
    expect(readFileSync(target, 'utf8')).toContain("'+8613800005678");
  });
});

test('a list as XLSX is read by somebody else’s library: text as text, moments as dates, numbers as numbers', async () => {
  const lobby = await registry();
  const target = join(lobby.folder, '人员.xlsx');
  await exportTo(lobby, target, people(await listOf(lobby), { as: 'xlsx' }));
  const [sheet] = await readExcel(target);
  const [titles, first, second, third] = sheet?.data ?? [];
  expect(sheet?.sheet).toBe('人员');
  expect(titles?.slice(0, 4)).toEqual(['姓名', '渠道', '手机号', '标签']);
  expect(first?.[0]).toBe('🙂 Ana');
  expect(second?.[0]).toBe('王"小",明二');
  expect(third?.[0]).toBe('=cmd|calc');
  expect(first?.[5]).toBe(1);
  expect(first?.[6]).toBeInstanceOf(Date);
});

test('visits and the audit log are exported alike', async () => {
  const lobby = await registry();
  const driver = { name: '送货的孙师傅', phone: '', type: null, answers: {} };
  await lobby.store.addGuest(driver, '前台', '小李', Date.now());
  const visits = await lobby.store.lists.visits({ search: '', sort: { by: 'at', descending: true } });
  const target = join(lobby.folder, 'visits.csv');
  const base = { as: 'csv', language: 'zh-CN' } as const;
  expect(
    await exportTo(lobby, target, {
      what: 'visits',
      list: visits.list,
      columns: ['person', 'channel', 'number'],
      ...base,
    }),
  ).toBe(4);
  expect(readFileSync(target, 'utf8')).toContain('送货的孙师傅,手工登记,\r\n');
  expect(readFileSync(target, 'utf8')).toMatch(/🙂 Ana,[^,]+,1\r\n/);
  const { list } = await lobby.store.audit.list('', Date.now());
  const log = join(lobby.folder, 'audit.csv');
  expect(await exportTo(lobby, log, { what: 'audit', list, ...base })).toBe(1);
  expect(readFileSync(log, 'utf8')).toMatch(/person\.tagged.*tag,,供应商/);
});

test('a person as JSON holds all that is known of them, and nothing of anybody else', async () => {
  const lobby = await registry();
  const target = join(lobby.folder, 'person.json');
  await make(lobby.store, { do: 'note', person: lobby.last.person, text: '喜欢靠窗' });
  await exportTo(lobby, target, { what: 'person', person: lobby.last.person, language: 'zh-CN' });
  const text = readFileSync(target, 'utf8');
  const found = JSON.parse(text);
  expect(found.person).toBe(lobby.last.person);
  expect(found.identities).toHaveLength(1);
  expect(found.visits).toHaveLength(1);
  expect(found.phones).toMatchObject([{ e164: '+8613800005678' }]);
  expect(found.notes).toMatchObject([{ text: '喜欢靠窗' }]);
  expect(found.audit).toMatchObject([
    { action: 'person.noted', changes: [{ field: 'note', became: '喜欢靠窗' }] },
  ]);
  for (const other of [lobby.evil, lobby.plain])
    for (const id of [other.person, other.identity]) expect(text).not.toContain(id);
});

test('a person as JSON has their pictures in it, of today and of earlier days, and no file that is none', async () => {
  const lobby = await registry();
  const { identity, person } = lobby.last;
  const pictures = [pngBytes, Buffer.concat([pngBytes, Buffer.from([0])])];
  const folder = picturesIn(lobby.folder);
  for (const [at, bytes] of pictures.entries()) {
    const file = await keepAvatarFile(folder, bytes, 'png');
    await lobby.store.keepAvatar(identity, { file, url: null, at: at + 1 });
  }
  const large = await keepAvatarFile(folder, Buffer.concat([pngBytes, Buffer.alloc(1 << 20)]), 'png');
  await lobby.store.keepAvatar(identity, { file: large, url: null, at: 8 });
  const other = await keepAvatarFile(folder, Buffer.concat([pngBytes, Buffer.from([9])]), 'png');
  await lobby.store.keepAvatar(lobby.plain.identity, { file: other, url: null, at: 8 });
  await lobby.store.keepAvatar(identity, { file: '../staff.json', url: null, at: 9 });
  const target = join(lobby.folder, 'person.json');
  await exportTo(lobby, target, { what: 'person', person, language: 'zh-CN' });
  const found: { pictures: { file: string; data: string | null }[] } = JSON.parse(
    readFileSync(target, 'utf8'),
  );
  const data = found.pictures.flatMap((picture) => picture.data ?? []).toSorted();
  expect(data).toEqual(
    pictures.map((bytes) => `data:image/png;base64,${bytes.toString('base64')}`).toSorted(),
  );
  expect(found.pictures.find(({ file }) => file === large)).toEqual({ file: large, data: null });
  expect(found.pictures.map(({ file }) => file)).not.toContain(other);
});

describe('an export that does not get to its end', () => {
  test('leaves nothing when it is stopped', async () => {
    const lobby = await registry();
    const target = join(lobby.folder, 'files-stopped.csv');
    const asked = people(await listOf(lobby));
    const rows = await lobby.store.files.rowsOf(asked);
    const stop = new AbortController();
    stop.abort();
    const words = (await import('../../contract/words/sheet.ts')).sheetWords.en;
    const steps = lobby.store.files.export({ job: 'a', target, as: 'csv', words, rows }, stop.signal);
    await expect(steps.next()).rejects.toMatchObject({ code: 'job.cancelled' });
    expect(readdirSync(lobby.folder).filter((name) => name.includes('stopped'))).toEqual([]);
  });

  test.skipIf(!canMount)('says so when the disk is full', async () => {
    const lobby = await registry();
    const asked = people(await listOf(lobby));
    const disk = smallDisk();
    const ballast = fill(disk);
    const target = join(disk, 'full.csv');
    await expect(exportTo(lobby, target, asked)).rejects.toMatchObject({ code: 'file.disk-full' });
    expect(readdirSync(disk)).toEqual(['ballast']);
    rmSync(ballast);
    expect(await exportTo(lobby, target, asked)).toBe(3);
  });

  test('says so when the place cannot be written to, and when the list is gone', async () => {
    const lobby = await registry();
    const list = await listOf(lobby);
    await expect(exportTo(lobby, join(lobby.folder, 'none/people.csv'), people(list))).rejects.toMatchObject({
      code: 'file.unwritable',
    });
    await lobby.store.lists.close(list);
    await expect(exportTo(lobby, join(lobby.folder, 'x.csv'), people(list))).rejects.toMatchObject({
      code: 'list.gone',
    });
  });
});
