import { expect, test } from 'vitest';
import { type KeptTokens, signInWithOfficialCode } from '../../main/exchange/official-account.ts';
import { refreshProfile } from '../../main/exchange/refresh-profile.ts';
import { failureOf, holdsNone, plainFailureOf } from './failing.ts';
import { app, startScripted } from './scripted.ts';
import { apps, startSimulated } from './simulated.ts';

const account = apps.officialAccount;
const hour = 3_600_000;
const day = 24 * hour;

async function signedIn() {
  const wechat = await startSimulated();
  const code = await wechat.accountCode('snsapi_userinfo');
  const { tokens, user } = await signInWithOfficialCode(wechat.http, account, code, 'en');
  if (!tokens) throw new Error('nothing to keep');
  const refresh = (kept: KeptTokens = tokens) => refreshProfile(wechat.http, account.appId, kept, 'en');
  return { ...wechat, kept: tokens, user, refresh };
}

const kept: KeptTokens = { openId: 'o1', accessToken: 'OLD-A', refreshToken: 'OLD-R', refreshEndsAt: 1 };
const alive = { errcode: 0, errmsg: 'ok' };
const dead = { errcode: 42001, errmsg: 'access_token expired' };

test('a living token gives the profile as it is today, and stays', async () => {
  const { refresh, kept: tokens, user, simulator } = await signedIn();
  simulator.faults.set({ at: 'userinfo', do: { kind: 'merge', fields: { nickname: '新名字' } } });
  const renewed = await refresh();
  expect(renewed).toEqual({
    user: { ...user, nickname: '新名字', raw: expect.stringContaining('新名字') },
    tokens,
  });
  expect(simulator.requests.count('refresh_token')).toBe(0);
});

test('a dead one is refreshed first; the end of all refreshing stays where it was', async () => {
  const { refresh, kept: tokens, user, simulator, pass } = await signedIn();
  pass(3 * hour);
  const renewed = await refresh();
  expect(renewed.user).toEqual(user);
  expect(renewed.tokens.accessToken).not.toBe(tokens.accessToken);
  expect(renewed.tokens.refreshEndsAt).toBe(tokens.refreshEndsAt);
  expect(simulator.requests.count('refresh_token')).toBe(1);
  expect((await refresh(renewed.tokens)).user).toEqual(user);
  expect(simulator.requests.count('refresh_token')).toBe(1);
});

test('after 30 days only a scan helps', async () => {
  const { refresh, pass } = await signedIn();
  pass(30 * day);
  expect((await plainFailureOf(refresh())).code).toBe('profile.needs-scan');
});

test.each([40030, 42002, 42007])('so it does when a refresh is answered with %i', async (errcode) => {
  const { http, says } = await startScripted();
  says('/sns/auth', dead);
  says('/sns/oauth2/refresh_token', { errcode, errmsg: 'OLD-R' });
  const failure = await failureOf(refreshProfile(http, app.appId, kept, 'en'));
  expect(failure.plain()).toEqual({ code: 'profile.needs-scan', detail: { errcode } });
  holdsNone(failure, ['OLD-A', 'OLD-R']);
});

test('and when the person changed the password meanwhile', async () => {
  const { http, says } = await startScripted();
  says('/sns/auth', alive);
  says('/sns/userinfo', { errcode: 42007, errmsg: 'x' });
  expect((await plainFailureOf(refreshProfile(http, app.appId, kept, 'en'))).code).toBe('profile.needs-scan');
});

test.each([40001, 40003, 40014, 42001])('%i of sns/auth means dead, not trouble', async (errcode) => {
  const { http, says, asked } = await startScripted();
  says('/sns/auth', { errcode, errmsg: 'x' });
  says('/sns/oauth2/refresh_token', { access_token: 'NEW-A', openid: 'o1' });
  says('/sns/userinfo', { openid: 'o1', nickname: 'n' });
  const { tokens } = await refreshProfile(http, app.appId, kept, 'zh-TW');
  expect(tokens).toEqual({ ...kept, accessToken: 'NEW-A' });
  expect(asked('/sns/oauth2/refresh_token')[0]?.query).toEqual({
    appid: app.appId,
    grant_type: 'refresh_token',
    refresh_token: 'OLD-R',
  });
  expect(asked('/sns/userinfo')[0]?.query).toMatchObject({ access_token: 'NEW-A', lang: 'zh_TW' });
});

test('any other trouble is what it is, and costs nothing', async () => {
  const { http, says, asked } = await startScripted();
  says('/sns/auth', { errcode: -1, errmsg: 'system error' });
  expect((await plainFailureOf(refreshProfile(http, app.appId, kept, 'en'))).code).toBe('wechat.busy');
  expect(asked('/sns/oauth2/refresh_token')).toHaveLength(0);
});

test('tokens of somebody else are refused', async () => {
  const { http, says } = await startScripted();
  says('/sns/auth', dead);
  says('/sns/oauth2/refresh_token', { access_token: 'A', openid: 'o2' });
  expect(await plainFailureOf(refreshProfile(http, app.appId, kept, 'en'))).toEqual({
    code: 'wechat.bad-answer',
    detail: { field: 'openid' },
  });
});
