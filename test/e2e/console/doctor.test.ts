/** The check-up and the overview, as staff read them. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';
import { type Desk, openDesk } from '../tools/console-desk.ts';

let lobby: ChannelLobby;
let desk: Desk;
beforeAll(async () => {
  lobby = await openChannelLobby();
  desk = await openDesk(lobby);
});
afterAll(() => lobby.close());
afterEach(() => lobby.simulator.faults.clear());

const verdict = () => desk.page.getByRole('main').getByRole('status').first();
const line = (part: string, check: string) =>
  desk
    .section(part)
    .getByRole('listitem')
    .filter({ has: desk.page.getByText(check, { exact: true }) });

describe('the check-up', () => {
  test('fills in line by line while WeChat is still being asked', async () => {
    lobby.simulator.faults.set({ at: 'access_token', do: { kind: 'delay', ms: 5_000 } });
    await desk.go('体检');
    await desk.page.getByText('还没有体检过').waitFor();
    // Looked at from within the page, all at once: a slow Playwright would come when all is done.
    const halfWay = desk.page.waitForFunction(() => {
      const part = (name: string) =>
        [...document.querySelectorAll('section')].find((one) => one.querySelector('h2')?.innerText === name);
      const database = [...(part('这台电脑')?.querySelectorAll('li') ?? [])].find(
        (one) => one.querySelector('strong')?.innerText === '数据库',
      );
      const button = [...document.querySelectorAll('button')].find(
        ({ innerText }) => innerText.trim() === '正在检查…',
      );
      return (
        database?.dataset['result'] === 'good' &&
        part('小程序')?.querySelector('[data-result="pending"]') && {
          verdict: document.querySelector('main [role="status"]')?.textContent,
          disabled: button?.disabled,
        }
      );
    });
    const start = desk.page.getByRole('button', { name: '开始体检' }).click();
    const [seen] = await Promise.all([halfWay, start]);
    expect(await seen.jsonValue()).toEqual({
      verdict: expect.stringMatching(/正在检查…已完成 \d+ 项/),
      disabled: true,
    });
    await desk.page.getByRole('button', { name: '再检查一次' }).waitFor();
    expect(await desk.page.locator('[data-result="pending"]').count()).toBe(0);
    expect(await desk.page.locator('[data-result="wrong"]').count()).toBe(0);
  });

  test('keeps the report while staff look at another page', async () => {
    await desk.go('概况');
    await desk.go('体检');
    await desk.page.getByRole('button', { name: '再检查一次' }).waitFor();
    expect(await verdict().textContent()).toContain('上次体检');
  });

  test('of a machine that is not on the IP allow-list says what, what to do, and which address to add', async () => {
    lobby.simulator.faults.set({ at: 'stable_token', do: { kind: 'errcode', errcode: 40164 } });
    await desk.page.getByRole('button', { name: '再检查一次' }).click();
    await desk.page.getByText(/^发现 \d 个问题$/).waitFor();
    const ip = line('小程序', 'IP 白名单');
    await ip.getByText('有问题').waitFor();
    await ip.getByText('本机的公网 IP 不在微信的白名单里').waitFor();
    await ip.getByText(/要加进白名单的 IP：203\.0\.113\.7。/).waitFor();
    await ip.getByText(/errcode 40164/).waitFor();
    expect(await desk.page.getByRole('heading', { level: 2 }).first().textContent()).toBe('小程序');
  });

  test('of a wrong AppSecret says whose, and is well again once staff typed the right one', async () => {
    const retype = async (secret: string) => {
      await desk.go('设置');
      await desk.section('使用公众号登录').getByRole('button', { name: '更换' }).click();
      const dialog = desk.page.getByRole('dialog', { name: '更换公众号的 AppSecret' });
      await dialog.getByLabel('AppSecret').fill(secret);
      await desk.page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await desk.go('体检');
      await desk.page.getByRole('button', { name: '再检查一次' }).click();
      await desk.page.getByRole('button', { name: '再检查一次' }).waitFor();
    };
    await retype('f'.repeat(32));
    const secret = line('公众号', 'AppSecret');
    await secret.getByText('AppSecret 不对或已被重置').waitFor();
    await secret.getByText(/重新填写/).waitFor();
    expect(await line('网站应用', 'AppSecret').getAttribute('data-result')).toBe('good');
    await retype(lobby.simulator.apps[1]?.secret ?? '');
    expect(await secret.getAttribute('data-result')).toBe('good');
  });

  test('gives a report to copy, in which there is no secret', async () => {
    lobby.simulator.faults.set({ at: 'stable_token', do: { kind: 'errcode', errcode: 40164 } });
    await desk.page.getByRole('button', { name: '再检查一次' }).click();
    await desk.page.getByText(/^发现 \d 个问题$/).waitFor();
    await desk.page.getByRole('button', { name: '复制报告' }).click();
    await desk.page.getByText('已复制').waitFor();
    const report = await lobby.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(report).toContain('[有问题] 小程序 · IP 白名单');
    expect(report).toContain('wechat.ip-refused');
    const secrets = [...lobby.simulator.apps.map(({ secret }) => secret), ...lobby.simulator.issued()];
    expect(secrets.length).toBeGreaterThan(3);
    for (const secret of secrets) expect(report.includes(secret)).toBe(false);
    await desk.page.getByText('查看报告全文').click();
    expect(await desk.page.locator('pre').textContent()).toBe(report);
  });
});

describe('the overview', () => {
  const row = (name: string) => desk.page.getByRole('main').getByRole('listitem').filter({ hasText: name });

  test('says for each channel where its AppSecret is, and where phones come in', async () => {
    await desk.go('概况');
    for (const channel of ['网站应用', '公众号', '小程序'])
      await row(`${channel} · AppSecret`).getByText('已设置 · 存于系统钥匙串').waitFor();
    await row('手机访问').getByText(lobby.origin).waitFor();
  });

  test('counts the phone numbers that WeChat is paid for, as they come', async () => {
    const meter = desk.page.getByText('本月查询手机号').locator('xpath=..');
    expect(await meter.textContent()).toContain('累计 0 次，微信按次收费');
    const phone = lobby.simulator.phone('lin-xiaowen').openMiniProgram({ appId: lobby.miniAppId });
    await phone.signIn();
    expect(await phone.sendPhone()).toMatchObject({ status: 200 });
    await expect.poll(() => meter.textContent()).toContain('累计 1 次，微信按次收费');
  });

  test('warns the moment the listener is switched off although two channels need it', async () => {
    await desk.go('设置');
    await desk.onOff('打开手机访问').click();
    await desk.page.getByText('已打开的登录方式需要手机访问，现在访客的手机还连不上。').waitFor();
    await desk.save();
    await desk.go('概况');
    await row('手机访问').getByText('没有打开，但公众号和小程序需要它').waitFor();
    await row('手机访问').getByText('留意').waitFor();
  });
});
