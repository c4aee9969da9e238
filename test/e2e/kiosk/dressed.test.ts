/** The kiosk in staff's own colours, and the text that whoever leaves reads, are as accessible as the rest. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstAppearance } from '../../../contract/appearance.ts';
import { languages } from '../../../contract/language.ts';
import { wordsOf } from '../../../renderer/kiosk/words/words.ts';
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
});
afterAll(() => lobby.close());

test.each(['light', 'dark'] as const)(
  'every screen is accessible in the colours of staff when it is %s',
  async (theme) => {
    await told.tell('look.changed', {
      ...lookOf('zh-CN', theme),
      appearance: {
        ...firstAppearance,
        accent: '#ffe600',
        background: { kind: 'colour', colour: '#1d3a8a' },
      },
    });
    await page.locator('html[data-dressed=true]').waitFor();
    for (const [name, session] of Object.entries(screens)) {
      await told.show(session);
      expect(await told.faults(), `${name} ${theme}`).toEqual([]);
    }
  },
);

test('who is leaving reads the text without being asked for more, in every language', async () => {
  for (const language of languages) {
    await told.tell('look.changed', lookOf(language, 'light'));
    await told.tell('session.changed', { step: 'attract' });
    await page.getByRole('button', { name: wordsOf[language].visit.leave.button }).click();
    // Main shows its own code then; what is told after that stays.
    await lobby.until('waiting');
    await told.show(screens.consent);
    await page.getByRole('heading', { name: wordsOf[language].visit.consent.titleLeaving }).waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await told.faults(), language).toEqual([]);
    await lobby.done();
  }
});
