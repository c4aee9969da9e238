import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { windowsOnScreen } from '../tools/desk-tools.ts';
import { type Lobby, openLobby } from '../tools/kiosk.ts';
import { locked, stateOf } from '../tools/lockdown-state.ts';

let lobby: Lobby;
beforeAll(async () => {
  lobby = await openLobby({ args: ['--kiosk'] });
  // Told even of those that are never shown; what is shown stands on the screen as a window.
  lobby.page.on('dialog', () => undefined);
});
afterAll(() => lobby.close());

const state = () => stateOf(lobby);

describe('fingers and mice', () => {
  const drive = async () => lobby.page.context().newCDPSession(lobby.page);
  const touch = async (steps: readonly (readonly [x: number, y: number])[][]) => {
    const hand = await drive();
    let type: 'touchStart' | 'touchMove' = 'touchStart';
    for (const fingers of steps) {
      const touchPoints = fingers.map(([x, y], id) => ({ x, y, id }));
      await hand.send('Input.dispatchTouchEvent', { type, touchPoints });
      type = 'touchMove';
    }
    await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await hand.detach();
  };
  const line = (from: readonly [number, number], to: readonly [number, number]) =>
    Array.from({ length: 12 }, (_, step) => [
      [from[0] + ((to[0] - from[0]) * step) / 11, from[1] + ((to[1] - from[1]) * step) / 11] as const,
    ]);
  const pinch = (wide: number, narrow: number) =>
    Array.from({ length: 12 }, (_, step) => {
      const half = wide + ((narrow - wide) * step) / 11;
      return [[960 - half, 540] as const, [960 + half, 540] as const];
    });

  const gestures: Record<string, () => Promise<unknown>> = {
    'a pinch outwards': () => touch(pinch(40, 600)),
    'a pinch inwards': () => touch(pinch(600, 40)),
    'a swipe in from the left edge': () => touch(line([0, 540], [1500, 540])),
    'a swipe in from the right edge': () => touch(line([1919, 540], [300, 540])),
    'a swipe down from the top': () => touch(line([960, 0], [960, 1000])),
    'a swipe up from the bottom': () => touch(line([960, 1079], [960, 100])),
    'three fingers swept across': () =>
      touch(
        Array.from({ length: 8 }, (_, step) => [300, 500, 700].map((y) => [200 + step * 150, y] as const)),
      ),
    'a double tap': async () => {
      await touch([[[1500, 900]]]);
      await touch([[[1500, 900]]]);
    },
    'the right button': () => lobby.page.mouse.click(1500, 900, { button: 'right' }),
    'the middle button': () => lobby.page.mouse.click(1500, 900, { button: 'middle' }),
    'the wheel with Ctrl': async () => {
      await lobby.page.keyboard.down('Control');
      await lobby.page.mouse.wheel(0, -600);
      await lobby.page.mouse.wheel(0, 1200);
      await lobby.page.keyboard.up('Control');
    },
    'the mouse’s back button': async () => {
      const hand = await drive();
      for (const type of ['mousePressed', 'mouseReleased'] as const)
        await hand.send('Input.dispatchMouseEvent', { type, x: 1500, y: 900, button: 'back', clickCount: 1 });
      await hand.detach();
    },
    'a file dropped on the page': async () => {
      const hand = await drive();
      const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await hand.send('Input.dispatchDragEvent', { type, x: 900, y: 500, data });
      await hand.detach();
    },
    'a link dropped on the page': async () => {
      const hand = await drive();
      const items = [{ mimeType: 'text/uri-list', data: 'https://example.com/' }];
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await hand.send('Input.dispatchDragEvent', {
          type,
          x: 900,
          y: 500,
          data: { items, dragOperationsMask: 1 },
        });
      await hand.detach();
    },
    'text marked by dragging': async () => {
      await lobby.page.mouse.move(300, 300);
      await lobby.page.mouse.down();
      await lobby.page.mouse.move(1600, 900, { steps: 8 });
      await lobby.page.mouse.up();
    },
  };
  for (const [name, gesture] of Object.entries(gestures)) {
    test(`${name} leads nowhere`, async () => {
      await gesture();
      expect(await state()).toMatchObject(locked);
      expect(await lobby.page.evaluate(() => String(window.getSelection()))).toBe('');
    });
  }
});

test.each([
  ['window.open', () => window.open('https://example.com/')],
  ['alert', () => window.alert('x')],
  ['confirm', () => window.confirm('x')],
  ['prompt', () => window.prompt('x')],
  ['print', () => window.print()],
  ['going elsewhere', () => location.assign('https://example.com/')],
  ['the file system', () => location.assign('file:///etc/passwd')],
  [
    'a download',
    () => Object.assign(document.createElement('a'), { href: '/kiosk.html', download: 'x' }).click(),
  ],
  ['full screen', () => void document.documentElement.requestFullscreen().catch(() => null)],
])('the page itself cannot leave by %s', async (_name, leave) => {
  const before = await windowsOnScreen();
  await lobby.page.evaluate(leave).catch(() => null);
  expect(await state()).toMatchObject(locked);
  expect(await windowsOnScreen()).toEqual(before);
});
