/** Thousands of people in the console: found, ordered, marked, kept as views, kept as views. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listOn, openSeeded, type Seeded, seededName, seededPeople, seedingTakes } from '../tools/seeded.ts';

let seeded: Seeded;
let page: Page;
beforeAll(async () => {
  seeded = await openSeeded();
  page = seeded.desk().page;
  await grid().waitFor();
}, seedingTakes);
afterAll(() => seeded.close());

const everybody = `共 ${seededPeople.toLocaleString('zh-CN')} 人`;
const { grid, box, button, cell, rowOf, firstName, total, focused, key, search, clear } = listOn(() => page);

describe('the list', () => {
  test('begins with whoever came last, and says how many there are', async () => {
    await total(everybody);
    expect(await firstName()).toBe(seededName(seededPeople));
    expect(await grid().getAttribute('aria-rowcount')).toBe(String(seededPeople + 1));
  });

  test('draws what is in view, and no more', async () => {
    expect(await grid().locator('[data-index]').count()).toBeLessThan(60);
  });

  test('jumps to its end and back by a key, and the keyboard goes along', async () => {
    await cell(0, 1).focus();
    await key('Control+End');
    await rowOf(seededName(1)).waitFor();
    expect(await focused()).toBe(String(seededPeople - 1));
    await key('Control+Home');
    await expect.poll(focused).toBe('0');
    await rowOf(seededName(seededPeople)).waitFor();
  });

  test('reads any place the scrollbar is dragged to', async () => {
    await grid()
      .locator('..')
      .evaluate((element) => element.scrollTo(0, 1_000 * 48));
    await rowOf(seededName(seededPeople - 1_005)).waitFor();
    await expect.poll(() => grid().locator('[aria-busy]').count()).toBe(0);
    await grid()
      .locator('..')
      .evaluate((element) => element.scrollTo(0, 0));
  });

  test('is sorted by a press on its head, and the other way round by another', async () => {
    const visits = grid().getByRole('columnheader', { name: '首次来访' });
    await button('列').click();
    await page.getByRole('checkbox', { name: '首次来访' }).check();
    await key('Escape');
    await visits.click();
    await expect.poll(() => visits.getAttribute('aria-sort')).toBe('descending');
    await visits.click();
    await expect.poll(firstName).toBe(seededName(1));
    expect(await visits.getAttribute('aria-sort')).toBe('ascending');
    await button('所有人').click();
    await expect.poll(firstName).toBe(seededName(seededPeople));
  });
});

describe('a search', () => {
  test('finds a name by characters, by pinyin and by initials, and marks what it found', async () => {
    for (const text of ['张伟', 'zhangwei', 'zw']) {
      await search(text);
      await total(`找到 ${seededPeople / 100} 人`);
      await expect.poll(() => grid().locator('mark').first().textContent()).toBe('张伟');
    }
    await clear();
  });

  test('shows whoever is called just that above the list, which stays in its order', async () => {
    await search('访客7');
    await grid().locator('mark').first().waitFor();
    const line = page.getByRole('region', { name: '正好叫“访客7”' });
    await line.getByRole('link', { name: '访客7' }).waitFor();
    expect(await line.getByRole('link').count()).toBe(1);
    expect(await firstName()).not.toBe('访客7');
    // By the keyboard too, and into the pane.
    await line.getByRole('link').press('Enter');
    await page.getByRole('article').getByRole('heading', { level: 2, name: '访客7', exact: true }).waitFor();
    await key('Escape');
    await page.getByRole('article').waitFor({ state: 'detached' });
    // Where the list begins with them there is nothing to add.
    await search(seededName(seededPeople - 1));
    await total('找到 1 人');
    expect(await page.getByRole('region', { name: /^正好叫/ }).count()).toBe(0);
    await clear();
  });

  test('leads from there to all who share one name, and to nobody who has more than that', async () => {
    await search('林静');
    const line = page.getByRole('region', { name: '正好叫“林静”' });
    await line.getByRole('button', { name: '还有 2 位同名' }).click();
    await total('找到 5 人');
    await button('修改条件“正好叫“林静””').waitFor();
    expect(await line.count()).toBe(0);
    await clear();
  });

  test('finds a whole name by a sign before it, and nobody who has more than that', async () => {
    await search('name:=访客7');
    await total('找到 1 人');
    await expect.poll(() => grid().locator('mark').allTextContents()).toEqual(['访客7']);
    await clear();
  });

  test('turns complete conditions into chips, which are dropped and edited', async () => {
    await search('channel:miniProgram ');
    await button('修改条件“渠道：小程序”').waitFor();
    await total(`找到 ${seededPeople / 10} 人`);
    await box().pressSequentially('张');
    await total(`找到 ${seededPeople / 100} 人`);
    await button('修改条件“渠道：小程序”').click();
    expect(await box().inputValue()).toBe('channel:miniProgram 张');
    await clear();
    await total(everybody);
  });

  test('is helped by suggestions, with the keyboard alone', async () => {
    await search('渠道');
    await key('ArrowDown');
    await key('Enter');
    expect(await box().inputValue()).toBe('channel:');
    await page.getByRole('option', { name: /小程序/ }).waitFor();
    await box().pressSequentially('mini');
    await key('ArrowDown');
    await key('Enter');
    await button('去掉条件“渠道：小程序”').click();
    await total(everybody);
  });

  test('is clicked together, and is the same text', async () => {
    await button('筛选').click();
    const panel = page.getByRole('dialog', { name: '筛选条件' });
    await panel.getByRole('combobox', { name: '条件', exact: true }).selectOption('channel');
    await panel.getByRole('combobox', { name: '值' }).selectOption('miniProgram');
    await panel.getByRole('button', { name: '添加一组' }).click();
    const second = panel.getByRole('group', { name: '第 2 组' });
    await second.getByRole('combobox', { name: '条件', exact: true }).selectOption('name');
    await second.getByRole('textbox', { name: '值' }).fill('张伟');
    await panel.getByRole('button', { name: '完成' }).click();
    await total(`找到 ${seededPeople / 100} 人`);
    await button('修改条件“渠道：小程序”').waitFor();
    await button('修改条件“姓名：张伟”').waitFor();
    await clear();
  });

  test('that finds nobody says which condition does not fit, and drops it by a press', async () => {
    await search('channel:miniProgram 查无此人');
    await page.getByText('条件“查无此人”一个人也找不到').waitFor();
    await button('去掉“查无此人”').click();
    await total(`找到 ${seededPeople / 10} 人`);
    await clear();
  });

  test('says what of it could not be understood', async () => {
    await search('foo:1 访客');
    await page.getByText('没有“foo:1”这种条件，已当作普通文字查找').waitFor();
    await clear();
    await total(everybody);
  });
});

describe('marks', () => {
  test('stand for everybody but two', async () => {
    await cell(0, 1).focus();
    await key('Control+a');
    await cell(1, 0).click();
    await cell(2, 0).click();
    await page.getByText('已选 1,998 人（全部，除去 2 人）').first().waitFor();
    expect(await rowOf(seededName(seededPeople - 1)).getAttribute('aria-selected')).toBe('false');
    expect(await rowOf(seededName(seededPeople - 3)).getAttribute('aria-selected')).toBe('true');
    await button('取消选择').click();
  });

  test('reach from one row to another, over rows that are not in view', async () => {
    await cell(0, 0).click();
    await cell(0, 0).focus();
    await key('Control+End');
    await key('Shift+Space');
    await page
      .getByText(`已选 ${seededPeople.toLocaleString('zh-CN')} 人`)
      .first()
      .waitFor();
    await key('Escape');
    await key('Control+Home');
  });
});

describe('a view', () => {
  test('keeps search, order and columns, and is there again after a restart', async () => {
    await search('channel:miniProgram ');
    await total(`找到 ${seededPeople / 10} 人`);
    await grid().getByRole('columnheader', { name: '姓名' }).click();
    await expect.poll(firstName).toBe(seededName(10));
    await page.getByRole('img', { name: '有未保存的改动' }).waitFor();
    await button('视图操作').click();
    await button('另存为新视图…').click();
    await page.getByLabel('视图名称').fill('小程序访客');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存视图“小程序访客”').waitFor();
    expect(await page.getByRole('img', { name: '有未保存的改动' }).count()).toBe(0);
    await seeded.restart();
    page = seeded.desk().page;
    await total(`找到 ${seededPeople / 10} 人`);
    expect(await button('小程序访客').getAttribute('aria-current')).toBe('true');
    expect(await firstName()).toBe(seededName(10));
  });

  test('is left for another one, and deleted', async () => {
    await button('没有姓名').click();
    await page.getByText('这个视图现在没有人').waitFor();
    await button('小程序访客').click();
    await total(`找到 ${seededPeople / 10} 人`);
    await button('视图操作').click();
    await button('删除视图…').click();
    await page.getByRole('dialog').getByRole('button', { name: '删除视图' }).click();
    await page.getByText('已删除视图“小程序访客”').waitFor();
    await total(everybody);
    expect(await button('小程序访客').count()).toBe(0);
  });
});
