/** What staff do while main's answers are late: none of it is lost, and nothing older takes its place. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type ChangesDesk, openChangesDesk } from '../tools/changes-desk.ts';
import { holdAnswers } from '../tools/held.ts';
import { freshFolder } from '../tools/kiosk.ts';
import { paintPictures } from '../tools/painted.ts';

let at: ChangesDesk;
beforeAll(async () => {
  at = await openChangesDesk({ 'lin-xiaowen': '林晓雯', 'wang-wei': '王伟', 'zhao-min': '赵敏' });
});
afterAll(() => at.lobby.close());

const inList = (place: number) => at.page.locator(`[data-index="${place}"]`);
const heading = (name: string) => at.pane.getByRole('heading', { level: 2, name, exact: true });
const button = (name: string) => at.page.getByRole('button', { name, exact: true });

test('a visitor who signs in while the list is being read stands in it', async () => {
  const reading = await holdAnswers(at.lobby, 'people.list');
  await at.desk.go('人员');
  await reading.asked(1);
  await at.page.evaluate(() => {
    const page = window as unknown as { told: Promise<void> };
    page.told = new Promise((told) => window.bridge.hear['people.changed'](() => told()));
  });
  await at.lobby.signIn('chen-jianguo');
  // Longer than the list waits for more news of the same moment.
  await at.page.evaluate(async () => {
    await (window as unknown as { told: Promise<void> }).told;
    await new Promise((done) => setTimeout(done, 400));
  });
  await reading.letGo();
  await inList(0).filter({ hasText: '陈建国' }).waitFor();
  await at.lobby.done();
});

test('keys that lead from person to person are not lost while it is asked where each stands', async () => {
  const [first = '', second = '', third = ''] = (await at.everybody()).map(
    (row) => row.displayName ?? row.nickname,
  );
  await inList(2).filter({ hasText: third }).waitFor();
  const placing = await holdAnswers(at.lobby, 'people.place');
  await at.page.getByRole('link', { name: first, exact: true }).click();
  await heading(first).waitFor();
  await placing.asked(1);
  await at.page.keyboard.press('j');
  await at.page.keyboard.press('j');
  await placing.letGo();
  await heading(third).waitFor();
  await at.page.keyboard.press('k');
  await heading(second).waitFor();
  await at.page.keyboard.press('Escape');
  await at.pane.waitFor({ state: 'detached' });
});

test('what is typed into the settings while they are being saved is still to be saved', async () => {
  await at.desk.go('设置');
  const name = at.page.getByLabel('屏幕名称');
  await name.fill('南门一号机');
  const saving = await holdAnswers(at.lobby, 'settings.save');
  await button('保存').click();
  await saving.asked(1);
  await name.fill('南门二号机');
  await saving.letGo();
  await at.toast('已保存');
  expect(await name.inputValue()).toBe('南门二号机');
  await at.desk.save();
  expect(await at.ask('settings.get')).toMatchObject({ kioskName: '南门二号机' });
});

test('nobody is entered by hand before it is known what they have to be asked', async () => {
  const fields = [
    {
      ...{ id: 'company', kind: 'text', required: true, choices: [], remembered: false },
      label: { 'zh-CN': '公司', 'zh-TW': '公司', en: 'Company' },
    },
  ];
  const types = [
    { id: 'guest', label: { 'zh-CN': '访客', 'zh-TW': '訪客', en: 'Guest' }, asks: ['company'] },
  ];
  const {
    version: _v,
    installation: _i,
    openOrigin: _o,
    apiOrigin: _a,
    ...now
  } = (await at.ask('settings.get')) as Record<string, unknown> & { form: object };
  await at.ask('settings.save', { ...now, form: { ...now.form, fields, types } });
  const asking = await holdAnswers(at.lobby, 'settings.get');
  await at.desk.go('在访');
  await asking.asked(1);
  await button('手工登记').click();
  await asking.letGo();
  await at.dialog.getByLabel('姓名').fill('赵国庆');
  await at.dialog.getByRole('button', { name: '登记', exact: true }).click();
  await at.dialog.getByText('请填写这一项').waitFor();
  await at.dialog.getByLabel('公司').fill('顺达物流');
  await at.dialog.getByRole('button', { name: '登记', exact: true }).click();
  await at.page.getByRole('listitem').filter({ hasText: '赵国庆' }).getByText('访客').first().waitFor();
});

test('a search that is typed while a view is being saved stays', async () => {
  await at.desk.go('人员');
  const box = at.page.getByRole('combobox', { name: '搜索人员' });
  await box.fill('王');
  await at.page.getByText('找到 1 人').first().waitFor();
  await button('视图操作').click();
  await button('另存为新视图…').click();
  await at.dialog.getByLabel('视图名称').fill('姓王的');
  const saving = await holdAnswers(at.lobby, 'views.save');
  await at.dialog.getByRole('button', { name: '保存' }).click();
  await saving.asked(1);
  await at.page.keyboard.press('Escape');
  await at.dialog.waitFor({ state: 'detached' });
  await box.fill('林');
  await inList(0).filter({ hasText: '林晓雯' }).waitFor();
  await saving.letGo();
  await at.toast('已保存视图“姓王的”');
  expect(await box.inputValue()).toBe('林');
  await box.fill('');
});

test('a name that was half typed does not take the keys from the search when its person comes late', async () => {
  const lin = await at.idOf('林晓雯');
  await at.open(lin);
  await at.pane.getByRole('button', { name: '改名' }).click();
  await at.page.keyboard.type('林总');
  await at.page.getByRole('navigation').getByRole('link', { name: '人员' }).click();
  await at.pane.waitFor({ state: 'detached' });
  const asking = await holdAnswers(at.lobby, 'people.one');
  await at.go(`#/people/${lin}`);
  await asking.asked(1);
  await at.page.getByRole('combobox', { name: '搜索人员' }).focus();
  await at.page.keyboard.type('晓');
  await asking.letGo();
  await at.pane.getByRole('textbox', { name: '怎么称呼' }).waitFor();
  await at.page.keyboard.type('雯');
  expect(await at.page.getByRole('combobox', { name: '搜索人员' }).inputValue()).toBe('晓雯');
  expect(await at.pane.getByRole('textbox', { name: '怎么称呼' }).inputValue()).toBe('林总');
});

test('what is typed into the settings while a picture is being kept stays', async () => {
  const folder = freshFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { logo } = await paintPictures(at.page, folder);
  await at.desk.go('设置');
  const name = at.page.getByLabel('屏幕名称');
  const keeping = await holdAnswers(at.lobby, 'appearance.keepPicture');
  await at.page.getByRole('group', { name: '标志', exact: true }).locator('input').setInputFiles(logo);
  await keeping.asked(1);
  await name.fill('南门三号机');
  await keeping.letGo();
  await at.page.getByRole('img', { name: '已选的标志' }).waitFor();
  expect(await name.inputValue()).toBe('南门三号机');
  await button('撤销改动').click();
});

test('Enter in the palette opens whom the letters mean that stand there, not whom those before meant', async () => {
  await at.desk.go('今天');
  const option = (name: string) => at.page.getByRole('option', { name, exact: true });
  await at.page.keyboard.press('Control+k');
  await at.page.keyboard.insertText('王');
  await option('王伟').waitFor();
  const finding = await holdAnswers(at.lobby, 'people.list');
  await at.page.keyboard.press('Backspace');
  await at.page.keyboard.insertText('林');
  await finding.asked(1);
  await at.page.keyboard.press('Enter');
  await finding.letGo();
  await at.pane.getByRole('heading', { level: 2 }).waitFor();
  expect(await at.pane.getByRole('heading', { level: 2 }).textContent()).toContain('林晓雯');
});
