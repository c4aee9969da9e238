/** One person, as staff see them and what staff may do about them. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Bridge } from '../../../contract/calls.ts';
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

describe('a phone number', () => {
  const masked = '+86 138****5678';
  const whole = '+86 138 0000 5678';
  const reveal = async () => {
    await at.button('显示完整号码').click();
    await at.dialog.getByRole('button', { name: '联系访客' }).click();
  };
  beforeAll(async () => {
    await register(lobby, 'lin-xiaowen', '林晓雯');
    await register(lobby, 'wang-wei', '王伟');
  });

  test('is covered until somebody asks for it, and only then leaves main', async () => {
    await at.open('林晓雯');
    await at.pane.getByText(masked).waitFor();
    expect(await desk.page.content()).not.toMatch(/13800005678|138 0000 5678/);
    await reveal();
    await at.pane.getByText(whole).waitFor();
    await at.pane.getByText('20 秒后自动隐藏').waitFor();
    await at.button('复制号码').click();
    await expect
      .poll(() => lobby.app.evaluate(({ clipboard }) => clipboard.readText()))
      .toBe('+8613800005678');
  });

  test('is covered again by the same button, and whenever staff leave that person', async () => {
    // The number of the test before may have been covered by itself.
    await at.open('王伟');
    await at.open('林晓雯');
    await reveal();
    await at.button('隐藏号码').click();
    await at.pane.getByText(masked).waitFor();
    await reveal();
    await at.pane.getByText(whole).waitFor();
    await at.open('王伟');
    await at.open('林晓雯');
    await at.pane.getByText(masked).waitFor();
    await reveal();
    await at.pane.getByText(whole).waitFor();
    await desk.page.keyboard.press('Escape');
    await at.pane.waitFor({ state: 'detached' });
    await at.open('林晓雯');
    await at.pane.getByText(masked).waitFor();
    expect(await at.pane.getByText(whole).count()).toBe(0);
  });
});

describe('a search for phone numbers', () => {
  const box = () => desk.page.getByRole('combobox', { name: '搜索人员' });
  const hint = (text: RegExp) => desk.page.getByRole('list', { name: '关于这次搜索' }).getByText(text);
  const namesFound = (search: string) =>
    desk.page.evaluate(async (asked) => {
      const sort = { by: 'lastVisit', descending: true } as const;
      const { ask } = window.bridge as unknown as Bridge<'admin'>;
      const answer = await ask['people.list']({ search: asked, sort });
      return answer.ok
        ? { names: answer.value.rows.map(({ nickname }) => nickname), notes: answer.value.notes }
        : null;
    }, search);

  test('finds by the last digits and by the whole number; by hidden ones nobody, and says why', async () => {
    await desk.go('人员');
    await box().fill('phone:5678');
    await desk.page.getByRole('grid').getByRole('link', { name: '林晓雯' }).waitFor();
    await box().fill('phone:1380');
    await hint(/尾号四位、前三位或完整号码/).waitFor();
    expect(await desk.page.getByRole('grid').getByRole('link', { name: '林晓雯' }).count()).toBe(0);
    await box().fill('13800005678');
    await desk.page.getByRole('grid').getByRole('link', { name: '林晓雯' }).waitFor();
    await box().fill('');
  });

  test('cannot be used past the page either: ten questions for the next digit have one answer', async () => {
    const asked = (digit: number) => namesFound(`name:林晓雯 phone:138${digit}`);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, digit) => asked(digit)));
    expect(answers.map((answer) => answer?.names)).toEqual(Array.from({ length: 10 }, () => []));
  });

  test('that tries one whole number after the other is written down, and then not answered', async () => {
    const sent = Array.from({ length: 80 }, (_, n) => `phone:138${String(9_000 + n)}5678`);
    for (const search of sent) await namesFound(search);
    const answer = await namesFound('phone:13800005678');
    expect(answer).toMatchObject({ names: ['林晓雯'] });
    const refused = await namesFound('phone:13877775678');
    expect(refused).toMatchObject({ names: [], notes: [{ what: 'phone-limit' }] });
    const written = () =>
      desk.page.evaluate(async () => {
        const { ask } = window.bridge as unknown as Bridge<'admin'>;
        const log = await ask['audit.list']({ search: 'action:phone.sought' });
        return log.ok ? log.value.rows.map(({ changes }) => changes[0]?.became) : null;
      });
    await expect.poll(written).toEqual(['60', '40', '20']);
  });
});

describe('two people with one phone number', () => {
  beforeAll(async () => {
    for (const [person, name] of [
      ['zhao-min', '赵敏'],
      ['qian-li', '钱丽'],
    ] as const) {
      await register(lobby, person, name);
      await register(lobby, `${person}-work`, `${name}（工作号）`);
    }
  });
  const rows = (name: RegExp) => desk.page.getByRole('grid').getByRole('link', { name }).count();
  const join = async () => {
    await at.button('合并').click();
    await at.dialog.getByText('合并成一个人').waitFor();
    await at.dialog.getByRole('button', { name: '合并' }).click();
    await desk.page.getByText('已合并为一个人').waitFor();
    await at.pane.getByText('同一个人，共有 2 个微信身份').waitFor();
  };

  test('are suggested as one, and stay two while staff think again', async () => {
    await at.open('赵敏');
    await at.pane.getByText('留的是同一个手机号').waitFor();
    await at.button('合并').click();
    await at.dialog.getByText('赵敏（工作号）').first().waitFor();
    await at.dialog.getByRole('button', { name: '取消' }).click();
    await at.dialog.waitFor({ state: 'detached' });
    await expect.poll(() => rows(/^赵敏/)).toBe(2);
  });

  test('become one row after a confirmation, and two again by one press; that is not suggested twice', async () => {
    await join();
    await expect.poll(() => rows(/^赵敏/)).toBe(1);
    await desk.page.getByRole('button', { name: '撤销', exact: true }).click();
    await desk.page.getByText('已撤销').waitFor();
    await expect.poll(() => rows(/^赵敏/)).toBe(2);
    await at.pane.getByText('同一个人，共有 2 个微信身份').waitFor({ state: 'detached' });
    expect(await at.pane.getByText('留的是同一个手机号').count()).toBe(0);
  });

  test('can be parted later, from the record of the join', async () => {
    await at.open('钱丽');
    await join();
    await expect.poll(() => rows(/^钱丽/)).toBe(1);
    await at.pane.getByText(/由员工合并/).waitFor();
    await at.button('拆分').click();
    await at.dialog.getByText('拆成两个人？').waitFor();
    await at.dialog.getByRole('button', { name: '拆分' }).click();
    await desk.page.getByText('已拆成两个人').waitFor();
    await expect.poll(() => rows(/^钱丽/)).toBe(2);
    await at.button('拆分').waitFor({ state: 'detached' });
  });
});

describe('a profile', () => {
  afterEach(() => lobby.simulator.faults.clear());
  const scan = async () => {
    await lobby.signIn('chen-jianguo');
    await lobby.done();
  };

  test('has no button to refresh it while nothing is kept', async () => {
    await scan();
    await at.open('陈建国');
    expect(await at.button('刷新资料').count()).toBe(0);
  });

  test('is fetched anew by a press, once staff have switched that on and the person came by', async () => {
    await desk.go('设置');
    await desk.onOff('以后可以刷新资料').click();
    await desk.save();
    await scan();
    lobby.simulator.faults.set({ at: 'userinfo', do: { kind: 'merge', fields: { nickname: '陈建国先生' } } });
    await at.open('陈建国');
    await at.button('刷新资料').click();
    await desk.page.getByText('昵称和头像已更新').waitFor();
    await at.pane.getByRole('heading', { level: 2, name: '陈建国先生' }).waitFor();
    await desk.page.getByRole('link', { name: '陈建国先生', exact: true }).waitFor();
  });

  test('that only a scan can renew says so, and can be refreshed again after that scan', async () => {
    lobby.simulator.faults.set([
      { at: 'auth', do: { kind: 'errcode', errcode: 42001 } },
      { at: 'refresh_token', do: { kind: 'errcode', errcode: 42002 } },
    ]);
    await at.button('刷新资料').click();
    await at.pane.getByText('要刷新资料，请访客再扫一次码').waitFor();
    expect(await at.button('刷新资料').count()).toBe(0);
    lobby.simulator.faults.clear();
    await scan();
    await at.button('刷新资料').waitFor();
    expect(await at.pane.getByText('要刷新资料，请访客再扫一次码').count()).toBe(0);
  });

  test('can be asked for again where WeChat was out of reach, and staff read why it was not had', async () => {
    lobby.simulator.faults.set([
      { at: 'auth', do: { kind: 'reset' } },
      { at: 'refresh_token', do: { kind: 'reset' } },
      { at: 'userinfo', do: { kind: 'reset' } },
    ]);
    await at.button('刷新资料').click();
    await at.pane.getByRole('alert').waitFor();
    await at.button('刷新资料').waitFor();
  });
});

test('a login in the mini program is ended by staff, after a question, and its token opens nothing', async () => {
  const token = await register(lobby, 'gao-yuan', '高远');
  const ask = () => fetch(`${lobby.origin}/mini/session`, { headers: { authorization: `Bearer ${token}` } });
  expect((await ask()).status).toBe(200);
  await at.open('高远');
  await at.pane.getByText('小程序里有 1 处登录有效').waitFor();
  await at.button('结束登录').click();
  await at.dialog.getByRole('button', { name: '结束登录' }).click();
  await desk.page.getByText('已结束小程序里的登录').waitFor();
  await expect.poll(() => at.pane.getByText('小程序里有 1 处登录有效').count()).toBe(0);
  expect((await ask()).status).toBe(401);
});
