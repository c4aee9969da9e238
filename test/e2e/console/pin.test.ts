/** PINs that became known, or were forgotten: changed by whose they are, or given anew by an owner. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChangesDesk, openChangesDesk } from '../tools/changes-desk.ts';
import { staffPin } from '../tools/kiosk.ts';

const member = '小陈';
const [first, given, own] = ['918273', '605142', '731946'];

let at: ChangesDesk;
beforeAll(async () => {
  at = await openChangesDesk({});
  await at.ask('staff.add', { name: member, role: 'desk', pin: first });
});
afterAll(() => at.lobby.close());

const field = (name: string) => at.dialog.getByLabel(name, { exact: true });
async function typeNew(pin: string): Promise<void> {
  await field('新 PIN').fill(pin);
  await field('再输一遍 PIN').fill(pin);
  await at.dialog.getByRole('button', { name: '修改' }).click();
}
const unlockAs = (name: string, pin: string) => at.desk.answerTo('desk.unlock', { name, pin });

test('an owner gives somebody a new one, and the old one opens nothing any more', async () => {
  await at.desk.go('设置');
  await at.page.getByRole('button', { name: `修改 ${member} 的 PIN` }).click();
  expect(await field('现在的 PIN').count()).toBe(0);
  await typeNew(given);
  await at.toast(`${member} 的 PIN 已修改`);
  await at.ask('desk.lock');
  expect(await unlockAs(member, first)).toBe('staff.wrong-pin');
  expect(await unlockAs(member, given)).toBe('ok');
});

test('whoever is at the console changes their own, for which they type it once more', async () => {
  // Their name stands on the lock screen, too.
  await at.page.getByRole('navigation', { name: '主导航' }).waitFor();
  await at.page.getByRole('button', { name: new RegExp(member) }).click();
  await field('现在的 PIN').fill(first);
  await typeNew(own);
  await at.dialog.getByText('PIN 不对').waitFor();
  await field('现在的 PIN').fill(given);
  await at.dialog.getByRole('button', { name: '修改' }).click();
  await at.toast(`${member} 的 PIN 已修改`);
});

test('nobody but an owner changes that of somebody else, and no owner their own without it', async () => {
  const change = { pin: '480215', own: null };
  expect(await at.desk.answerTo('staff.setPin', { name: '小李', ...change })).toBe('ipc.forbidden');
  expect(await unlockAs('小李', staffPin)).toBe('ok');
  expect(await at.desk.answerTo('staff.setPin', { name: '小李', ...change })).toBe('staff.wrong-pin');
  expect(await unlockAs('小李', staffPin)).toBe('ok');
  expect(await unlockAs(member, own)).toBe('ok');
});

test('the audit log says whose was changed by whom, and never which', async () => {
  await unlockAs('小李', staffPin);
  const changes = async () => {
    const { rows } = (await at.ask('audit.list', { search: 'action:staff.changed' })) as {
      readonly rows: readonly { readonly who: string; readonly about: string; readonly changes: unknown }[];
    };
    return rows;
  };
  await expect.poll(changes).toMatchObject([
    { who: member, about: member, changes: [{ field: 'pin', was: null, became: 'yes' }] },
    { who: '小李', about: member },
  ]);
});
