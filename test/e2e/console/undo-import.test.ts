/** An import is undone as far as that goes, as staff see it, while a guest of the list stands at the kiosk. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheet } from '../../../main/store/sheets/read-sheet.ts';
import { unionIdOf } from '../../../simulator/world/ids.ts';
import { type ChangesDesk, openChangesDesk } from '../tools/changes-desk.ts';

let at: ChangesDesk;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wxlobby-undo-'));
  at = await openChangesDesk({ 'lin-xiaowen': '林晓雯' });
});
afterAll(async () => {
  await at.lobby.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string) => at.dialog.getByRole('button', { name, exact: true });
const figure = (name: string) =>
  at.dialog.locator('dl > div', { has: at.page.getByText(name, { exact: true }) }).getByRole('definition');

async function importList(): Promise<void> {
  const file = join(folder, '名单.csv');
  const chen = unionIdOf('wxlobby-demo', 'chen-jianguo');
  const rows = ['林晓雯,13800005678,,供应商', `陈总,13911112222,${chen},展会`, '赵一,13922223333,,展会'];
  writeFileSync(file, `姓名,手机,unionid,标签\n${rows.join('\n')}\n`);
  await at.lobby.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await at.desk.go('人员');
  await at.page.getByRole('button', { name: '导入…' }).click();
  await button('选择文件').click();
  await button('试导入').click();
  await button('确认导入 3 人').click();
  await at.dialog.getByText('导入完成').waitFor();
}

test('who scans while the undo is looked at stays, with the reason; the rest of it is undone', async () => {
  await importList();
  await button('撤销导入').click();
  await button('确认撤销').waitFor();
  expect(await figure('删除').textContent()).toBe('2');
  expect(await figure('恢复').textContent()).toBe('1');
  expect(await figure('全部或部分保留').textContent()).toBe('0');

  await at.scan('chen-jianguo');
  await expect.poll(async () => (await at.one(await at.idOf('陈总'))).visits).toBe(1);
  await button('确认撤销').click();
  await at.dialog.getByText('预览已经过期').waitFor();
  expect(await at.everybody()).toHaveLength(3);

  await at.dialog.locator('button[type=submit]').click();
  await at.dialog.getByRole('cell', { name: '导入之后扫过码' }).waitFor();
  expect(await figure('删除').textContent()).toBe('1');
  expect(await figure('全部或部分保留').textContent()).toBe('1');

  const target = join(folder, '保留.xlsx');
  await at.lobby.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, target);
  await button('把名单存成文件').click();
  await at.dialog.getByText('名单已存好').waitFor();
  const reader = await readSheet(target);
  const rows = (await reader.next()) ?? [];
  reader.close();
  expect(rows[1]?.cells).toEqual(expect.arrayContaining(['陈总', '整个人', '导入之后扫过码']));

  await button('确认撤销').click();
  await at.dialog.getByText('已撤销。').waitFor();
  await button('完成').click();
  expect((await at.everybody()).map((row) => row.displayName ?? row.nickname).toSorted()).toEqual([
    '林晓雯',
    '陈总',
  ]);
  expect(await at.one(await at.idOf('陈总'))).toMatchObject({ visits: 1, tags: ['展会'] });
  expect(await at.one(await at.idOf('林晓雯'))).toMatchObject({ displayName: null, tags: [] });

  await at.go('#/recent');
  await at.page.getByText('已撤销，保留 1 人').waitFor();
});
