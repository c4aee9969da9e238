/** Lists that leave as files, and people who come from one, as staff see it. The system's dialogs are answered for them. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canMount, fill, smallDisk } from '../../store/small-disk.ts';
import type { ChannelLobby } from '../tools/channels.ts';
import { type Desk, openDesk } from '../tools/console-desk.ts';
import { openRegistry, register } from '../tools/console-registry.ts';

let lobby: ChannelLobby;
let desk: Desk;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wxlobby-files-'));
  lobby = await openRegistry();
  desk = await openDesk(lobby);
  await register(lobby, 'lin-xiaowen', '林晓雯');
  await register(lobby, 'wang-wei', '王伟');
  await desk.go('人员');
  await total('共 2 人').waitFor();
});
afterAll(async () => {
  await lobby.close();
  rmSync(folder, { recursive: true, force: true });
});

// Whatever a test before left open.
beforeEach(async () => {
  await desk.page.keyboard.press('Escape');
  await desk.go('人员');
});

const saveTo = (filePath: string | null) =>
  lobby.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' });
  }, filePath);
const openFrom = (filePath: string) =>
  lobby.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, filePath);
const button = (name: string | RegExp) => desk.page.getByRole('button', { name });
const dialog = () => desk.page.getByRole('dialog');
/** It is also said aloud, out of sight. */
const total = (text: string) => desk.page.getByText(text).first();
const jobs = () => desk.page.getByRole('region', { name: '正在进行' });

async function search(text: string): Promise<void> {
  await desk.page.getByRole('combobox').first().fill(text);
}

async function exportAs(kind: 'CSV' | 'Excel（XLSX）'): Promise<void> {
  await button('导出…').first().click();
  await dialog().getByRole('radio', { name: kind, exact: true }).check();
  await dialog().getByRole('button', { name: '选择位置并导出' }).click();
}

describe('an export', () => {
  test('is the view: what was searched for, its columns, its order; and is written down', async () => {
    const target = join(folder, '王.csv');
    await saveTo(target);
    await search('王');
    await total('找到 1 人').waitFor();
    await exportAs('CSV');
    await jobs().getByText('王.csv').waitFor();
    await jobs().getByRole('button', { name: '知道了' }).waitFor();
    const [titles, ...rows] = readFileSync(target, 'utf8').trimEnd().split('\r\n');
    expect(titles).toMatch(/^\ufeff姓名,/);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^王伟,小程序,'\+86 1\d\d\*\*\*\*\d{4}/);
    expect(readdirSync(folder)).toEqual(['王.csv']);
    await jobs().getByRole('button', { name: '知道了' }).click();
    await search('');
    await desk.page.getByRole('link', { name: '操作记录' }).click();
    // Written down before its first row, and again after the last.
    await desk.page.getByText('王.csv').first().waitFor();
    await desk.go('人员');
  });

  test('is not begun when staff think better of it', async () => {
    await saveTo(null);
    await exportAs('CSV');
    await button('选择位置并导出').waitFor();
    await expect.poll(() => button('选择位置并导出').isEnabled()).toBe(true);
    await dialog().getByRole('button', { name: '取消' }).click();
    expect(await jobs().count()).toBe(0);
  });

  test('with whole numbers asks what for', async () => {
    const target = join(folder, 'whole.csv');
    await saveTo(target);
    await button('导出…').first().click();
    await dialog().getByRole('radio', { name: 'CSV', exact: true }).check();
    await dialog().getByRole('switch', { name: '完整手机号' }).click();
    await dialog().getByRole('button', { name: '选择位置并导出' }).click();
    await dialog().getByText('请写明用途，至少 3 个字').waitFor();
    await dialog().getByLabel('用途').fill('寄年会请柬');
    await dialog().getByRole('button', { name: '选择位置并导出' }).click();
    await jobs().getByText('whole.csv').waitFor();
    await jobs().getByRole('button', { name: '知道了' }).waitFor();
    expect(readFileSync(target, 'utf8')).toMatch(/'\+861\d{10}/);
    await jobs().getByRole('button', { name: '知道了' }).click();
  });

  test.skipIf(!canMount)('to a full disk says so, and leaves nothing', async () => {
    const disk = smallDisk();
    fill(disk);
    const target = join(disk, 'full.xlsx');
    await saveTo(target);
    await exportAs('Excel（XLSX）');
    await jobs().getByText('file.disk-full').waitFor();
    expect(readdirSync(disk)).toEqual(['ballast']);
    await jobs().getByRole('button', { name: '知道了' }).click();
  });
});

test('an import is tried first, taken when confirmed, and undone', async () => {
  const file = join(folder, '名单.csv');
  writeFileSync(file, '姓名,手机,标签\n赵一,13911112222,供应商\n钱二,13922223333,\n孙三,不知道,\n');
  await openFrom(file);
  await button('导入…').click();
  await dialog().getByRole('button', { name: '选择文件' }).click();
  await dialog().getByRole('combobox', { name: '手机', exact: true }).waitFor();
  expect(await dialog().getByRole('combobox', { name: '手机', exact: true }).inputValue()).toBe('phone');
  await dialog().getByRole('button', { name: '试导入' }).click();
  await dialog().getByText('手机号不对').waitFor();
  await total('共 2 人').waitFor();
  const refused = join(folder, '未导入.csv');
  await saveTo(refused);
  await dialog().getByRole('button', { name: '把这些行存成文件' }).click();
  await expect
    .poll(() => (existsSync(refused) ? readFileSync(refused, 'utf8') : ''))
    .toContain('4,手机: 手机号不对,孙三,不知道,');

  await dialog().getByRole('button', { name: '确认导入 2 人' }).click();
  await dialog().getByText('导入完成').waitFor();
  await total('共 4 人').waitFor();
  await dialog().getByRole('button', { name: '撤销导入' }).click();
  await dialog().getByRole('button', { name: '确认撤销' }).click();
  await dialog().getByText('已撤销。').waitFor();
  await dialog().getByRole('button', { name: '完成' }).click();
  await total('共 2 人').waitFor();
});
