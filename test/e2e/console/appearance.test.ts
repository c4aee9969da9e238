/** Staff dress the kiosk: seen in the preview before it is saved, on the kiosk after, and still there after a restart. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { axeFaults, wcag } from '../tools/axe.ts';
import { type Desk, openDesk } from '../tools/console-desk.ts';
import { freshFolder, type Lobby, launch, openLobby, patience, type Running } from '../tools/kiosk.ts';
import { paintPictures } from '../tools/painted.ts';

const yellow = '#ffe600';

let lobby: Lobby;
let kiosk: Running;
let desk: Desk;
let folder: string;
const section = () => desk.section('外观');
const preview = (): FrameLocator => desk.page.frameLocator('iframe');
const pictures = () => {
  const kept = join(lobby.dataDir, 'pictures');
  return existsSync(kept) ? readdirSync(kept).sort() : [];
};

const choose = (name: string, file: string) =>
  section().getByRole('group', { name, exact: true }).locator('input[type=file]').setInputFiles(file);

const styleOf = (page: Page | FrameLocator, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name).trim(), property);

/** The button that starts, as wide and as high as the words in it. */
const cue = 'main button span:has(> svg)';
const yellowGround = 'rgb(255, 230, 0)';

beforeAll(async () => {
  folder = freshFolder();
  lobby = await openLobby();
  kiosk = lobby;
  desk = await openDesk(kiosk);
  await desk.go('设置');
  await section().getByRole('complementary', { name: '预览' }).waitFor();
});
afterAll(async () => {
  if (kiosk !== lobby) await kiosk.close();
  await lobby.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the preview', () => {
  test('shows the real first screen before anything is changed', async () => {
    await preview().getByText('微信扫码登记').first().waitFor();
    expect(await preview().locator('html').getAttribute('data-dressed')).toBe('false');
  });

  test('follows every change at once, while the kiosk stays as it is', async () => {
    await section().getByRole('switch', { name: '自己的主色' }).click();
    await section().getByLabel('主色', { exact: true }).fill(yellow);
    await section().getByLabel('简体中文').first().fill('江畔科技欢迎您');
    await preview().getByText('江畔科技欢迎您').first().waitFor();
    await vi.waitFor(
      async () => expect(await styleOf(preview(), cue, 'background-color')).toBe(yellowGround),
      patience,
    );
    expect(await styleOf(kiosk.page, cue, 'background-color')).not.toBe(yellowGround);
    expect(await kiosk.page.getByText('江畔科技欢迎您').count()).toBe(0);
  });

  test('shows the other shape, the dark theme, another language and the greeting', async () => {
    const switches = section().getByRole('complementary', { name: '预览' });
    await switches.getByRole('button', { name: '竖屏' }).click();
    await vi.waitFor(
      async () =>
        expect(
          await preview()
            .locator('html')
            .evaluate(() => innerHeight > innerWidth),
        ).toBe(true),
      patience,
    );
    await switches.getByRole('button', { name: '深色' }).click();
    await switches.getByRole('button', { name: 'English' }).click();
    await preview().getByText('Sign in with WeChat').first().waitFor();
    expect(await preview().locator('html').getAttribute('data-theme')).toBe('dark');
    await switches.getByRole('button', { name: '欢迎' }).click();
    await preview().getByText('Welcome back').first().waitFor();
    for (const name of ['首屏', '横屏', '浅色', '简体中文'])
      await switches.getByRole('button', { name }).click();
  });

  test('is as before once the changes are discarded', async () => {
    await desk.page.getByRole('button', { name: '撤销改动' }).click();
    await preview().getByText('微信扫码登记').first().waitFor();
    expect(await preview().locator('html').getAttribute('data-dressed')).toBe('false');
  });
});

describe('logo, colours and a photo', () => {
  test('are chosen, previewed and saved, and the kiosk shows them', async () => {
    const { photo, logo } = await paintPictures(desk.page, folder);
    await choose('标志', logo);
    await section().getByRole('img', { name: '已选的标志' }).waitFor();
    await section().getByLabel('图片', { exact: true }).check();
    await choose('背景图片', photo);
    await section().getByRole('img', { name: '已选的背景图片' }).waitFor();
    await section().getByRole('switch', { name: '自己的主色' }).click();
    await section().getByLabel('主色', { exact: true }).fill(yellow);
    await section().getByLabel('简体中文').first().fill('江畔科技欢迎您');
    await preview().locator('header img').waitFor();
    expect(await kiosk.page.locator('header img').count()).toBe(0);

    await desk.save();
    await kiosk.page.locator('header img').waitFor();
    await kiosk.page.getByText('江畔科技欢迎您').first().waitFor();
    expect(await styleOf(kiosk.page, cue, 'background-color')).toBe(yellowGround);
    expect(await styleOf(kiosk.page, cue, 'color')).toBe('rgb(0, 0, 0)');
    const drawn = await kiosk.page
      .locator('header img')
      .evaluate((image) => (image as HTMLImageElement).naturalWidth);
    expect(drawn).toBe(640);
  });

  test('the photo is kept small, and knows no longer where it was taken', () => {
    const kept = pictures();
    expect(kept).toHaveLength(2);
    const photo = kept.find((name) => name.endsWith('.jpg')) ?? expect.unreachable();
    expect(readFileSync(join(folder, 'lobby.jpg'), 'latin1')).toContain('GPS 31.2304');
    expect(readFileSync(join(lobby.dataDir, 'pictures', photo), 'latin1')).not.toContain('GPS');
  });

  test.each(['light', 'dark'] as const)(
    'with yellow and a busy photo the kiosk has no barrier in the %s theme',
    async (theme) => {
      await section()
        .getByLabel(theme === 'light' ? '浅色' : '深色', { exact: true })
        .check();
      const dirty = await desk.page.getByRole('button', { name: '保存', exact: true }).count();
      if (dirty > 0) await desk.save();
      await vi.waitFor(
        async () => expect(await kiosk.page.locator('html').getAttribute('data-theme')).toBe(theme),
        patience,
      );
      expect(await axeFaults(kiosk.page, wcag)).toEqual([]);
      expect(await axeFaults(desk.page, wcag), 'the console').toEqual([]);
    },
  );

  test('whoever asks for more contrast gets that, and nothing of the theme', async () => {
    await kiosk.page.getByRole('button', { name: '辅助功能' }).click();
    await kiosk.page.getByRole('switch', { name: '高对比度' }).click();
    expect(await styleOf(kiosk.page, 'html', '--accent')).not.toMatch(/ffe6/);
    await kiosk.page.getByRole('button', { name: '关闭' }).click();
    expect(await styleOf(kiosk.page, cue, 'background-color')).not.toBe(yellowGround);
    expect(
      await kiosk.page.locator('[style*="picture"]').evaluate((one) => getComputedStyle(one).display),
    ).toBe('none');
    expect(await axeFaults(kiosk.page, wcag)).toEqual([]);
  });

  test('it becomes dark by the clock', async () => {
    await section().getByLabel('按时间', { exact: true }).check();
    // From now to now is all day.
    for (const name of ['几点变深色', '几点变浅色']) await section().getByLabel(name).fill('00:00');
    await desk.save();
    await vi.waitFor(
      async () => expect(await kiosk.page.locator('html').getAttribute('data-theme')).toBe('dark'),
      patience,
    );
  });

  test('a title for today is shown today', async () => {
    await section().getByRole('button', { name: '添加日子' }).click();
    await section().getByLabel('简体中文').nth(2).fill('开放日快乐');
    await preview().getByText('开放日快乐').first().waitFor();
    await desk.save();
    await kiosk.page.getByText('开放日快乐').first().waitFor();
  });

  test('survive a restart', async () => {
    await kiosk.app.close();
    kiosk = await launch(lobby.dataDir);
    await kiosk.page.locator('header img').waitFor();
    await kiosk.page.getByText('开放日快乐').first().waitFor();
    expect(await styleOf(kiosk.page, cue, 'background-color')).toBe(yellowGround);
    expect(await kiosk.page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  test('a picture that nothing uses any more is deleted when that is saved', async () => {
    desk = await openDesk(kiosk);
    await desk.go('设置');
    const logo = section().getByRole('group', { name: '标志', exact: true });
    await logo.getByRole('button', { name: '移除' }).click();
    expect(pictures()).toHaveLength(2);
    await desk.save();
    await vi.waitFor(() => expect(pictures()).toHaveLength(1), patience);
    expect(pictures()[0]).toMatch(/\.jpg$/);
    await kiosk.page.locator('header img').waitFor({ state: 'detached' });
  });
});
