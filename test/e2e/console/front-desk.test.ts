/** What front-desk staff see, and what they do not get at. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChannelLobby } from '../tools/channels.ts';
import { type Desk, openDesk } from '../tools/console-desk.ts';
import { openRegistry, paneOf, register } from '../tools/console-registry.ts';

let lobby: ChannelLobby;
let desk: Desk;
let at: ReturnType<typeof paneOf>;
beforeAll(async () => {
  lobby = await openRegistry();
  desk = await openDesk(lobby);
  at = paneOf(desk);
});
afterAll(() => lobby.close());

describe('front-desk staff', () => {
  const pin = '918273';
  beforeAll(async () => {
    await register(lobby, 'lin-xiaowen', '林晓雯');
    await register(lobby, 'zhao-min', '赵敏');
    await register(lobby, 'zhao-min-work', '赵敏（工作号）');
    await desk.go('设置');
    await desk.page.getByRole('button', { name: '添加员工' }).click();
    await at.dialog.getByLabel('名字').fill('小陈');
    await at.dialog.getByLabel('PIN', { exact: true }).fill(pin);
    await at.dialog.getByLabel('再输一遍 PIN').fill(pin);
    await at.dialog.getByRole('button', { name: '添加' }).click();
    await desk.page.getByText('已添加 小陈').waitFor();
    await desk.change('小陈', pin);
  });

  test('see people and the overview, and get to nothing else by its address either', async () => {
    const links = desk.page.getByRole('navigation', { name: '主导航' }).getByRole('link');
    expect(await links.allTextContents()).toEqual(expect.arrayContaining(['人员', '概况']));
    for (const name of ['设置', '体检']) expect(await links.filter({ hasText: name }).count()).toBe(0);
    for (const hash of ['#/settings', '#/doctor']) {
      await desk.page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await desk.page.getByRole('link', { name: '林晓雯', exact: true }).waitFor();
      expect(await desk.page.getByRole('button', { name: '开始体检' }).count()).toBe(0);
      expect(await desk.page.getByText('AppSecret').count()).toBe(0);
    }
  });

  test('see who may be one person, and a number when they ask, but change nobody', async () => {
    await at.open('赵敏');
    await at.pane.getByText('留的是同一个手机号').waitFor();
    await at.pane.getByText(/小程序里有 \d 处登录有效/).waitFor();
    for (const name of ['合并', '拆分', '刷新资料', '结束登录'])
      expect(await at.button(name).count()).toBe(0);
    await at.button('显示完整号码').click();
    await at.dialog.getByLabel('其他原因').fill('钱包落在前台');
    await at.dialog.getByRole('button', { name: '显示号码' }).click();
    await at.pane.getByText('+86 135 0000 1122').waitFor();
  });

  test('are refused by main for all of it, whatever the page offers', async () => {
    const someone = '01890a5d-ac96-774b-bcce-b302099a8057';
    for (const [call, input] of [
      ['change.stage', { do: 'erase', people: { take: 'these', ids: [someone] } }],
      ['change.make', { do: 'part', join: someone }],
      ['change.make', { do: 'block', people: { take: 'these', ids: [someone] }, on: true, why: '' }],
      ['person.refresh', someone],
      ['person.endSessions', someone],
      ['secret.set', { channel: 'website', secret: 'f'.repeat(32), inMemory: true }],
      ['staff.add', { name: '小王', role: 'admin', pin }],
      ['staff.remove', '小李'],
      ['doctor.run', undefined],
      ['setup.leaveDemo', undefined],
    ] as const)
      expect(await desk.answerTo(call, input), call).toBe('ipc.forbidden');
    const settings = await desk.page.evaluate(async () => {
      const now = await window.bridge.ask['settings.get']();
      if (!now.ok) return now.failure.code;
      const { version: _v, installation: _i, openOrigin: _o, apiOrigin: _a, ...change } = now.value;
      const saved = await window.bridge.ask['settings.save']({ ...change, kioskName: '改名' });
      return saved.ok ? 'ok' : saved.failure.code;
    });
    expect(settings).toBe('ipc.forbidden');
  });
});
