import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { has, press, windowsOnScreen } from '../tools/desk-tools.ts';
import { type Lobby, openLobby, patience, staffPin } from '../tools/kiosk.ts';
import { escapes } from '../tools/lockdown-keys.ts';
import { locked, stateOf } from '../tools/lockdown-state.ts';

let lobby: Lobby;
beforeAll(async () => {
  lobby = await openLobby({ args: ['--kiosk'] });
});
afterAll(() => lobby.close());

const state = () => stateOf(lobby);

test('the kiosk covers the whole screen, without a frame and without the system’s own full screen', async () => {
  const seen = await lobby.app.evaluate(({ BrowserWindow, screen }) => {
    const [window] = BrowserWindow.getAllWindows();
    return {
      at: window?.getBounds(),
      screen: screen.getPrimaryDisplay().bounds,
      menu: window?.isMenuBarVisible(),
    };
  });
  expect(seen.at).toEqual(seen.screen);
  expect(seen.menu).toBe(false);
  expect(await state()).toMatchObject(locked);
});

describe.runIf(has('xdotool'))('keys pressed on the real keyboard', () => {
  test(`none of ${escapes.length} keys and combinations leads out`, async () => {
    expect(escapes.length).toBeGreaterThan(70);
    const before = await windowsOnScreen();
    for (const key of escapes) {
      await press(key);
      expect(await state(), key).toMatchObject(locked);
      expect(await windowsOnScreen(), key).toEqual(before);
    }
    expect(['attract', 'opening', 'waiting', 'expired']).toContain((await lobby.session()).step);
  });

  test('plain keys still work: a visitor without a mouse can start and leave', async () => {
    await lobby.page.evaluate(() => window.bridge.ask['session.cancel']());
    await lobby.until('attract');
    await lobby.page.getByRole('button', { name: /轻触/ }).first().focus();
    await press('Return');
    await vi.waitFor(async () => expect((await lobby.session()).step).not.toBe('attract'), patience);
    await lobby.page.evaluate(() => window.bridge.ask['session.cancel']());
    await lobby.until('attract');
  });

  test('Ctrl+Shift+S opens the lock screen, and no key leads out of that either', async () => {
    const [console_] = await Promise.all([
      lobby.app.waitForEvent('window', { predicate: (one) => one.url().startsWith('app://admin/') }),
      press('ctrl+shift+s'),
    ]);
    await console_.waitForLoadState();
    const windows = () => lobby.app.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows().length);
    const before = await windowsOnScreen();
    for (const key of escapes.filter((one) => /^(ctrl|alt|super|shift)\+|^F\d/.test(one))) {
      await press(key);
      expect([await windows(), console_.url()], key).toEqual([2, 'app://admin/admin.html']);
      expect(await windowsOnScreen(), key).toEqual(before);
    }
    const size = await lobby.app.evaluate(({ BrowserWindow }) => {
      const admin = BrowserWindow.getAllWindows().find((one) =>
        one.webContents.getURL().startsWith('app://admin/'),
      );
      return [admin?.isResizable(), admin?.webContents.getZoomFactor()];
    });
    expect(size).toEqual([false, 1]);
    await console_.evaluate(() => window.bridge.ask['desk.close']()).catch(() => null);
    await vi.waitFor(async () => expect(await windows()).toBe(1), patience);
  });
});

describe('the way out for staff', () => {
  test('a window that is asked to close, as Alt+F4 or a window manager does, stays', async () => {
    await lobby.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    });
    expect(await state()).toMatchObject(locked);
  });

  test('is shut to whoever has no PIN, and to the front desk', async () => {
    const admin = await lobby.openConsole();
    const exit = () => admin.evaluate(() => window.bridge.ask['device.exit']());
    expect(await exit()).toMatchObject({ ok: false, failure: { code: 'ipc.locked' } });
    expect(
      await lobby.page.evaluate(() => 'device.exit' in window.bridge.ask),
      'the kiosk page has no such call',
    ).toBe(false);
    await admin.evaluate(async (pin) => {
      await window.bridge.ask['desk.unlock']({ name: '小李', pin });
      await window.bridge.ask['staff.add']({
        name: '小周',
        grants: [{ role: 'desk', location: null }],
        pin: '385926',
      });
      await window.bridge.ask['desk.lock']();
      return window.bridge.ask['desk.unlock']({ name: '小周', pin: '385926' });
    }, staffPin);
    expect(await exit()).toMatchObject({ ok: false, failure: { code: 'ipc.forbidden' } });
    await admin.evaluate(() => window.bridge.ask['desk.lock']());
  });

  test('an administrator ends the app, and its exit code asks nobody to start it again', async () => {
    const admin = await lobby.openConsole();
    await admin.evaluate((pin) => window.bridge.ask['desk.unlock']({ name: '小李', pin }), staffPin);
    const ended = once(lobby.app.process(), 'exit');
    await admin.evaluate(() => window.bridge.ask['device.exit']()).catch(() => null);
    expect(await ended).toEqual([3, null]);
    expect(lobby.log()).toMatch(/desk unlocked role=owner/);
  });
});
