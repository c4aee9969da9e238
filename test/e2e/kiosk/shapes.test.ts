/** Screens of every shape that a lobby may have: nothing lies over anything else, nothing is out of reach. */
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../../contract/language.ts';
import { type Lobby, openLobby } from '../tools/kiosk.ts';
import { lookOf, screens } from '../tools/kiosk-screens.ts';
import { toldKiosk } from '../tools/kiosk-told.ts';

/** As CSS pixels: tablets, totems, desks; 1536x864 is a full HD screen at 125 %. */
const shapes = [
  [600, 1024],
  [768, 1024],
  [800, 1280],
  [1080, 1920],
  [2160, 3840],
  [1024, 600],
  [1024, 768],
  [1280, 800],
  [1536, 864],
  [3840, 2160],
] as const;

let lobby: Lobby;
let kiosk: ReturnType<typeof toldKiosk>;
let screen: CDPSession;
beforeAll(async () => {
  lobby = await openLobby();
  kiosk = toldKiosk(lobby);
  screen = await lobby.page.context().newCDPSession(lobby.page);
});
afterAll(() => lobby.close());

const shape = ([width, height]: readonly [number, number]) =>
  screen.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });

/** What of this screen is touched and lies over something else, leaves the screen, or does not fit its card. */
const faults = () =>
  lobby.page.evaluate(() => {
    const named = (element: Element) => element.textContent?.slice(0, 12) ?? '';
    const boxes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => ({
        what: named(element),
        box: element.getBoundingClientRect(),
      }));
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const around = [...boxes('footer button'), ...boxes('[data-ground]')];
    const scrolls = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowY === 'auto' || scrolls(element.parentElement));
    const touched = boxes('main section > div button');
    const out = touched.filter(
      ({ box }) => box.bottom > innerHeight || box.right > innerWidth || box.top < 0,
    );
    const over = touched.flatMap(({ what, box }) =>
      around
        .filter((other) => meet(box, other.box))
        .map((other) => `${what} over ${other.what || 'the card'}`),
    );
    const slot = document.querySelector('[data-ground] > div');
    const room = slot?.getBoundingClientRect();
    const cut = [...(slot?.children ?? [])].filter((element) => {
      const box = element.getBoundingClientRect();
      return room !== undefined && (box.height > room.height + 1 || box.width > room.width + 1);
    });
    return scrolls(document.querySelector('main > section'))
      ? cut.map(named)
      : [...out.map(({ what }) => `${what} is out`), ...over, ...cut.map(named)];
  });

const scans = ['waiting', 'scanned', 'cancelled', 'expired'] as const;
const offers = [['website'], ['website', 'officialAccount', 'miniProgram']] as const;
/** Every language, with one way and with a choice of them, each at every moment. */
const moments = languages.flatMap((language) =>
  offers.flatMap((ways) => ways.flatMap((way) => scans.map((scan) => ({ language, ways, way, scan })))),
);

describe.each(shapes)('on a screen of %i by %i', (...size) => {
  test('a scan has room for its code, its steps and its way out', async () => {
    await shape(size);
    const found: string[] = [];
    for (const { language, ways, way, scan } of moments) {
      await kiosk.tell('look.changed', { ...lookOf(language, 'light'), ways });
      await kiosk.show({ ...screens[scan], way });
      found.push(...(await faults()).map((fault) => `${language} ${ways.length} ${way} ${scan}: ${fault}`));
    }
    expect(found).toEqual([]);
  });
});

test('in the largest text, with all that is touched low, the whole code is in sight', async () => {
  const help = async (...names: readonly string[]) => {
    await lobby.page.getByRole('button', { name: 'Accessibility' }).press('Enter');
    for (const name of names)
      await lobby.page
        .getByRole('button', { name })
        .or(lobby.page.getByRole('switch', { name }))
        .press('Enter');
    await lobby.page.getByRole('button', { name: 'Close' }).press('Enter');
  };
  const codeInSight = () =>
    lobby.page.evaluate(() => {
      const main = document.querySelector('main')?.getBoundingClientRect();
      const card = document.querySelector('[data-ground]')?.getBoundingClientRect();
      return main && card ? card.top >= main.top - 1 && card.bottom <= main.bottom + 1 : null;
    });
  await kiosk.tell('look.changed', { ...lookOf('en', 'light'), ways: ['website'] });
  await kiosk.show(screens.waiting);
  await help('Largest', 'Buttons lower');
  for (const size of shapes) {
    await shape(size);
    await expect.poll(codeInSight, { message: size.join(' by ') }).toBe(true);
  }
  await help('Normal', 'Buttons lower');
});

test('in the largest text a field is seen whole while somebody types into it', async () => {
  const fieldInSight = () =>
    lobby.page.evaluate(() => {
      const field = document.activeElement;
      const box = field?.getBoundingClientRect();
      const page = field?.closest('form')?.getBoundingClientRect();
      if (!box || !page || !document.querySelector('[data-board]')) return null;
      return box.top >= page.top - 1 && box.bottom <= page.bottom + 1;
    });
  await kiosk.tell('look.changed', lookOf('en', 'light'));
  for (const low of [false, true])
    for (const size of shapes) {
      await shape(size);
      await kiosk.show(screens.attract);
      await kiosk.show(screens['asking, known']);
      await lobby.page.getByRole('button', { name: 'Accessibility' }).click();
      await lobby.page.getByRole('button', { name: 'Largest' }).click();
      if (low) await lobby.page.getByRole('switch', { name: 'Buttons lower' }).click();
      await lobby.page.getByRole('button', { name: 'Close' }).click();
      await lobby.page.getByRole('textbox').first().click();
      await expect.poll(fieldInSight, { message: `${size.join(' by ')} ${low}` }).toBe(true);
    }
});

test('in the largest text what a card shows still fits it', async () => {
  await shape([1080, 1920]);
  await kiosk.tell('look.changed', { ...lookOf('en', 'light'), ways: ['website', 'browser'] });
  await kiosk.show({ ...screens.scanned, way: 'website' });
  await lobby.page.getByRole('button', { name: 'Accessibility' }).press('Enter');
  await lobby.page.getByRole('button', { name: 'Largest' }).press('Enter');
  await lobby.page.getByRole('button', { name: 'Close' }).press('Enter');
  expect(await faults()).toEqual([]);
  await kiosk.tell('session.changed', { ...screens.waiting, way: 'browser' });
  expect(await faults()).toEqual([]);
});

test('in the largest text all that a greeting offers is in sight: nobody scrolls in its few seconds', async () => {
  const hidden = () =>
    lobby.page.evaluate(() => {
      const seen = document.querySelector('main > section')?.getBoundingClientRect();
      if (!seen || document.documentElement.dataset['text'] !== '2') return ['no greeting'];
      // The lower edge fades.
      const end = seen.bottom - 1.5 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      return [...document.querySelectorAll('main section > div button')]
        .filter((each) => each.getBoundingClientRect().bottom > end + 1)
        .map(({ textContent }) => textContent);
    });
  await kiosk.tell('look.changed', lookOf('en', 'light'));
  // Nothing is left of what the visitor before had chosen.
  await kiosk.show(screens.attract);
  await kiosk.show(screens['greeting, here already']);
  await lobby.page.getByRole('button', { name: 'Accessibility' }).press('Enter');
  await lobby.page.getByRole('button', { name: 'Largest' }).press('Enter');
  await lobby.page.getByRole('button', { name: 'Close' }).press('Enter');
  for (const size of shapes) {
    await shape(size);
    await expect.poll(hidden, { message: size.join(' by ') }).toEqual([]);
  }
});
