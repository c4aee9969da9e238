/** The people page with the keyboard alone: search, list, person, palette. */
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
const { grid, box, cell, total, key } = listOn(() => page);

describe('the keyboard alone', () => {
  const pane = () => page.getByRole('article');
  const heading = (name: string) => pane().getByRole('heading', { level: 2, name, exact: true }).waitFor();

  test('searches, opens a person, walks to the next and back, and closes', async () => {
    await key('/');
    await page.keyboard.type('张伟');
    await total(`找到 ${seededPeople / 100} 人`);
    await key('ArrowDown');
    await key('Enter');
    await heading(seededName(2_000));
    await key('j');
    await heading(seededName(1_900));
    await key('Alt+ArrowDown');
    await heading(seededName(1_800));
    await key('k');
    await heading(seededName(1_900));
    await pane().getByText('第 2 位，共 20 位').waitFor();
    await key('Escape');
    await pane().waitFor({ state: 'detached' });
    await key('/');
    await key('Escape');
    await total(everybody);
  });

  test('finds commands and people in the palette', async () => {
    await key('Control+k');
    await page.keyboard.type('gk');
    await page.getByRole('option', { name: '概况' }).waitFor();
    await key('Enter');
    await page.getByRole('heading', { level: 1, name: '概况' }).waitFor();
    await key('Control+k');
    await page.keyboard.type('张伟1900');
    await page.getByRole('option', { name: seededName(1_900), exact: true }).waitFor();
    await key('Enter');
    await heading(seededName(1_900));
    await key('Escape');
  });

  test('finds in the palette whoever is called just that before all who came later', async () => {
    await key('Control+k');
    await page.keyboard.type('访客7');
    await page.getByRole('option', { name: '访客7', exact: true }).waitFor();
    await key('Enter');
    await heading('访客7');
    await key('Escape');
  });

  test('changes how the console looks, and shows its keys', async () => {
    await key('Control+k');
    await page.keyboard.type('dark');
    await key('Enter');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await key('?');
    await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
    await key('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('goes from a letter in the list to the search', async () => {
    await cell(0, 1).focus();
    await key('9');
    expect(await box().inputValue()).toBe('9');
    expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
  });
});
