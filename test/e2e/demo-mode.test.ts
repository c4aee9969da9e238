import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshFolder, launch, type Running } from './kiosk.ts';

let kiosk: Running;
beforeAll(async () => {
  kiosk = await launch(freshFolder());
  await kiosk.until('attract');
});
afterAll(() => kiosk.close());

describe('without any configuration', () => {
  test('the kiosk is a demo and says so on every screen', async () => {
    await kiosk.page.getByRole('button', { name: '演示 / Demo' }).waitFor();
    await kiosk.page.evaluate(() => window.bridge.ask['session.start']());
    await kiosk.until('waiting');
    await kiosk.page.getByRole('button', { name: '演示 / Demo' }).waitFor();
  });

  test('a simulated phone can be opened from the kiosk and signs somebody in', async () => {
    const opened = kiosk.app.waitForEvent('window', { predicate: (one) => one.url().includes('/phone') });
    await kiosk.page.getByRole('button', { name: /打开模拟手机/ }).click();
    const phone = await opened;
    await phone.getByText('林晓雯').first().click();
    await phone
      .getByRole('button', { name: /扫一扫/ })
      .first()
      .click();
    await kiosk.page.getByRole('heading', { name: '扫码成功' }).waitFor();
    await phone.getByRole('button', { name: '允许' }).click();
    expect((await kiosk.until('greeting')).visitor.name).toBe('林晓雯');
  });

  test('the simulated phone has no bridge and goes nowhere else', async () => {
    const phone = kiosk.app.windows().find((one) => one.url().includes('/phone'));
    expect(
      await phone?.evaluate(() => ['bridge', 'require', 'process'].filter((name) => name in window)),
    ).toEqual([]);
  });

  test('the console is open to whoever runs the demo, and real data stays apart', async () => {
    const admin = await kiosk.openConsole();
    await admin.getByText('林晓雯').first().waitFor();
    expect(existsSync(join(kiosk.dataDir, 'settings.json'))).toBe(false);
    expect(existsSync(join(kiosk.dataDir, 'demo', 'people.sqlite'))).toBe(true);
  });

  test('leaving the demo ends it and begins the real set-up in the same run', async () => {
    const admin = await kiosk.openConsole();
    const next = kiosk.app.waitForEvent('window', {
      predicate: (one) => one.url().startsWith('app://admin/'),
    });
    await admin.evaluate(() => window.bridge.ask['setup.leaveDemo']()).catch(() => undefined);
    await (await next).getByLabel('您的名字').waitFor();
    const page = kiosk.app.windows().find((one) => one.url().startsWith('app://kiosk/'));
    const session = await page?.evaluate(() => window.bridge.ask['session.get']());
    expect(session).toEqual({ ok: true, value: { step: 'closed', reason: 'setup.incomplete' } });
    expect(existsSync(join(kiosk.dataDir, 'settings.json'))).toBe(true);
  });
});
