/** The simulator’s own page, its record of requests, and its defaults. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSimulator } from '../../simulator/start.ts';
import type { Client } from './client.ts';
import { app, withSimulator } from './client.ts';

let client: Client;
beforeEach(async () => {
  client = await withSimulator();
});
afterEach(() => client.simulator.close());

describe('the record of requests', () => {
  test('counts a place once for each request', async () => {
    await client.exchange(await client.signIn());
    const { requests } = client.simulator;
    expect([
      requests.count('access_token'),
      requests.count('userinfo'),
      requests.open('access_token'),
    ]).toEqual([1, 0, 0]);
    expect(requests.ms('access_token')).toBeGreaterThan(0);
  });

  test('keeps no secret, code or token', async () => {
    const code = await client.signIn();
    await client.exchange(code);
    await client.get('/sns/userinfo', { access_token: 'aToken', openid: 'anOpenid' });
    const kept = JSON.stringify(client.simulator.requests.recent());
    expect(kept).toContain('secret=***&code=***');
    for (const secret of [app.secret, code, 'aToken', 'anOpenid']) expect(kept).not.toContain(secret);
  });

  test('starts anew after clear, whatever is still open', async () => {
    const { requests } = client.simulator;
    const uuid = await client.show();
    const told = client.poll(uuid);
    await client.held(1);
    requests.clear();
    await client.simulator.phone('wang-wei').scan(uuid);
    await told;
    expect([requests.count('poll'), requests.open('poll'), requests.recent()]).toEqual([0, 0, []]);
  });
});

describe('the page', () => {
  test.each([
    ['zh', '微信模拟器'],
    ['en', 'WeChat simulator'],
  ])('speaks %s', async (lang, title) => {
    expect((await client.get('/', { lang })).text).toContain(`<title>${title}</title>`);
    expect((await client.get('/', {}, { headers: { 'accept-language': lang } })).text).toContain(title);
  });

  test('has the secret only behind its own request', async () => {
    const state = await client.get('/simulator/state');
    expect(state.text).not.toContain(app.secret);
    expect(state.fields).toMatchObject({ origin: client.simulator.origin, people: expect.any(Array) });
    expect((await client.get(`/simulator/secret/${app.appId}`)).fields).toEqual({ secret: app.secret });
    expect((await client.get('/simulator/secret/wx0')).status).toBe(404);
  });

  test('shows QR codes without counting as a client', async () => {
    const uuid = await client.show();
    expect((await client.get(`/simulator/qr/${uuid}`)).type).toBe('image/jpeg');
    expect(client.simulator.requests.count('qrcode')).toBe(0);
  });

  test('and the phone never trust foreign text as markup', async () => {
    const { text } = await client.get('/phone', { person: '</script><b>', uuid: '<b>' });
    expect(text).not.toContain('</script><b>');
  });
});

test('by default it is a demo on loopback, with a secret of its own each time', async () => {
  const both = await Promise.all([startSimulator(), startSimulator()]);
  const [one, two] = both.map(({ apps }) => apps[0]);
  expect(one?.appId).toMatch(/^wx[0-9a-f]{16}$/);
  expect(one?.secret).toMatch(/^[0-9a-f]{32}$/);
  expect(one?.secret).not.toBe(two?.secret);
  expect(both.map(({ origin }) => new URL(origin).hostname)).toEqual(['127.0.0.1', '127.0.0.1']);
  await Promise.all(both.map((each) => each.close()));
});

test('a port that is taken is an error, not a crash', async () => {
  const port = Number(new URL(client.simulator.origin).port);
  await expect(startSimulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
