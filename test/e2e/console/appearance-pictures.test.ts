/** What is no picture, or too much of one, never becomes the kiosk's logo: staff are told why, and main refuses it too. */
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk } from '../tools/console-desk.ts';
import { freshFolder, type Lobby, openLobby } from '../tools/kiosk.ts';

let lobby: Lobby;
let desk: Desk;
let folder: string;
const logo = () => desk.section('外观').getByRole('group', { name: '标志', exact: true });
const pictures = () => {
  const kept = join(lobby.dataDir, 'pictures');
  return existsSync(kept) ? readdirSync(kept) : [];
};

beforeAll(async () => {
  folder = freshFolder();
  lobby = await openLobby();
  desk = await openDesk(lobby);
  await desk.go('设置');
  await logo().waitFor();
});
afterAll(async () => {
  await lobby.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a bad picture is refused with the reason:', () => {
  test.each([
    [
      'an SVG, whatever it is called',
      'logo.png',
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      /SVG/,
    ],
    ['a text', 'logo.png', 'not a picture', /不是可用的图片/],
    [
      'a picture without an end',
      'logo.png',
      '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0',
      /已损坏/,
    ],
    [
      'one that would be 1.6 GB when drawn',
      'logo.png',
      '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x4e\x20\0\0\x4e\x20\x08\x06\0\0\0',
      /太大/,
    ],
  ])('%s', async (_what, name, bytes, reason) => {
    const file = join(folder, name);
    writeFileSync(file, Buffer.from(bytes, 'latin1'));
    await logo().locator('input[type=file]').setInputFiles(file);
    await logo().getByText(reason).waitFor();
    expect(pictures()).toEqual([]);
  });

  test('and by main when the page is bypassed', async () => {
    const answers = await desk.page.evaluate(async () => {
      const bytes = (text: string) => new TextEncoder().encode(text);
      const kept = [
        bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'),
        bytes(''),
        new Uint8Array(4 * 1_024 * 1_024 + 1),
      ];
      return Promise.all(kept.map((one) => window.bridge.ask['appearance.keepPicture']({ bytes: one })));
    });
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, failure: { code: 'ipc.bad-request' } });
    expect(pictures()).toEqual([]);
    const asked = await lobby.page.evaluate(
      () => 'appearance.keepPicture' in (window.bridge.ask as Record<string, unknown>),
    );
    expect(asked, 'the kiosk has no such call').toBe(false);
  });
});
