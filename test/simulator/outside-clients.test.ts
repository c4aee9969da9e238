/**
 * Two WeChat clients from npm, unchanged, sign people in against the simulator: their hosts are WeChat's, and only DNS,
 * the port and one trusted authority lead them here.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCertificate } from '../../simulator/certificate.ts';
import type { Simulator } from '../../simulator/start.ts';
import { startSimulator, wechatHosts } from '../../simulator/start.ts';
import type { Clock } from './client.ts';
import { app, createClock, redirectUri } from './client.ts';
import type { Outside, Told } from './outside/outside.ts';
import { startOutside } from './outside/outside.ts';
import type { Site } from './site.ts';
import { account, openSite } from './site.ts';

let folder: string;
let simulator: Simulator;
let outside: Outside;
let site: Site;
let clock: Clock;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outside-'));
  const { ca, cert, key } = await createCertificate([...wechatHosts]);
  const caFile = join(folder, 'ca.pem');
  await writeFile(caFile, ca);
  clock = createClock();
  simulator = await startSimulator({ apps: [app, account], now: clock.now, tls: { cert, key } });
  outside = await startOutside(simulator.origin, caFile);
  site = await openSite();
});
afterAll(async () => {
  await outside.close();
  await Promise.all([simulator.close(), site.close(), rm(folder, { recursive: true })]);
});
beforeEach(() => simulator.faults.clear());

const browse = async (url: string) => String(await outside.call('browser', app, 'get', url));

/** The address of a QR page, the page, a scan, a tap, the poll: the code its script would go on with. */
async function codeOfWebsite(authorizeUrl: string, person = 'lin-xiaowen'): Promise<string> {
  const page = await browse(authorizeUrl);
  const uuid = /\/connect\/qrcode\/(\w{16})"/.exec(page)?.[1] ?? '';
  const phone = simulator.phone(person);
  await phone.scan(uuid);
  await phone.confirm();
  const told = await browse(`https://long.open.weixin.qq.com/connect/l/qrconnect?uuid=${uuid}&_=1`);
  return /wx_code='(\w{32})'/.exec(told)?.[1] ?? '';
}

/** The address of an authorise page, a phone that allows, the site's callback: its code. */
async function codeOfAccount(authorizeUrl: string, person = 'lin-xiaowen'): Promise<string> {
  const phone = simulator.phone(person);
  const page = await phone.open(authorizeUrl);
  if (page.kind === 'consent') await phone.allow();
  return site.callbacks.at(-1)?.get('code') ?? '';
}

describe.each([
  ['website', app, 'snsapi_login'],
  ['official account', account, 'snsapi_userinfo'],
] as const)('wechat-oauth as a %s', (_, own, scope) => {
  const call = (name: string, ...args: unknown[]) => outside.call('wechat-oauth', own, name, ...args);
  const failure = (name: string, ...args: unknown[]) => outside.failure('wechat-oauth', own, name, ...args);
  const newCode = async () => {
    if (own === app)
      return codeOfWebsite(String(await call('getAuthorizeURLForWebsite', redirectUri, 'aState')));
    return codeOfAccount(String(await call('getAuthorizeURL', `${site.origin}/callback`, 'aState', scope)));
  };
  const signIn = async () => ((await call('getAccessToken', await newCode())) as { data: Told }).data;

  test('signs in, refreshes, checks and reads the person', async () => {
    const token = await signIn();
    expect(token).toMatchObject({ expires_in: 7200, scope, unionid: expect.stringMatching(/^o.{27}$/) });
    const { access_token, refresh_token, openid } = token;
    const refreshed = ((await call('refreshAccessToken', refresh_token)) as { data: Told }).data;
    expect(refreshed).toMatchObject({ access_token, refresh_token, openid });
    expect(await call('verifyToken', openid, access_token)).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(await call('getUser', openid)).toMatchObject({
      openid,
      nickname: '林晓雯',
      sex: 0,
      privilege: [],
    });
  });

  test('reads the person by the code alone', async () => {
    expect(await call('getUserByCode', await newCode())).toMatchObject({ nickname: '林晓雯' });
  });

  test('gets a new token after the old one has died', async () => {
    const { access_token, refresh_token } = await signIn();
    clock.pass(7_200_000);
    const refreshed = ((await call('refreshAccessToken', refresh_token)) as { data: Told }).data;
    expect(refreshed['access_token']).not.toBe(access_token);
  });

  test('hears what is wrong with a code', async () => {
    expect(await failure('getAccessToken', 'nonsense')).toMatchObject({
      name: 'WeChatAPIError',
      code: 40029,
      message: expect.stringMatching(/^invalid code, rid: /),
    });
    const code = await newCode();
    await call('getAccessToken', code);
    expect(await failure('getAccessToken', code)).toMatchObject({ code: 40163 });
  });

  test('hears what is wrong with its AppID and AppSecret', async () => {
    const code = await newCode();
    const wrong = (change: object) =>
      outside.failure('wechat-oauth', { ...own, ...change }, 'getAccessToken', code);
    expect(await wrong({ secret: 'x' })).toMatchObject({ code: 40125 });
    expect(await wrong({ secret: '' })).toMatchObject({ code: 41004 });
    expect(await wrong({ appId: 'wx0' })).toMatchObject({ code: 40013 });
  });

  test('hears what is wrong with a refresh token', async () => {
    const { refresh_token } = await signIn();
    expect(await failure('refreshAccessToken', '')).toMatchObject({ code: 41003 });
    expect(await failure('refreshAccessToken', 'nonsense')).toMatchObject({ code: 40030 });
    clock.pass(30 * 24 * 3_600_000);
    expect(await failure('refreshAccessToken', refresh_token)).toMatchObject({ code: 42002 });
  });

  test('hears what is wrong with an openid or a token', async () => {
    const { access_token, openid } = await signIn();
    expect(await failure('verifyToken', 'o-somebody-else', access_token)).toMatchObject({ code: 40003 });
    expect(await failure('verifyToken', openid, 'nonsense')).toMatchObject({ code: 40001 });
    clock.pass(7_200_000);
    expect(await failure('verifyToken', openid, access_token)).toMatchObject({ code: 42001 });
  });

  test('hears that WeChat is busy', async () => {
    simulator.faults.set({ at: 'access_token', times: 1, do: { kind: 'errcode', errcode: -1 } });
    expect(await failure('getAccessToken', await newCode())).toMatchObject({ code: -1 });
  });
});

test('wechat-oauth recognises a person silently, and may not read the profile then', async () => {
  const url = await outside.call(
    'wechat-oauth',
    account,
    'getAuthorizeURL',
    `${site.origin}/callback`,
    'aState',
  );
  const code = await codeOfAccount(String(url));
  const { data } = (await outside.call('wechat-oauth', account, 'getAccessToken', code)) as { data: Told };
  expect(data).toMatchObject({ scope: 'snsapi_base' });
  expect(data).not.toHaveProperty('unionid');
  const refused = await outside.failure('wechat-oauth', account, 'getUser', data['openid']);
  expect(refused).toMatchObject({ code: 48001 });
});

describe('@logto/connector-wechat-web', () => {
  const call = (name: string, ...args: unknown[]) => outside.call('logto', app, name, ...args);
  const failure = (name: string, ...args: unknown[]) => outside.failure('logto', app, name, ...args);
  const newCode = async (person?: string) => {
    const url = await call('getAuthorizationUri', { state: 'aState', redirectUri });
    return codeOfWebsite(String(url), person);
  };

  test('signs in and reads the person', async () => {
    expect(await call('getUserInfo', { code: await newCode() })).toMatchObject({
      id: expect.stringMatching(/^o.{27}$/),
      name: '林晓雯',
      avatar: expect.stringMatching(/\/mmopen\/vi_32\/lin-xiaowen\/132$/),
      rawData: { sex: 0 },
    });
  });

  test('knows somebody without unionid by the openid', async () => {
    const user = (await call('getUserInfo', { code: await newCode('he-jun') })) as Told;
    expect(user).toMatchObject({ name: '何军', id: (user['rawData'] as Told)['openid'] });
  });

  test.each([
    ['an invalid code', 40029, 'social_auth_code_invalid'],
    ['a used code', 40163, 'social_auth_code_invalid'],
  ])('hears of %s', async (_, errcode, code) => {
    const used = await newCode();
    await call('getUserInfo', { code: used });
    const failed = await failure('getUserInfo', { code: errcode === 40163 ? used : 'nonsense' });
    expect(failed).toMatchObject({ code });
  });

  test('hears of a wrong AppSecret', async () => {
    const wrong = { ...app, secret: 'x' };
    const failed = await outside.failure('logto', wrong, 'getUserInfo', { code: await newCode() });
    expect(failed).toMatchObject({ code: 'general', data: { errcode: 40125 } });
  });

  test.each([
    [40001, 'social_invalid_access_token'],
    [40014, 'social_invalid_access_token'],
    [48001, 'general'],
  ])('hears %i of userinfo', async (errcode, code) => {
    simulator.faults.set({ at: 'userinfo', do: { kind: 'errcode', errcode } });
    expect(await failure('getUserInfo', { code: await newCode() })).toMatchObject({ code });
  });

  test('refuses an answer without an openid', async () => {
    simulator.faults.set({ at: 'access_token', do: { kind: 'omit', fields: ['openid'] } });
    expect(await failure('getUserInfo', { code: await newCode() })).toMatchObject({
      code: 'invalid_response',
    });
  });
});
