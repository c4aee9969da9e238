/** The day in the real app: live, by keyboard, each figure opening its rows; and the visits log behind it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../tools/axe.ts';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';
import { type Desk, openDesk } from '../tools/console-desk.ts';

let lobby: ChannelLobby;
let desk: Desk;
let page: Page;
beforeAll(async () => {
  lobby = await openChannelLobby();
  desk = await openDesk(lobby);
  page = desk.page;
});
afterAll(() => lobby.close());

async function come(person: string): Promise<void> {
  await lobby.signIn(person);
  await lobby.done();
}

const latest = () => page.getByRole('region', { name: '最近来访' }).getByRole('listitem');
const region = (name: string) => page.getByRole('region', { name, exact: true });
const grid = () => page.getByRole('grid', { name: '来访记录列表' });
const focusedIs = (selector: string) =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);

/** Tab by Tab, as somebody without a mouse gets there. */
async function tabTo(selector: string): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await focusedIs(selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} is not reached by Tab`);
}

const faults = () => axeFaults(page);

/** It is also said aloud, out of sight, a moment later. */
const stands = (text: string) => page.getByText(text, { exact: true }).first().waitFor();

describe('today', () => {
  test('is where the console opens, and on the first day says what to do', async () => {
    await page.getByRole('heading', { level: 1, name: '今天', exact: true }).waitFor();
    await page.getByRole('heading', { name: '还没有任何访客' }).waitFor();
    await page.getByText(/时间按本机时区：/).waitFor();
    expect(await faults()).toEqual([]);
  });

  test('shows whoever signs in, without a reload', async () => {
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
    await come('wang-wei');
    await latest().filter({ hasText: '王伟' }).filter({ hasText: '首次' }).waitFor();
    await come('lin-xiaowen');
    await latest().first().filter({ hasText: '林晓雯' }).waitFor();
    await page.locator('[data-announcer]').getByText('林晓雯 到了，前台 1 号机').waitFor();
    await come('wang-wei');
    await page.getByRole('link', { name: '3 次来访，查看名单', exact: true }).waitFor();
    expect(await latest().count()).toBe(3);
    expect(await page.locator('[data-same-page]').count()).toBe(1);
  });

  test('counts how far visitors came with their codes, and offers no names for that', async () => {
    lobby.simulator.faults.set({ at: 'refusal', times: 1, do: { kind: 'redirect' } });
    const uuid = await lobby.showQr();
    const phone = lobby.simulator.phone('chen-jianguo');
    await phone.scan(uuid);
    await phone.refuse();
    await lobby.until('refused');
    await lobby.done();
    const funnel = region('扫码过程');
    const countOf = (step: string) => funnel.getByRole('row', { name: step }).getByRole('cell').nth(1);
    await expect.poll(() => countOf('在手机上取消').textContent()).toBe('1');
    expect(await countOf('打开二维码').textContent()).toBe('4');
    expect(await countOf('登录成功').textContent()).toBe('3');
    await funnel.getByText('只记次数，不记是谁').waitFor();
    expect(await funnel.getByRole('link').count()).toBe(0);
  });

  test('says why signing in failed, and at which screen', async () => {
    lobby.simulator.faults.set({ at: 'access_token', times: 1, do: { kind: 'errcode', errcode: 40125 } });
    const uuid = await lobby.showQr();
    const phone = lobby.simulator.phone('chen-jianguo');
    await phone.scan(uuid);
    await phone.confirm();
    expect(await lobby.until('trouble')).toMatchObject({ code: 'wechat.bad-secret' });
    lobby.simulator.faults.clear();
    await lobby.done();
    const why = page.getByRole('table', { name: '出错的原因' });
    const row = why.getByRole('row').filter({ hasText: 'AppSecret 不对或已被重置' });
    expect(await row.getByRole('rowheader').textContent()).toBe('前台 1 号机');
    expect(await row.getByRole('cell').last().textContent()).toBe('1');
  });

  test('opens exactly the rows behind each number', async () => {
    const links = page.locator('main a[href^="#/visits?"][aria-label]');
    const told = await links.evaluateAll((all) =>
      all.map((link) => [link.getAttribute('aria-label') ?? '', link.getAttribute('href') ?? ''] as const),
    );
    // All of them, the hour (or two of them), the channel, the kiosk.
    expect(told.length).toBeGreaterThanOrEqual(4);
    for (const [label, href] of told) {
      const count = /(\d+) 次来访/.exec(label)?.[1];
      await page.evaluate((to) => {
        location.hash = to;
      }, href);
      await stands(`找到 ${count} 次来访`);
      expect(await grid().getAttribute('aria-rowcount')).toBe(String(Number(count) + 1));
      await page.goBack();
      await links.first().waitFor();
    }
  });

  test('is read and left by keyboard alone', async () => {
    await tabTo('svg a');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '来访记录' }).waitFor();
    await grid().getByRole('row').nth(1).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: '今天' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('heading', { level: 1, name: '昨天' }).waitFor();
    await page.getByRole('heading', { name: '这一天没有人来' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { level: 1, name: '今天' }).waitFor();
    expect(await page.getByRole('button', { name: '后一天' }).isDisabled()).toBe(true);
  });

  test('leads to who is on site, and is accessible', async () => {
    await page.getByRole('heading', { name: '最近来访' }).waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('link', { name: /人在访/ }).click();
    await page.getByRole('heading', { level: 1, name: '在访' }).waitFor();
  });
});

describe('the visits log', () => {
  const search = () => page.getByRole('combobox', { name: '搜索来访' });

  test('finds visits by whose they were, and every search of the people', async () => {
    await desk.go('来访记录');
    await page.getByRole('button', { name: '清空搜索' }).first().click();
    await stands('共 3 次来访');
    await search().blur();
    await page.keyboard.press('/');
    await page.keyboard.insertText('王');
    await stands('找到 2 次来访');
    await search().fill('wangwei channel:website ');
    await stands('找到 2 次来访');
    await page.keyboard.insertText('ended:notMe ');
    await page.getByRole('heading', { name: '没有找到这样的来访' }).waitFor();
    await page.getByRole('button', { name: '清空搜索' }).first().click();
    await stands('共 3 次来访');
  });

  test('is sorted by time both ways', async () => {
    const time = grid().getByRole('columnheader', { name: '时间' });
    const first = () => grid().locator('[data-index="0"] a').textContent();
    await grid().locator('[data-index="1"]').filter({ hasText: '林晓雯' }).waitFor();
    await time.click();
    await expect.poll(() => time.getAttribute('aria-sort')).toBe('ascending');
    await grid().locator('[data-index="0"]').filter({ hasText: '首次' }).waitFor();
    expect(await first()).toBe('王伟');
    await time.click();
    await expect.poll(() => time.getAttribute('aria-sort')).toBe('descending');
  });

  test('shows one visit beside it, with the way to the person, by keyboard', async () => {
    await grid().locator('[data-cell="0:0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const pane = page.getByRole('article', { name: '来访详情' });
    for (const text of ['前台 1 号机', '网站应用', '没有填写内容。', '这次没有需要同意的条款。'])
      await pane.getByText(text, { exact: true }).first().waitFor();
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Escape');
    await pane.waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await pane.getByRole('link', { name: '查看 林晓雯' }).click();
    await page.getByRole('heading', { level: 2, name: '林晓雯' }).waitFor();
  });

  test('goes on with who comes, and jumps to a date', async () => {
    await desk.go('来访记录');
    await stands('共 3 次来访');
    await come('chen-jianguo');
    await stands('共 4 次来访');
    await grid().locator('[data-index="0"]').filter({ hasText: '陈建国' }).waitFor();
    await page.getByRole('group', { name: '跳到日期' }).getByRole('spinbutton', { name: /^年/ }).focus();
    await page.keyboard.type('20200229');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedIs('[data-index="3"]')).toBe(true);
  });
});
