import { afterEach, expect, test } from 'vitest';
import { type Lobby, openLobby } from '../tools/kiosk.ts';

let lobby: Lobby;
afterEach(() => lobby.close());

const copied = () => lobby.app.evaluate(({ clipboard }) => clipboard.readText());
const copy = () => lobby.app.evaluate(({ clipboard }) => clipboard.writeText('13800005678'));

test('on a locked-down kiosk the clipboard is empty when the visitor has gone', async () => {
  lobby = await openLobby({ args: ['--kiosk'] });
  await lobby.showQr();
  await copy();
  await lobby.done();
  await expect.poll(copied).toBe('');
});

test('a kiosk in a window leaves the clipboard to whoever works at this machine', async () => {
  lobby = await openLobby();
  await lobby.showQr();
  await copy();
  await lobby.done();
  expect(await copied()).toBe('13800005678');
});
