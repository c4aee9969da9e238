/** `wx.login`, `sns/jscode2session` and `wxa/checksession`. V.. number WeChat's published answers. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoPeople } from '../../simulator/demo.ts';
import { openIdOf } from '../../simulator/world/ids.ts';
import { signatureOf } from '../../simulator/wxa/check-session.ts';
import { app, textOf } from './client.ts';
import type { MiniClient } from './mini-client.ts';
import { account, expectCgiError, miniApp, sisterMini, withMini } from './mini-client.ts';

let client: MiniClient;
beforeEach(async () => {
  client = await withMini();
});
afterEach(() => client.simulator.close());

const minute = 60_000;

describe('jscode2session', () => {
  test('answers with openid, session key and unionid, slashes escaped (V30, V31)', async () => {
    const { status, type, fields, text } = await client.session(await client.mini().wxLogin());
    expect({ status, type }).toEqual({ status: 200, type: 'text/plain' });
    expect(fields).toEqual({
      session_key: expect.stringMatching(/^[A-Za-z0-9+/]{22}==$/),
      openid: expect.stringMatching(/^o[\w-]{27}$/),
      unionid: expect.stringMatching(/^o[\w-]{27}$/),
    });
    expect(text).not.toMatch(/[^\\]\//);
  });

  test('can carry errcode 0 in a success (V32)', async () => {
    client.simulator.faults.set({
      at: 'jscode2session',
      do: { kind: 'merge', fields: { errcode: 0, errmsg: 'ok' } },
    });
    const { fields } = await client.session(await client.mini().wxLogin());
    expect(fields).toMatchObject({ errcode: 0, errmsg: 'ok', openid: expect.any(String) });
  });

  test('one person has one unionid in the website app and the mini program, and two openids', async () => {
    const website = (await client.exchange(await client.signIn())).fields;
    const mini = (await client.session(await client.mini().wxLogin())).fields;
    expect(mini['unionid']).toBe(website['unionid']);
    expect(mini['openid']).not.toBe(website['openid']);
  });

  test('says no unionid for somebody who has none', async () => {
    const { fields } = await client.session(await client.mini('he-jun').wxLogin());
    expect(Object.keys(fields)).toEqual(['session_key', 'openid']);
  });

  test.each([
    ['no appid', { appid: '' }, 41002, 'appid missing'],
    ['no secret', { secret: '' }, 41004, 'appsecret missing'],
    ['no js_code', { js_code: '' }, 41008, 'missing code'],
    ['a code under the name of the other calls', { js_code: '', code: 'x' }, 41008, 'missing code'],
    ['another grant', { grant_type: 'client_credential' }, 40002, 'invalid grant_type'],
    ['an unknown appid', { appid: 'wx0000000000000000' }, 40013, 'invalid appid'],
    ['a website app', { appid: app.appId, secret: app.secret }, 40013, 'invalid appid'],
    ['an official account', { appid: account.appId, secret: account.secret }, 40013, 'invalid appid'],
    ['a wrong secret', { secret: '0'.repeat(32) }, 40125, 'invalid appsecret'],
    ['an unknown code', { js_code: 'no' }, 40029, 'invalid code'],
    [
      'everything wrong: missing first',
      { appid: 'wx0', secret: '', js_code: 'no' },
      41004,
      'appsecret missing',
    ],
    [
      'everything wrong: app before secret',
      { appid: 'wx0', secret: 'no', js_code: 'no' },
      40013,
      'invalid appid',
    ],
  ])('%s', async (_, change, errcode, text) => {
    const { status, type, fields } = await client.session(await client.mini().wxLogin(), change);
    expect({ status, type }).toEqual({ status: 200, type: 'text/plain' });
    expect(fields['errcode']).toBe(errcode);
    expect(textOf(fields, 'errmsg')).toMatch(new RegExp(`^${text}, rid: [0-9a-f-]{26}$`));
  });

  test('a code works once', async () => {
    const code = await client.mini().wxLogin();
    await client.session(code);
    expect((await client.session(code)).fields).toMatchObject({ errcode: 40163 });
  });

  test('a code dies after five minutes', async () => {
    const code = await client.mini().wxLogin();
    client.clock.pass(5 * minute);
    expect((await client.session(code)).fields).toMatchObject({ errcode: 40029 });
  });

  test('a phone code, a website code and the code of another mini program are no js_code', async () => {
    const foreign = [
      await client.mini().phoneCode(),
      await client.signIn(),
      await client.mini('lin-xiaowen', sisterMini).wxLogin(),
    ];
    for (const code of foreign) expect((await client.session(code)).fields['errcode']).toBe(40029);
  });

  test('a js_code is no website code', async () => {
    expect((await client.exchange(await client.mini().wxLogin())).fields['errcode']).toBe(40029);
  });

  test('somebody WeChat rates high-risk is blocked, in the older words (V38)', async () => {
    await client.simulator.close();
    const people = demoPeople.map((person) => ({ ...person, isBlocked: person.id === 'wang-wei' }));
    client = await withMini({ people });
    const { fields } = await client.session(await client.mini('wang-wei').wxLogin());
    expect(fields).toEqual({
      errcode: 40226,
      errmsg: expect.stringMatching(/^code blocked, hints: \[ req_id: \w{9}-\w{6} \]$/),
    });
    expect((await client.session(await client.mini().wxLogin())).fields).toHaveProperty('openid');
  });

  test('one person has a hundred logins a minute; others are not touched', async () => {
    const login = async (person: string) =>
      (await client.session(await client.mini(person).wxLogin())).fields['errcode'];
    for (let i = 0; i < 100; i += 1) expect(await login('wang-wei')).toBeUndefined();
    expect(await login('wang-wei')).toBe(45011);
    expect(await login('xu-jie')).toBeUndefined();
    client.clock.pass(minute);
    expect(await login('wang-wei')).toBeUndefined();
  });

  test('a bench can raise that limit', async () => {
    await client.simulator.close();
    client = await withMini({ limits: { loginsPerMinute: 101 } });
    for (let i = 0; i < 101; i += 1) {
      const { fields } = await client.session(await client.mini().wxLogin());
      expect(fields).toHaveProperty('openid');
    }
    expect((await client.session(await client.mini().wxLogin())).fields['errcode']).toBe(45011);
  });

  test('wants GET', async () => {
    expect((await client.post('/sns/jscode2session', {})).fields['errcode']).toBe(43001);
  });
});

describe('checksession', () => {
  const check = async (key: string, change: Readonly<Record<string, string>> = {}) =>
    client.get('/wxa/checksession', {
      access_token: await client.token(),
      openid: openIdOf(miniApp.appId, 'lin-xiaowen'),
      signature: signatureOf(key),
      sig_method: 'hmac_sha256',
      ...change,
    });
  const login = async () =>
    textOf((await client.session(await client.mini().wxLogin())).fields, 'session_key');

  test('signs with the literal key over nothing, as the documented vectors do', () => {
    const key = 'o0q0otL8aEzpcZL/FT9WsQ==';
    expect(signatureOf(key, '{"foo":"bar"}')).toBe(
      '654571f79995b2ce1e149e53c0a33dc39c0a74090db514261454e8dbe432aa0b',
    );
    expect(signatureOf(key)).toBe('46e043c5525c2d817c44be603d30837a808a1d930d038f6fdc3e62a201fed128');
  });

  test('knows the key of the last login', async () => {
    const { status, type, fields } = await check(await login());
    expect({ status, type }).toEqual({ status: 200, type: 'application/json; encoding=utf-8' });
    expect(fields).toEqual({ errcode: 0, errmsg: 'ok' });
  });

  test('a new wx.login replaces the key', async () => {
    const key = await login();
    await client.mini().wxLogin();
    expectCgiError(await check(key), 87009, 'invalid signature');
  });

  test('nobody else’s login does', async () => {
    const key = await login();
    await client.mini('wang-wei').wxLogin();
    expect((await check(key)).fields).toMatchObject({ errcode: 0 });
  });

  test.each([
    ['no token', { access_token: '' }, 41001, 'access_token missing'],
    ['no openid', { openid: '' }, 41009, 'missing openid'],
    ['something that is no token', { access_token: 'x' }, 40014, 'invalid access_token'],
    [
      'a person of another app',
      { openid: openIdOf(sisterMini.appId, 'lin-xiaowen') },
      40003,
      'invalid openid',
    ],
    ['no signature', { signature: '' }, 87009, 'invalid signature'],
    ['another method', { sig_method: 'md5' }, 40097, 'invalid args'],
  ])('%s', async (_, change, errcode, text) => {
    expectCgiError(await check(await login(), change), errcode, text);
  });
});
