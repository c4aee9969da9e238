/** Official-account pages: what WeChat checks, when it asks, and what a site gets. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SimulatorOptions } from '../../simulator/options.ts';
import type { Client } from './client.ts';
import { app, sisterApp, textOf, withSimulator } from './client.ts';
import type { Site, SiteOptions } from './site.ts';
import { account, authorizeUrl, openSite } from './site.ts';

let client: Client;
let site: Site;
async function begin(options: SimulatorOptions = {}, ofSite: SiteOptions = {}) {
  client = await withSimulator({ apps: [app, sisterApp, account], ...options });
  site = await openSite(ofSite);
}
async function end() {
  await Promise.all([client.simulator.close(), site.close()]);
}
/** Everything anew, with other options. */
async function anew(options: SimulatorOptions, ofSite: SiteOptions = {}) {
  await end();
  await begin(options, ofSite);
}
beforeEach(() => begin());
afterEach(end);

const lin = () => client.simulator.phone('lin-xiaowen');
const open = (options: SiteOptions = {}) => lin().open(authorizeUrl(`${site.origin}/callback`, options));
const exchange = (code: string) => client.exchange(code, { appid: account.appId, secret: account.secret });
const codeOf = (at = 0) => site.callbacks[at]?.get('code') ?? '';

describe('the question', () => {
  test('is asked for snsapi_userinfo, and allowing it leads to the site', async () => {
    const asked = await lin().open(`${site.origin}/start`);
    expect(asked).toMatchObject({ kind: 'consent', app: 'Lobby 服务号', scope: 'snsapi_userinfo' });
    expect(asked.text).toContain('获取你的昵称、头像');
    expect(asked.text).toContain('林晓雯');
    expect(site.callbacks).toEqual([]);
    const landed = await lin().allow();
    expect(landed).toMatchObject({ kind: 'page', status: 200, text: '你好 & 欢迎 done' });
    expect(Object.fromEntries(site.callbacks[0] ?? [])).toEqual({
      code: expect.stringMatching(/^\w{32}$/),
      state: 'aState1',
    });
  });

  test('speaks the language of the phone', async () => {
    const page = await lin().open(`${site.origin}/start`, { language: 'en' });
    expect(page.text).toContain('Get your name and profile photo');
  });

  test('refused closes the page, and the site hears nothing', async () => {
    await open();
    await lin().refuse();
    expect(lin().page).toBeUndefined();
    expect(site.callbacks).toEqual([]);
  });

  test('refused in the older way returns with state only', async () => {
    client.simulator.faults.set({ at: 'refusal', do: { kind: 'redirect' } });
    await open();
    await lin().refuse();
    expect(site.callbacks.map(String)).toEqual(['state=aState1']);
  });

  test('can be answered once', async () => {
    await open();
    await lin().allow();
    await expect(lin().allow()).rejects.toMatchObject({ code: 'consent.none' });
    await expect(client.simulator.phone('wang-wei').allow()).rejects.toMatchObject({ code: 'consent.none' });
  });

  test('is left unanswered by the way back', async () => {
    await open();
    expect(await lin().back()).toBeUndefined();
    expect([lin().page, site.callbacks]).toEqual([undefined, []]);
  });

  test('is not asked for snsapi_base', async () => {
    const page = await open({ change: { scope: 'snsapi_base' } });
    expect(page).toMatchObject({ kind: 'page', text: '你好 & 欢迎 done' });
    expect(site.callbacks).toHaveLength(1);
  });

  test('is asked for snsapi_base with forcePopup=true', async () => {
    const change = { scope: 'snsapi_base' };
    expect((await open({ change, after: '&forcePopup=true' })).kind).toBe('consent');
    expect((await open({ change, after: '&forcePopup=false' })).kind).toBe('page');
  });
});

describe('the token', () => {
  const signIn = async (change: Readonly<Record<string, string>> = {}, after = '') => {
    await open({ change, after });
    if (lin().page?.kind === 'consent') await lin().allow();
    return (await exchange(codeOf())).fields;
  };
  const userOf = (token: Readonly<Record<string, unknown>>) =>
    client.get('/sns/userinfo', {
      access_token: textOf(token, 'access_token'),
      openid: textOf(token, 'openid'),
    });

  test('of snsapi_userinfo has a unionid and opens userinfo', async () => {
    const token = await signIn();
    expect(token).toMatchObject({ scope: 'snsapi_userinfo', unionid: expect.stringMatching(/^o.{27}$/) });
    expect(token).not.toHaveProperty('is_snapshotuser');
    expect((await userOf(token)).fields).toMatchObject({ nickname: '林晓雯', unionid: token['unionid'] });
  });

  test('of snsapi_base has an openid only, and userinfo answers 48001', async () => {
    const token = await signIn({ scope: 'snsapi_base' });
    expect(token).toMatchObject({ scope: 'snsapi_base', openid: expect.any(String) });
    expect(token).not.toHaveProperty('unionid');
    expect((await userOf(token)).fields).toMatchObject({ errcode: 48001 });
  });

  test('names the same unionid as the website app of the same account, and another openid', async () => {
    const here = await signIn();
    const there = (await client.exchange(await client.signIn('lin-xiaowen'))).fields;
    expect(here['unionid']).toBe(there['unionid']);
    expect(here['openid']).not.toBe(there['openid']);
  });

  test('is refused for a code of five minutes, while a website’s lives ten', async () => {
    await open({ change: { scope: 'snsapi_base' } });
    const website = await client.signIn();
    client.clock.pass(300_000);
    expect((await exchange(codeOf())).fields).toMatchObject({ errcode: 40029 });
    expect((await client.exchange(website)).fields).toHaveProperty('access_token');
  });

  test('is refused for the code of another app, and that code is burnt', async () => {
    await open({ change: { scope: 'snsapi_base' } });
    expect((await client.exchange(codeOf())).fields).toMatchObject({ errcode: 40029 });
    expect((await exchange(codeOf())).fields).toMatchObject({ errcode: 40163 });
  });

  test.each([
    ['forceSnapShot', async () => signIn({}, '&forceSnapShot=true')],
    [
      'a fault',
      async () => {
        client.simulator.faults.set({ at: 'visitor', do: { kind: 'snapshot' } });
        return signIn();
      },
    ],
    [
      'the person’s phone',
      async () => {
        const people = [{ id: 'lin-xiaowen', nickname: '林晓雯', opensSnapshots: true }];
        await anew({ people });
        return signIn();
      },
    ],
  ])('of a snapshot by %s is of a virtual user', async (_, visit) => {
    const token = await visit();
    expect(token).toMatchObject({ is_snapshotuser: 1, unionid: expect.any(String) });
    const user = await userOf(token);
    expect(user.fields).toMatchObject({ nickname: '微信用户', openid: token['openid'] });
    expect(user.fields).not.toHaveProperty('is_snapshotuser');
    const picture = new URL(textOf(user.fields, 'headimgurl'));
    expect((await client.get(picture.pathname)).type).toBe('image/png');
    const issued = client.simulator.issued();
    for (const name of ['access_token', 'refresh_token', 'openid', 'unionid'])
      expect(issued).toContain(token[name]);
    expect(issued).toContain(codeOf());
  });

  test('of a snapshot is never of the person, nor of the same virtual user again', async () => {
    const snapshots = { after: '&forceSnapShot=true' };
    await open(snapshots);
    await open(snapshots);
    const virtual = [(await exchange(codeOf(0))).fields, (await exchange(codeOf(1))).fields];
    await open({ change: { scope: 'snsapi_base' } });
    const real = (await exchange(codeOf(2))).fields;
    expect(new Set([...virtual, real].map((token) => token['openid'])).size).toBe(3);
    expect(client.simulator.issued()).not.toContain(real['openid']);
  });
});

test('an app without a site can be tried against a page of the simulator', async () => {
  const returned = `${client.simulator.origin}/connect/oauth2/returned`;
  const page = await lin().open(authorizeUrl(returned, { change: { scope: 'snsapi_base' } }));
  expect(page).toMatchObject({ kind: 'page', status: 200, text: expect.stringContaining('回到了网站') });
});

describe('the way back to the site', () => {
  test.each([
    ['comes twice', { kind: 'double' }, ['aState1', 'aState1']],
    ['brings another state', { kind: 'state', value: 'other' }, ['other']],
    ['brings no state', { kind: 'no-state' }, [null]],
    ['is lost', { kind: 'lost' }, []],
    ['is not taken', { kind: 'stuck' }, []],
  ] as const)('%s by a fault', async (_, fault, states) => {
    client.simulator.faults.set({ at: 'redirect', do: fault });
    await open();
    await lin().allow();
    expect(site.callbacks.map((query) => query.get('state'))).toEqual(states);
  });

  test('comes twice with one code', async () => {
    client.simulator.faults.set({ at: 'redirect', do: { kind: 'double' } });
    await open({ change: { scope: 'snsapi_base' } });
    expect(codeOf(0)).toBe(codeOf(1));
  });

  test('comes once more when the person reloads', async () => {
    await open({ change: { scope: 'snsapi_base' } });
    await lin().reload();
    expect(site.callbacks).toHaveLength(2);
    expect(codeOf(0)).toBe(codeOf(1));
  });
});
