import { describe, expect, onTestFinished, test } from 'vitest';
import { failureOf, holdsNone, plainFailureOf } from './failing.ts';
import { app, gate } from './scripted.ts';
import { minute, openTokenDesk, plain, refusing, stable, token } from './token-desk.ts';

describe('a token is fetched once for all who need it', () => {
  test('V35 by stable_token, with a body of JSON', async () => {
    const { get, says, asked } = await openTokenDesk();
    says(stable, token('T1'));
    expect(await get()).toBe('T1');
    const [call] = asked(stable);
    expect(call).toMatchObject({ method: 'POST', query: {} });
    expect(JSON.parse(call?.body ?? '')).toEqual({
      grant_type: 'client_credential',
      appid: app.appId,
      secret: app.appSecret,
      force_refresh: false,
    });
  });

  test('by cgi-bin/token where staff choose it', async () => {
    const { get, says, asked } = await openTokenDesk('plain');
    says(plain, token('T1', '1500'));
    expect(await get()).toBe('T1');
    expect(asked(plain)).toMatchObject([
      { method: 'GET', query: { grant_type: 'client_credential', appid: app.appId, secret: app.appSecret } },
    ]);
  });

  test('100 pieces of work at once make one request', async () => {
    const { get, says, asked } = await openTokenDesk();
    says(stable, token('T1'));
    const got = await Promise.all(Array.from({ length: 100 }, () => get()));
    expect(new Set(got)).toEqual(new Set(['T1']));
    expect(asked(stable)).toHaveLength(1);
  });

  test('each app has its own', async () => {
    const { get, says } = await openTokenDesk();
    says(stable, token('T1'), token('T2'));
    expect(await get()).toBe('T1');
    expect(await get({ ...app, appId: 'wxfedcba9876543210' })).toBe('T2');
    expect(await get()).toBe('T1');
  });
});

describe('it is renewed before it dies', () => {
  test('in its last five minutes, behind the back of those who still use the old one', async () => {
    const { get, pass, says, asked } = await openTokenDesk();
    const held = gate();
    says(
      stable,
      token('T1'),
      (_, answer) => void held.opened.then(() => answer.end(JSON.stringify(token('T2')))),
    );
    expect(await get()).toBe('T1');
    pass(115 * minute - 1);
    expect(await get()).toBe('T1');
    expect(asked(stable)).toHaveLength(1);
    pass(1);
    expect(await Promise.all([get(), get(), get()])).toEqual(['T1', 'T1', 'T1']);
    held.open();
    await expect.poll(get).toBe('T2');
    expect(asked(stable)).toHaveLength(2);
  });

  test('a renewal that fails disturbs nobody while the old one lives, and is tried again after a pause', async () => {
    const { get, pass, says, asked } = await openTokenDesk();
    says(stable, token('T1'), { errcode: -1, errmsg: 'system error' }, token('T3'));
    await get();
    pass(116 * minute);
    expect(await get()).toBe('T1');
    await expect.poll(() => asked(stable).length).toBe(2);
    expect(await get()).toBe('T1');
    pass(minute / 2);
    expect(await get()).toBe('T1');
    await expect.poll(get).toBe('T3');
    expect(asked(stable)).toHaveLength(3);
  });

  test('once it is dead, work waits for the next', async () => {
    const { get, pass, says } = await openTokenDesk();
    says(stable, token('T1'), token('T2'));
    await get();
    pass(120 * minute);
    expect(await get()).toBe('T2');
  });

  test('a short life does not mean a request for every piece of work', async () => {
    const { get, says, asked } = await openTokenDesk('plain');
    says(plain, token('T1', 60));
    for (let i = 0; i < 20; i += 1) expect(await get()).toBe('T1');
    expect(asked(plain)).toHaveLength(1);
  });
});

describe('no token is to be had', () => {
  test('V19 the address that WeChat refuses is told', async () => {
    const { get, says } = await openTokenDesk();
    says(stable, {
      errcode: 40164,
      errmsg:
        'invalid ip 101.226.140.206 ipv6 ::ffff:101.226.140.206, not in whitelist rid: 64e5d2d0-18b1978d-6abec211',
    });
    expect(await plainFailureOf(get())).toEqual({
      code: 'wechat.ip-refused',
      detail: { errcode: 40164, rid: '64e5d2d0-18b1978d-6abec211', ip: '101.226.140.206' },
    });
  });

  test.each([
    [40001, 'wechat.bad-secret'],
    [40125, 'wechat.bad-secret'],
    [40243, 'wechat.secret-frozen'],
    [40013, 'wechat.bad-app'],
    [89503, 'wechat.ip-unconfirmed'],
    [89506, 'wechat.ip-blocked'],
    [45009, 'wechat.quota'],
  ])('%i is %s', async (errcode, code) => {
    const { get, says } = await openTokenDesk();
    says(stable, { errcode, errmsg: 'x' });
    expect((await plainFailureOf(get())).code).toBe(code);
  });

  test('a failure is not remembered', async () => {
    const { get, says } = await openTokenDesk();
    says(stable, { errcode: -1, errmsg: 'system error' }, token('T1'));
    expect((await plainFailureOf(get())).code).toBe('wechat.busy');
    expect(await get()).toBe('T1');
  });

  test('and says nothing of secret or token', async () => {
    const { get, says, tokens } = await openTokenDesk();
    says(stable, { errcode: 40125, errmsg: `invalid appsecret ${app.appSecret}` });
    holdsNone(await failureOf(get()), [app.appSecret]);
    says(stable, token('TOKEN-IN-USE'));
    holdsNone(await failureOf(tokens.use(app, refusing('TOKEN-IN-USE'))), [app.appSecret, 'TOKEN-IN-USE']);
  });
});

describe('a token is forgotten', () => {
  test('when the secret changes, when the call changes, when told to', async () => {
    const { get, tokens, says, switchTo } = await openTokenDesk();
    says(stable, token('T1'), token('T2'), token('T3'), token('T4'));
    says(plain, token('P1'));
    expect(await get()).toBe('T1');
    expect(await get({ ...app, appSecret: 'f'.repeat(32) })).toBe('T2');
    tokens.forget(app.appId);
    expect(await get()).toBe('T3');
    tokens.forget();
    expect(await get()).toBe('T4');
    switchTo('plain');
    expect(await get()).toBe('P1');
  });

  test('even while it is being fetched: what arrives later serves only those who waited', async () => {
    const { get, tokens, says, asked } = await openTokenDesk();
    const held = gate();
    onTestFinished(held.open);
    says(
      stable,
      (_, answer) => void held.opened.then(() => answer.end(JSON.stringify(token('T1')))),
      token('T2'),
    );
    const early = get();
    await expect.poll(() => asked(stable).length).toBe(1);
    tokens.forget(app.appId);
    expect(await get()).toBe('T2');
    held.open();
    expect(await early).toBe('T1');
    expect(await get()).toBe('T2');
  });

  test('renew asks WeChat whatever is at hand', async () => {
    const { get, tokens, says } = await openTokenDesk();
    says(stable, token('T1'), token('T2'));
    await get();
    await tokens.renew(app);
    expect(await get()).toBe('T2');
  });
});
