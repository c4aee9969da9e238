/** What staff change of people, in the real app: at once and undone, staged and confirmed. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonListRow } from '../../../contract/people-list.ts';
import { type ChangesDesk, openChangesDesk } from '../tools/changes-desk.ts';
import { register } from '../tools/console-registry.ts';

let at: ChangesDesk;
beforeAll(async () => {
  at = await openChangesDesk({
    'lin-xiaowen': '林晓雯',
    'wang-wei': '王伟',
    'zhao-min': '赵敏',
    'zhao-min-work': '赵敏（工作号）',
    'qian-li': '钱丽',
  });
});
afterAll(() => at.lobby.close());

describe('one person', () => {
  let lin: string;
  beforeAll(async () => {
    lin = await at.idOf('林晓雯');
  });
  beforeEach(() => at.open(lin));

  test('is called otherwise where the name stands, and again as before with one press', async () => {
    await at.pane.getByRole('button', { name: '改名' }).click();
    await at.page.keyboard.type('林总');
    await at.page.keyboard.press('Enter');
    await at.toast('已改称“林总”');
    await at.pane.getByRole('heading', { level: 2, name: '林总' }).waitFor();
    await at.pane.getByText('微信昵称：林晓雯').waitFor();
    await at.undo();
    await at.pane.getByRole('heading', { level: 2, name: '林晓雯' }).waitFor();
    expect((await at.one(lin)).displayName).toBeNull();
  });

  test('edited by two members of staff at once keeps what the first one wrote', async () => {
    await at.pane.getByRole('button', { name: '改名' }).click();
    const { version } = await at.one(lin);
    await at.ask('change.make', { do: 'name', person: lin, name: '林小姐', version });
    await at.page.keyboard.type('林女士');
    await at.page.keyboard.press('Enter');
    await at.toast('这位访客的资料刚刚被别的同事改过');
    await at.pane.getByRole('heading', { level: 2, name: '林小姐' }).waitFor();
  });

  test('has tags and notes, and what is taken away comes back', async () => {
    await at.pane.getByRole('button', { name: '添加标签' }).click();
    await at.page.keyboard.type('供应商');
    await at.page.keyboard.press('Enter');
    await at.pane.getByRole('button', { name: '去掉标签“供应商”' }).waitFor();
    await at.pane.getByRole('button', { name: '添加备注' }).click();
    await at.page.keyboard.type('来之前先打电话');
    await at.page.keyboard.press('Control+Enter');
    await at.pane.getByText('来之前先打电话').waitFor();
    await at.toast('已添加备注');
    await at.pane.getByRole('button', { name: '删除备注' }).click();
    await at.pane.getByText('来之前先打电话').waitFor({ state: 'detached' });
    await at.toast('备注已删除');
    await at.undo();
    await at.pane.getByText('来之前先打电话').waitFor();
  });

  test('shows a whole number only for a reason, which stands in the audit log', async () => {
    await at.pane.getByRole('button', { name: '显示完整号码' }).click();
    await at.dialog.getByRole('button', { name: '快递或车辆' }).click();
    await at.pane.getByText('+86 138 0000 5678').waitFor();
    const log = (await at.ask('audit.list', { search: '' })) as {
      rows: readonly { action: string; person: string | null; changes: readonly unknown[] }[];
    };
    expect(log.rows.find(({ action }) => action === 'phone.shown')).toMatchObject({
      person: lin,
      changes: [{ field: 'why', was: null, became: '快递或车辆' }],
    });
  });
});

describe('many people', () => {
  test('are tagged after a look at whom it is about, and untagged with one undo', async () => {
    const ids = (await at.everybody()).map(({ id }) => id).slice(0, 4);
    await at.desk.go('人员');
    const boxes = at.page.getByRole('row').getByRole('checkbox');
    for (const place of [1, 2, 3]) await boxes.nth(place).click();
    await at.page.getByRole('button', { name: '加标签…' }).click();
    await at.dialog.getByLabel('标签名').fill('展会');
    await at.dialog.getByText('会改动 3 人').waitFor();
    await at.dialog.getByRole('button', { name: '确认' }).click();
    await at.toast('已为 3 人加上标签“展会”');
    const tagged = (await at.everybody()).filter(({ tags }) => tags.includes('展会'));
    expect(tagged).toHaveLength(3);
    expect(ids).toEqual(expect.arrayContaining(tagged.map(({ id }) => id)));
    await at.undo();
    await at.toast('已撤销');
    expect((await at.everybody()).filter(({ tags }) => tags.includes('展会'))).toEqual([]);
  });

  test('are not changed when somebody else changed one of them after the look', async () => {
    const ids = (await at.everybody()).map(({ id }) => id).slice(0, 3);
    const people = { take: 'these', ids };
    const stage = (await at.ask('change.stage', { do: 'tag', people, tag: '晚了', on: true })) as {
      id: string;
    };
    await at.ask('change.make', { do: 'vip', people: { take: 'these', ids: ids.slice(2) }, on: true });
    expect(await at.desk.answerTo('change.confirm', stage.id)).toBe('stage.lapsed');
    expect((await at.everybody()).filter(({ tags }) => tags.includes('晚了'))).toEqual([]);
  });
});

describe('two who are one', () => {
  test('are merged with the fields that staff choose, and parted again as they were', async () => {
    const [one1, two] = [await at.idOf('赵敏'), await at.idOf('赵敏（工作号）')];
    const before = [await at.one(one1), await at.one(two)];
    await at.open(one1);
    await at.pane.getByRole('button', { name: '合并', exact: true }).click();
    await at.dialog.getByText('合并成一个人').waitFor();
    await at.dialog
      .getByRole('group', { name: '微信昵称' })
      .getByRole('radio', { name: '赵敏（工作号）' })
      .check();
    await at.dialog.getByRole('button', { name: '合并', exact: true }).click();
    await at.toast('已合并为一个人');
    await at.pane.getByRole('heading', { level: 2, name: '赵敏（工作号）' }).waitFor();
    await at.pane.getByText('同一个人，共有 2 个微信身份').waitFor();

    await at.pane.getByRole('button', { name: '拆分' }).click();
    await at.dialog.getByRole('button', { name: '拆分' }).click();
    await at.toast('已拆成两个人');
    const after = [await at.one(one1), await at.one(two)];
    for (const [place, person] of after.entries())
      expect({ ...person, version: 0, suggestions: [] }).toEqual({
        ...before[place],
        version: 0,
        suggestions: [],
      });
  });

  test('are listed with why, and no longer once staff know better', async () => {
    await at.ask('change.make', {
      do: 'name',
      person: await at.idOf('钱丽'),
      name: '',
      version: (await at.one(await at.idOf('钱丽'))).version,
    });
    await register(at.lobby, 'qian-li-work', '钱丽（工作号）');
    await at.go('#/duplicates');
    const pair = at.page.getByRole('listitem').filter({ hasText: '钱丽（工作号）' }).first();
    await pair.getByRole('button').click();
    const both = at.page.getByRole('table', { name: '两人对照' });
    await both.getByRole('row', { name: /^手机 相同/ }).waitFor();
    await at.page.keyboard.press('n');
    await pair.waitFor({ state: 'detached' });
    await at.page.getByRole('button', { name: '撤销', exact: true }).click();
    await pair.waitFor();
    await pair.getByRole('button').click();
    await at.page.getByRole('button', { name: '不是同一个人' }).click();
    await pair.waitFor({ state: 'detached' });
    const left = (await at.ask('duplicates.list')) as readonly { other: PersonListRow; one: PersonListRow }[];
    const names = left.flatMap((each) => [each.one.nickname, each.other.nickname]);
    expect(names).not.toContain('钱丽（工作号）');
  });
});

test('the latest changes are listed, and each is undone from there', async () => {
  const lin = (await at.everybody()).find(({ nickname }) => nickname === '林晓雯')?.id ?? '';
  await at.ask('change.make', { do: 'note', person: lin, text: '从列表撤销' });
  await at.go('#/recent');
  const line = at.page.getByRole('listitem').filter({ hasText: '添加备注' }).first();
  await line.getByRole('button', { name: '撤销' }).click();
  await line.getByText('已撤销').waitFor();
  expect((await at.one(lin)).notes.map(({ text }) => text)).not.toContain('从列表撤销');
});
