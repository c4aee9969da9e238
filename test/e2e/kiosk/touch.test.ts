/** Fingers that do what fingers do: they come down twice, and open something and go away. The page's clock is held. */
import type { CDPSession } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';

const words = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text });
const consent = { version: 1, text: words('我们会保存您的昵称。'), askPicture: false, askPhone: false };

let lobby: ChannelLobby;
let fingers: CDPSession;
beforeAll(async () => {
  lobby = await openChannelLobby();
  const now = await lobby.ask('settings.get');
  const { version: _v, installation: _i, openOrigin: _o, apiOrigin: _a, ...settings } = now;
  await lobby.ask('settings.save', { ...settings, form: { consent, types: [], fields: [] } });
  await (await lobby.openConsole()).close();
  fingers = await lobby.page.context().newCDPSession(lobby.page);
  await lobby.page.clock.install();
  await lobby.page.clock.pauseAt(Date.now() + 60_000);
});
afterEach(() => lobby.done());
afterAll(() => lobby.close());

const button = (name: string | RegExp) => lobby.page.getByRole('button', { name });

async function placeOf(name: string | RegExp) {
  const box = await button(name).boundingBox();
  if (!box) throw new Error(`${name} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Down and up; then the page has made of it whatever it makes of it. */
async function touch(place: { readonly x: number; readonly y: number }): Promise<void> {
  const { page } = lobby;
  await page.evaluate(() => {
    const touched = window as unknown as { pressed: Promise<void> };
    touched.pressed = new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      // The press itself follows in the same task; this is heard in the next.
      window.addEventListener('mouseup', () => port2.postMessage(null), { capture: true, once: true });
    });
  });
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] });
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.evaluate(() => (window as unknown as { pressed: Promise<void> }).pressed);
}

const step = async () => (await lobby.session()).step;
const later = (ms: number) => lobby.page.clock.runFor(ms);

async function readConsent(): Promise<void> {
  await lobby.page.evaluate(() => window.bridge.ask['session.start']());
  await lobby.until('consent');
  await button('不同意').waitFor();
  await later(1_000);
}

describe('the second touch of two', () => {
  test('is not for the screen that the first one brought', async () => {
    await readConsent();
    const place = await placeOf('不同意');
    await touch(place);
    await button(/轻触屏幕/).waitFor();
    await touch(place);
    expect(await step()).toBe('attract');
  });

  test('counts once it can have been meant', async () => {
    await readConsent();
    const place = await placeOf('不同意');
    await touch(place);
    await button(/轻触屏幕/).waitFor();
    await later(1_000);
    await touch(place);
    expect(await step()).toBe('consent');
  });

  test('counts somewhere else as soon as one can have looked there', async () => {
    await readConsent();
    await touch(await placeOf('不同意'));
    const start = await placeOf(/轻触屏幕/);
    await later(300);
    await touch(start);
    expect(await step()).toBe('consent');
  });

  test('opens help once, and does not close it', async () => {
    await later(1_000);
    const place = await placeOf('辅助功能');
    await touch(place);
    await lobby.page.getByRole('dialog').waitFor();
    await touch(place);
    await expect(lobby.page.getByRole('dialog').count()).resolves.toBe(1);
    await later(1_000);
    await touch(await placeOf('关闭'));
    await lobby.page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('help that somebody opened', () => {
  test('and left is closed after a minute, so that the next visitor finds the screen', async () => {
    await button('辅助功能').press('Enter');
    await lobby.page.getByRole('dialog').waitFor();
    await later(61_000);
    await lobby.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await step()).toBe('attract');
  });

  test('goes with its visitor', async () => {
    await readConsent();
    await button('辅助功能').press('Enter');
    await lobby.page.getByRole('dialog').waitFor();
    await lobby.done();
    await lobby.page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
