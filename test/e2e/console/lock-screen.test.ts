import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lobby, openLobby } from '../tools/kiosk.ts';

let lobby: Lobby;
beforeAll(async () => {
  lobby = await openLobby();
});
afterAll(() => lobby.close());

test('the lock screen takes keys from the moment that it stands: no digit of a PIN is lost on a slow machine', async () => {
  const console_ = await lobby.openConsole();
  await console_.addInitScript(() => {
    const look = new MutationObserver(() => {
      const pin = document.querySelector('input[type="password"]');
      if (!pin) return;
      look.disconnect();
      document.documentElement.dataset['keys'] = document.activeElement === pin ? 'taken' : 'lost';
    });
    look.observe(document, { childList: true, subtree: true });
  });
  await console_.reload();
  const keys = () => console_.evaluate(() => document.documentElement.dataset['keys']);
  await expect.poll(keys).toBe('taken');
});
