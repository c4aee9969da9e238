import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freshFolder, launch, patience, provision, type Running } from '../tools/kiosk.ts';

/** Everything that reached us which a page in the kiosk must not reach. */
const reached: string[] = [];
const outside = createServer((request, response) => {
  reached.push(request.url ?? '');
  response.end('outside');
});

/** One pixel, so that the view is shown. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const page = `<!doctype html><title>hostile</title><img src="/connect/qrcode/hostile0hostile0">
<a id="blank" target="_blank" href="/other">open</a><a id="download" download href="/file.exe">save</a><input id="file" type="file">`;

const hostile = createServer((request, response) => {
  if (request.url?.startsWith('/connect/qrcode/'))
    response.setHeader('Content-Type', 'image/png').end(picture);
  else if (request.url === '/file.exe')
    response.setHeader('Content-Disposition', 'attachment; filename="x.exe"').end('MZ');
  else response.setHeader('Content-Type', 'text/html').end(page);
});

let kiosk: Running;
beforeAll(async () => {
  for (const server of [outside, hostile]) await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(hostile.address() as AddressInfo).port}`;
  const dataDir = freshFolder();
  const { code, stderr } = await provision(dataDir, {
    wechat: { openOrigin: origin, apiOrigin: origin },
    channels: {
      website: {
        appId: 'wx0123456789abcdef',
        appSecret: `${'0'.repeat(31)}1`,
        redirectUri: 'https://desk.wxlobby.example/cb',
      },
    },
  });
  if (code !== 0) throw new Error(stderr);
  kiosk = await launch(dataDir);
  await kiosk.until('attract');
  await kiosk.page.evaluate(() => window.bridge.ask['session.start']());
  await kiosk.until('waiting');
});
afterAll(async () => {
  await kiosk.close();
  outside.close();
  hostile.close();
});

const outsideUrl = () => `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
const windows = () =>
  kiosk.app.evaluate(({ BrowserWindow, webContents }) => [
    BrowserWindow.getAllWindows().length,
    webContents.getAllWebContents().length,
  ]);

/** Runs in the hostile page as if a visitor had just tapped it. */
const asTapped = (script: string) =>
  kiosk.app.evaluate(({ webContents }, code) => {
    const contents = webContents
      .getAllWebContents()
      .find((one) => one.getURL().includes('/connect/qrconnect'));
    return contents?.executeJavaScript(code, true).then(
      (value: unknown) => String(value),
      (error: unknown) => `threw ${String(error)}`,
    );
  }, script);

describe('a hostile page in WeChat’s place, tapped by a visitor,', () => {
  test.each([
    ['opens no window', `String(window.open('${'OUT'}/window'))`],
    ['opens no tab from a link', "document.querySelector('#blank').click()"],
    ['goes nowhere else', "location.href = 'OUT/location'"],
    ['replaces nothing', "location.replace('OUT/replace')"],
    [
      'posts no form elsewhere',
      "(() => { const f = document.createElement('form'); f.action = 'OUT/form'; f.method = 'post'; document.body.append(f); f.submit(); })()",
    ],
    ['shows no page of ours', "location.href = 'app://admin/admin.html'"],
    ['shows no file', "location.href = 'file:///etc/passwd'"],
    ['becomes no data page', "location.href = 'data:text/html,<h1>x'"],
    ['shows no dialog', "String(alert('x')) + String(confirm('x'))"],
    ['prints nothing', 'String(print())'],
    ['chooses no file', "document.querySelector('#file').click()"],
    ['saves nothing', "document.querySelector('#download').click()"],
    ['fetches nothing', "fetch('OUT/fetch', { mode: 'no-cors' }).catch(() => 'refused')"],
    ['beacons nothing', "String(navigator.sendBeacon('OUT/beacon', 'x'))"],
    [
      'frames nothing',
      "(() => { const f = document.createElement('iframe'); f.src = 'OUT/frame'; document.body.append(f); })()",
    ],
    [
      'connects no socket',
      "new Promise((done) => { const s = new WebSocket('OUT/socket'.replace('http', 'ws')); s.onerror = () => done('refused'); s.onopen = () => done('open'); })",
    ],
  ])('%s', async (_what, script) => {
    const before = await windows();
    const result = await asTapped(script.replaceAll('OUT', outsideUrl()));
    expect(result).not.toBe('open');
    expect(await windows()).toEqual(before);
    expect(reached).toEqual([]);
    expect(await asTapped('document.title')).toBe('hostile');
    expect((await kiosk.session()).step).toBe('waiting');
  });

  test('is granted no permission and no device', async () => {
    const states =
      await asTapped(`Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'].map((name) =>
      navigator.permissions.query({ name }).then((status) => status.state))).then((all) => [...new Set(all)].join())`);
    expect(states).toBe('denied');
    expect(
      await asTapped(
        "new Promise((done) => navigator.geolocation.getCurrentPosition(() => done('granted'), () => done('denied')))",
      ),
    ).toBe('denied');
  });

  test('knows no bridge', async () => {
    expect(
      await asTapped("['bridge', 'require', 'process', 'module'].filter((name) => name in window).join()"),
    ).toBe('');
  });

  test('that closes itself leaves a kiosk that says so and goes on', async () => {
    await asTapped('window.close()');
    expect(await kiosk.until('trouble')).toMatchObject({ code: 'page.crashed', canRetry: true });
    await kiosk.page.evaluate(() => window.bridge.ask['session.retry']());
    await kiosk.until('waiting');
  });

  test('cannot keep the kiosk: the visitor goes on', async () => {
    await kiosk.page.evaluate(() => window.bridge.ask['session.cancel']());
    await kiosk.until('attract');
    await vi.waitFor(async () => expect(await windows()).toEqual([1, 1]), patience);
  });
});
