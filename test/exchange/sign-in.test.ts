import { describe, expect, test } from 'vitest';
import { signInWithOfficialCode } from '../../main/exchange/official-account.ts';
import { signInWithCode } from '../../main/exchange/web-login.ts';
import { failureOf, holdsNone, plainFailureOf } from './failing.ts';
import { app, startScripted } from './scripted.ts';
import { apps, lin, startSimulated } from './simulated.ts';

const day = 24 * 3_600_000;
const exchange = '/sns/oauth2/access_token';
const userinfo = '/sns/userinfo';

describe('a website code', () => {
  test('becomes the person, and tokens that serve for 30 days', async () => {
    const { http, websiteCode } = await startSimulated();
    const before = Date.now();
    const found = await signInWithCode(http, apps.website, await websiteCode(), 'zh-CN');
    expect(found).toMatchObject({
      openId: expect.stringMatching(/^o/),
      unionId: expect.stringMatching(/^o/),
    });
    expect(found.nickname).not.toBe('');
    expect(found.tokens?.openId).toBe(found.openId);
    expect(found.tokens?.refreshEndsAt).toBeGreaterThanOrEqual(before + 30 * day);
    expect(found.tokens?.refreshEndsAt).toBeLessThanOrEqual(Date.now() + 30 * day);
  });

  test('is sent once, even when its answer is lost', async () => {
    const { http, websiteCode, simulator } = await startSimulated();
    const code = await websiteCode();
    simulator.faults.set({ at: 'access_token', times: 1, do: { kind: 'drop' } });
    expect((await plainFailureOf(signInWithCode(http, apps.website, code, 'en'))).code).toBe(
      'network.unreachable',
    );
    expect(simulator.requests.count('access_token')).toBe(1);
    expect((await plainFailureOf(signInWithCode(http, apps.website, code, 'en'))).code).toBe(
      'wechat.code-used',
    );
  });

  test('a profile that WeChat is too busy for is asked a second time', async () => {
    const { http, websiteCode, simulator } = await startSimulated();
    simulator.faults.set({ at: 'userinfo', times: 1, do: { kind: 'errcode', errcode: -1 } });
    expect(await signInWithCode(http, apps.website, await websiteCode(), 'en')).toHaveProperty('openId');
  });

  test('a token that is dead on arrival is refreshed', async () => {
    const { http, websiteCode, simulator } = await startSimulated();
    simulator.faults.set({ at: 'userinfo', times: 1, do: { kind: 'errcode', errcode: 40001 } });
    expect(await signInWithCode(http, apps.website, await websiteCode(), 'en')).toHaveProperty('openId');
    expect(simulator.requests.count('refresh_token')).toBe(1);
  });

  test.each([
    [40029, 'wechat.code-invalid'],
    [40163, 'wechat.code-used'],
    [42003, 'wechat.code-invalid'],
    [40013, 'wechat.bad-app'],
    [40125, 'wechat.bad-secret'],
    [40243, 'wechat.secret-frozen'],
    [41004, 'wechat.bad-secret'],
    [41008, 'wechat.bad-request'],
    [45011, 'wechat.rate-limited'],
    [50002, 'wechat.person-restricted'],
    [-1, 'wechat.busy'],
    [99999, 'wechat.unknown'],
  ])('%i is %s, and holds nothing secret', async (errcode, code) => {
    const { http, says } = await startScripted();
    says(exchange, { errcode, errmsg: `no THE-CODE ${app.appSecret}, rid: 6206378a-793424c0-2e4091cc` });
    const failure = await failureOf(signInWithCode(http, app, 'THE-CODE', 'en'));
    expect(failure.plain()).toEqual({ code, detail: { errcode, rid: '6206378a-793424c0-2e4091cc' } });
    holdsNone(failure, ['THE-CODE', app.appSecret, app.appId]);
  });
});

describe('an official account’s code', () => {
  test('with consent becomes the person', async () => {
    const { http, accountCode } = await startSimulated();
    const found = await signInWithOfficialCode(
      http,
      apps.officialAccount,
      await accountCode('snsapi_userinfo'),
      'zh-TW',
    );
    expect(found).toMatchObject({ consented: true, user: { unionId: expect.stringMatching(/^o/) } });
    expect(found.user.nickname).not.toBe('');
    expect(found.tokens?.refreshToken).toBeTruthy();
  });

  test('without consent becomes an openId: nothing more is asked, nothing is kept', async () => {
    const { http, accountCode, simulator } = await startSimulated();
    const found = await signInWithOfficialCode(
      http,
      apps.officialAccount,
      await accountCode('snsapi_base'),
      'en',
    );
    expect(found).toEqual({
      consented: false,
      user: { openId: expect.stringMatching(/^o/), unionId: null, nickname: '', avatarUrl: null, raw: null },
      tokens: null,
    });
    expect(simulator.requests.count('userinfo')).toBe(0);
  });

  test('silently or with consent, it is the same openId', async () => {
    const { http, accountCode } = await startSimulated();
    const asked = await signInWithOfficialCode(
      http,
      apps.officialAccount,
      await accountCode('snsapi_userinfo'),
      'en',
    );
    const silent = await signInWithOfficialCode(
      http,
      apps.officialAccount,
      await accountCode('snsapi_base'),
      'en',
    );
    expect(silent.user.openId).toBe(asked.user.openId);
  });

  test('of a snapshot user is refused before any profile is asked for', async () => {
    const { http, accountCode, simulator } = await startSimulated({ person: { opensSnapshots: true } });
    const code = await accountCode('snsapi_userinfo', lin);
    expect(await plainFailureOf(signInWithOfficialCode(http, apps.officialAccount, code, 'en'))).toEqual({
      code: 'wechat.snapshot-user',
      detail: {},
    });
    expect(simulator.requests.count('userinfo')).toBe(0);
  });

  test.each([
    ['V06, as a number', 1],
    ['as text', '1'],
  ])('%s', async (_name, is_snapshotuser) => {
    const { http, says, asked } = await startScripted();
    says(exchange, {
      access_token: 'A',
      refresh_token: 'R',
      openid: 'o',
      scope: 'snsapi_userinfo',
      is_snapshotuser,
    });
    const failure = await failureOf(signInWithOfficialCode(http, app, 'C', 'en'));
    expect(failure.code).toBe('wechat.snapshot-user');
    expect(asked(userinfo)).toHaveLength(0);
  });

  test('an answer without a scope grants no profile', async () => {
    const { http, says } = await startScripted();
    says(exchange, { access_token: 'A', openid: 'o' });
    expect(await signInWithOfficialCode(http, app, 'C', 'en')).toMatchObject({ consented: false });
  });

  test('a profile of somebody else is refused', async () => {
    const { http, says } = await startScripted();
    says(exchange, { access_token: 'A', refresh_token: 'R', openid: 'o1', scope: 'snsapi_userinfo' });
    says(userinfo, { openid: 'o2', nickname: 'x' });
    const failure = await failureOf(signInWithOfficialCode(http, app, 'C', 'en'));
    expect(failure.plain()).toEqual({ code: 'wechat.bad-answer', detail: { field: 'openid' } });
  });
});
