/** Files that somebody brings in order to do harm: each is refused or read in little memory, and nothing waits for it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newestOn } from '../../main/files/newest-file.ts';
import { splitRow } from '../../main/store/sheets/csv-read.ts';
import { readSheet } from '../../main/store/sheets/read-sheet.ts';
import { bookOf, rowsIn, sheetOf } from './books.ts';
import { imported, planOf, takeIn, tryOut, undoImport } from './files.ts';
import { freshFolder, openLobby } from './lobby.ts';

const columns = ['displayName', 'phone'] as const;
const text = (value: string, at = 'A1') => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const firstBatch = async (path: string) => {
  const reader = await readSheet(path);
  try {
    return (await reader.next()) ?? [];
  } finally {
    reader.close();
  }
};
const charactersOf = (rows: readonly { readonly cells: readonly string[] }[]) =>
  rows.reduce((sum, { cells }) => sum + cells.reduce((all, cell) => all + cell.length + 1, 0), 0);

describe('what is no file', () => {
  const unixOnly = test.skipIf(process.platform === 'win32');

  unixOnly('is not waited for, and not read without end', async () => {
    const folder = freshFolder();
    const pipe = join(folder, 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    mkdirSync(join(folder, 'folder.csv'));
    for (const path of [pipe, '/dev/zero', join(folder, 'folder.csv')])
      await expect(readSheet(path)).rejects.toMatchObject({ code: 'file.unreadable' });
  });

  unixOnly('is nothing that a stick can lead to: links on it are not followed', async () => {
    const folder = freshFolder();
    const stick = join(folder, 'stick');
    mkdirSync(stick);
    writeFileSync(join(folder, 'staff.json'), '{"staff":"of this machine"}');
    symlinkSync(join(folder, 'staff.json'), join(stick, 'people.csv'));
    await expect(newestOn(stick, ['csv'])).rejects.toMatchObject({ code: 'file.unreadable' });
    writeFileSync(join(stick, 'list.CSV'), 'a,b\n');
    expect(await newestOn(stick, ['csv'])).toBe(join(stick, 'list.CSV'));
  });
});

describe('rows of a CSV', () => {
  test('that are a megabyte of commas are not a million cells', () => {
    expect(splitRow(','.repeat(1_000_000), ',')).toHaveLength(200);
    expect(splitRow(`${','.repeat(1_000_000)}x`, ',')).toHaveLength(201);
    expect(splitRow(`"${'""'.repeat(400_000)}"${','.repeat(100)}x`, ',')).toHaveLength(101);
    expect(splitRow(`a,"b""c",d`, ',')).toEqual(['a', 'b"c', 'd']);
  });

  test('that are long are given out a few at a time', async () => {
    const path = join(freshFolder(), 'long.csv');
    writeFileSync(path, `a,b\n${`${'x'.repeat(900_000)},y\n`.repeat(40)}`);
    expect(charactersOf(await firstBatch(path))).toBeLessThan(6_000_000);
    expect(await rowsIn(path)).toHaveLength(41);
  });

  test('with a quote that is never closed are refused, not read to the end of the disk', async () => {
    const path = join(freshFolder(), 'open.csv');
    writeFileSync(path, `a,b\n"${'x'.repeat(3_000_000)}`);
    await expect(rowsIn(path)).rejects.toMatchObject({ code: 'file.bad-columns' });
  });
});

describe('a book', () => {
  test('whose rows are long is given out a few rows at a time', async () => {
    const cell = text('x'.repeat(100_000), 'A1') + text('x'.repeat(100_000), 'B1');
    const path = bookOf(freshFolder(), sheetOf(`<row>${cell}</row>`.repeat(100)));
    expect(charactersOf(await firstBatch(path))).toBeLessThan(8_000_000);
  });

  test('in which one shared text stands everywhere does not become a library', async () => {
    const shared = `<sst><si><t>${'x'.repeat(100_000)}</t></si></sst>`;
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(200)}</row>`.repeat(200);
    const path = bookOf(freshFolder(), sheetOf(rows), [['xl/sharedStrings.xml', shared]]);
    const reader = await readSheet(path);
    let read = 0;
    const all = async () => {
      for (let batch = await reader.next(); batch; batch = await reader.next()) read += charactersOf(batch);
    };
    await expect(all()).rejects.toMatchObject({ code: 'file.too-large' });
    reader.close();
    expect(read).toBeLessThan(1_100_000_000);
  });

  test('whose list of sheets is one endless word is read as quickly as any', async () => {
    const endless = `<workbook><sheets><sheet ${'a'.repeat(2_000_000)}`;
    const path = bookOf(freshFolder(), sheetOf(`<row>${text('甲')}</row>`), [['xl/workbook.xml', endless]]);
    expect(await rowsIn(path)).toEqual([['甲']]);
  });

  test('with rows of mad numbers counts them itself', async () => {
    const rows = ['-5', 'x', '1e99'].map((r) => `<row r="${r}">${text('甲')}</row>`).join('');
    const batch = await firstBatch(bookOf(freshFolder(), sheetOf(rows)));
    expect(batch.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  test('with half a character in a name is imported, and that is undone as it was done', async () => {
    const lobby = await openLobby();
    const rows = `<row>${text('姓名')}${text('手机号', 'B1')}</row><row>${text('王_xD800_')}${text('13800005678', 'B1')}</row>`;
    const { file } = await lobby.store.files.readImport(bookOf(lobby.folder, sheetOf(rows)));
    const { receipt } = await takeIn(lobby, planOf(file, columns));
    expect(receipt.people).toBe(1);
    const { undone } = await undoImport(lobby, receipt.id);
    expect(undone.undid).toEqual({ removed: 1, restored: 0, kept: 0 });
  });
});

describe('a file that is put in the place of the one that was tried', () => {
  const list = '姓名,手机号\n王小明,13800005678\n';

  test('is not taken, not even one of the same size and time', async () => {
    const lobby = await openLobby();
    const path = imported(lobby, list);
    const { mtime } = statSync(path);
    utimesSync(path, mtime, mtime);
    const { file } = await lobby.store.files.readImport(path);
    await tryOut(lobby, planOf(file, columns));
    writeFileSync(path, list.replace('13800005678', '13911112222'));
    utimesSync(path, mtime, mtime);
    await expect(takeIn(lobby, planOf(file, columns))).rejects.toMatchObject({
      code: 'file.unreadable',
      detail: { was: 'changed' },
    });
    expect((await lobby.store.counts(0)).people).toBe(0);
  });
});
