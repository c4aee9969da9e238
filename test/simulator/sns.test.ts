/** The token endpoints: fields, errors in WeChat's order, lives. V.. number WeChat’s published answers. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from './client.ts';
import { app, sisterApp, textOf, withSimulator } from './client.ts';

let client: Client;
beforeEach(async () => {
  client = await withSimulator();
});
afterEach(() => client.simulator.close());

const minute = 60_000;

async function signedIn(person?: string) {
  const { fields } = await client.exchange(await client.signIn(person));
  return { access_token: textOf(fields, 'access_token'), openid: textOf(fields, 'openid'), fields };
}

describe('access_token', () => {
  test('answers as the documentation says (V02)', async () => {
    const { status, type, fields } = await client.exchange(await client.signIn());
    expect({ status, type }).toEqual({ status: 200, type: 'text/plain' });
    expect(fields).toEqual({
      access_token: expect.stringMatching(/^\d{2}_[\w-]{100,}$/),
      expires_in: 7200,
      refresh_token: expect.stringMatching(/^\d{2}_[\w-]{100,}$/),
      openid: expect.stringMatching(/^o[\w-]{27}$/),
      scope: 'snsapi_login',
      unionid: expect.stringMatching(/^o[\w-]{27}$/),
    });
  });

  test('a code cannot be used twice (V07)', async () => {
    const code = await client.signIn();
    await client.exchange(code);
    const { status, fields } = await client.exchange(code);
    expect(status).toBe(200);
    expect(fields).toEqual({
      errcode: 40163,
      errmsg: expect.stringMatching(/^code been used, rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/),
    });
  });

  test('the first group of a rid is the Unix time', async () => {
    const { fields } = await client.exchange('nothing');
    const seconds = Number.parseInt(/rid: ([0-9a-f]{8})/.exec(textOf(fields, 'errmsg'))?.[1] ?? '', 16);
    expect(seconds).toBe(Math.floor(client.clock.now() / 1000));
  });

  test('a code dies after ten minutes', async () => {
    const code = await client.signIn();
    client.clock.pass(10 * minute);
    expect((await client.exchange(code)).fields).toMatchObject({ errcode: 40029 });
  });

  test('a code of another app is refused and burnt (V43)', async () => {
    const code = await client.signIn();
    const other = { appid: sisterApp.appId, secret: sisterApp.secret };
    expect((await client.exchange(code, other)).fields).toMatchObject({ errcode: 40029 });
    expect((await client.exchange(code)).fields).toMatchObject({ errcode: 40163 });
  });

  test.each([
    ['no appid', { appid: '' }, 41002, 'appid missing'],
    ['no secret', { secret: '' }, 41004, 'appsecret missing'],
    ['no code', { code: '' }, 41008, 'missing code'],
    ['another grant', { grant_type: 'client_credential' }, 40002, 'invalid grant_type'],
    ['an unknown appid', { appid: 'wx0000000000000000' }, 40013, 'invalid appid'],
    ['a wrong secret', { secret: '0'.repeat(32) }, 40125, 'invalid appsecret'],
    ['an unknown code', { code: 'x'.repeat(10_000) }, 40029, 'invalid code'],
    [
      'everything wrong: missing comes first',
      { appid: 'wx0', secret: '', code: 'no' },
      41004,
      'appsecret missing',
    ],
    [
      'everything wrong: the app before the secret',
      { appid: 'wx0', secret: 'no', code: 'no' },
      40013,
      'invalid appid',
    ],
  ])('%s', async (_, change, errcode, text) => {
    const { fields } = await client.exchange(await client.signIn(), change);
    expect(fields['errcode']).toBe(errcode);
    expect(textOf(fields, 'errmsg').split(', rid: ')[0]).toBe(text);
  });

  test('a refused exchange with a wrong secret leaves the code alone', async () => {
    const code = await client.signIn();
    await client.exchange(code, { secret: 'wrong' });
    expect((await client.exchange(code)).fields).toHaveProperty('access_token');
  });

  test('POST is told to use GET', async () => {
    const { status, fields } = await client.get('/sns/oauth2/access_token', {}, { method: 'POST' });
    expect(status).toBe(200);
    expect(fields).toMatchObject({ errcode: 43001 });
  });
});

describe('identity', () => {
  test('openid is per app, unionid joins apps of one account', async () => {
    const first = (await signedIn()).fields;
    const uuid = await client.show({ appid: sisterApp.appId });
    await client.simulator.phone('lin-xiaowen').scan(uuid);
    await client.simulator.phone('lin-xiaowen').confirm();
    const code = (await client.poll(uuid)).split(' ')[1] ?? '';
    const { fields } = await client.exchange(code, { appid: sisterApp.appId, secret: sisterApp.secret });
    expect(fields['openid']).not.toBe(first['openid']);
    expect(fields['unionid']).toBe(first['unionid']);
  });

  test('ids survive a restart', async () => {
    const before = (await signedIn()).fields;
    await client.simulator.close();
    client = await withSimulator();
    const after = (await signedIn()).fields;
    expect([after['openid'], after['unionid']]).toEqual([before['openid'], before['unionid']]);
  });

  test('somebody without unionid has no such member', async () => {
    expect((await signedIn('he-jun')).fields).not.toHaveProperty('unionid');
  });
});

describe('userinfo', () => {
  test('has the fields of today, gender and region empty (V23)', async () => {
    const { access_token, openid, fields: token } = await signedIn();
    const { type, text, fields } = await client.get('/sns/userinfo', { access_token, openid, lang: 'zh_CN' });
    expect(type).toBe('text/plain');
    expect(fields).toEqual({
      openid,
      nickname: '林晓雯',
      sex: 0,
      language: '',
      city: '',
      province: '',
      country: '',
      headimgurl: `${client.simulator.origin}/mmopen/vi_32/lin-xiaowen/132`,
      privilege: [],
      unionid: token['unionid'],
    });
    expect(text).toContain('\\/mmopen\\/vi_32\\/');
  });

  test('somebody without a picture has an empty headimgurl', async () => {
    const { access_token, openid } = await signedIn('xu-jie');
    expect((await client.get('/sns/userinfo', { access_token, openid })).fields).toMatchObject({
      headimgurl: '',
    });
  });

  test('emoji arrive as four UTF-8 bytes', async () => {
    const { access_token, openid } = await signedIn('zhou-mei');
    const { text } = await client.get('/sns/userinfo', { access_token, openid });
    expect(text).toContain('"nickname":"🌸小美 ✨"');
  });

  test.each([
    ['no token', { access_token: '' }, 41001, 'access_token missing'],
    ['no openid (V15)', { openid: '' }, 41009, 'missing openid'],
    [
      'a nonsense token (V14)',
      { access_token: 'x' },
      40001,
      'invalid credential, access_token is invalid or not latest',
    ],
    ['another openid', { openid: `o${'0'.repeat(27)}` }, 40003, 'invalid openid'],
  ])('%s', async (_, change, errcode, text) => {
    const { access_token, openid } = await signedIn();
    const { fields } = await client.get('/sns/userinfo', { access_token, openid, ...change });
    expect(fields['errcode']).toBe(errcode);
    expect(textOf(fields, 'errmsg').split(', rid: ')[0]).toBe(text);
  });
});

describe('auth', () => {
  test('a living token is ok (V13)', async () => {
    const { access_token, openid } = await signedIn();
    expect((await client.get('/sns/auth', { access_token, openid })).text).toBe(
      '{"errcode":0,"errmsg":"ok"}',
    );
  });

  test('a token dies after two hours', async () => {
    const { access_token, openid } = await signedIn();
    client.clock.pass(120 * minute);
    expect((await client.get('/sns/auth', { access_token, openid })).fields).toMatchObject({
      errcode: 42001,
    });
  });
});

describe('refresh_token', () => {
  const refresh = (refresh_token: string, change: Record<string, string> = {}) =>
    client.get('/sns/oauth2/refresh_token', {
      appid: app.appId,
      grant_type: 'refresh_token',
      refresh_token,
      ...change,
    });

  test('a living token keeps its value and gets a new end', async () => {
    const { access_token, openid, fields } = await signedIn();
    client.clock.pass(119 * minute);
    const answer = (await refresh(textOf(fields, 'refresh_token'))).fields;
    const { unionid: _, ...documented } = fields;
    expect(answer).toEqual(documented);
    client.clock.pass(119 * minute);
    expect((await client.get('/sns/auth', { access_token, openid })).fields).toMatchObject({ errcode: 0 });
  });

  test('a dead token is replaced', async () => {
    const { access_token, openid, fields } = await signedIn();
    client.clock.pass(121 * minute);
    const answer = (await refresh(textOf(fields, 'refresh_token'))).fields;
    expect(answer['access_token']).not.toBe(access_token);
    expect(answer['refresh_token']).toBe(fields['refresh_token']);
    expect((await client.get('/sns/auth', { access_token, openid })).fields).toMatchObject({
      errcode: 40001,
    });
  });

  test('thirty days after the first exchange it is over, however often it was used', async () => {
    const { fields } = await signedIn();
    client.clock.pass(29 * 24 * 60 * minute);
    expect((await refresh(textOf(fields, 'refresh_token'))).fields).toHaveProperty('access_token');
    client.clock.pass(24 * 60 * minute);
    expect((await refresh(textOf(fields, 'refresh_token'))).fields).toMatchObject({ errcode: 42002 });
  });

  test.each([
    ['a missing token is seen before a wrong app (V17)', { refresh_token: '', appid: 'wx0' }, 41003],
    ['a wrong app is seen before a wrong token', { refresh_token: 'no', appid: 'wx0' }, 40013],
    ['an unknown token (V16)', { refresh_token: 'no' }, 40030],
    ['the grant of another call', { grant_type: 'authorization_code' }, 40002],
    ['another app’s token', { appid: sisterApp.appId }, 40030],
  ])('%s', async (_, change, errcode) => {
    const { fields } = await signedIn();
    expect((await refresh(textOf(fields, 'refresh_token'), change)).fields).toMatchObject({ errcode });
  });
});
