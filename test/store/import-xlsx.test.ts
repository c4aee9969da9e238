import { join } from 'node:path';
import { expect, test } from 'vitest';
import { peopleColumns } from '../../contract/people-list.ts';
import { openPart } from '../../main/store/sheets/part-file.ts';
import { writeXlsx } from '../../main/store/sheets/xlsx-write.ts';
import { bookOf, rowsIn, sheetOf } from './books.ts';
import { exportTo } from './files.ts';
import { freshFolder, openLobby } from './lobby.ts';

const column = (title: string) => ({ title, kind: 'text', width: 10 }) as const;

test('a book that was written is read as it was, over several sheets the first of them', async () => {
  const path = join(freshFolder(), 'a.xlsx');
  const file = openPart(path);
  const odd = ['=1+1', '<&>"\'', 'a\u0007b', '_x0041_', '  spaces ', '王🙂', 'line\nline'];
  const writer = writeXlsx(file, [column('甲'), column('乙')], { name: '表', rowsPerSheet: 8 });
  writer.rows([...odd.map((text) => [text, 'x']), ['next sheet', 'x']]);
  writer.end();
  file.commit();
  expect(await rowsIn(path)).toEqual([['甲', '乙'], ...odd.map((text) => [text, 'x'])]);
});

test('shared texts, numbers, gaps and what a formula came to are read as text', async () => {
  const texts =
    '<sst><si><t>手机</t></si><si><r><t>姓</t></r><r><t>名</t></r><rPh><t>xm</t></rPh></si></sst>';
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
    '<row r="5"><c r="A5"><v>1.3800005678E10</v></c><c r="C5" t="str"><f>CONCAT("张","伟")</f><v>张伟</v></c></row>';
  const path = bookOf(freshFolder(), sheetOf(rows), [['xl/sharedStrings.xml', texts]]);
  expect(await rowsIn(path)).toEqual([
    ['手机', '', '姓名'],
    ['13800005678', '', '张伟'],
  ]);
});

test('what would grow beyond all measure is refused', async () => {
  const folder = freshFolder();
  const refused = (path: string, code: string) => expect(rowsIn(path)).rejects.toMatchObject({ code });
  const wide = `<row r="1"><c r="ZZZ1" t="inlineStr"><is><t>x</t></is></c></row>`;
  await refused(bookOf(folder, sheetOf(wide)), 'file.bad-columns');
  const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>';
  await refused(bookOf(folder, `${entity}${sheetOf('<row><c><v>&a;</v></c></row>')}`), 'file.unreadable');
  await refused(
    bookOf(folder, `<worksheet><sheetData><row><c><v>${'9'.repeat(8_000_000)}`),
    'file.too-large',
  );
  const bomb = sheetOf(`<row>${'<c/>'.repeat(30_000_000)}</row>`);
  await refused(bookOf(folder, bomb), 'file.too-large');
});

test('a list that was exported is imported again as it stands', async () => {
  const lobby = await openLobby();
  await lobby.signIn({ nickname: '=王' });
  const { list } = await lobby.store.lists.people({
    search: '',
    sort: { by: 'lastVisit', descending: true },
  });
  const path = join(lobby.folder, 'people.xlsx');
  const columns = [...peopleColumns];
  const asked = {
    what: 'people',
    list,
    ids: [],
    except: [],
    columns,
    as: 'xlsx',
    language: 'zh-CN',
    wholePhones: null,
  };
  await exportTo(lobby, path, asked as Parameters<typeof exportTo>[2]);
  const read = await lobby.store.files.readImport(path);
  expect(read).toMatchObject({ encoding: 'xlsx', name: 'people.xlsx' });
  expect(read.columns[0]).toEqual({ title: '姓名', guess: 'displayName' });
  expect(read.sample[0]?.[0]).toBe('=王');
});
