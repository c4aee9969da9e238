/** A visitor who is known and stands in the lobby without a phone, and a receptionist who touches the wrong row. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChangesDesk, openChangesDesk } from '../tools/changes-desk.ts';

let at: ChangesDesk;
let wang = '';
const row = (name: string) => at.page.getByRole('listitem').filter({ hasText: name });

beforeAll(async () => {
  at = await openChangesDesk({ 'wang-wei': '王伟', 'zhao-min': '赵敏' });
  wang = await at.idOf('王伟');
});
afterAll(() => at.lobby.close());

test('is entered by hand from the pane, and on site as the person they are', async () => {
  await at.open(wang);
  await at.pane.getByRole('button', { name: '手工登记来访' }).click();
  await at.dialog.getByText('登记 王伟 来访').waitFor();
  await at.dialog.getByRole('button', { name: '登记', exact: true }).click();
  await at.pane.getByText('在访 ·').waitFor();
  await at.pane.getByRole('cell', { name: '手工登记' }).waitFor();
  await at.go('#/onsite');
  await row('王伟').getByText('手工登记').waitFor();
  expect(await row('王伟').getByRole('link').getAttribute('href')).toBe(`#/people/${wang}`);
});

test('who is signed out by mistake is back with one undo', async () => {
  await row('王伟').getByRole('button', { name: '签离 王伟' }).click();
  await row('王伟').waitFor({ state: 'detached' });
  await at.undo();
  await row('王伟').waitFor();
});

test('a stranger who was entered by hand and has left stands among the entries', async () => {
  await at.page.getByRole('button', { name: '手工登记' }).click();
  await at.dialog.getByLabel('姓名').fill('送货的孙师傅');
  await at.dialog.getByRole('button', { name: '登记', exact: true }).click();
  await row('送货的孙师傅').getByRole('button', { name: /签离/ }).click();
  await row('送货的孙师傅').waitFor({ state: 'detached' });
  await at.page.getByRole('button', { name: '登记记录' }).click();
  await at.page.getByRole('heading', { level: 1, name: '手工登记记录' }).waitFor();
  const entry = at.page.getByRole('row').filter({ hasText: '送货的孙师傅' });
  expect(await entry.textContent()).toContain('小李');
  await at.page.getByRole('row').filter({ hasText: '王伟' }).getByText('在访').waitFor();
  await at.page.getByRole('button', { name: '回到在访' }).click();
  await row('王伟').waitFor();
});

test('stands in the visits log between the visits, and is found there by who, when and how', async () => {
  const visit = at.page.getByRole('row').filter({ hasText: '送货的孙师傅' });
  await at.go('#/visits');
  await visit.getByText('手工登记').waitFor();
  expect(await visit.getByRole('link').count()).toBe(0);
  await at.go(`#/visits?${new URLSearchParams({ find: '登记:手工 孙' })}`);
  await at.page.getByText('找到 1 次来访').first().waitFor();
  await visit.getByText('送货的孙师傅').click();
  await at.pane.getByText('小李').waitFor();
});

test('is counted among the arrivals of the day, which lead there', async () => {
  await at.go('#/today');
  await at.page.getByRole('link', { name: /其中手工登记 2 人/ }).click();
  await at.page.getByText('找到 2 次来访').first().waitFor();
});

test('is called on site what staff call them, not what WeChat does', async () => {
  await at.go('#/onsite');
  await at.scan('zhao-min');
  await row('赵敏').waitFor();
  const zhao = await at.idOf('赵敏');
  const { version } = await at.one(zhao);
  await at.ask('change.make', { do: 'name', person: zhao, name: '赵敏（法务）', version });
  await row('赵敏（法务）').waitFor();
});

test('who is blocked is not entered by that door', async () => {
  await at.ask('change.make', { do: 'block', people: { take: 'these', ids: [wang] }, on: true, why: '' });
  const { id } = (await at.one(wang)).byHand[0] ?? { id: '' };
  await at.ask('onsite.end', id);
  await at.open(wang);
  await at.pane.getByText('黑名单').first().waitFor();
  expect(await at.pane.getByRole('button', { name: '手工登记来访' }).count()).toBe(0);
});
