/** The demo's phone stands beside the kiosk, not over what it says. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshFolder, launch, type Running } from '../tools/kiosk.ts';

let kiosk: Running;
beforeAll(async () => {
  kiosk = await launch(freshFolder());
  await kiosk.until('attract');
});
afterAll(() => kiosk.close());

/** Puts the kiosk at one edge of the screen, opens the phone, tells where that stands. */
async function phoneBeside(edge: 'left' | 'right') {
  await kiosk.app.evaluate(({ BrowserWindow, screen }, at) => {
    const { x, y, width } = screen.getPrimaryDisplay().workArea;
    const wide = Math.min(800, width - 420);
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().startsWith('app://kiosk/'))
      ?.setBounds({ x: at === 'left' ? x : x + width - wide, y, width: wide, height: 700 });
  }, edge);
  const opened = kiosk.app.waitForEvent('window');
  await kiosk.page.evaluate(() => window.bridge.ask['demo.openPhone']());
  const phone = await opened;
  // The window is there before it has an address to be known by.
  await phone.waitForURL(/\/phone/);
  const places = await kiosk.app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    const is = (kind: string) => windows.find((one) => one.webContents.getURL().includes(kind))?.getBounds();
    return { phone: is('/phone'), kiosk: is('app://kiosk/') };
  });
  await phone.close();
  if (!places.phone || !places.kiosk) throw new Error('no phone');
  return { phone: places.phone, kiosk: places.kiosk };
}

test('to its right where there is room', async () => {
  const { phone, kiosk: first } = await phoneBeside('left');
  expect(phone.x).toBeGreaterThanOrEqual(first.x + first.width);
});

test('on the other side of a kiosk at the right edge', async () => {
  const { phone, kiosk: first } = await phoneBeside('right');
  expect(phone.x + phone.width).toBeLessThanOrEqual(first.x);
});
