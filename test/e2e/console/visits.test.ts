/** Staff build the form, see who is in the house, enter somebody by hand, and lead everybody out. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';
import { type Desk, openDesk } from '../tools/console-desk.ts';

let lobby: ChannelLobby;
let desk: Desk;
beforeAll(async () => {
  lobby = await openChannelLobby();
  desk = await openDesk(lobby);
});
afterAll(() => lobby.close());

const answer = (answers: Readonly<Record<string, string>>) =>
  lobby.page.evaluate((said) => window.bridge.ask['session.answer']({ type: null, answers: said }), answers);

async function visit(person: string, company: string): Promise<void> {
  await lobby.confirmAs(person);
  await lobby.until('asking');
  await answer({ company });
  await lobby.until('greeting');
  await lobby.done();
}

const rows = () => desk.page.locator('[data-onsite] li');
const roll = () => desk.page.locator('[data-roll] button');
const dialog = () => desk.page.getByRole('dialog');

describe('the form builder', () => {
  test('asks nothing until staff add a question, in the words they give it', async () => {
    await desk.go('设置');
    const questions = desk.section('问题');
    await questions.getByRole('button', { name: '自定义' }).click();
    await desk.page.getByRole('button', { name: '保存', exact: true }).click();
    await questions.getByText('请至少用一种语言填写').waitFor();
    expect((await lobby.ask('settings.get')).form.fields).toEqual([]);
    await questions.getByRole('button', { name: '删除 未命名' }).click();

    await questions.getByRole('button', { name: '公司' }).click();
    await questions.getByLabel('English', { exact: true }).fill('Your company');
    await questions.getByRole('switch', { name: '必须回答' }).click();
    await desk.save();
    const [field, ...more] = (await lobby.ask('settings.get')).form.fields;
    expect(more).toEqual([]);
    expect(field).toMatchObject({
      id: 'company',
      label: { 'zh-CN': '公司', en: 'Your company' },
      required: true,
      remembered: true,
    });
  });

  test('counts the versions of the consent', async () => {
    const consent = desk.section('同意书');
    const written = async (text: string) => {
      await consent.getByLabel('简体中文', { exact: true }).fill(text);
      await desk.save();
      return (await lobby.ask('settings.get')).form.consent?.version;
    };
    await desk.onOff('同意书').click();
    expect(await written('我们会保存您的来访时间。')).toBe(1);
    expect(await written('我们会保存您的来访时间和公司。')).toBe(2);
    await desk.onOff('同意书').click();
    await desk.save();
    expect((await lobby.ask('settings.get')).form).toMatchObject({ consent: null, versions: 2 });
  });
});

describe('who is on site', () => {
  test('appears by themselves, with what they said, and is gone when signed out', async () => {
    await desk.go('在访');
    await desk.page.getByText('现在没有访客').waitFor();
    await visit('wang-wei', '示例科技');
    await rows().filter({ hasText: '王伟' }).filter({ hasText: '示例科技' }).waitFor();
    await desk.page.getByRole('button', { name: '签离 王伟' }).click();
    await desk.page.getByText('现在没有访客').waitFor();
    await desk.page.getByText('王伟 已签离').waitFor();
  });

  test('shows in the person’s visits how that one ended', async () => {
    await desk.go('人员');
    await desk.page.getByRole('link', { name: '王伟', exact: true }).click();
    const pane = desk.page.getByRole('article');
    await pane.getByText(/由员工签离/).waitFor();
    await pane.getByText('示例科技').waitFor();
  });

  test('can be entered by hand, once what is required was said', async () => {
    await desk.go('在访');
    await desk.page.getByRole('button', { name: '手工登记' }).click();
    await dialog().getByLabel('姓名').fill('赵国庆');
    await dialog().getByRole('button', { name: '登记', exact: true }).click();
    await dialog().getByText('请填写这一项').waitFor();
    await dialog().getByLabel('公司').fill('顺达物流');
    await dialog().getByRole('button', { name: '登记', exact: true }).click();
    await rows().filter({ hasText: '赵国庆' }).filter({ hasText: '顺达物流' }).waitFor();
  });
});

describe('an evacuation', () => {
  test('begins after a question, with everybody on the roll', async () => {
    await visit('lin-xiaowen', 'Acme');
    await rows().nth(1).waitFor();
    await desk.page.getByRole('button', { name: '疏散', exact: true }).click();
    await dialog().getByRole('button', { name: '开始疏散' }).click();
    await desk.page.getByText('0/2 安全', { exact: true }).waitFor();
  });

  test('takes one tap a name, and another to take it back', async () => {
    const zhao = roll().filter({ hasText: '赵国庆' });
    await zhao.click();
    await desk.page.getByText('1/2 安全', { exact: true }).waitFor();
    // The screen shows a tap before main has kept it.
    const safe = async () => (await lobby.ask('evacuation.get')).people.filter((one) => one.safe !== null);
    await expect.poll(safe).toMatchObject([{ name: '赵国庆', safe: { by: '小李' } }]);
    await zhao.click();
    await desk.page.getByText('0/2 安全', { exact: true }).waitFor();
    await zhao.click();
    await desk.page.getByText('1/2 安全', { exact: true }).waitFor();
  });

  test('is announced on every other page, and leads back', async () => {
    await desk.page.getByRole('button', { name: '回到控制台' }).click();
    const banner = desk.page.getByRole('link', { name: /疏散进行中：1\/2 安全/ });
    for (const page of ['人员', '概况', '设置'] as const) {
      await desk.go(page);
      await banner.waitFor();
    }
    await banner.click();
    await roll().nth(1).waitFor();
  });

  test('can be put on paper, or where there is no printer into a PDF', async () => {
    await desk.page.getByRole('button', { name: '打印名单' }).click();
    const told = desk.page.getByText(/已送到打印机|已存成 PDF：/);
    await told.waitFor();
    const [, file] = /PDF：(.+)$/.exec((await told.textContent()) ?? '') ?? [];
    if (file) expect(existsSync(file)).toBe(true);
  });

  test('ends after a question, and leaves everybody on site', async () => {
    await desk.page.getByRole('button', { name: '结束疏散' }).click();
    await dialog().getByText('还有 1 人没有确认安全。').waitFor();
    await dialog().getByRole('button', { name: '结束疏散' }).click();
    await rows().nth(1).waitFor();
    expect(await desk.page.getByText(/疏散进行中/).count()).toBe(0);
    expect((await lobby.ask('evacuation.get')).since).toBeNull();
  });
});
