import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Way } from '../../../contract/channel.ts';
import { freshFolder, launch, type Running } from '../tools/kiosk.ts';
import { nextConsole, windowThat } from '../tools/windows.ts';

let kiosk: Running;
beforeAll(async () => {
  kiosk = await launch(freshFolder());
  await kiosk.until('attract');
});
afterAll(() => kiosk.close());

const isPhone = (page: Page) => /^http:.*\/(?:phone|mini)/.test(page.url());
const phone = () => {
  const found = kiosk.app.windows().find(isPhone);
  if (!found) throw new Error('no phone is open');
  return found;
};

/** Touched on the kiosk, up to the code on its screen. */
async function show(way: Way, name: string): Promise<void> {
  await kiosk.page.getByRole('button', { name: /微信扫码登记/ }).click();
  if (way !== 'website') await kiosk.page.getByRole('button', { name, exact: true }).click();
  await expect.poll(async () => (await kiosk.session()) as unknown).toMatchObject({ step: 'waiting', way });
}

/** A greeting may have ended by itself while a phone was looked at. */
async function finish(): Promise<void> {
  await kiosk.page.evaluate(() => window.bridge.ask['session.cancel']());
  await kiosk.until('attract');
}

/** 扫一扫 sees what the kiosk shows, and that alone. */
async function scan(app: string): Promise<void> {
  const codes = phone().locator('#screens .row');
  await expect.poll(() => codes.allTextContents()).toMatchObject([expect.stringContaining(app)]);
  await phone().getByRole('button', { name: '扫一扫' }).click();
}

describe('without any configuration', () => {
  test('the kiosk is a demo, says so on every screen, and offers every way', async () => {
    const mark = kiosk.page.getByRole('button', { name: '演示 / Demo' });
    await mark.waitFor();
    await show('website', '微信扫码');
    await mark.waitFor();
    for (const way of ['微信扫码', '公众号', '小程序'])
      await kiosk.page.getByRole('button', { name: way, exact: true }).waitFor();
  });

  test('a simulated phone can be opened from the kiosk and signs somebody in', async () => {
    await kiosk.page.getByRole('button', { name: /打开模拟手机/ }).click();
    const opened = await windowThat(kiosk.app, isPhone);
    await opened.getByRole('button', { name: '林晓雯' }).click();
    await scan('WxLobby 演示');
    await kiosk.page.getByRole('heading', { name: '扫码成功' }).waitFor();
    await phone().getByRole('button', { name: '允许', exact: true }).click();
    expect(await kiosk.until('greeting')).toMatchObject({
      way: 'website',
      visitor: { name: '林晓雯' },
      visits: 1,
    });
  });

  test('the simulated phone has no bridge and goes nowhere else', async () => {
    expect(
      await phone().evaluate(() => ['bridge', 'require', 'process'].filter((name) => name in window)),
    ).toEqual([]);
  });

  test('a phone finds nothing to scan while the kiosk shows no code', async () => {
    await finish();
    await phone().getByRole('button', { name: '返回' }).click();
    await phone().getByText('现在没有屏幕显示二维码').waitFor();
    await expect.poll(() => phone().getByRole('button', { name: '扫一扫' }).isDisabled()).toBe(true);
  });

  test('the official account asks a stranger on the phone, and shows the result there', async () => {
    await phone().getByRole('button', { name: '换人' }).click();
    await phone().getByRole('button', { name: '陈建国' }).click();
    await show('officialAccount', '公众号');
    await scan('WxLobby 服务号');
    await phone().getByRole('heading', { name: '获取你的昵称、头像' }).waitFor();
    await phone().getByRole('button', { name: '允许', exact: true }).click();
    expect(await kiosk.until('greeting')).toMatchObject({
      way: 'officialAccount',
      visitor: { name: '陈建国' },
      visits: 1,
    });
    await phone().frameLocator('#frame').getByText('陈建国').first().waitFor();
    await finish();
  });

  test('the mini program knows who came before by another way', async () => {
    await phone().getByRole('button', { name: '关闭' }).click();
    await show('miniProgram', '小程序');
    await scan('WxLobby 登记');
    await phone().getByRole('button', { name: '登记', exact: true }).click();
    expect(await kiosk.until('greeting')).toMatchObject({
      way: 'miniProgram',
      visitor: { name: '陈建国' },
      visits: 2,
    });
    await phone().getByText('欢迎，陈建国 · 第 2 次来访').waitFor();
    await finish();
  });

  test('the console is open to whoever runs the demo, and real data stays apart', async () => {
    const admin = await kiosk.openConsole();
    await admin.getByText('林晓雯').first().waitFor();
    expect(existsSync(join(kiosk.dataDir, 'settings.json'))).toBe(false);
    expect(existsSync(join(kiosk.dataDir, 'demo', 'people.sqlite'))).toBe(true);
  });

  test('leaving the demo ends it and begins the real set-up in the same run', async () => {
    const admin = await kiosk.openConsole();
    const next = nextConsole(kiosk.app);
    await admin.evaluate(() => window.bridge.ask['setup.leaveDemo']()).catch(() => undefined);
    await (await next).getByLabel('您的名字').waitFor();
    const page = await windowThat(kiosk.app, (one) => one.url().startsWith('app://kiosk/'), [kiosk.page]);
    const session = await page.evaluate(() => window.bridge.ask['session.get']());
    expect(session).toEqual({ ok: true, value: { step: 'closed', reason: 'setup.incomplete' } });
    expect(existsSync(join(kiosk.dataDir, 'settings.json'))).toBe(true);
  });
});
