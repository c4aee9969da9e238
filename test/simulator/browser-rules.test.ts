/** What the phones’ browser keeps, and what people on the network may open with it. */
import { describe, expect, test } from 'vitest';
import { createCookieJar } from '../../simulator/browser/cookies.ts';
import { mayOpenWhenShared } from '../../simulator/browser/may-open.ts';
import { app, redirectUri } from './client.ts';

describe('what the network may open', () => {
  const free = { ...app, callbackHost: '10.0.0.1' };
  const may = mayOpenWhenShared(
    [app, free],
    new Set(['http://10.0.0.2:8443']),
    (url) => url.hostname === 'open.weixin.qq.com',
  );
  test.each([
    ['https://open.weixin.qq.com/connect/oauth2/authorize', true],
    [redirectUri, true],
    ['http://lobby.example.com/other', true],
    ['https://lobby.example.com:8443/', false],
    ['https://lobby.example.com.evil.example/', false],
    ['http://10.0.0.1/', false],
    ['http://10.0.0.2:8443/start', true],
    ['http://10.0.0.2/start', false],
    ['http://[::1]/', false],
    ['http://localhost/', false],
  ])('%s: %s', (url, expected) => {
    expect(may(new URL(url))).toBe(expected);
  });
});

describe('a cookie', () => {
  const at = (url: string) => new URL(url);
  test.each([
    ['a=1', 'https://a.example/x', 'a=1'],
    ['a=1', 'https://b.example/x', ''],
    ['a=1; Domain=example', 'https://b.example/x', ''],
    ['a=1; Path=/y', 'https://a.example/x', ''],
    ['a=1; Path=/x', 'https://a.example/x/y', 'a=1'],
    ['a=1; Path=/x', 'https://a.example/xy', ''],
    ['a=1; Secure; Path=/', 'http://a.example/', ''],
    ['a=1; Secure; Path=/', 'https://a.example/', 'a=1'],
    ['a=1; Max-Age=10; Path=/', 'https://a.example/', 'a=1'],
    ['a=1; Max-Age=0; Path=/', 'https://a.example/', ''],
    ['a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'https://a.example/', ''],
    ['a', 'https://a.example/', ''],
    ['a=b=c; HttpOnly', 'https://a.example/', 'a=b=c'],
  ])('%s for %s is “%s”', (text, url, expected) => {
    const jar = createCookieJar(() => 1_000_000);
    jar.keep(at('https://a.example/x'), [text]);
    expect(jar.headerFor(at(url))).toBe(expected);
  });

  test('is replaced by a newer one, and ends with its time', () => {
    let now = 0;
    const jar = createCookieJar(() => now);
    jar.keep(at('https://a.example/'), ['a=1', 'a=2; Max-Age=5', 'b=3']);
    expect(jar.headerFor(at('https://a.example/'))).toBe('a=2; b=3');
    now = 5_000;
    expect(jar.headerFor(at('https://a.example/'))).toBe('b=3');
  });
});
