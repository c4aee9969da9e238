/**
 * Every screen of the kiosk meets WCAG 2.2 AA, in every language, light and dark, with every help turned on, and can be
 * used with nothing but a keyboard. Main's news are sent as main sends them; which screen follows which is told elsewhere.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { languages } from '../../../contract/language.ts';
import type { KioskSession } from '../../../contract/session.ts';
import { wordsOf } from '../../../renderer/kiosk/words/words.ts';
import { type Lobby, openLobby, patience } from '../tools/kiosk.ts';
import { lookOf, screens } from '../tools/kiosk-screens.ts';
import { toldKiosk } from '../tools/kiosk-told.ts';

let lobby: Lobby;
let page: Page;
let told: ReturnType<typeof toldKiosk>;
const tell: (typeof told)['tell'] = (name, news) => told.tell(name, news);
const show = (session: KioskSession) => told.show(session);
const faults = () => told.faults();

beforeAll(async () => {
  lobby = await openLobby();
  page = lobby.page;
  told = toldKiosk(lobby);
  await page.emulateMedia({ reducedMotion: 'reduce' });
});
afterAll(() => lobby.close());

describe.each(languages)('in %s', (language) => {
  test.each(['light', 'dark'] as const)('every screen is accessible when it is %s', async (theme) => {
    await tell('look.changed', lookOf(language, theme));
    await vi.waitFor(
      async () => expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme),
      patience,
    );
    for (const [name, session] of Object.entries(screens)) {
      await show(session);
      expect(await faults(), `${name} ${theme} ${language}`).toEqual([]);
    }
  });
});

test.each(languages)('the first screen is accessible while WeChat is away, in %s', async (language) => {
  for (const theme of ['light', 'dark'] as const) {
    await tell('look.changed', {
      ...lookOf(language, theme),
      reach: { state: 'ill', since: Date.now(), what: 'wechat' },
    });
    await show({ step: 'attract' });
    await page.getByRole('button', { name: wordsOf[language].away.tryIt }).waitFor();
    expect(await faults(), `${theme} ${language}`).toEqual([]);
  }
});

test('every help that a visitor can turn on leaves every screen accessible', async () => {
  await tell('look.changed', lookOf('zh-CN', 'light'));
  await show(screens['consent']);
  await page.getByRole('button', { name: '辅助功能' }).click();
  expect(await faults(), 'the panel').toEqual([]);
  await page.getByRole('button', { name: '特大' }).click();
  for (const name of ['高对比度', '按钮放低', '需要更多时间', '减少动画'])
    await page.getByRole('switch', { name }).click();
  expect(await faults(), 'the panel with everything on').toEqual([]);
  await page.getByRole('button', { name: '关闭' }).click();
  for (const [name, session] of Object.entries(screens)) {
    if (!('attempt' in session)) continue;
    await show(session);
    expect(await faults(), name).toEqual([]);
    const wide = await page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0);
    expect(wide, `${name} is no wider than the screen`).toBeLessThanOrEqual(
      await page.evaluate(() => window.innerWidth),
    );
  }
});

test('the next visitor finds none of it', async () => {
  await tell('session.changed', { step: 'attract' });
  await vi.waitFor(
    async () =>
      expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
        text: '1',
        contrast: 'usual',
        reach: 'usual',
        motion: 'usual',
      }),
    patience,
  );
});

describe('with a keyboard only', () => {
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );
  const asked = () => page.evaluate(() => document.activeElement?.tagName);
  const press = (...keys: readonly string[]) =>
    keys.reduce<Promise<void>>((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());

  test('consent is read by arrow keys and answered by Tab and Space', async () => {
    await tell('look.changed', lookOf('zh-CN', 'light'));
    await show(screens['consent']);
    await expect.poll(asked).toBe('H1');
    await press('Tab');
    await expect.poll(focused).toBe('告知内容');
    const scrolled = () => page.evaluate(() => document.activeElement?.scrollTop ?? 0);
    await press('End');
    await vi.waitFor(async () => expect(await scrolled()).toBeGreaterThan(0), patience);
    await press('Tab', 'Space');
    await expect.poll(() => page.getByRole('checkbox', { name: /头像/ }).isChecked()).toBe(true);
    await press('Tab', 'Tab');
    await expect.poll(focused).toBe('同意并继续');
  });

  test('a type, a choice and a name are given without a touch, and no keyboard of ours comes up', async () => {
    await show(screens['asking']);
    await expect.poll(asked).toBe('H1');
    await press('Tab');
    await expect.poll(focused).toBe('访客');
    await press('Enter');
    await page.getByRole('heading', { name: '请填写来访信息' }).waitFor();
    await press('Tab', 'ArrowDown');
    await expect.poll(() => page.getByRole('radio').nth(1).isChecked()).toBe(true);
    await press('Tab');
    await page.keyboard.type('Chen');
    await expect.poll(() => page.getByRole('textbox').first().inputValue()).toBe('Chen');
    expect(await page.getByRole('group', { name: '屏幕键盘' }).count()).toBe(0);
    const ring = await page.evaluate(() => getComputedStyle(document.activeElement as Element).boxShadow);
    expect(ring, 'the focus is seen').not.toBe('none');
  });

  test('what is missing is said at its field, which has the focus', async () => {
    await show({ ...screens['asking'], attempt: 'another' } as KioskSession);
    await expect.poll(asked).toBe('H1');
    await press('Tab', 'Enter');
    await page.getByRole('heading', { name: '请填写来访信息' }).waitFor();
    await page.getByRole('button', { name: '完成' }).press('Enter');
    const host = page.getByRole('textbox').first();
    await expect.poll(() => host.getAttribute('aria-invalid')).toBe('true');
    await page.getByText('请选择一项').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
  });

  test('Escape closes what is open, and only then leaves', async () => {
    await tell('session.changed', { step: 'attract' });
    await page.getByRole('button', { name: '辅助功能' }).press('Enter');
    await page.getByRole('dialog').waitFor();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused, { message: 'the focus is back' }).toBe('辅助功能');
  });
});

test('nothing that a visitor typed is left in the page, nor can it be copied', async () => {
  await show({ ...screens['asking'], type: 'guest', attempt: 'typist' } as KioskSession);
  const host = page.getByRole('textbox').first();
  await host.fill('秘密的陈建国');
  await host.selectText();
  const before = await lobby.app.evaluate(({ clipboard }) => {
    clipboard.writeText('');
    return clipboard.readText();
  });
  await page.keyboard.press('Control+C');
  await page.keyboard.press('Control+X');
  expect(await host.inputValue()).toBe('秘密的陈建国');
  expect(await lobby.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(before);
  await tell('session.changed', { step: 'attract' });
  await page.getByRole('button', { name: /轻触/ }).waitFor();
  const left = await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll('input')].length,
    stored: localStorage.length + sessionStorage.length,
  }));
  expect(left.html).not.toMatch(/秘密|陈建国|林晓雯/);
  expect(left).toMatchObject({ fields: 0, stored: 0 });
});

describe('on glass', () => {
  const keys = () => page.getByRole('group', { name: '屏幕键盘' });
  const type = async (letters: string) => {
    for (const letter of letters) await keys().getByRole('button', { name: letter, exact: true }).click();
  };

  test('a name is typed in pinyin on our own keyboard, which covers no field', async () => {
    await tell('session.changed', { step: 'attract' });
    await show({ ...screens['asking'], type: 'guest', attempt: 'on glass' });
    const host = page.getByRole('textbox').first();
    await host.click();
    await type('chenjianguo');
    const candidates = page.getByRole('group', { name: '候选字' });
    await candidates.getByRole('button', { name: '陈', exact: true }).click();
    await candidates.getByRole('button', { name: '建国', exact: true }).click();
    await expect.poll(() => host.inputValue()).toBe('陈建国');
    const [field, board] = [await host.boundingBox(), await keys().boundingBox()];
    expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThan(board?.y ?? 0);
    await keys().getByRole('button', { name: '删除' }).click();
    await expect.poll(() => host.inputValue()).toBe('陈建');
    await type('guo');
    expect(await faults()).toEqual([]);
    await keys()
      .getByRole('button', { name: '英文' })
      .or(keys().getByRole('button', { name: '中文' }))
      .click();
    await expect
      .poll(() => host.inputValue(), { message: 'letters that became no character stay letters' })
      .toBe('陈建guo');
  });

  test('a phone number has keys of its own', async () => {
    const phone = page.getByRole('textbox').nth(1);
    await phone.click();
    await type('13800');
    await expect.poll(() => phone.inputValue()).toBe('13800');
    expect(await faults()).toEqual([]);
    await keys().getByRole('button', { name: '收起键盘' }).click();
    await expect.poll(() => keys().count()).toBe(0);
  });

  test('a touch on a choice puts the keyboard away', async () => {
    await page.getByRole('textbox').first().click();
    await keys().waitFor();
    await page.getByRole('radio').first().check();
    await expect.poll(() => keys().count()).toBe(0);
  });

  test('whoever has gone is asked about before the end, and a touch anywhere stays', async () => {
    await page.clock.install();
    await tell('session.changed', { step: 'attract' });
    await show({ ...screens['asking'], type: 'guest', attempt: 'gone' });
    await page.getByRole('textbox').first().click();
    await page.clock.fastForward(161_000);
    const asks = page.getByRole('alertdialog', { name: '还在吗？' });
    await asks.waitFor();
    expect(await faults()).toEqual([]);
    await page.mouse.click(4, 300);
    // Main answers by publishing the step again.
    await tell('session.changed', { ...screens['asking'], type: 'guest', attempt: 'gone' });
    await asks.waitFor({ state: 'detached' });
  });
});
