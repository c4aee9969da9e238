/** What staff do is written down, shown to whom it concerns, and proved whole on screen and at a terminal. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditRow } from '../../../contract/audit.ts';
import { type Desk, openDesk } from '../tools/console-desk.ts';
import { type Lobby, openLobby, runApp, staffPin } from '../tools/kiosk.ts';

let lobby: Lobby;
let desk: Desk;
beforeAll(async () => {
  lobby = await openLobby();
  await lobby.signIn('lin-xiaowen');
  await lobby.done();
  desk = await openDesk(lobby);
});
afterAll(() => lobby.close());

const entries = async (search = ''): Promise<readonly AuditRow[]> =>
  desk.page.evaluate(async (asked) => {
    const answer = await window.bridge.ask['audit.list']({ search: asked });
    if (!answer.ok) throw new Error(answer.failure.code);
    return answer.value.rows;
  }, search);

test('opening and unlocking the console is written down, with who it was and where', async () => {
  await expect.poll(async () => (await entries()).length).toBe(2);
  const [unlocked, opened] = await entries();
  expect(unlocked).toMatchObject({
    action: 'staff.unlocked',
    who: '小李',
    role: 'owner',
    kiosk: '前台 1 号机',
  });
  expect(opened).toMatchObject({ action: 'console.opened', who: '', role: 'app' });
});

test('settings are written down field by field, and a secret without its value', async () => {
  const secret = 'deadbeef'.repeat(4);
  await desk.page.evaluate(async (appSecret) => {
    const now = await window.bridge.ask['settings.get']();
    if (!now.ok) throw new Error(now.failure.code);
    const { version: _v, installation: _i, openOrigin: _o, apiOrigin: _a, ...change } = now.value;
    await window.bridge.ask['settings.save']({ ...change, location: '上海' });
    await window.bridge.ask['secret.set']({ channel: 'website', secret: appSecret, inMemory: false });
  }, secret);
  await expect
    .poll(entries)
    .toMatchObject([
      { action: 'secret.set', about: 'website' },
      { action: 'settings.changed', changes: [{ field: 'location', was: '', became: '上海' }] },
      ...[expect.anything(), expect.anything()],
    ]);
  expect(JSON.stringify(await entries())).not.toContain(secret);
});

test('the page shows entries, one in full, and says in green that the log is whole', async () => {
  await desk.page.getByRole('link', { name: '操作记录' }).click();
  const grid = desk.page.getByRole('grid', { name: '操作记录' });
  await grid.getByText('更改设置').first().click();
  await desk.page.getByRole('complementary').getByText('上海').waitFor();
  await desk.page.getByRole('button', { name: '校验完整性' }).click();
  await desk.page.getByText(/操作记录完整：\d+ 条记录逐条相符/).waitFor();
});

test('a terminal says the same while the kiosk runs, and changes nothing', async () => {
  const count = (await entries()).length;
  const { code, stdout } = await runApp([`--data-dir=${lobby.dataDir}`, '--verify-audit', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ whole: true, entries: count });
  expect(code).toBe(0);
});

test('an entry that somebody changed in the file is found, on screen and at the terminal', async () => {
  const database = new Database(join(lobby.dataDir, 'people.sqlite'));
  database.exec("drop trigger audit_is_not_edited; update audit set who = '老张' where number = 2");
  database.close();
  const { code, stdout } = await runApp([`--data-dir=${lobby.dataDir}`, '--verify-audit', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ whole: false, brokenAt: 2, why: 'changed' });
  expect(code).toBe(1);
  await desk.page.getByRole('button', { name: '校验完整性' }).click();
  await desk.page.getByText('操作记录被改动过：第 2 条与前一条对不上。').waitFor();
});

test('the app that ends locks the console first, and that is written down too', async () => {
  const own = await openLobby();
  const admin = await own.openConsole();
  await admin.evaluate((pin) => window.bridge.ask['desk.unlock']({ name: '小李', pin }), staffPin);
  await own.app.close();
  const database = new Database(join(own.dataDir, 'people.sqlite'));
  const last = database.prepare('select action, who from audit order by number desc limit 1').get();
  database.close();
  await own.simulator.close();
  rmSync(own.dataDir, { recursive: true });
  expect(last).toEqual({ action: 'staff.locked', who: '小李' });
});
