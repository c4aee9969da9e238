/** What a kiosk makes of whom staff blocked or erased. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Settings } from '../../../contract/settings.ts';
import { type ChangesDesk, openChangesDesk } from '../tools/changes-desk.ts';

let at: ChangesDesk;
beforeAll(async () => {
  at = await openChangesDesk({
    'wang-wei': '王伟',
    'qian-li': '钱丽',
  });
});
afterAll(() => at.lobby.close());

describe('somebody who is blocked', () => {
  test('is sent to the front desk by the kiosk, which keeps the reason to itself', async () => {
    const wang = await at.idOf('王伟');
    await at.open(wang);
    await at.menu('加入黑名单…');
    await at.dialog.getByLabel('原因').fill('上次闹事');
    await at.dialog.getByRole('button', { name: '加入黑名单' }).click();
    await at.toast('已将 1 人加入黑名单');
    const { visits } = await at.one(wang);

    await at.scan('wang-wei');
    await at.lobby.until('trouble');
    await at.lobby.page.getByText('请到前台办理登记').first().waitFor();
    expect(await at.lobby.page.content()).not.toContain('上次闹事');
    await at.page.getByText('请到前台接待').waitFor();
    await at.page.getByText('原因：上次闹事').waitFor();
    expect((await at.one(wang)).visits).toBe(visits);
    await at.page.getByRole('button', { name: '已接待' }).click();
    await at.page.getByText('请到前台接待').waitFor({ state: 'detached' });
    await at.menu('移出黑名单');
    await at.toast('已将 1 人移出黑名单');
  });
});

describe('somebody who is erased', () => {
  const erase = async () => {
    await at.menu('抹去这个人…');
    await at.dialog.getByText('会改动 1 人').waitFor();
    await at.dialog.getByRole('button', { name: '抹去', exact: true }).click();
    await at.toast('已抹去 1 人');
  };

  test('is gone from the list at once, and back with one undo', async () => {
    const qian = await at.idOf('钱丽');
    await at.open(qian);
    await erase();
    await at.pane.getByText('列表和搜索里已经看不到这个人。').waitFor();
    expect((await at.everybody()).map(({ id }) => id)).not.toContain(qian);
    await at.undo();
    await at.toast('已撤销');
    expect((await at.everybody()).map(({ id }) => id)).toContain(qian);
  });

  test('and scans again is somebody new, and cannot be brought back', async () => {
    const qian = await at.idOf('钱丽');
    await at.open(qian);
    await erase();
    const [receipt] = (await at.ask('change.recent')) as readonly { id: string }[];
    await at.scan('qian-li');
    expect(await at.lobby.until('greeting')).toMatchObject({ firstVisit: true, visits: 1 });
    await at.lobby.done();
    expect(await at.desk.answerTo('people.one', qian)).toBe('person.unknown');
    expect(await at.desk.answerTo('change.undo', receipt?.id)).toBe('change.not-undoable');
  });
});

describe('somebody whom WeChat gives no name of', () => {
  beforeAll(async () => {
    const now = (await at.ask('settings.get')) as Settings;
    const { version: _v, installation: _i, openOrigin: _o, apiOrigin: _a, ...settings } = now;
    await at.ask('settings.save', { ...settings, form: { ...settings.form, askName: true } });
  });
  const ask = () => at.lobby.page.getByRole('textbox', { name: '怎么称呼您？' });

  test('is asked for one once, and is called that from then on', async () => {
    await at.scan('chen-jianguo');
    expect(await at.lobby.until('asking')).toMatchObject({ askName: true, visitor: { name: '' } });
    await ask().fill('陈建国');
    await at.lobby.page.getByRole('button', { name: '完成' }).click();
    await at.lobby.until('greeting');
    await at.lobby.done();
    expect((await at.everybody()).map(({ nickname }) => nickname)).toContain('陈建国');
    await at.scan('chen-jianguo');
    expect(await at.lobby.until('greeting')).toMatchObject({ visits: 2 });
    await at.lobby.done();
  });

  test('may rather not say, and is not asked again', async () => {
    await at.scan('he-jun');
    await at.lobby.until('asking');
    await at.lobby.page.getByRole('button', { name: '跳过' }).click();
    await at.lobby.until('greeting');
    await at.lobby.done();
    await at.scan('he-jun');
    expect(await at.lobby.until('greeting')).toMatchObject({ visits: 2, visitor: { name: '' } });
    await at.lobby.done();
  });
});
