/** `cgi-bin/token` and `cgi-bin/stable_token`: who gets one, how long it lives, what replaces it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from './client.ts';
import { app, textOf } from './client.ts';
import type { MiniClient } from './mini-client.ts';
import { account, expectCgiError, miniApp, withMini } from './mini-client.ts';

let client: MiniClient;
beforeEach(async () => {
  client = await withMini();
});
afterEach(() => client.simulator.close());

const minute = 60_000;
const plainQuery = { grant_type: 'client_credential', appid: miniApp.appId, secret: miniApp.secret };
const plain = (change: Readonly<Record<string, string>> = {}) =>
  client.get('/cgi-bin/token', { ...plainQuery, ...change });
const tokenIn = ({ fields }: Answer) => textOf(fields, 'access_token');
/** The errcode a token gets where it is used; `undefined` when it works. */
const trying = async (access_token: string) =>
  (await client.post('/wxa/getwxacodeunlimit', { scene: 'a' }, { access_token })).fields['errcode'];

const asks = [
  ['token', (change: Readonly<Record<string, string>>) => plain(change)],
  ['stable_token', (change: Readonly<Record<string, string>>) => client.stable(change)],
] as const;

describe.each(asks)('%s', (_, ask) => {
  test('answers as the documentation says (V35)', async () => {
    const { status, type, fields } = await ask({});
    expect({ status, type }).toEqual({ status: 200, type: 'application/json; encoding=utf-8' });
    expect(fields).toEqual({ access_token: expect.stringMatching(/^\d{2}_[\w-]{100,}$/), expires_in: 7200 });
  });

  test('works for an official account', async () => {
    expect((await ask({ appid: account.appId, secret: account.secret })).fields['expires_in']).toBe(7200);
  });

  test.each([
    ['no appid', { appid: '' }, 41002, 'appid missing'],
    ['no secret', { secret: '' }, 41004, 'appsecret missing'],
    ['another grant', { grant_type: 'authorization_code' }, 40002, 'invalid grant_type'],
    ['an unknown appid', { appid: 'wx0000000000000000' }, 40013, 'invalid appid'],
    [
      'a website app, which has no ordinary token',
      { appid: app.appId, secret: app.secret },
      40013,
      'invalid appid',
    ],
    ['a wrong secret', { secret: '0'.repeat(32) }, 40125, 'invalid appsecret'],
    ['all wrong: missing first', { appid: 'wx0', secret: '', grant_type: 'x' }, 41004, 'appsecret missing'],
    [
      'all wrong: grant before app',
      { appid: 'wx0', secret: 'x', grant_type: 'x' },
      40002,
      'invalid grant_type',
    ],
    ['all wrong: app before secret', { appid: 'wx0', secret: 'x' }, 40013, 'invalid appid'],
  ])('%s', async (__, change, errcode, text) => {
    expectCgiError(await ask(change), errcode, text);
  });

  test('names the address that is not on the list (V19)', async () => {
    await client.simulator.close();
    client = await withMini({ apps: [{ ...miniApp, allowIps: ['192.0.2.1'] }] });
    expectCgiError(await ask({}), 40164, 'invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist');
    expect((await ask({ secret: 'x' })).fields['errcode']).toBe(40125);
  });

  test('lets an address on the list in', async () => {
    await client.simulator.close();
    client = await withMini({ apps: [{ ...miniApp, allowIps: ['127.0.0.1'] }] });
    expect((await ask({})).fields['expires_in']).toBe(7200);
  });
});

describe('token', () => {
  test('accepts a form', async () => {
    const body = new URLSearchParams(plainQuery);
    const { fields } = await client.get('/cgi-bin/token', {}, { method: 'POST', body });
    expect(fields['expires_in']).toBe(7200);
  });

  test('is a new one at every call, and the one before works five minutes more', async () => {
    const old = tokenIn(await plain());
    const fresh = tokenIn(await plain());
    expect(fresh).not.toBe(old);
    client.clock.pass(5 * minute - 1);
    expect(await trying(old)).toBeUndefined();
    client.clock.pass(1);
    expect(await trying(old)).toBe(40001);
    expect(await trying(fresh)).toBeUndefined();
  });

  test('grows too old after two hours', async () => {
    const token = tokenIn(await plain());
    client.clock.pass(120 * minute - 1);
    expect(await trying(token)).toBeUndefined();
    client.clock.pass(1);
    expect(await trying(token)).toBe(42001);
  });
});

describe('stable_token', () => {
  test('is the same until five minutes before its end', async () => {
    const first = await client.stable();
    client.clock.pass(115 * minute - 1_000);
    expect((await client.stable()).fields).toEqual({ access_token: tokenIn(first), expires_in: 301 });
    client.clock.pass(1_000);
    const second = await client.stable();
    expect(second.fields['expires_in']).toBe(7200);
    expect(tokenIn(second)).not.toBe(tokenIn(first));
    expect(await trying(tokenIn(first))).toBeUndefined();
  });

  test('is renewed by force, at most every 30 seconds', async () => {
    const first = tokenIn(await client.stable());
    const forced = tokenIn(await client.stable({ force_refresh: true }));
    expect(forced).not.toBe(first);
    client.clock.pass(29_999);
    expect(tokenIn(await client.stable({ force_refresh: true }))).toBe(forced);
    client.clock.pass(1);
    expect(tokenIn(await client.stable({ force_refresh: true }))).not.toBe(forced);
  });

  test('is renewed by force 20 times a day of China', async () => {
    const seen = new Set<string>();
    const force = async () => seen.add(tokenIn(await client.stable({ force_refresh: true })));
    for (let i = 0; i < 21; i += 1) {
      await force();
      client.clock.pass(30_000);
    }
    // The first call had nothing to renew.
    expect(seen.size).toBe(21);
    await force();
    expect(seen.size).toBe(21);
    // 03:04 UTC is 11:04 in China: its day has 13 hours left.
    client.clock.pass(13 * 60 * minute);
    await client.stable();
    const before = tokenIn(await client.stable());
    expect(tokenIn(await client.stable({ force_refresh: true }))).not.toBe(before);
  });

  test('and the plain token leave each other alone', async () => {
    const stable = tokenIn(await client.stable());
    await client.stable({ force_refresh: true });
    const first = tokenIn(await plain());
    await plain();
    client.clock.pass(5 * minute);
    expect([await trying(stable), await trying(first)]).toEqual([40001, 40001]);
    const left = [tokenIn(await client.stable()), await client.token()];
    for (const token of left) expect(await trying(token)).toBeUndefined();
  });

  test('reads JSON only: a form is as if nothing had been sent (V36)', async () => {
    const body = new URLSearchParams(plainQuery);
    expectCgiError(
      await client.get('/cgi-bin/stable_token', {}, { method: 'POST', body }),
      41002,
      'appid missing',
    );
    expectCgiError(await client.post('/cgi-bin/stable_token', ''), 41002, 'appid missing');
    expectCgiError(await client.post('/cgi-bin/stable_token', '{"appid":'), 41002, 'appid missing');
  });

  test('wants POST, and a boolean', async () => {
    expectCgiError(await client.get('/cgi-bin/stable_token', plainQuery), 43002, 'require POST method');
    expectCgiError(await client.stable({ force_refresh: 'true' }), 47001, 'data format error');
  });
});

describe('a token', () => {
  test('that nobody gave out is refused', async () => {
    expect(await trying('')).toBe(41001);
    expect(await trying('nonsense')).toBe(40014);
    expect(await trying(`80_${'a'.repeat(108)}`)).toBe(40001);
  });

  test('of a user is no ordinary token', async () => {
    const { fields } = await client.exchange(await client.signIn());
    expect(await trying(textOf(fields, 'access_token'))).toBe(40001);
  });

  test('of an official account does not open what is for mini programs', async () => {
    expect(await trying(await client.token(account))).toBe(48001);
  });

  test('is in what was issued, with its codes and keys', async () => {
    const mini = client.mini();
    const [login, phone] = [await mini.wxLogin(), await mini.phoneCode()];
    const { fields } = await client.session(login);
    const all = client.simulator.issued();
    const tokens = [await client.token(), tokenIn(await client.stable())];
    for (const each of [login, phone, fields['session_key']]) expect(all).toContain(each);
    for (const each of tokens) expect(client.simulator.issued()).toContain(each);
  });
});
