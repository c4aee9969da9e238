/** What one visitor's page leaves behind on purpose is not there for the next one's. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freshFolder, launch, patience, provision, type Running } from '../tools/kiosk.ts';

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** How often each file was asked for, and what was already known of it. */
const asked: { readonly path: string; readonly known: string }[] = [];
const collector = createServer((request, response) => {
  const path = request.url?.split('?')[0] ?? '';
  const { cookie = '', 'if-none-match': tag = '', authorization = '' } = request.headers;
  asked.push({ path, known: cookie + tag + authorization });
  if (path.startsWith('/connect/qrcode/'))
    return response.setHeader('Content-Type', 'image/png').end(picture);
  response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
  if (path === '/kept.js')
    response.setHeader('Cache-Control', 'max-age=86400').setHeader('ETag', '"visitor"');
  if (path === '/connect/qrconnect')
    response.setHeader('Set-Cookie', ['plain=1; Max-Age=9999', 'hidden=1; HttpOnly; Max-Age=9999']);
  response.end(path.endsWith('.js') ? '// kept' : '<img src="/connect/qrcode/collector0collector0">');
});

/** What the page finds, without what it was given with itself a moment ago. */
const find = `(async () => {
  const files = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
  return {
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    name: window.name,
    history: [history.length, history.state, navigation.entries().length],
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    controlled: navigator.serviceWorker.controller !== null,
    buckets: (await navigator.storageBuckets.keys()).length,
    files,
    bytes: (await navigator.storage.estimate()).usage,
  };
})()`;

const nothing = {
  cookies: 'plain=1',
  local: 0,
  session: 0,
  name: '',
  history: [1, null, 1],
  databases: 0,
  caches: 0,
  workers: 0,
  controlled: false,
  buckets: 0,
  files: [],
  bytes: 0,
};

const leave = `(async () => {
  document.cookie = 'visitor=here; max-age=9999';
  localStorage.setItem('visitor', 'here');
  sessionStorage.setItem('visitor', 'here');
  window.name = 'visitor';
  for (const step of [1, 2, 3]) history.pushState({ step }, '', '?step=' + step);
  await new Promise((done) => indexedDB.open('visitor').addEventListener('success', done));
  await (await caches.open('visitor')).put('/visitor', new Response('here'));
  await navigator.serviceWorker.register('/worker.js');
  await navigator.serviceWorker.ready;
  await navigator.storageBuckets.open('visitor', { persisted: false });
  await (await navigator.storage.getDirectory()).getFileHandle('visitor', { create: true });
  await (await fetch('/kept.js')).text();
  await (await fetch('/kept.js')).text();
  return 'left';
})()`;

let kiosk: Running;
beforeAll(async () => {
  await once(collector.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
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
  await kiosk.app.evaluate(({ app }) => {
    const counted = globalThis as { sessionsMade?: number };
    counted.sessionsMade = 0;
    app.on('session-created', () => {
      counted.sessionsMade = (counted.sessionsMade ?? 0) + 1;
    });
  });
});
afterAll(async () => {
  await kiosk.close();
  collector.close();
});

const inPage = (script: string) =>
  kiosk.app.evaluate(
    ({ webContents }, code) =>
      webContents
        .getAllWebContents()
        .find((one) => one.getURL().includes('/connect/qrconnect'))
        ?.executeJavaScript(code),
    script,
  );
const processOfPage = () =>
  kiosk.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .find((one) => one.getURL().includes('/connect/qrconnect'))
      ?.getOSProcessId(),
  );
const pages = () => kiosk.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);

async function comes(): Promise<void> {
  await kiosk.page.evaluate(() => window.bridge.ask['session.start']());
  await kiosk.until('waiting');
}

async function goes(): Promise<void> {
  await kiosk.page.evaluate(() => window.bridge.ask['session.cancel']());
  await kiosk.until('attract');
  await vi.waitFor(async () => expect(await pages()).toBe(1), patience);
}

test('five visitors in a row find nothing of each other, in a process of their own', async () => {
  const processes = new Set<number | undefined>();
  for (const visitor of ['first', 'second', 'third', 'fourth', 'fifth']) {
    asked.length = 0;
    await comes();
    expect(await inPage(find), `before the ${visitor} visitor`).toEqual(nothing);
    expect(await inPage(leave)).toBe('left');
    processes.add(await processOfPage());
    const [page] = asked.filter(({ path }) => path === '/connect/qrconnect');
    expect(page?.known, 'sent with the page').toBe('');
    expect(asked.filter(({ path }) => path === '/kept.js').length, 'asked anew').toBeGreaterThan(0);
    expect(asked.find(({ path }) => path === '/kept.js')?.known).not.toContain('"visitor"');
    await goes();
  }
  expect(processes.size).toBe(5);
});

test('nor of one whose page crashed', async () => {
  await comes();
  expect(await inPage(leave)).toBe('left');
  await kiosk.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .find((one) => one.getURL().includes('/connect/qrconnect'))
      ?.forcefullyCrashRenderer(),
  );
  expect(await kiosk.until('trouble')).toMatchObject({ code: 'page.crashed' });
  await goes();
  await comes();
  expect(await inPage(find)).toEqual(nothing);
  await goes();
});

test('though the web sessions are used again', async () => {
  const made = await kiosk.app.evaluate(() => (globalThis as { sessionsMade?: number }).sessionsMade);
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(5);
});
