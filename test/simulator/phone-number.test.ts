/** `wxa/business/getuserphonenumber`. V33 is WeChat's published answer. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openIdOf } from '../../simulator/world/ids.ts';
import type { MiniClient } from './mini-client.ts';
import { expectCgiError, miniApp, sisterMini, withMini } from './mini-client.ts';

let client: MiniClient;
beforeEach(async () => {
  client = await withMini();
});
afterEach(() => client.simulator.close());

const number = async (body: unknown, access_token?: string) =>
  client.post('/wxa/business/getuserphonenumber', body, {
    access_token: access_token ?? (await client.token()),
  });

test('a number of mainland China comes without its area code (V33)', async () => {
  const { status, type, fields } = await number({ code: await client.mini().phoneCode() });
  expect({ status, type }).toEqual({ status: 200, type: 'application/json; encoding=utf-8' });
  expect(fields).toEqual({
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: '13800005678',
      purePhoneNumber: '13800005678',
      countryCode: '86',
      watermark: { timestamp: Math.floor(client.clock.now() / 1000), appid: miniApp.appId },
    },
  });
});

test('a foreign number comes with and without it', async () => {
  const { fields } = await number({ code: await client.mini('sinead-obrien').phoneCode() });
  expect(fields['phone_info']).toMatchObject({
    phoneNumber: '353850005512',
    purePhoneNumber: '850005512',
    countryCode: '353',
  });
});

test('a fault makes the country code a number and leaves the rest', async () => {
  client.simulator.faults.set({
    at: 'phone_number',
    do: { kind: 'merge', fields: { phone_info: { countryCode: 86 } } },
  });
  const { fields } = await number({ code: await client.mini().phoneCode() });
  expect(fields['phone_info']).toMatchObject({ countryCode: 86, purePhoneNumber: '13800005678' });
});

test('a fault leaves out what is inside', async () => {
  client.simulator.faults.set({ at: 'phone_number', do: { kind: 'omit', fields: ['phone_info.watermark'] } });
  const { fields } = await number({ code: await client.mini().phoneCode() });
  expect(Object.keys(fields['phone_info'] as object)).toEqual([
    'phoneNumber',
    'purePhoneNumber',
    'countryCode',
  ]);
});

test('a phone without a number gives no code', async () => {
  await expect(client.mini('he-jun').phoneCode()).rejects.toMatchObject({ code: 'phone.none' });
});

test('a wx.login code is not a phone code', async () => {
  const code = await client.mini().wxLogin();
  expectCgiError(await number({ code }), 40029, 'invalid code');
  // Nothing was spent by the mix-up.
  expect((await client.session(code)).fields).toHaveProperty('openid');
});

test('a code of another mini program is refused as another app', async () => {
  const code = await client.mini('lin-xiaowen', sisterMini).phoneCode();
  expectCgiError(await number({ code }), 40013, 'invalid appid');
});

test('a code works once, and for five minutes', async () => {
  const [used, late] = [await client.mini().phoneCode(), await client.mini().phoneCode()];
  await number({ code: used });
  expectCgiError(await number({ code: used }), 40029, 'invalid code');
  client.clock.pass(5 * 60_000);
  expectCgiError(await number({ code: late }), 40029, 'invalid code');
});

test('an openid in the body has to be the person’s', async () => {
  const code = await client.mini().phoneCode();
  const openid = openIdOf(miniApp.appId, 'wang-wei');
  expectCgiError(await number({ code, openid }), 40003, 'invalid openid');
});

test.each([
  ['nothing', '', 44002, 'empty post data'],
  ['a form', 'code=1', 47001, 'data format error'],
  ['a list', '[]', 47001, 'data format error'],
  ['no code', '{}', 47001, 'data format error'],
  ['a number as code', '{"code":1}', 47001, 'data format error'],
  ['an unknown code', '{"code":"x"}', 40029, 'invalid code'],
])('%s in the body', async (_, body, errcode, text) => {
  expectCgiError(await number(body), errcode, text);
});

test('the token is looked at before the body', async () => {
  expectCgiError(await number('', 'x'), 40014, 'invalid access_token');
});

test('wants POST', async () => {
  expectCgiError(await client.get('/wxa/business/getuserphonenumber'), 43002, 'require POST method');
});
