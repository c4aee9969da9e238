/** The simulated mini program: what it sends to its developer's server. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCertificate } from '../../simulator/certificate.ts';
import { app } from './client.ts';
import type { DeveloperServer } from './developer-server.ts';
import { startDeveloperServer } from './developer-server.ts';
import type { MiniClient } from './mini-client.ts';
import { miniApp, withMini } from './mini-client.ts';

let client: MiniClient;
let server: DeveloperServer;
beforeEach(async () => {
  server = await startDeveloperServer();
  client = await withMini();
  client.simulator.setServer(miniApp.appId, server.origin);
  server.answer('/mini/login', 200, '{"token":"aToken","expiresIn":60,"person":{"name":null},"visit":null}');
  server.answer('/mini/phone', 200, '{"phone":"+86 138****5678"}');
  server.answer('/mini/profile', 200, '{}');
  server.answer('/mini/avatar', 200, '{}');
});
afterEach(async () => {
  await client.simulator.close();
  await server.close();
});

const open = (link: Parameters<ReturnType<MiniClient['simulator']['phone']>['openMiniProgram']>[0]) =>
  client.simulator.phone('lin-xiaowen').openMiniProgram(link);
const lastBody = () => JSON.parse(server.heard.at(-1)?.body.toString() ?? '') as Record<string, unknown>;

describe('opened', () => {
  test('by what its code says, or by the address in the picture', () => {
    const link = { appId: miniApp.appId, scene: 'k1/a+b', page: 'pages/help' };
    const address = `http://192.0.2.1:1/mini/${miniApp.appId}?scene=k1%2Fa%2Bb&page=pages%2Fhelp`;
    for (const each of [link, address])
      expect(open(each)).toMatchObject({ scene: 'k1/a+b', page: 'pages/help' });
  });

  test('without a page at its first one', () => {
    expect(open({ appId: miniApp.appId })).toMatchObject({ scene: '', page: 'pages/sign-in/index' });
  });

  test.each([
    ['a website app', { appId: app.appId }, 'mini.unknown'],
    ['an unknown app', { appId: 'wx0000000000000000' }, 'mini.unknown'],
    ['a page it does not have', { appId: miniApp.appId, page: 'pages/none' }, 'mini.no-page'],
    ['another address', 'https://example.com/', 'mini.bad-link'],
    ['half an address', '/mini/wx12?scene=a', 'mini.bad-link'],
  ])('by %s is refused', (_, link, code) => {
    expect(() => open(link)).toThrow(expect.objectContaining({ code }));
  });
});

describe('signing in', () => {
  test('posts a new code and the scene, and keeps the token', async () => {
    const mini = open({ appId: miniApp.appId, scene: 'k1.abc' });
    expect(mini.isSignedIn).toBe(false);
    expect(await mini.signIn()).toEqual({ status: 200, body: expect.objectContaining({ token: 'aToken' }) });
    expect(mini.isSignedIn).toBe(true);
    expect(server.heard[0]).toMatchObject({
      method: 'POST',
      path: '/mini/login',
      headers: {
        'content-type': 'application/json',
        referer: `https://servicewechat.com/${miniApp.appId}/1/page-frame.html`,
      },
    });
    const { code, scene } = lastBody();
    expect(scene).toBe('k1.abc');
    expect((await client.session(String(code))).fields).toHaveProperty('openid');
  });

  test('without a scene sends none, and every time another code', async () => {
    const mini = open({ appId: miniApp.appId });
    await mini.signIn();
    const first = lastBody();
    await mini.signIn();
    expect(Object.keys(first)).toEqual(['code']);
    expect(lastBody()).not.toEqual(first);
  });

  test('tells what a server says that does not accept it', async () => {
    server.answer('/mini/login', 410, '{"error":{"code":"scene.expired","message":"x"}}');
    const mini = open({ appId: miniApp.appId });
    expect(await mini.signIn()).toEqual({
      status: 410,
      body: { error: { code: 'scene.expired', message: 'x' } },
    });
    expect(mini.isSignedIn).toBe(false);
  });

  test('survives an answer that is no JSON', async () => {
    server.answer('/mini/login', 200, '<html>');
    expect(await open({ appId: miniApp.appId }).signIn()).toEqual({ status: 200, body: null });
  });

  test('needs a server that answers', async () => {
    const silent = await startDeveloperServer();
    await silent.close();
    client.simulator.setServer(miniApp.appId, silent.origin);
    const mini = open({ appId: miniApp.appId });
    await expect(mini.signIn()).rejects.toMatchObject({ code: 'mini.server-unreachable' });
    await client.simulator.close();
    client = await withMini();
    await expect(open({ appId: miniApp.appId }).signIn()).rejects.toMatchObject({ code: 'mini.no-server' });
  });
});

test('a server with a certificate of its own is reached once the phones trust it', async () => {
  const certificate = await createCertificate(['127.0.0.1']);
  const safe = await startDeveloperServer(certificate);
  safe.answer('/mini/login', 200, '{"token":"t"}');
  client.simulator.setServer(miniApp.appId, safe.origin);
  await expect(open({ appId: miniApp.appId }).signIn()).rejects.toMatchObject({
    code: 'mini.server-untrusted',
  });
  await client.simulator.close();
  client = await withMini({ phonesTrust: [certificate.ca] });
  client.simulator.setServer(miniApp.appId, safe.origin);
  expect(await open({ appId: miniApp.appId }).signIn()).toMatchObject({ status: 200 });
  await safe.close();
});

describe('signed in', () => {
  test('sends phone code, name and picture with its token, in a later opening as well', async () => {
    await open({ appId: miniApp.appId }).signIn();
    const mini = open({ appId: miniApp.appId });
    expect(await mini.sendPhone()).toEqual({ status: 200, body: { phone: '+86 138****5678' } });
    const { code } = lastBody();
    await mini.sendProfile({ nickname: '小林' });
    expect(lastBody()).toEqual({ nickname: '小林' });
    await mini.sendAvatar(Uint8Array.of(1, 2, 3));
    expect(
      server.heard.slice(1).map(({ method, path, headers }) => [method, path, headers['authorization']]),
    ).toEqual([
      ['POST', '/mini/phone', 'Bearer aToken'],
      ['POST', '/mini/profile', 'Bearer aToken'],
      ['PUT', '/mini/avatar', 'Bearer aToken'],
    ]);
    expect(server.heard.at(-1)?.body).toEqual(Buffer.of(1, 2, 3));
    const { fields } = await client.post(
      '/wxa/business/getuserphonenumber',
      { code },
      { access_token: await client.token() },
    );
    expect(fields).toMatchObject({ phone_info: { purePhoneNumber: '13800005678' } });
  });

  test('is not signed in on another phone', async () => {
    await open({ appId: miniApp.appId }).signIn();
    expect(client.mini('wang-wei').isSignedIn).toBe(false);
  });
});

test.each(['ftp://a.example', 'https://a.example/path', 'a.example', ''])('“%s” is no server', (origin) => {
  expect(() => client.simulator.setServer(miniApp.appId, origin)).toThrow(
    expect.objectContaining({ code: 'server.bad' }),
  );
});

test('an app nobody knows has no server', () => {
  expect(() => client.simulator.setServer('wx0', server.origin)).toThrow(
    expect.objectContaining({ code: 'app.unknown' }),
  );
});
