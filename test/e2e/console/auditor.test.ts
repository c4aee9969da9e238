/** An auditor who is asked: who looked at this number? */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChangesDesk, openChangesDesk } from '../tools/changes-desk.ts';

const auditor = { name: '老吴', pin: '530917' };

let at: ChangesDesk;
beforeAll(async () => {
  at = await openChangesDesk({ 'lin-xiaowen': '林晓雯', 'zhao-min': '赵敏' });
  await at.ask('staff.add', { ...auditor, role: 'auditor' });
  for (const name of ['林晓雯', '赵敏']) {
    const [phone] = (await at.one(await at.idOf(name))).phones;
    await at.ask('person.phone', { identity: phone?.identity, why: `给${name}回电` });
  }
  await at.desk.change(auditor.name, auditor.pin);
});
afterAll(() => at.lobby.close());

test('gets from the person to whatever was done to them, and to nothing of anybody else', async () => {
  await at.open(await at.idOf('林晓雯'));
  await at.pane.getByRole('link', { name: '谁看过、改过这个人' }).click();
  await at.page.getByRole('heading', { level: 1, name: '操作记录' }).waitFor();
  const entries = at.page.getByRole('grid').getByRole('row');
  await entries.filter({ hasText: '给林晓雯回电' }).waitFor();
  expect(await entries.filter({ hasText: '赵敏' }).count()).toBe(0);
});
