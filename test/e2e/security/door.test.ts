import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audiences, bridges } from '../../../contract/audience.ts';
import { type Lobby, openLobby } from '../tools/kiosk.ts';

let lobby: Lobby;
beforeAll(async () => {
  lobby = await openLobby();
  await lobby.openConsole();
  await lobby.showQr();
  await lobby.wechatPage();
});
afterAll(() => lobby.close());

interface Forged {
  /** Part of the address of the contents that seems to ask. */
  readonly as: string;
  readonly frame: 'main' | 'none' | 'other';
  readonly input?: unknown;
}

/** Knocks at the door itself, past any preload: what a page could do that got hold of raw IPC. */
const knock = (call: string, forged: Forged): Promise<unknown> =>
  lobby.app.evaluate(
    ({ ipcMain, webContents }, [name, { as, frame, input }]) => {
      const all = webContents.getAllWebContents();
      const sender = all.find((one) => one.getURL().includes(as));
      const stranger = all.find((one) => one !== sender);
      const senderFrame = { main: sender?.mainFrame, none: null, other: stranger?.mainFrame }[frame];
      const handlers = (
        ipcMain as unknown as { _invokeHandlers: Map<string, (...words: unknown[]) => unknown> }
      )._invokeHandlers;
      return handlers.get(name)?.({ sender, senderFrame }, input);
    },
    [call, forged] as const,
  );

const refused = (code: string) => ({ ok: false, failure: { code, detail: expect.anything() } });

describe('every call there is', () => {
  test.each(audiences.admin)(
    '%s: not for the kiosk, not for WeChat’s page, not while the console is locked',
    async (call) => {
      expect(await knock(call, { as: 'app://kiosk/', frame: 'main' })).toEqual(refused('ipc.forbidden'));
      expect(await knock(call, { as: '/connect/qrconnect', frame: 'main' })).toEqual(
        refused('ipc.forbidden'),
      );
      expect(await knock(call, { as: 'app://admin/', frame: 'none' })).toEqual(refused('ipc.forbidden'));
      expect(await knock(call, { as: 'app://admin/', frame: 'other' })).toEqual(refused('ipc.forbidden'));
      expect(await knock(call, { as: 'app://admin/', frame: 'main' })).toEqual(refused('ipc.locked'));
    },
  );

  test.each([...audiences.kiosk, ...audiences.desk])(
    '%s: not for a stranger or a frame that is gone',
    async (call) => {
      const own = (audiences.kiosk as readonly string[]).includes(call) ? 'app://kiosk/' : 'app://admin/';
      const other = own === 'app://kiosk/' ? 'app://admin/' : 'app://kiosk/';
      expect(await knock(call, { as: other, frame: 'main' })).toEqual(refused('ipc.forbidden'));
      expect(await knock(call, { as: '/connect/qrconnect', frame: 'main' })).toEqual(
        refused('ipc.forbidden'),
      );
      expect(await knock(call, { as: own, frame: 'none' })).toEqual(refused('ipc.forbidden'));
      expect(await knock(call, { as: own, frame: 'other' })).toEqual(refused('ipc.forbidden'));
    },
  );
});

describe('what is asked wrongly', () => {
  test.each<[string, unknown]>([
    ['kiosk.speak', 'klingon'],
    ['kiosk.speak', { toString: 'x' }],
    ['kiosk.frame', { x: 0, y: 0, width: Number.MAX_VALUE, height: 1 }],
    ['kiosk.frame', { x: 0, y: 0, width: 1, height: 1, __proto__: null, more: 1 }],
    ['session.start', { attempt: 'mine' }],
    ['demo.allowPhones', 'yes'],
  ])('%s with %j is refused by its schema', async (call, input) => {
    expect(await knock(call, { as: 'app://kiosk/', frame: 'main', input })).toEqual(
      refused('ipc.bad-request'),
    );
  });

  test('demo calls have no meaning in a real kiosk', async () => {
    expect(await knock('demo.openPhone', { as: 'app://kiosk/', frame: 'main' })).toEqual(
      refused('ipc.forbidden'),
    );
  });
});

describe('a bridge', () => {
  test('of the kiosk names the kiosk’s calls and nothing else', async () => {
    const names = await lobby.page.evaluate(() => Object.keys(window.bridge.ask));
    expect(names.sort()).toEqual([...bridges.kiosk.calls].sort());
  });

  test('of WeChat’s page is not there: the page sees what any browser shows', async () => {
    const page = await lobby.wechatPage();
    const seen = await page.evaluate(() =>
      ['bridge', 'require', 'process', 'module', 'electron', 'ipcRenderer'].filter((name) => name in window),
    );
    expect(seen).toEqual([]);
  });

  test('hangs on windows whose every contents is sandboxed', async () => {
    const preferences = await lobby.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((one) => {
        const preferences = (
          one as unknown as { getLastWebPreferences(): Electron.WebPreferences }
        ).getLastWebPreferences();
        const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = preferences;
        return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag: webviewTag ?? false };
      }),
    );
    expect(preferences).toHaveLength(3);
    for (const one of preferences) {
      expect(one).toEqual({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
      });
    }
  });
});

test('our pages run only what they came with', async () => {
  const blocked = await lobby.page.evaluate(async () => {
    const violations = new Set<string>();
    const both = new Promise<void>((told) =>
      document.addEventListener('securitypolicyviolation', (event) => {
        if (violations.add(event.effectiveDirective).size === 2) told();
      }),
    );
    try {
      document.createElement('script').src = 'https://evil.invalid/x.js';
    } catch {}
    const image = new Image();
    const failed = new Promise((done) => image.addEventListener('error', done));
    image.src = 'https://evil.invalid/x.png';
    await Promise.all([failed, both]);
    return [...violations].sort();
  });
  expect(blocked).toEqual(['img-src', 'require-trusted-types-for']);
});
