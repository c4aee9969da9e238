/** A system with a palette of its own (Windows: contrast themes): codes are still scanned, and all that is shown is seen. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults, wcag } from '../tools/axe.ts';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';
import { type Desk, openDesk } from '../tools/console-desk.ts';

let lobby: ChannelLobby;
let desk: Desk;
beforeAll(async () => {
  lobby = await openChannelLobby();
  await lobby.signIn('wang-wei');
  await lobby.done();
  desk = await openDesk(lobby);
});
afterAll(() => lobby.close());

const palettes = ['light', 'dark'] as const;
const force = (page: Page, colorScheme: (typeof palettes)[number]) =>
  page.emulateMedia({ forcedColors: 'active', colorScheme });

describe.each(palettes)('a %s palette', (palette) => {
  test('leaves the kiosk its own strongest colours, and a code black on white', async () => {
    await force(lobby.page, palette);
    await lobby.page.locator('[data-contrast="more"]').waitFor();
    await lobby.show('officialAccount');
    expect(await lobby.readCode()).toContain(lobby.origin);
    expect(await axeFaults(lobby.page, wcag)).toEqual([]);
    await lobby.done();
    expect(await axeFaults(lobby.page, wcag)).toEqual([]);
  });

  test('is what the console is drawn in, and what is chosen is told from what is not', async () => {
    await force(desk.page, palette);
    for (const name of ['今天', '人员', '设置'] as const) {
      await desk.go(name);
      expect(await axeFaults(desk.page, wcag)).toEqual([]);
      const { chosen, other } = await desk.page.evaluate(() => {
        const outlineOf = (item: string) => {
          const element = document.querySelector(`nav ${item}`);
          return element ? getComputedStyle(element).outlineStyle : '';
        };
        return { chosen: outlineOf('[aria-current="page"]'), other: outlineOf('a:not([aria-current])') };
      });
      expect(chosen).toBe('solid');
      expect(other).toBe('none');
    }
    const [on, off] = [true, false].map((checked) => desk.page.getByRole('switch', { checked }).first());
    const ground = (one: typeof on) => one?.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await ground(on)).not.toBe(await ground(off));
  });
});
