/** Settings → 微信, as staff set up a channel: the kiosk in front of the visitors follows at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../tools/axe.ts';
import { type ChannelLobby, miniPage, openChannelLobby } from '../tools/channels.ts';
import { type Desk, openDesk } from '../tools/console-desk.ts';

let lobby: ChannelLobby;
let desk: Desk;
beforeAll(async () => {
  lobby = await openChannelLobby({
    channels: { officialAccount: undefined, miniProgram: undefined, browser: false },
  });
  desk = await openDesk(lobby);
});
afterAll(() => lobby.close());

const use = '使用小程序登录';
/** What the switch on the kiosk's screen offers. */
const offered = () =>
  lobby.page.getByRole('group', { name: '选择登记方式' }).getByRole('button').allTextContents();

describe('a member of staff who sets up the mini program', () => {
  test('fills it in, and is told in place what is wrong before anything is saved', async () => {
    await lobby.tap();
    await lobby.until('waiting');
    expect(await offered()).toEqual([]);

    await desk.go('设置');
    await desk.page.getByRole('button', { name: '微信', exact: true }).click();
    await desk.onOff(use).press('Space');
    const mini = desk.section(use);
    await mini.getByLabel('AppID').fill('wx1234');
    await mini.getByLabel('登录页面').fill('/pages/sign-in/index');
    await desk.page.getByRole('button', { name: '保存', exact: true }).click();

    await mini.getByText('AppID 是 wx 加 16 位数字或小写字母 a–f').waitFor();
    await mini.getByText('不带开头的 /，例如 pages/sign-in/index').waitFor();
    await desk.page.getByText('请先改正标红的内容').waitFor();
    await expect.poll(() => mini.getByLabel('AppID').evaluate((it) => it.matches(':focus'))).toBe(true);
    expect(await offered()).toEqual([]);
  });

  test('keeps the AppSecret by the keyboard alone; it is said to be there and never shown', async () => {
    const mini = desk.section(use);
    await mini.getByText('还没有设置').waitFor();
    await mini.getByRole('button', { name: '设置', exact: true }).press('Enter');
    const dialog = desk.page.getByRole('dialog', { name: '设置小程序的 AppSecret' });
    await dialog.getByLabel('AppSecret').pressSequentially('not a secret');
    await desk.page.keyboard.press('Enter');
    await dialog.getByText('AppSecret 是 32 位数字或字母 a–f').waitFor();
    expect(await axeFaults(desk.page)).toEqual([]);
    await dialog.getByLabel('AppSecret').fill(lobby.simulator.apps[2]?.secret ?? '');
    await desk.page.keyboard.press('Enter');
    await mini.getByText('已设置 · 存于系统钥匙串').waitFor();
    expect(await desk.page.content()).not.toContain(lobby.simulator.apps[2]?.secret);
  });

  test('saves, and the visitor who stands at the kiosk can choose it at once', async () => {
    const mini = desk.section(use);
    await mini.getByLabel('AppID').fill(lobby.miniAppId);
    await mini.getByLabel('登录页面').fill(miniPage);
    await desk.save();
    await expect.poll(offered).toEqual(['微信扫码', '小程序']);
    await lobby.page.getByRole('button', { name: '小程序' }).click();
    await lobby.page.getByRole('heading', { name: '请用微信扫小程序码' }).waitFor();
    const phone = lobby.simulator.phone('lin-xiaowen').openMiniProgram(await lobby.readCode());
    expect(await phone.signIn()).toMatchObject({ status: 200 });
    await lobby.until('greeting');
    await lobby.done();
  });

  test('has all of it on one page in which axe finds nothing, each channel with what is to be registered for it', async () => {
    expect(await desk.page.getByRole('heading', { name: '要在微信后台登记的内容' }).count()).toBe(2);
    expect(await axeFaults(desk.page)).toEqual([]);
  });

  test('switches it off again: the kiosk no longer offers it, not even to the visitor who uses it', async () => {
    await lobby.tap();
    await lobby.page.getByRole('button', { name: '小程序' }).click();
    await expect.poll(lobby.session).toMatchObject({ step: 'waiting', way: 'miniProgram' });
    await desk.onOff(use).click();
    await desk.save();
    await expect.poll(offered).toEqual([]);
    await lobby.until('attract');
    await lobby.tap();
    expect((await lobby.until('waiting')).way).toBe('website');
    expect(await offered()).toEqual([]);
    await lobby.done();
  });

  test('switches it on again within the same visit to the settings, and what was filled in is still there', async () => {
    await desk.onOff(use).click();
    expect(await desk.section(use).getByLabel('AppID').inputValue()).toBe(lobby.miniAppId);
    expect(await desk.section(use).getByLabel('登录页面').inputValue()).toBe(miniPage);
    await desk.page.getByRole('button', { name: '撤销改动' }).click();
    expect(await desk.onOff(use).isChecked()).toBe(false);
  });
});

test('an AppID that belongs to another channel is found by the check-up', async () => {
  await desk.onOff('使用公众号登录').click();
  const account = desk.section('使用公众号登录');
  await account.getByLabel('AppID').fill(lobby.simulator.apps[0]?.appId ?? '');
  await account.getByRole('button', { name: '设置', exact: true }).click();
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByLabel('AppSecret').fill(lobby.simulator.apps[0]?.secret ?? '');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  await desk.save();
  await desk.go('体检');
  await desk.page.getByRole('button', { name: '开始体检' }).click();
  const lines = desk.section('公众号').getByRole('listitem').filter({ hasText: 'AppID' });
  await lines.getByText('有问题').waitFor();
  expect(await lines.textContent()).toContain(lobby.simulator.apps[0]?.appId);
});
