/** Days are typed and picked in the console's own language, whatever the system speaks; nothing breaks the page's policy. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../tools/axe.ts';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';
import { type Desk, openDesk } from '../tools/console-desk.ts';

const english = { LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', LANGUAGE: 'en_US' };

let lobby: ChannelLobby;
let desk: Desk;
let page: Page;
const refused: string[] = [];
beforeAll(async () => {
  lobby = await openChannelLobby({ env: english });
  desk = await openDesk(lobby);
  page = desk.page;
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(error.message));
});
afterAll(() => lobby.close());

const field = () => page.getByRole('group', { name: '跳到日期', exact: true });
const part = (name: string) => field().getByRole('spinbutton', { name: new RegExp(`^${name}`) });
const calendar = () => page.getByRole('dialog', { name: '跳到日期', exact: true });
const opener = () => page.getByRole('button', { name: '跳到日期：打开日历' });
const text = async () => (await field().innerText()).replaceAll(/\s/g, '');
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

const faults = () => axeFaults(page);

const leave = () => page.getByRole('heading', { level: 1 }).click();

/** Year, month and day one after the other, as one types: each part hands over to the next. */
async function type(digits: string): Promise<void> {
  await part('年').focus();
  await page.keyboard.type(digits);
}

describe('a date field in a Chinese console on an English system', () => {
  test('reads year, month, day', async () => {
    expect(await page.evaluate(() => navigator.language)).toBe('en-US');
    await lobby.signIn('wang-wei');
    await lobby.done();
    await desk.go('来访记录');
    await field().waitFor();
    expect(await text()).toBe('––––年––月––日');
  });

  test('is typed by keyboard alone', async () => {
    await type('20240229');
    await expect.poll(text).toBe('2024年2月29日');
    expect(await faults()).toEqual([]);
  });

  test('takes the wide digits of a Chinese keyboard', async () => {
    await part('年').focus();
    for (const digit of '２０２３１１２１') await page.keyboard.insertText(digit);
    await expect.poll(text).toBe('2023年11月21日');
  });

  test('leads on with Enter to the visits of that day', async () => {
    await type('20240229');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-index="0"]') !== null))
      .toBe(true);
  });

  test('says what is wrong, once it is left, and keeps what was typed', async () => {
    await type('20260230');
    await leave();
    await page.getByRole('alert').getByText('2026年2月没有 30 日。').waitFor();
    expect(await text()).toBe('2026年2月30日');
    await type('29990101');
    await leave();
    await page
      .getByRole('alert')
      .getByText(/^不能晚于\d{4}年\d{1,2}月\d{1,2}日。$/)
      .waitFor();
    expect(await faults()).toEqual([]);
    await part('月').focus();
    await page.keyboard.press('Backspace');
    await leave();
    await page.getByRole('alert').getByText('日期没有填完整。').waitFor();
  });

  test('is emptied by its button', async () => {
    await page.getByRole('button', { name: '跳到日期：清除' }).click();
    await expect.poll(text).toBe('––––年––月––日');
    expect(await focused()).toMatch(/^年/);
    await page.getByText('日期没有填完整。').waitFor({ state: 'detached' });
  });

  test('takes a date that is pasted', async () => {
    await part('年').focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '２０２５/3/9');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect.poll(text).toBe('2025年3月9日');
  });

  test('has a calendar whose week begins on Monday, worked by arrow keys', async () => {
    await part('年').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await calendar().getByRole('heading', { name: '2025年3月' }).waitFor();
    await expect.poll(focused).toMatch(/^已选择 2025年3月9日/);
    expect(await calendar().locator('th').allInnerTexts()).toEqual([
      '一',
      '二',
      '三',
      '四',
      '五',
      '六',
      '日',
    ]);
    expect(await faults()).toEqual([]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('PageUp');
    await calendar().getByRole('heading', { name: '2025年2月' }).waitFor();
    await page.keyboard.press('Enter');
    await calendar().waitFor({ state: 'hidden' });
    await expect.poll(text).toBe('2025年2月2日');
  });

  test('is picked with the pointer, and Esc closes the calendar alone', async () => {
    await opener().click();
    await calendar().getByRole('button', { name: '下个月' }).click();
    await calendar().getByRole('button', { name: '2025年3月21日星期五' }).click();
    await calendar().waitFor({ state: 'hidden' });
    await expect.poll(text).toBe('2025年3月21日');
    await opener().click();
    await calendar().getByRole('heading', { name: '2025年3月' }).waitFor();
    await expect.poll(focused).toMatch(/^已选择 2025年3月21日/);
    await page.keyboard.press('Escape');
    await calendar().waitFor({ state: 'hidden' });
    await expect.poll(focused).toBe('跳到日期：打开日历');
  });

  test('cannot take a day that is yet to come', async () => {
    await opener().click();
    await calendar().getByRole('button', { name: '今天', exact: true }).click();
    await expect.poll(text).toMatch(/^20\d\d年\d{1,2}月\d{1,2}日$/);
    await opener().click();
    expect(await calendar().getByRole('button', { name: '下个月' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
  });

  test('stands in the panel of the search, whose own Esc comes second', async () => {
    await desk.go('人员');
    await page.getByRole('button', { name: '筛选', exact: true }).click();
    const panel = page.getByRole('dialog', { name: '筛选条件' });
    await panel.getByRole('combobox', { name: '条件', exact: true }).selectOption('last');
    await panel.getByRole('combobox').nth(1).selectOption('..');
    const [from, until] = [panel.getByRole('group').nth(1), panel.getByRole('group').nth(2)];
    await from.getByRole('spinbutton', { name: /^年/ }).focus();
    await page.keyboard.type('20240229');
    await until.getByRole('spinbutton', { name: /^年/ }).focus();
    await page.keyboard.type('20240301');
    await page
      .getByRole('button', { name: /2024-02-29 至 2024-03-01/ })
      .first()
      .waitFor();
    await panel
      .getByRole('button', { name: /打开日历$/ })
      .last()
      .click();
    await panel.getByRole('heading', { name: '2024年3月' }).waitFor();
    await expect.poll(focused).toMatch(/^已选择 2024年3月1日/);
    await page.keyboard.press('Escape');
    await panel.getByRole('heading', { name: '2024年3月' }).waitFor({ state: 'hidden' });
    await panel.waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  test('gives the days of a festival as they are kept', async () => {
    await desk.go('设置');
    await page.getByRole('button', { name: '添加日子' }).click();
    const until = page.getByRole('group', { name: '到（含当天）', exact: true });
    await page
      .getByRole('group', { name: '从', exact: true })
      .getByRole('spinbutton', { name: /^年/ })
      .focus();
    await page.keyboard.type('20270206');
    await until.getByRole('spinbutton', { name: /^年/ }).focus();
    await page.keyboard.type('20270212');
    await page.getByText('2027-02-06 至 2027-02-12', { exact: true }).waitFor();
    await desk.save();
  });

  test('never broke the policy of the page', () => {
    expect(refused).toEqual([]);
  });
});

describe('the same field in English', () => {
  test('names the month, so that day and month are not taken for each other', async () => {
    await desk.go('设置');
    await desk.section('前台屏幕').getByRole('radio', { name: 'English' }).check();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('link', { name: 'Today' }).click();
    const day = page.getByRole('group', { name: 'Day', exact: true });
    await day.waitFor();
    await day.getByRole('spinbutton', { name: /^day/ }).focus();
    await page.keyboard.type('05032025');
    await expect.poll(async () => (await day.innerText()).replaceAll(/\s+/g, ' ')).toBe('5 Mar 2025');
    await page.getByText(/^Wednesday,? 5 March 2025$/).waitFor();
  });
});
