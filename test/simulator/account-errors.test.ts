/** WeChat's authorise page when it refuses: always HTTP 200, its words and its number, and never a redirect. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pageErrorNumbers } from '../../simulator/account/page-errors.ts';
import { userAgent } from '../../simulator/browser/user-agent.ts';
import type { SimApp } from '../../simulator/options.ts';
import type { Client } from './client.ts';
import { app, withSimulator } from './client.ts';
import { account, authorizeUrl } from './site.ts';

const mini: SimApp = { ...account, appId: 'wx00000000000000bb', kind: 'miniProgram' };
const strict: SimApp = {
  ...account,
  appId: 'wx00000000000000cc',
  callbackHost: 'lobby.example.com',
  callbackScheme: 'https',
  scopes: ['snsapi_base'],
};
const callback = 'https://lobby.example.com/callback';

let client: Client;
beforeEach(async () => {
  client = await withSimulator({ apps: [app, account, mini, strict] });
});
afterEach(() => client.simulator.close());

/** As WeChat's browser asks, without the simulated phone. */
const inWechat = {
  redirect: 'manual',
  headers: { 'user-agent': userAgent('zh-CN'), cookie: 'sim_person=wang-wei' },
} as const satisfies RequestInit;

const pathOf = (url: string) => {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
};
const ask = (url: string) => client.get(pathOf(url), {}, inWechat);
const change = (fields: Readonly<Record<string, string>>) => authorizeUrl(callback, { change: fields });

test.each([
  ['no appid', change({ appid: '' }), 10012, 'appid 不能为空'],
  ['no redirect_uri', change({ redirect_uri: '' }), 10011, 'redirect_uri 不能为空'],
  ['no scope', change({ scope: '' }), 10010, 'scope 不能为空'],
  ['no state at all', change({}).replace('&state=aState1', ''), 10013, 'state 不能为空'],
  ['a website’s AppID', change({ appid: app.appId }), 10016, '请使用公众号 Appid'],
  ['a mini program’s AppID', change({ appid: mini.appId }), 10016, '请使用公众号 Appid'],
  ['a third-party platform', change({ component_appid: 'wx1' }), 10015, '公众号未授权第三方平台'],
  ['a scope of websites', change({ scope: 'snsapi_login' }), 10005, '没有这些 scope 的权限'],
  ['two scopes', change({ scope: 'snsapi_base,snsapi_userinfo' }), 10005, 'scope'],
  ['a scope not granted', change({ appid: strict.appId }), 10005, 'scope'],
  [
    'another host',
    change({ appid: strict.appId, scope: 'snsapi_base', redirect_uri: 'https://evil.example/' }),
    10003,
    '域名与后台配置不一致',
  ],
  [
    'a host that only ends the same',
    change({ appid: strict.appId, scope: 'snsapi_base', redirect_uri: 'https://a.lobby.example.com/' }),
    10003,
    '域名',
  ],
  ['a script', change({ redirect_uri: 'javascript:alert(1)' }), 10003, '域名'],
  [
    'another scheme',
    change({ appid: strict.appId, scope: 'snsapi_base', redirect_uri: 'http://lobby.example.com/' }),
    10039,
    '协议',
  ],
  ['an unknown AppID', change({ appid: 'wx0' }), undefined, 'AppID 参数错误'],
  ['a state with other characters', change({ state: 'a-b' }), undefined, 'state 参数错误'],
  ['a state of 129 characters', change({ state: 'a'.repeat(129) }), undefined, 'state 参数错误'],
  ['another response_type', change({ response_type: 'token' }), undefined, '该链接无法访问'],
])('%s', async (_, url, number, text) => {
  const answer = await ask(url);
  expect([answer.status, answer.type]).toEqual([200, 'text/html; charset=utf-8']);
  expect(answer.text).toContain(text);
  expect(/错误码：(\d+)/.exec(answer.text)?.[1]).toBe(number === undefined ? undefined : String(number));
  const page = await client.simulator.phone('wang-wei').open(url);
  expect(page).toMatchObject({ kind: 'wechat-error', status: 200 });
  expect(page.errorCode).toBe(number);
});

describe('the order of parameters', () => {
  const pairs = ['appid', 'redirect_uri', 'response_type', 'scope', 'state'].map((name) => {
    const value = new URL(change({ scope: 'snsapi_base' })).searchParams.get(name) ?? '';
    return `${name}=${encodeURIComponent(value)}`;
  });
  const at = (all: readonly string[]) =>
    `https://open.weixin.qq.com/connect/oauth2/authorize?${all.join('&')}`;

  test('is WeChat’s own, and extras follow', async () => {
    for (const extra of [[], ['connect_redirect=1'], ['forcePopup=false', 'connect_redirect=1']])
      expect((await ask(at([...pairs, ...extra]))).status).toBe(302);
  });

  test.each([
    ['reversed', [...pairs].reverse()],
    ['with two neighbours changed', [pairs[0], pairs[2], pairs[1], pairs[3], pairs[4]].map(String)],
    ['with an extra before the state', [...pairs.slice(0, 4), 'forcePopup=true', ...pairs.slice(4)]],
    ['with a parameter twice', [...pairs, 'state=b']],
  ])('%s cannot be opened', async (_, all) => {
    expect((await ask(at(all))).text).toContain('该链接无法访问');
  });

  test('needs #wechat_redirect, which only the phone can see', async () => {
    const without = authorizeUrl(callback, { fragment: '' });
    expect(await client.simulator.phone('wang-wei').open(without)).toMatchObject({
      kind: 'wechat-error',
      text: '该链接无法访问',
    });
  });
});

test('a state may be empty, or 128 letters and digits', async () => {
  for (const state of ['', 'aZ9'.padEnd(128, '0')])
    expect((await ask(change({ scope: 'snsapi_base', state }))).status).toBe(302);
});

test('outside WeChat the page says where to open it', async () => {
  const answer = await client.get(pathOf(change({})));
  expect([answer.status, answer.text.includes('请在微信客户端打开链接')]).toEqual([200, true]);
});

test.each(pageErrorNumbers)('a fault shows %i with WeChat’s words', async (number) => {
  client.simulator.faults.set({ at: 'authorize', do: { kind: 'error', number } });
  const page = await client.simulator.phone('wang-wei').open(change({}));
  expect(page).toMatchObject({ kind: 'wechat-error', errorCode: number });
  expect(page.text).not.toContain('系统错误');
});

test('a fault can show a number nobody knows, with words of its own', async () => {
  client.simulator.faults.set({ at: 'authorize', do: { kind: 'error', number: 10017, text: '<b>怪</b>' } });
  const answer = await ask(change({}));
  expect(answer.text).toContain('&lt;b&gt;怪&lt;/b&gt;');
  expect(answer.text).toContain('10017');
});

test('an official account’s AppID gets no QR page', async () => {
  const query = {
    appid: account.appId,
    redirect_uri: callback,
    response_type: 'code',
    scope: 'snsapi_login',
  };
  const page = await client.get('/connect/qrconnect', { ...query, state: 'x' });
  expect(page.text).toContain('Scope 参数错误或没有 Scope 权限');
});

describe('a browser that is no simulated phone', () => {
  const wechat = { 'user-agent': userAgent('zh-CN') };
  const post = (path: string, body: unknown, cookie = '') =>
    client.get(
      path,
      {},
      {
        method: 'POST',
        headers: { ...wechat, 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      },
    );

  test('is asked whose it is, and then as that person', async () => {
    const path = pathOf(change({}));
    expect((await client.get(path, {}, { headers: wechat })).text).toContain('用谁的微信打开？');
    const chosen = await fetch(`${client.simulator.origin}/connect/oauth2/person`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: 'wang-wei' }),
    });
    const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = await client.get(path, {}, { headers: { ...wechat, cookie } });
    expect(page.text).toContain('王伟');
    const ticket = /"ticket":"(\w{32})"/.exec(page.text)?.[1];
    const told = await post('/connect/oauth2/answer', { ticket, answer: 'allow' }, cookie);
    expect(told.fields['go']).toEqual([
      expect.stringMatching(/^https:\/\/lobby\.example\.com\/callback\?code=/),
    ]);
    const again = await post('/connect/oauth2/answer', { ticket, answer: 'allow' }, cookie);
    expect(again).toMatchObject({ status: 410, fields: { error: { code: 'consent.gone' } } });
  });

  test.each([
    ['a ticket that is none', { ticket: 'x', answer: 'allow' }, 'body.bad'],
    ['another answer', { ticket: '0'.repeat(32), answer: 'maybe' }, 'body.bad'],
    ['a ticket nobody has', { ticket: '0'.repeat(32), answer: 'refuse' }, 'consent.gone'],
  ])('is refused %s', async (_, body, code) => {
    expect((await post('/connect/oauth2/answer', body)).fields).toMatchObject({ error: { code } });
  });

  test('finds nothing of an address or of a name as markup', async () => {
    const evil = change({ appid: '"><script>alert(1)</script>' });
    expect((await ask(evil)).text).not.toContain('<script>alert');
  });
});
