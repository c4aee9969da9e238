/** The mini program's buttons and page, for people and for tests in other processes. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
});
afterEach(async () => {
  await client.simulator.close();
  await server.close();
});

const lastBody = () => JSON.parse(server.heard.at(-1)?.body.toString() ?? '') as Record<string, unknown>;
const refusal = (code: string) => ({ error: { code, message: expect.any(String) } });

describe('over HTTP', () => {
  const act = (body: unknown) =>
    client.get(
      '/simulator/phone/mini',
      {},
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );
  const lin = { person: 'lin-xiaowen', appId: miniApp.appId, scene: 'k1' };

  test('every button works, and the token stays in the mini program', async () => {
    expect((await act({ ...lin, act: 'open' })).fields).toEqual({
      app: 'Mini',
      person: 'lin-xiaowen',
      scene: 'k1',
      page: 'pages/sign-in/index',
      number: '138****5678',
      isSignedIn: false,
    });
    const { text } = await act({ ...lin, act: 'sign-in' });
    expect(text).not.toContain('aToken');
    expect(lastBody()).toMatchObject({ scene: 'k1' });
    expect((await act({ ...lin, act: 'phone' })).fields).toMatchObject({ status: 200 });
    await act({ ...lin, act: 'profile', nickname: '小林' });
    expect(lastBody()).toEqual({ nickname: '小林' });
    expect((await act({ ...lin, act: 'open' })).fields['isSignedIn']).toBe(true);
  });

  test.each([
    ['nobody', { ...lin, person: 'nobody', act: 'open' }, 404, 'person.unknown'],
    ['another app', { ...lin, appId: app.appId, act: 'open' }, 404, 'mini.unknown'],
    ['an act there is not', { ...lin, act: 'pay' }, 400, 'body.bad'],
    ['a phone without a number', { ...lin, person: 'he-jun', act: 'phone' }, 409, 'phone.none'],
  ])('%s is refused', async (_, body, status, code) => {
    const answer = await act(body);
    expect([answer.status, answer.fields]).toEqual([status, refusal(code)]);
  });

  test('codes can be had by themselves, for a server without a mini program', async () => {
    const login = (await act({ ...lin, act: 'login-code' })).fields['code'];
    expect((await client.session(String(login))).fields).toHaveProperty('openid');
    const code = (await act({ ...lin, act: 'phone-code' })).fields['code'];
    const query = { access_token: await client.token() };
    const { fields } = await client.post('/wxa/business/getuserphonenumber', { code }, query);
    expect(fields).toMatchObject({ errcode: 0 });
  });

  test('shows a foreign number masked with its area', async () => {
    const { fields } = await act({ ...lin, person: 'sinead-obrien', act: 'open' });
    expect(fields['number']).toBe('+353 850**5512');
  });
});

describe('its page', () => {
  test.each([
    ['zh', '到访登记'],
    ['en', 'Visitor sign-in'],
  ])('speaks %s', async (lang, text) => {
    expect((await client.get(`/mini/${miniApp.appId}`, { scene: 'k1', lang })).text).toContain(text);
  });

  test('is served to phones, and turns nothing of its address into markup', async () => {
    const origin = await client.simulator.openToPhones('127.0.0.1');
    const query = new URLSearchParams({ scene: '</script><script>alert(1)</script>', person: '<b>' });
    const response = await fetch(`${origin}/mini/${miniApp.appId}?${query}`);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('<script>alert');
  });

  test('has its buttons on the phones’ address too', async () => {
    const origin = await client.simulator.openToPhones('127.0.0.1');
    const response = await fetch(`${origin}/simulator/phone/mini`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: 'wang-wei', appId: miniApp.appId, act: 'sign-in' }),
    });
    expect(await response.json()).toMatchObject({ status: 200 });
  });

  test('is not there for an address that is no AppID', async () => {
    const answer = await client.get('/mini/x');
    expect([answer.status, answer.fields]).toEqual([400, refusal('mini.bad-link')]);
  });
});
