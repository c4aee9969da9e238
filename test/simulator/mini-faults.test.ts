/** Faults at the places of mini programs and ordinary tokens, and what the record of requests keeps of them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Endpoint } from '../../simulator/faults/schema.ts';
import { openIdOf } from '../../simulator/world/ids.ts';
import { signatureOf } from '../../simulator/wxa/check-session.ts';
import type { Answer } from './client.ts';
import { textOf } from './client.ts';
import type { MiniClient } from './mini-client.ts';
import { miniApp, withMini } from './mini-client.ts';

let client: MiniClient;
let token: string;
let key: string;
beforeEach(async () => {
  client = await withMini();
  token = await client.token();
  key = textOf((await client.session(await client.mini().wxLogin())).fields, 'session_key');
});
afterEach(() => client.simulator.close());

type Place = Extract<
  Endpoint,
  'jscode2session' | 'token' | 'stable_token' | 'checksession' | 'phone_number' | 'wxacode'
>;

const asks: Readonly<Record<Place, () => Promise<Answer>>> = {
  jscode2session: async () => client.session(await client.mini().wxLogin()),
  token: () =>
    client.get('/cgi-bin/token', {
      grant_type: 'client_credential',
      appid: miniApp.appId,
      secret: miniApp.secret,
    }),
  stable_token: () => client.stable(),
  checksession: () =>
    client.get('/wxa/checksession', {
      access_token: token,
      openid: openIdOf(miniApp.appId, 'lin-xiaowen'),
      signature: signatureOf(key),
      sig_method: 'hmac_sha256',
    }),
  phone_number: async () =>
    client.post(
      '/wxa/business/getuserphonenumber',
      { code: await client.mini().phoneCode() },
      { access_token: token },
    ),
  wxacode: () => client.post('/wxa/getwxacodeunlimit', { scene: 'a' }, { access_token: token }),
};

describe.each(Object.keys(asks) as Place[])('%s', (at) => {
  const ask = () => asks[at]();
  const faults = () => client.simulator.faults;

  test('answers an errcode in its own words, once', async () => {
    faults().set({ at, times: 1, do: { kind: 'errcode', errcode: -1 } });
    const { status, fields } = await ask();
    const comma = at === 'jscode2session' ? ',' : '';
    expect(status).toBe(200);
    expect(fields).toEqual({
      errcode: -1,
      errmsg: expect.stringMatching(new RegExp(`^system error${comma} rid: [0-9a-f-]{26}$`)),
    });
    expect((await ask()).fields).not.toMatchObject({ errcode: -1 });
  });

  test('answers another status, or a page', async () => {
    faults().set({ at, times: 1, do: { kind: 'status', status: 502 } });
    expect((await ask()).status).toBe(502);
    faults().set({ at, times: 1, do: { kind: 'html' } });
    expect((await ask()).text).toMatch(/^<!doctype html>/);
  });

  test('cuts the connection, before the work and after it', async () => {
    for (const kind of ['reset', 'drop'] as const) {
      faults().set({ at, times: 1, do: { kind } });
      await expect(ask()).rejects.toThrow();
    }
  });

  test('stops in the middle', async () => {
    faults().set({ at, times: 1, do: { kind: 'truncate' } });
    const { fields } = await ask();
    expect(fields).toEqual({});
  });

  test('is counted', async () => {
    client.simulator.requests.clear();
    await ask();
    expect([client.simulator.requests.count(at), client.simulator.requests.open(at)]).toEqual([1, 0]);
  });
});

test.each(['hang', 'stall'] as const)('%s: silence until the client gives up', async (kind) => {
  client.simulator.faults.set({ at: 'stable_token', do: { kind } });
  const leaving = new AbortController();
  const asked = client.get(
    '/cgi-bin/stable_token',
    {},
    { method: 'POST', body: '{}', signal: leaving.signal },
  );
  while (client.simulator.requests.open('stable_token') < 1) await new Promise(setImmediate);
  leaving.abort();
  await expect(asked).rejects.toThrow();
});

test('a dropped answer has spent the js_code', async () => {
  const code = await client.mini().wxLogin();
  client.simulator.faults.set({ at: 'jscode2session', times: 1, do: { kind: 'drop' } });
  await expect(client.session(code)).rejects.toThrow();
  expect((await client.session(code)).fields).toMatchObject({ errcode: 40163 });
});

test('WeChat’s clock can be wrong', async () => {
  const skewMs = 3_600_000;
  client.simulator.faults.set({ at: 'stable_token', do: { kind: 'date', skewMs } });
  const response = await fetch(`${client.simulator.origin}/cgi-bin/stable_token`, { method: 'POST' });
  const seconds = Math.floor(Date.parse(response.headers.get('date') ?? '') / 1000);
  expect(seconds).toBe(Math.floor((client.clock.now() + skewMs) / 1000));
});

test('an address that waits for its administrator', async () => {
  client.simulator.faults.set({ at: 'stable_token', do: { kind: 'errcode', errcode: 89503 } });
  const { fields } = await client.stable();
  expect(fields).toMatchObject({
    errcode: 89503,
    errmsg: expect.stringMatching(/管理员.* rid: [0-9a-f-]{26}$/),
  });
});

test('the record keeps no code, secret, token or signature', async () => {
  const code = await client.mini().wxLogin();
  await client.session(code);
  await asks.token();
  await asks.checksession();
  await asks.wxacode();
  const kept = JSON.stringify(client.simulator.requests.recent());
  expect(kept).toContain('js_code=***');
  for (const secret of [code, miniApp.secret, token, key, signatureOf(key)])
    expect(kept).not.toContain(secret);
});

test('the developer’s server can be named over HTTP', async () => {
  const put = (body: unknown) =>
    client.get(
      '/simulator/server',
      {},
      { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );
  const server = { appId: miniApp.appId, origin: 'http://127.0.0.1:8080' };
  expect((await put(server)).fields).toEqual(server);
  expect((await client.get('/simulator/state')).fields['apps']).toContainEqual(
    expect.objectContaining({ appId: miniApp.appId, kind: 'miniProgram', server: server.origin }),
  );
  expect((await put({ ...server, origin: 'file:///etc' })).status).toBe(400);
  expect((await put({ ...server, appId: 'wx0' })).status).toBe(404);
  expect((await put({})).status).toBe(400);
});
