import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Lobby, openLobby } from '../tools/kiosk.ts';

let lobby: Lobby;
beforeAll(async () => {
  lobby = await openLobby();
  // The page's clock alone: main goes on by its own.
  await lobby.page.clock.install();
});
afterEach(() => lobby.done());
afterAll(() => lobby.close());

const expiry = async () => (await lobby.until('waiting')).expiresAt;

test('a code lasts longer for whoever asked for more time, and can still be scanned', async () => {
  const uuid = await lobby.showQr();
  const { page } = lobby;
  // By keyboard: a pointer waits for frames, and how those come is not what this is about.
  await page.getByRole('button', { name: '辅助功能' }).press('Enter');
  await page.getByRole('switch', { name: '需要更多时间' }).press('Space');
  await page.getByRole('button', { name: '关闭' }).press('Enter');
  const { attempt, expiresAt } = await lobby.until('waiting');
  await page.clock.fastForward(119_000);
  await expect.poll(expiry).toBeGreaterThan(expiresAt);
  expect(await lobby.session()).toMatchObject({ step: 'waiting', attempt, round: 0 });
  const phone = lobby.simulator.phone('lin-xiaowen');
  await phone.scan(uuid);
  await phone.confirm();
  await lobby.until('greeting');
});

test('the next visitor’s code ends when it always did', async () => {
  await lobby.showQr();
  const before = await expiry();
  await lobby.page.clock.fastForward(119_000);
  await lobby.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await expiry()).toBe(before);
});
