/** A list on paper, by the keys that everybody knows; without a printer it is a PDF in the data folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../tools/console-desk.ts';
import { type Lobby, openLobby } from '../tools/kiosk.ts';

let lobby: Lobby;
let desk: Desk;
beforeAll(async () => {
  lobby = await openLobby();
  await lobby.signIn('lin-xiaowen');
  await lobby.done();
  desk = await openDesk(lobby);
});
afterAll(() => lobby.close());

const sheets = () =>
  readdirSync(lobby.dataDir)
    .filter((name) => /^people-.+\.pdf$/.test(name))
    .map((name) => readFileSync(join(lobby.dataDir, name), 'latin1').trimEnd());

test('Ctrl+P prints the list of people, and the audit log says who did', async () => {
  await desk.go('人员');
  await desk.page.getByText('林晓雯').first().waitFor();
  await desk.page.keyboard.press('Control+p');
  await expect.poll(() => sheets().map((sheet) => sheet.endsWith('%%EOF'))).toEqual([true]);
  expect(sheets()[0]).toMatch(/^%PDF-/);
  const audited = async () => {
    const answer = await desk.page.evaluate(() => window.bridge.ask['audit.list']({ search: '' }));
    return answer.ok ? answer.value.rows : [];
  };
  await expect
    .poll(audited)
    .toContainEqual(expect.objectContaining({ action: 'page.printed', about: 'people', who: '小李' }));
});

test('whoever may not take a list along is told so, and nothing is printed', async () => {
  const pin = '918273';
  const added = await desk.answerTo('staff.add', { name: '小陈', role: 'desk', pin });
  expect(added).toBe('ok');
  await desk.change('小陈', pin);
  await desk.go('人员');
  await desk.page.getByText('林晓雯').first().waitFor();
  await desk.page.keyboard.press('Control+p');
  await desk.page.getByRole('status').getByText('打印名单要').waitFor();
  expect(sheets()).toHaveLength(1);
});
