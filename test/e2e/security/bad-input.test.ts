import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { complaintIn, send, type Told, type Wish } from '../tools/bare-http.ts';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';
import { bomb, tinyPng } from '../tools/made-pictures.ts';

let lobby: ChannelLobby;
let token = '';
let visitors = 0;
let asked = 0;

const toWeChat = () =>
  ['access_token', 'jscode2session', 'phone_number'].reduce(
    (sum, what) => sum + lobby.simulator.requests.count(what as 'access_token'),
    0,
  );
const people = async () => (await lobby.people()).length;
const alone = (person: string) => lobby.simulator.phone(person).openMiniProgram({ appId: lobby.miniAppId });

beforeAll(async () => {
  lobby = await openChannelLobby();
  token = ((await alone('lin-xiaowen').signIn()).body as { token: string }).token;
  visitors = await people();
  asked = toWeChat();
});
afterAll(() => lobby.close());

const json = { 'content-type': 'application/json' };
const bearer = (of = token) => ({ authorization: `Bearer ${of}` });

type Endpoint = readonly [method: string, path: string, type: 'json' | 'picture' | null];
const endpoints: readonly Endpoint[] = [
  ['GET', `/s/${'0'.repeat(32)}`, null],
  ['GET', `/oa/callback?code=a&state=${'0'.repeat(32)}`, null],
  ['GET', `/web/callback?code=a&state=${'0'.repeat(32)}`, null],
  ['GET', `/r/${'0'.repeat(32)}`, null],
  ['GET', `/check/${'0'.repeat(32)}`, null],
  ['POST', '/mini/login', 'json'],
  ['POST', '/mini/phone', 'json'],
  ['POST', '/mini/profile', 'json'],
  ['PUT', '/mini/avatar', 'picture'],
  ['GET', '/mini/session', null],
  ['DELETE', '/mini/session', null],
];
const posts = endpoints.filter(([, , type]) => type === 'json');
const withBody = endpoints.filter(([, , type]) => type !== null);
const members = endpoints.filter(([, path]) => /^\/mini\/(?!login)/.test(path));
const typeOf = (type: Endpoint[2]) => (type === 'picture' ? { 'content-type': 'image/png' } : json);

const ask = (wish: Wish) => send(lobby.origin, wish);
const isRefused = (told: Told, status: number, code: string) => {
  expect([told.status, complaintIn(told)?.code]).toEqual([status, code]);
  expect(told.headers['access-control-allow-origin']).toBeUndefined();
};

describe('bad input is refused in one form, and WeChat hears nothing of it', () => {
  afterEach(() => expect(toWeChat()).toBe(asked));

  test.each(endpoints)('%s %s: another method', async (method, path) => {
    for (const other of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE']) {
      if (other === method || (path === '/mini/session' && /GET|DELETE/.test(other))) continue;
      const told = await ask({ method: other, path: path.split('?')[0] ?? '', headers: bearer() });
      expect(told.status).toBe(405);
      if (other !== 'HEAD') expect(complaintIn(told)?.code).toBe('method.wrong');
      expect(String(told.headers['allow'])).toContain(method);
    }
  });

  test.each(endpoints)('%s %s: another Host', async (method, path) => {
    for (const host of [
      'evil.example',
      '127.0.0.1',
      'localhost:1',
      `127.0.0.1.evil.example:${new URL(lobby.origin).port}`,
    ])
      isRefused(await ask({ method, path, headers: { host, ...bearer() } }), 421, 'host.wrong');
  });

  test.each(endpoints)('%s %s: a body of 1 MB', async (method, path, type) => {
    const body = Buffer.alloc(1024 * 1024, 'x');
    isRefused(
      await ask({ method, path, headers: { ...typeOf(type), ...bearer() }, body }),
      413,
      'body.too-large',
    );
  });

  test.each(endpoints)('%s %s: from a page of another site', async (method, path) => {
    const headers = { ...bearer(), origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    isRefused(await ask({ method, path, headers }), 403, 'cross-site');
  });

  test.each(withBody)('%s %s: no body', async (method, path, type) => {
    for (const body of [undefined, '']) {
      const wish = { method, path, headers: { ...typeOf(type), ...bearer(), 'content-length': '0' } };
      isRefused(await ask(body === undefined ? wish : { ...wish, body }), 400, 'body.missing');
    }
  });

  test.each(withBody)('%s %s: a body of another type', async (method, path) => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'image/svg+xml',
      'multipart/form-data; boundary=x',
    ])
      isRefused(
        await ask({ method, path, headers: { 'content-type': type, ...bearer() }, body: '{}' }),
        415,
        'body.type',
      );
  });

  test.each(posts)('%s %s: broken JSON', async (method, path) => {
    for (const body of [
      '{',
      '{"code":',
      "{'code':'a'}",
      '\ufeff{}',
      '{"code":"a"}}',
      'null,',
      Buffer.from([0x22, 0xff, 0x22]),
    ])
      isRefused(await ask({ method, path, headers: { ...json, ...bearer() }, body }), 400, 'body.not-json');
  });

  test.each(posts)('%s %s: wrong types', async (method, path) => {
    const code = 'a'.repeat(32);
    for (const body of [
      null,
      [],
      1,
      'text',
      {},
      { code: 1 },
      { code: [code] },
      { code: { length: 3 } },
      { code: '' },
      { code: '<b>' },
      { code: 'x'.repeat(513) },
      { code, more: 1 },
      { code, scene: 1 },
      { code, scene: '%00' },
      { code, scene: 'x'.repeat(33) },
      { nickname: 1 },
      { nickname: '' },
      { nickname: 'a\nb' },
      { nickname: 'x'.repeat(65) },
      { nickname: '\ud800' },
    ])
      isRefused(
        await ask({ method, path, headers: { ...json, ...bearer() }, body: JSON.stringify(body) }),
        400,
        'body.bad',
      );
    for (const body of ['{"__proto__":{"code":"a"}}', `{"code":"${code}","__proto__":{"scene":"a"}}`])
      isRefused(await ask({ method, path, headers: { ...json, ...bearer() }, body }), 400, 'body.bad');
  });

  test.each(members)('%s %s: no token, and one of nobody', async (method, path, type) => {
    const body =
      type === 'picture' ? tinyPng() : path.endsWith('profile') ? '{"nickname":"a"}' : '{"code":"a"}';
    const wish = type ? { method, path, body } : { method, path };
    isRefused(await ask({ ...wish, headers: typeOf(type) }), 401, 'token.missing');
    for (const bad of ['short', `${token}=`, `${token} x`, 'x'.repeat(129)])
      isRefused(await ask({ ...wish, headers: { ...typeOf(type), ...bearer(bad) } }), 401, 'token.missing');
    for (const other of ['0'.repeat(43), token.toLowerCase(), token.slice(1)])
      isRefused(await ask({ ...wish, headers: { ...typeOf(type), ...bearer(other) } }), 401, 'session.dead');
  });

  test('what looks like a picture and is none, or would be gigabytes once decoded', async () => {
    const put = (body: Uint8Array | string, type = 'image/png') =>
      ask({ method: 'PUT', path: '/mini/avatar', headers: { 'content-type': type, ...bearer() }, body });
    for (const body of [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<html><script>alert(1)</script>',
      bomb(),
      tinyPng().subarray(0, 20),
    ])
      isRefused(await put(body), 400, 'ipc.bad-request');
    expect((await put(tinyPng(), 'image/jpeg')).status).toBe(200);
  });

  test('and nobody was registered, and the kiosk shows its first screen', async () => {
    expect(await people()).toBe(visitors);
    expect((await lobby.session()).step).toBe('attract');
    expect(lobby.log()).not.toMatch(/uncaught|unhandled|thread-ended/);
  });
});
