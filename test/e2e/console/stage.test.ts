/** The frame in which the console shows the kiosk: another origin, no bridge, no call that main would answer. */
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audiences } from '../../../contract/audience.ts';
import { stageAddress, stageOrigin } from '../../../contract/stage.ts';
import { type Desk, openDesk } from '../tools/console-desk.ts';
import { type Lobby, openLobby } from '../tools/kiosk.ts';

let lobby: Lobby;
let desk: Desk;
let stage: Frame;
beforeAll(async () => {
  lobby = await openLobby();
  desk = await openDesk(lobby);
  await desk.go('设置');
  await desk.page.frameLocator('iframe').getByText('微信扫码登记').first().waitFor();
  stage = desk.page.frames().find((one) => one.url() === stageAddress) ?? expect.unreachable();
});
afterAll(() => lobby.close());

/** What main answers the stage's own frame at its door, past any preload: no page of ours can ask so. */
const knock = (call: string): Promise<unknown> =>
  lobby.app.evaluate(
    ({ ipcMain, webContents }, [name, address]) => {
      const sender = webContents.getAllWebContents().find((one) => one.getURL().startsWith('app://admin/'));
      const senderFrame = sender?.mainFrame.frames.find((one) => one.url === address);
      if (!senderFrame) throw new Error('no stage');
      const handlers = (
        ipcMain as unknown as { _invokeHandlers: Map<string, (...words: unknown[]) => unknown> }
      )._invokeHandlers;
      return handlers.get(name)?.({ sender, senderFrame }, undefined);
    },
    [call, stageAddress] as const,
  );

interface Served {
  readonly status: number;
  readonly policy: string | null;
  readonly permissions: string | null;
}

const served = (partition: string, address: string): Promise<Served> =>
  lobby.app.evaluate(
    async ({ session }, [name, url]) => {
      const { status, headers } = await session.fromPartition(name, { cache: false }).fetch(url);
      return {
        status,
        policy: headers.get('content-security-policy'),
        permissions: headers.get('permissions-policy'),
      };
    },
    [partition, address] as const,
  );

describe('main', () => {
  test.each([...audiences.admin, ...audiences.desk, ...audiences.kiosk])(
    'refuses %s to the stage while the console is unlocked',
    async (call) => {
      expect(await knock(call)).toEqual({
        ok: false,
        failure: { code: 'ipc.forbidden', detail: expect.anything() },
      });
    },
  );

  test('answers the console itself all the while', async () => {
    expect(await desk.answerTo('settings.get')).toBe('ok');
  });

  test('serves the stage its page, what that is made of, and pictures; and its page nowhere else', async () => {
    expect((await served('admin', stageAddress)).status).toBe(200);
    for (const path of [
      'admin.html',
      'kiosk.html',
      'safe.html',
      'avatar/a.jpg',
      'code/a',
      '../admin.html',
      '',
    ])
      expect([path, (await served('admin', `${stageOrigin}/${path}`)).status]).toEqual([path, 404]);
    expect((await served('admin', 'app://admin/preview.html')).status).toBe(404);
    expect((await served('kiosk', 'app://kiosk/preview.html')).status).toBe(404);
    expect((await served('kiosk', stageAddress)).status).toBe(404);
  });

  test('lets the stage load and do nothing but that, and the console frame nothing else', async () => {
    const { policy, permissions } = await served('admin', stageAddress);
    const rules = policy?.split('; ') ?? [];
    expect(rules).toContain("default-src 'none'");
    expect(rules).toContain("trusted-types 'none'");
    expect(rules).toContain('frame-ancestors app://admin');
    expect(rules).toContain('sandbox allow-scripts allow-same-origin');
    expect(permissions).toContain('camera=()');
    const console_ = await served('admin', 'app://admin/admin.html');
    expect(console_.policy?.split('; ')).toContain(`frame-src ${stageAddress}`);
  });
});

test('a kiosk that is drawn while staff type does not take their keys', async () => {
  const field = desk.page.getByLabel('屏幕名称');
  await field.focus();
  await stage.evaluate(() => document.getElementById('kiosk')?.replaceChildren());
  // That the frame is inert reaches its process only some time after the kiosk may have begun to draw.
  await desk.page.locator('[inert]:has(iframe)').evaluate((around: HTMLElement) => {
    around.inert = false;
    around.querySelector('iframe')?.setAttribute('src', 'app://stage/preview.html');
  });
  await stage.getByText('微信扫码登记').first().waitFor();
  expect(await stage.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
});

describe('the stage', () => {
  test('is in another process, with an origin of its own and no bridge', async () => {
    const seen = await stage.evaluate(() => [
      location.origin,
      ...['bridge', 'require', 'process', 'module', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    ]);
    expect(seen).toEqual([stageOrigin]);
    const processes = await lobby.app.evaluate(({ webContents }) => {
      const main = webContents
        .getAllWebContents()
        .find((one) => one.getURL().startsWith('app://admin/'))?.mainFrame;
      return main?.framesInSubtree.map(({ processId }) => processId) ?? [];
    });
    expect(new Set(processes).size).toBe(2);
  });

  test('reaches neither the console’s bridge nor its page, and shows nothing in its place', async () => {
    const outcomes = await stage.evaluate(() => {
      const console_ = window.parent as Window & { readonly bridge?: unknown };
      const ways: Readonly<Record<string, () => unknown>> = {
        bridge: () => console_.bridge,
        page: () => console_.document.title,
        address: () => console_.location.href,
        storage: () => console_.localStorage.length,
        place: () => {
          console_.location.href = 'app://stage/preview.html';
        },
      };
      const tried = Object.entries(ways).map(([name, way]) => {
        try {
          return [name, `reached ${String(way())}`];
        } catch (thrown) {
          return [name, thrown instanceof Error ? thrown.name : 'refused'];
        }
      });
      return { ...Object.fromEntries(tried), element: window.frameElement };
    });
    const refused = 'SecurityError';
    expect(outcomes).toEqual({
      ...{ bridge: refused, page: refused, address: refused, storage: refused, place: refused },
      element: null,
    });
    expect(desk.page.url()).toContain('app://admin/admin.html');
    await desk.page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
  });

  test('loads nothing of the console’s, asks no network and opens no window', async () => {
    const tried = await stage.evaluate(async () => {
      const image = (src: string) =>
        new Promise((done) => {
          const one = new Image();
          one.onload = () => done('loaded');
          one.onerror = () => done('refused');
          one.src = src;
        });
      const asked = await fetch('https://example.invalid/').then(
        () => 'asked',
        () => 'refused',
      );
      const opened = window.open('app://admin/admin.html') === null ? 'refused' : 'opened';
      return [
        await image('app://admin/picture/a'),
        await image('data:image/gif;base64,R0lGODlhAQABAAAAACw='),
        asked,
        opened,
      ];
    });
    expect(tried).toEqual(['refused', 'refused', 'refused', 'refused']);
  });

  test('believes nobody but the console, and the console believes nobody but it', async () => {
    const look = { preview: { look: { kioskName: 'forged' }, session: { step: 'attract' } } };
    await stage.evaluate((forged) => window.postMessage(forged, '*'), look);
    await desk.page.evaluate((forged) => {
      const events = [
        new MessageEvent('message', { data: 'preview-ready', origin: 'app://admin', source: window }),
        new MessageEvent('message', { data: forged, origin: 'app://admin', source: window }),
      ];
      for (const event of events) window.dispatchEvent(event);
    }, look);
    await stage.getByText('微信扫码登记').first().waitFor();
    expect(await stage.evaluate(() => document.querySelectorAll('#kiosk > *').length)).toBeGreaterThan(0);
  });

  test('goes nowhere: a page that it asks for is not loaded, and it is nobody’s page from then on', async () => {
    await stage.evaluate(() => {
      location.href = 'app://admin/admin.html';
    });
    const frames = () =>
      lobby.app.evaluate(({ webContents }) =>
        webContents
          .getAllWebContents()
          .filter((one) => one.getURL().startsWith('app://admin/'))
          .flatMap(({ mainFrame }) => mainFrame.frames.map(({ origin }) => origin)),
      );
    // What Chromium shows instead says nothing and belongs to no origin.
    await expect.poll(frames).toEqual(['null']);
    expect(await desk.page.locator('iframe').contentFrame().locator('#console').count()).toBe(0);
    await desk.page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
  });
});
