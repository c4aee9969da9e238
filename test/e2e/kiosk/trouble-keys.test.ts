/** Where something went wrong, or cannot be answered, a keyboard reaches whatever can be pressed, and shows where it is. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lobby, openLobby } from '../tools/kiosk.ts';
import { lookOf, screens } from '../tools/kiosk-screens.ts';
import { toldKiosk } from '../tools/kiosk-told.ts';

let lobby: Lobby;
let page: Page;
let told: ReturnType<typeof toldKiosk>;
beforeAll(async () => {
  lobby = await openLobby();
  page = lobby.page;
  told = toldKiosk(lobby);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.bringToFront();
});
afterAll(() => lobby.close());

test.each([0, 2])(
  'whatever can be pressed where something went wrong is seen to have the focus, text size %i',
  async (size) => {
    await told.tell('look.changed', lookOf('en', 'light'));
    await told.show(screens['consent']);
    await page.getByRole('button', { name: 'Accessibility' }).click();
    await page.getByRole('dialog').getByRole('group').first().getByRole('button').nth(size).click();
    await page.getByRole('button', { name: 'Close' }).click();
    const wrong = ['asking', 'greeting, to the desk', 'refused', 'cancelled', 'expired'] as const;
    const troubles = [
      'trouble for visitors',
      'trouble, blocked',
      'trouble, full disk',
      'trouble for staff',
    ] as const;
    for (const name of [...wrong, ...troubles]) {
      await told.show(screens[name]);
      const seen = new Set<string>();
      const buttons = await page.locator('main button:visible').allInnerTexts();
      for (let steps = 0; steps < 20; steps += 1) {
        await page.keyboard.press('Tab');
        const now = await page.evaluate(() => {
          const at = document.activeElement;
          if (!(at instanceof HTMLButtonElement) || !at.closest('main')) return null;
          const { top, bottom } = at.getBoundingClientRect();
          const { outlineStyle, outlineWidth } = getComputedStyle(at);
          const isSeen =
            top >= 0 && bottom <= innerHeight && outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2;
          return { text: at.innerText, isSeen };
        });
        if (now === null) continue;
        expect(now, name).toMatchObject({ isSeen: true });
        seen.add(now.text);
      }
      expect([...seen].toSorted(), name).toEqual([...new Set(buttons)].toSorted());
    }
    await told.show(screens['attract']);
  },
);
