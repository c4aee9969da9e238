/** What staff have typed and not saved when the console locks itself, or is closed over the call of somebody else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChangesDesk, openChangesDesk } from '../tools/changes-desk.ts';
import { openDesk } from '../tools/console-desk.ts';
import { staffPin } from '../tools/kiosk.ts';

const owner = { name: '小李', pin: staffPin };
const other = { name: '老赵', pin: '604817' };

let at: ChangesDesk;
let [lin, zhao] = ['', ''];
beforeAll(async () => {
  at = await openChangesDesk({ 'lin-xiaowen': '林晓雯', 'zhao-min': '赵敏' });
  [lin, zhao] = [await at.idOf('林晓雯'), await at.idOf('赵敏')];
  await at.ask('staff.add', { name: other.name, role: 'owner', pin: other.pin });
});
afterAll(() => at.lobby.close());

const again = (who: typeof owner) => at.desk.change(who.name, who.pin);
const kioskName = (page = at.page) => page.getByLabel('屏幕名称');
const note = () => at.pane.getByRole('textbox', { name: '备注' });

describe('settings that were typed and not saved', () => {
  test('are still there for whoever typed them, once the console is unlocked again', async () => {
    await at.desk.go('设置');
    await kioskName().fill('南门一号机');
    await again(owner);
    await at.page.getByRole('button', { name: '保存', exact: true }).waitFor();
    expect(await kioskName().inputValue()).toBe('南门一号机');
  });

  test('are nobody else’s, and gone once somebody else was there', async () => {
    await again(other);
    await at.desk.go('设置');
    expect(await kioskName().inputValue()).toBe('前台 1 号机');
    await again(owner);
    await at.desk.go('设置');
    expect(await kioskName().inputValue()).toBe('前台 1 号机');
  });
});

describe('a note that is half written', () => {
  test('waits where it was while staff look at somebody else, and while the console is locked', async () => {
    await at.open(lin);
    await at.pane.getByRole('button', { name: '添加备注' }).click();
    await note().fill('下午三点送合同来，');
    await at.open(zhao);
    await at.pane.getByRole('heading', { level: 2, name: '赵敏' }).waitFor();
    expect(await note().count()).toBe(0);
    await at.open(lin);
    await note().waitFor();
    await again(owner);
    await note().waitFor();
    expect(await note().inputValue()).toBe('下午三点送合同来，');
  });

  test('is kept by whoever ends it, and nothing of it waits any more', async () => {
    await note().fill('下午三点送合同来，请叫陈工。');
    await at.pane.getByRole('button', { name: '保存', exact: true }).click();
    await at.toast('已添加备注');
    await again(owner);
    await at.pane.getByText('下午三点送合同来，请叫陈工。').waitFor();
    expect(await note().count()).toBe(0);
  });

  test('is still there when it was refused, to be saved once more', async () => {
    const [kept] = (await at.one(lin)).notes;
    if (!kept) throw new Error('there is no note');
    await at.pane.getByRole('button', { name: '修改' }).click();
    await note().fill('改成四点。');
    await at.ask('change.make', { do: 'editNote', note: kept.id, text: '改成五点。', version: kept.version });
    await at.pane.getByRole('button', { name: '保存', exact: true }).click();
    await at.toast(/刚刚被别的同事改过/);
    await note().waitFor();
    expect(await note().inputValue()).toBe('改成四点。');
    await at.pane.getByRole('button', { name: '保存', exact: true }).click();
    await expect.poll(async () => (await at.one(lin)).notes[0]?.text).toBe('改成四点。');
    await at.pane.getByText('改成四点。').waitFor();
  });
});

describe('what staff are about to call somebody', () => {
  const name = () => at.pane.getByRole('textbox', { name: '怎么称呼' });

  test('waits with whoever it is about, also while the console is locked', async () => {
    await at.open(zhao);
    await at.pane.getByRole('button', { name: '改名' }).click();
    await name().fill('赵敏（法');
    await at.open(lin);
    await at.pane.getByRole('heading', { level: 2, name: '林晓雯' }).waitFor();
    expect(await name().count()).toBe(0);
    await at.open(zhao);
    await name().waitFor();
    await again(owner);
    await name().waitFor();
    expect(await name().inputValue()).toBe('赵敏（法');
  });

  test('is gone on with where it was left', async () => {
    await at.page.keyboard.type('务）');
    expect(await name().inputValue()).toBe('赵敏（法务）');
  });

  test('is still there when it was refused, to be saved once more', async () => {
    const { version } = await at.one(zhao);
    await at.ask('change.make', { do: 'name', person: zhao, name: '赵经理', version });
    await name().press('Enter');
    await at.toast(/刚刚被别的同事改过/);
    await name().waitFor();
    expect(await name().inputValue()).toBe('赵敏（法务）');
    await name().press('Enter');
    await at.pane.getByRole('heading', { level: 2, name: '赵敏（法务）' }).waitFor();
    await expect.poll(async () => (await at.one(zhao)).displayName).toBe('赵敏（法务）');
    await again(owner);
    await at.pane.getByRole('heading', { level: 2, name: '赵敏（法务）' }).waitFor();
    expect(await name().count()).toBe(0);
  });
});

test('a visitor who is being entered by hand is still being entered after the lock', async () => {
  await at.desk.go('在访');
  await at.page.getByRole('button', { name: '手工登记' }).click();
  await at.page.getByRole('dialog').getByLabel('姓名').fill('王伟');
  await at.ask('desk.lock');
  await at.desk.comeIn(owner.name, owner.pin);
  await at.page.getByRole('dialog').getByLabel('姓名').waitFor();
  expect(await at.page.getByRole('dialog').getByLabel('姓名').inputValue()).toBe('王伟');
});

test('settings that were typed and not saved are there after the console was closed and opened again', async () => {
  await at.ask('staff.remove', other.name);
  await at.page.keyboard.press('Escape');
  await at.desk.go('设置');
  await kioskName().fill('南门一号机');
  const closed = at.page.waitForEvent('close');
  await at.page.getByRole('button', { name: '回到前台屏幕' }).click();
  await closed;
  const reopened = await openDesk(at.lobby);
  await reopened.go('设置');
  await reopened.page.getByRole('button', { name: '保存', exact: true }).waitFor();
  expect(await kioskName(reopened.page).inputValue()).toBe('南门一号机');
});
