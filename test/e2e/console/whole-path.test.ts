import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { typePin } from '../tools/console-desk.ts';
import {
  freshFolder,
  type Lobby,
  launch,
  openLobby,
  provision,
  type Running,
  redirectUri,
  staffPin,
} from '../tools/kiosk.ts';
import { nextConsole } from '../tools/windows.ts';

describe('staff at the console', () => {
  let lobby: Lobby;
  let admin: Page;
  beforeAll(async () => {
    lobby = await openLobby();
    await lobby.signIn('lin-xiaowen');
    await lobby.done();
  });
  afterAll(() => lobby.close());

  test('open it from the kiosk by holding the corner, and it is locked', async () => {
    const opened = nextConsole(lobby.app);
    await lobby.page.mouse.move(30, 30);
    await lobby.page.mouse.down();
    admin = await opened;
    await lobby.page.mouse.up();
    await admin.getByText('小李').waitFor();
    expect(await admin.getByText('林晓雯').count()).toBe(0);
  });

  test('are told when a PIN is wrong, and are let in by the right one', async () => {
    await typePin(admin, '111222');
    await admin.getByText('PIN 不对，还可以试 4 次').waitFor();
    await typePin(admin, staffPin);
    await admin.getByRole('link', { name: '人员', exact: true }).click();
    await admin.getByText('林晓雯').first().waitFor();
  });

  test('see somebody appear the moment they sign in', async () => {
    await lobby.signIn('wang-wei');
    await admin.getByText('王伟').first().waitFor();
    await lobby.done();
  });

  test('find one person by part of a name, and their identities and visits', async () => {
    await admin.getByRole('link', { name: '人员', exact: true }).click();
    await admin.getByRole('heading', { level: 1, name: '人员' }).waitFor();
    await admin.getByRole('grid').waitFor();
    await admin.keyboard.press('Slash');
    await admin.keyboard.insertText('晓雯');
    await expect.poll(() => admin.getByText('王伟').count()).toBe(0);
    await admin.getByText('林晓雯').first().click();
    await admin.getByText('前台 1 号机').first().waitFor();
    expect(await admin.evaluate(() => location.hash)).toMatch(/^#\/people\/[0-9a-f-]{36}$/);
    await admin.keyboard.press('Escape');
  });

  test('never see the AppSecret again, only that it is there', async () => {
    await admin.evaluate(() => {
      location.hash = '#/settings';
    });
    await admin.getByText('已设置').first().waitFor();
    expect(await admin.content()).not.toContain(lobby.simulator.apps[0]?.secret);
  });

  test('copy what they may copy', async () => {
    await admin.evaluate(() => {
      location.hash = '#/settings';
    });
    const copy = admin.getByRole('button', { name: /复制/ }).first();
    await copy.click();
    await admin.getByText('已复制').first().waitFor();
    expect(await lobby.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(new URL(redirectUri).host);
  });

  test('lock it, and it is locked for every call', async () => {
    await admin.evaluate(() => window.bridge.ask['desk.lock']());
    await admin.getByText('小李').waitFor();
    const answer = await admin.evaluate(() => window.bridge.ask['settings.get']());
    expect(answer).toMatchObject({ ok: false, failure: { code: 'ipc.locked' } });
  });

  test('go back to the kiosk from it, which locks it', async () => {
    const closed = admin.waitForEvent('close');
    // The window may be gone before the click has been answered.
    const clicked = admin
      .getByRole('button', { name: '回到前台屏幕' })
      .click()
      .catch(() => undefined);
    await Promise.all([closed, clicked]);
    expect((await lobby.session()).step).toBe('attract');
  });
});

describe('the first run', () => {
  let simulator: Simulator;
  let kiosk: Running;
  beforeAll(async () => {
    simulator = await startSimulator();
    const dataDir = freshFolder();
    // What IT would do for a test system; everything else is set up by hand below.
    await provision(dataDir, { wechat: { openOrigin: simulator.origin, apiOrigin: simulator.origin } });
    kiosk = await launch(dataDir, ['--admin']);
  });
  afterAll(async () => {
    await kiosk.close();
    await simulator.close();
  });

  test('leads from nothing to a working kiosk', async () => {
    expect(await kiosk.until('closed')).toMatchObject({ reason: 'setup.incomplete' });
    const admin = await kiosk.openConsole();
    const next = () => admin.getByRole('button', { name: /^下一步/ }).click();
    await admin.getByLabel('您的名字').fill('王芳');
    await admin.getByLabel('PIN', { exact: true }).fill(staffPin);
    await admin.getByLabel('再输一遍 PIN').fill(staffPin);
    await next();
    await admin.getByLabel('屏幕名称').fill('一楼大厅');
    await next();
    const [app] = simulator.apps;
    await admin.getByLabel('AppID').fill(app?.appId ?? '');
    await admin.getByLabel('回调地址').fill(redirectUri);
    await admin.getByLabel('AppSecret').fill(app?.secret ?? '');
    await next();
    await admin.getByText('前台屏幕可以使用了').waitFor();
    await kiosk.until('attract');

    await kiosk.page.evaluate(() => window.bridge.ask['session.start']());
    const phone = simulator.phone('lin-xiaowen');
    await phone.scan();
    await phone.confirm();
    expect((await kiosk.until('greeting')).visitor.name).toBe('林晓雯');
  });
});
