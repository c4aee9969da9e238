/** WeChat's QR page: what it refuses, what it shows, and that nothing of its address becomes markup. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from './client.ts';
import { app, authorizeQuery, withSimulator } from './client.ts';

let client: Client;
beforeEach(async () => {
  client = await withSimulator();
});
afterEach(() => client.simulator.close());

const open = (change?: Readonly<Record<string, string>>) =>
  client.get('/connect/qrconnect', authorizeQuery(change));

interface PageData {
  readonly redirect: string;
  readonly state: string;
  readonly selfRedirect: string;
  readonly fastLogin: boolean;
}

async function dataOf(change?: Readonly<Record<string, string>>): Promise<PageData> {
  const { text } = await open(change);
  return JSON.parse(/id="page"[^>]*>(.*?)<\/script>/s.exec(text)?.[1] ?? '') as PageData;
}

describe('an error page', () => {
  test.each([
    ['an unknown appid', { appid: 'wx0' }, 'AppID 参数错误'],
    ['another host', { redirect_uri: 'https://evil.example/cb' }, 'redirect_uri 参数错误'],
    [
      'a host that only ends the same',
      { redirect_uri: 'https://a.lobby.example.com/' },
      'redirect_uri 参数错误',
    ],
    [
      'a host that only begins the same',
      { redirect_uri: 'https://lobby.example.com.evil.example/' },
      'redirect_uri 参数错误',
    ],
    [
      'a host hidden as user name',
      { redirect_uri: 'https://lobby.example.com@evil.example/' },
      'redirect_uri 参数错误',
    ],
    ['a script', { redirect_uri: 'javascript:alert(1)' }, 'redirect_uri 参数错误'],
    ['no redirect_uri', { redirect_uri: '' }, 'redirect_uri 参数错误'],
    ['another scope', { scope: 'snsapi_userinfo' }, 'Scope 参数错误或没有 Scope 权限'],
  ])('for %s', async (_, change, text) => {
    const page = await open(change);
    expect(page.status).toBe(200);
    expect(page.text).toContain(text);
    expect(page.text).not.toContain('/connect/qrcode/');
    expect(page.text.length).toBeLessThan(900);
    expect(client.simulator.latestQr()).toBeUndefined();
  });
});

describe('the page', () => {
  test('has a uuid of its own at every load', async () => {
    const uuids = [await client.show(), await client.show()];
    expect(new Set(uuids).size).toBe(2);
    expect(client.simulator.latestQr()).toBe(uuids[1]);
  });

  test('accepts any path, port and scheme on the registered host', async () => {
    expect(await client.show({ redirect_uri: 'http://LOBBY.example.com:8443/any/path?x=1' })).toHaveLength(
      16,
    );
  });

  test('accepts an app without a registered host anywhere', async () => {
    await client.simulator.close();
    const { callbackHost: _, ...free } = app;
    client = await withSimulator({ apps: [free] });
    expect(await client.show({ redirect_uri: 'http://127.0.0.1:1/' })).toHaveLength(16);
  });

  test('continues a query of redirect_uri with &', async () => {
    const redirect_uri = 'https://lobby.example.com/?a=1';
    expect((await dataOf({ redirect_uri })).redirect).toBe(`${redirect_uri}&`);
    expect((await dataOf()).redirect).toBe('https://lobby.example.com/wechat/callback?');
  });

  test.each([
    ['true', 'true'],
    ['false', 'false'],
    ['default', 'default'],
    ['1', 'default'],
    ['', 'default'],
  ])('self_redirect=%s means %s', async (self_redirect, mode) => {
    expect((await dataOf({ self_redirect })).selfRedirect).toBe(mode);
  });

  test('looks for desktop WeChat unless fast_login is 0', async () => {
    expect((await dataOf()).fastLogin).toBe(true);
    expect((await dataOf({ fast_login: '0' })).fastLogin).toBe(false);
  });

  test('is compact with stylelite=1, and then ignores href', async () => {
    const href = 'https://cdn.example/a.css';
    expect((await open({ href })).text).toContain(`<link rel="stylesheet" href="${href}">`);
    const lite = (await open({ href, stylelite: '1' })).text;
    expect(lite).toContain('web_qrcode lite black');
    expect(lite).not.toContain(href);
  });

  test('speaks English for lang=en, and white for style=white', async () => {
    const { text } = await open({ lang: 'en', style: 'white' });
    expect(text).toContain('lang="en"');
    expect(text).toContain('full white');
    expect(text).toContain('Scan with WeChat');
  });

  test('turns nothing of its address or of the app’s name into markup', async () => {
    const evil = `</script><script>alert(1)</script>"'<!--`;
    const { text } = await open({ state: evil, href: `https://x/"><script>alert(1)</script>`, style: evil });
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('Lobby &lt;b&gt;&amp; Co&lt;/b&gt;');
    expect((await dataOf({ state: evil })).state).toBe(evil);
  });
});
