/** A visitor who touches nothing: every step of signing in and out, and every screen on the way, by keyboard alone. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { VisitForm } from '../../../contract/form.ts';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';
import { patience } from '../tools/kiosk.ts';

const words = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text });

const form: VisitForm = {
  consent: { version: 1, text: words('我们会保存您的昵称和来访时间。'), askPicture: true, askPhone: false },
  types: [
    { id: 'guest', label: words('访客'), asks: ['host', 'purpose'] },
    { id: 'courier', label: words('快递员'), asks: [] },
  ],
  fields: [
    { id: 'host', kind: 'host', label: words('您找哪位？'), required: true, choices: [], remembered: true },
    {
      id: 'purpose',
      kind: 'choice',
      label: words('来访事由'),
      required: true,
      choices: [words('开会'), words('参观')],
      remembered: false,
    },
  ],
  askName: true,
};

let lobby: ChannelLobby;
beforeAll(async () => {
  lobby = await openChannelLobby({
    simulator: {
      people: [
        { id: 'lin-xiaowen', nickname: '林晓雯' },
        { id: 'nobody', nickname: '' },
      ],
    },
  });
  const now = await lobby.ask('settings.get');
  const { version: _v, installation: _i, openOrigin: _o, apiOrigin: _a, ...settings } = now;
  await lobby.ask('settings.save', { ...settings, form, signOut: { on: true, closing: null } });
  await (await lobby.openConsole()).close();
  // Whoever has a keyboard sees where they are; the pointer stays away.
  await lobby.page.bringToFront();
});
afterAll(() => lobby.close());

const focused = () =>
  lobby.page.evaluate(() => {
    const { activeElement: now } = document;
    const label = now?.id ? document.querySelector(`label[for="${now.id}"]`)?.textContent : null;
    return now?.getAttribute('aria-label') ?? label ?? now?.textContent ?? '';
  });

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await lobby.page.keyboard.press(key);
}

/** Tab by Tab, as somebody does who looks for it; fails when the whole screen was gone through. */
async function tabTo(name: string): Promise<void> {
  for (let steps = 0; steps < 25; steps += 1) {
    if ((await focused()).includes(name)) return;
    await press('Tab');
  }
  throw new Error(`${name} is out of reach of the keyboard`);
}

const heading = (name: string) => lobby.page.getByRole('heading', { name }).waitFor();

/** With the phone in the other hand. */
async function scanAndAllow(person: string, before: string | undefined): Promise<void> {
  const uuid = await lobby.simulator.waitForQr(before);
  await lobby.until('waiting');
  const phone = lobby.simulator.phone(person);
  await phone.scan(uuid);
  await phone.confirm();
}

async function startAndAgree(): Promise<string | undefined> {
  await vi.waitFor(async () => expect(await focused()).toContain('轻触屏幕开始'), patience);
  const before = lobby.simulator.latestQr();
  await press('Enter');
  await heading('登记前，请先阅读');
  await tabTo('同意并继续');
  await press('Enter');
  return before;
}

describe('by keyboard alone', () => {
  test('the first screen begins at its one button, and the language is chosen', async () => {
    await lobby.until('attract');
    await tabTo('English');
    await press('Enter');
    await heading('Sign in with WeChat');
    await tabTo('简体');
    await press('Space');
    await heading('微信扫码登记');
    await tabTo('轻触屏幕开始');
  });

  test('a visitor agrees, scans, says who they are and what for, and is welcomed', async () => {
    await scanAndAllow('lin-xiaowen', await startAndAgree());
    await heading('请问您是？');
    await tabTo('访客');
    await press('Enter');
    await heading('请填写来访信息');
    await tabTo('您找哪位？');
    await lobby.page.keyboard.insertText('陈建国');
    await press('Tab', 'ArrowDown');
    await expect.poll(() => lobby.page.getByRole('radio', { name: '参观' }).isChecked()).toBe(true);
    expect(await lobby.page.getByRole('group', { name: '屏幕键盘' }).count()).toBe(0);
    await tabTo('完成');
    await press('Enter');
    await heading('欢迎，林晓雯');
    await tabTo('完成');
    await press('Enter');
    await lobby.until('attract');
  });

  test('whoever has no name is asked for one, and may pass', async () => {
    await scanAndAllow('nobody', await startAndAgree());
    await heading('请问您是？');
    await tabTo('快递员');
    await press('Enter');
    await heading('请填写来访信息');
    await tabTo('怎么称呼您？');
    await lobby.page.keyboard.insertText('小陈');
    await press('Enter');
    await heading('欢迎，小陈');
    await tabTo('完成');
    await press('Enter');
    await lobby.until('attract');
  });

  test('they leave: said first, scanned, gone', async () => {
    await vi.waitFor(async () => expect(await focused()).toContain('轻触屏幕开始'), patience);
    await tabTo('我要离开');
    const before = lobby.simulator.latestQr();
    await press('Enter');
    await heading('签离前，请先阅读');
    expect(await lobby.page.getByRole('checkbox').count(), 'nothing more is to be kept').toBe(0);
    await tabTo('同意并继续');
    await press('Enter');
    await heading('请用微信扫码签离');
    await scanAndAllow('lin-xiaowen', before);
    await heading('再见，林晓雯');
    await press('Escape');
    await lobby.until('attract');
  });

  test('who takes it back on the phone, or does not want to scan, gets out', async () => {
    const uuid = await lobby.simulator.waitForQr(await startAndAgree());
    await lobby.until('waiting');
    const phone = lobby.simulator.phone('lin-xiaowen');
    await phone.scan(uuid);
    await phone.refuse();
    await lobby.page.getByRole('main').getByText('您已在手机上取消').waitFor();
    await tabTo('取消');
    await press('Enter');
    await lobby.until('attract');
  });

  test('Escape leads out of a screen from the moment that it stands', async () => {
    await lobby.page.evaluate(() => {
      const look = new MutationObserver(() => {
        if (!document.querySelector('h1')?.textContent?.includes('登记前，请先阅读')) return;
        look.disconnect();
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      });
      look.observe(document, { childList: true, subtree: true });
      return window.bridge.ask['session.start']();
    });
    await lobby.until('attract');
  });

  test('help is opened, used and closed without a touch', async () => {
    await tabTo('辅助功能');
    await press('Enter');
    await lobby.page.getByRole('dialog').waitFor();
    await tabTo('高对比度');
    await press('Space');
    await expect.poll(() => lobby.page.locator('html').getAttribute('data-contrast')).toBe('more');
    await press('Escape');
    await lobby.page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('辅助功能');
  });

  test('while WeChat is away the notice is read, tried past, and left', async () => {
    await tabTo('轻触屏幕开始');
    await lobby.simulator.close();
    await press('Enter');
    await heading('登记前，请先阅读');
    await tabTo('同意并继续');
    await press('Enter');
    await lobby.until('trouble');
    await tabTo('返回首页');
    await press('Enter');
    await heading('微信暂时连不上');
    await tabTo('还是想扫码试试');
    await press('Enter');
    await heading('登记前，请先阅读');
    await press('Escape');
    await lobby.until('attract');
  });
});
