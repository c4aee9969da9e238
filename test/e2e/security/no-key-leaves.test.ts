import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, provisionAll } from '../tools/channels.ts';
import { type Lobby, openLobby } from '../tools/kiosk.ts';
import { keychainOf, linesOfPem, openHunt, search } from '../tools/secret-hunt.ts';

let lobby: Lobby;
beforeAll(async () => {
  const port = await freePort();
  lobby = await openLobby({
    env: { WXLOBBY_LOG: 'console' },
    provision: (simulator) => provisionAll(simulator, port, { listener: { tls: { kind: 'own' } } }),
  });
});
afterAll(() => lobby.close());

test("the private key of the listener's own certificate is in the keychain and nowhere else", async () => {
  await lobby.openConsole();
  const hunt = await openHunt(lobby, []);
  await expect.poll(async () => (await keychainOf(lobby)).has('listener.key')).toBe(true);
  const key = (await keychainOf(lobby)).get('listener.key') ?? '';
  expect(key).toContain('PRIVATE KEY');
  await expect.poll(() => lobby.log()).toMatch(/listener listening/);
  expect(readFileSync(join(lobby.dataDir, 'listener-certificate.pem'), 'utf8')).not.toContain('PRIVATE');
  const texts = await hunt.texts();
  expect(search(texts, linesOfPem(key))).toEqual([]);
  expect(search(texts, ['-----BEGIN PRIVATE KEY', '-----BEGIN EC PRIVATE KEY'])).toEqual([]);
});
