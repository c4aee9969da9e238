import { describe, expect, test } from 'vitest';
import { createAppTokens } from '../../main/exchange/app-tokens.ts';
import { codePicture, loginWithJsCode, phoneNumber } from '../../main/exchange/mini-program.ts';
import { failureOf, holdsNone, plainFailureOf } from './failing.ts';
import { app, startScripted } from './scripted.ts';
import { apps, page, startSimulated } from './simulated.ts';

const mini = apps.miniProgram;
const wish = { scene: 'a1B2c3', page, envVersion: 'release', width: 430 } as const;
const token = { access_token: '90_token', expires_in: 7200 };

async function withToken() {
  const wechat = await startScripted();
  wechat.says('/cgi-bin/stable_token', token);
  return { ...wechat, tokens: createAppTokens({ http: wechat.http, call: () => 'stable', now: Date.now }) };
}

describe('a login code', () => {
  test('becomes openId and unionId, and nothing else', async () => {
    const { http, jsCode } = await startSimulated();
    expect(await loginWithJsCode(http, mini, await jsCode())).toEqual({
      openId: expect.stringMatching(/^o/),
      unionId: expect.stringMatching(/^o/),
    });
  });

  test('serves once', async () => {
    const { http, jsCode } = await startSimulated();
    const code = await jsCode();
    await loginWithJsCode(http, mini, code);
    expect((await plainFailureOf(loginWithJsCode(http, mini, code))).code).toBe('wechat.code-used');
  });

  test('of a person whom WeChat blocks is refused', async () => {
    const { http, jsCode } = await startSimulated({ person: { isBlocked: true } });
    expect((await plainFailureOf(loginWithJsCode(http, mini, await jsCode()))).code).toBe(
      'wechat.person-restricted',
    );
  });

  test('a phone code is not one', async () => {
    const { http, phoneCode } = await startSimulated();
    expect((await plainFailureOf(loginWithJsCode(http, mini, await phoneCode()))).code).toBe(
      'wechat.code-invalid',
    );
  });

  test.each([
    [45011, 'wechat.rate-limited'],
    [40226, 'wechat.person-restricted'],
    [40013, 'wechat.bad-app'],
    [40125, 'wechat.bad-secret'],
    [-1, 'wechat.busy'],
  ])('%i is %s, and holds nothing secret', async (errcode, code) => {
    const { http, says } = await startScripted();
    says('/sns/jscode2session', { errcode, errmsg: 'THE-CODE', session_key: 'THE-KEY' });
    const failure = await failureOf(loginWithJsCode(http, app, 'THE-CODE'));
    expect(failure.plain()).toEqual({ code, detail: { errcode } });
    holdsNone(failure, ['THE-CODE', 'THE-KEY', app.appSecret]);
  });
});

describe('the code on the kiosk', () => {
  test('is a picture', async () => {
    const { http, tokens } = await startSimulated();
    const { bytes, type } = await codePicture(http, tokens, mini, wish);
    expect(type).toMatch(/^(jpg|png)$/);
    expect(bytes.length).toBeGreaterThan(500);
  });

  test('is asked for with the token in the address and the wish as JSON', async () => {
    const { http, tokens, says, asked } = await withToken();
    says('/wxa/getwxacodeunlimit', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
    expect((await codePicture(http, tokens, app, wish)).type).toBe('jpg');
    const [call] = asked('/wxa/getwxacodeunlimit');
    expect(call?.query).toEqual({ access_token: token.access_token });
    expect(JSON.parse(call?.body ?? '')).toEqual({
      scene: 'a1B2c3',
      page,
      width: 430,
      env_version: 'release',
      check_path: true,
    });
  });

  test('of a trial version may open a page that is not released yet', async () => {
    const { http, tokens, says, asked } = await withToken();
    says('/wxa/getwxacodeunlimit', Uint8Array.from([0xff, 0xd8, 0xff]));
    await codePicture(http, tokens, app, { ...wish, envVersion: 'trial' });
    expect(JSON.parse(asked('/wxa/getwxacodeunlimit')[0]?.body ?? '')).toMatchObject({
      env_version: 'trial',
      check_path: false,
    });
  });

  test('cannot open a page that WeChat does not know', async () => {
    const { http, tokens } = await startSimulated();
    const failure = await failureOf(codePicture(http, tokens, mini, { ...wish, page: 'pages/none' }));
    expect(failure.code).toBe('wechat.page-unpublished');
    expect(failure.detail['errcode']).toBe(41030);
  });

  test('survives a token that WeChat has forgotten', async () => {
    const { http, tokens, simulator } = await startSimulated();
    simulator.faults.set({ at: 'wxacode', times: 1, do: { kind: 'errcode', errcode: 40001 } });
    expect(await codePicture(http, tokens, mini, wish)).toHaveProperty('bytes');
  });

  test.each(['', 'x'.repeat(33), 'a%20b', '中文', 'a b', '<', '"'])(
    'scene %j is never sent',
    async (scene) => {
      const { http, tokens, asked } = await withToken();
      const failure = await failureOf(codePicture(http, tokens, app, { ...wish, scene }));
      expect(failure.plain()).toEqual({ code: 'wechat.bad-request', detail: { field: 'scene' } });
      expect(asked('/cgi-bin/stable_token')).toHaveLength(0);
    },
  );

  test.each([
    [45009, 'wechat.quota'],
    [40129, 'wechat.bad-request'],
    [40169, 'wechat.bad-request'],
    [40097, 'wechat.bad-request'],
    [85096, 'wechat.bad-request'],
    [48001, 'wechat.unauthorized'],
  ])('%i is %s', async (errcode, code) => {
    const { http, tokens, says } = await withToken();
    says('/wxa/getwxacodeunlimit', { errcode, errmsg: 'x' });
    const failure = await failureOf(codePicture(http, tokens, app, wish));
    expect(failure.code).toBe(code);
    holdsNone(failure, [token.access_token, app.appSecret]);
  });
});

describe('a phone code', () => {
  test('becomes a number', async () => {
    const { http, tokens, phoneCode } = await startSimulated();
    expect(await phoneNumber(http, tokens, mini, await phoneCode())).toEqual({
      countryCode: '86',
      number: '13812345678',
      e164: '+8613812345678',
    });
  });

  test('of a foreign number too', async () => {
    const person = { phone: { countryCode: '852', pure: '91234567' } };
    const { http, tokens, phoneCode } = await startSimulated({ person });
    expect((await phoneNumber(http, tokens, mini, await phoneCode())).e164).toBe('+85291234567');
  });

  test('a login code is not one, and the failure says that they may have been mixed up', async () => {
    const { http, tokens, jsCode } = await startSimulated();
    const failure = await failureOf(phoneNumber(http, tokens, mini, await jsCode()));
    expect(failure.code).toBe('wechat.code-mixed');
    expect(failure.detail['errcode']).toBe(40029);
  });

  test.each([
    [40013, 'wechat.foreign-phone'],
    [45011, 'wechat.rate-limited'],
    [45009, 'wechat.quota'],
    [47001, 'wechat.bad-request'],
    [48001, 'wechat.unauthorized'],
  ])('%i is %s, and holds nothing secret', async (errcode, code) => {
    const { http, tokens, says } = await withToken();
    says('/wxa/business/getuserphonenumber', { errcode, errmsg: 'THE-CODE' });
    const failure = await failureOf(phoneNumber(http, tokens, app, 'THE-CODE'));
    expect(failure.plain()).toEqual({ code, detail: { errcode } });
    holdsNone(failure, ['THE-CODE', token.access_token, app.appSecret]);
  });

  test('an AppID that WeChat does not know is no matter of the code', async () => {
    const { http, tokens, says } = await withToken();
    says('/cgi-bin/stable_token', { errcode: 40013, errmsg: 'invalid appid' });
    expect((await plainFailureOf(phoneNumber(http, tokens, app, 'C'))).code).toBe('wechat.bad-app');
  });
});
