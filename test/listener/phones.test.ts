/** What honest phones get: the browser in WeChat, and the mini program. */
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { renderPage } from '../../main/listener/page.ts';
import { bearer, openDoor, proof } from './door.ts';

describe('a phone that scanned the official account’s code', () => {
  test('is sent to WeChat, back, and to a page without a code in its address', async () => {
    const door = await openDoor();
    const start = await door.get('/s/ticket-1', { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    expect(start.status).toBe(302);
    expect(start.headers.get('location')).toBe(
      'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx#wechat_redirect',
    );
    const back = await door.get('/oa/callback?code=abc&state=def%20');
    expect([back.status, back.headers.get('location')]).toEqual([303, '/r/abc']);
    const page = await door.get('/r/abc');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('欢迎回来，小文');
    expect(door.asked).toEqual([
      { ask: 'start', ticket: 'ticket-1', inWeChat: false, language: 'en' },
      { ask: 'callback', way: 'officialAccount', query: 'code=abc&state=def%20', language: 'zh-CN' },
      { ask: 'result', id: 'abc', language: 'zh-CN' },
    ]);
  });

  test.each([
    ['zh-CN', { here: true, left: false }, '您已经登记过了', '您好，&lt;文&gt;'],
    ['zh-TW', { here: true, left: false }, '您已經登記過了', '您好，&lt;文&gt;'],
    ['en', { here: true, left: false }, 'You are already signed in', 'Hello, &lt;文&gt;'],
    ['zh-CN', { here: false, left: true }, '已签离', '再见，&lt;文&gt;'],
    ['en', { here: false, left: true }, 'You are signed out', 'Goodbye, &lt;文&gt;'],
  ] as const)('reads in %s what the kiosk says: %o', (language, how, heading, greeting) => {
    const html = renderPage({ kind: 'done', name: '<文>', first: false, visits: 3, ...how }, language);
    expect(html).toContain(`<h1>${heading}</h1>`);
    expect(html).toContain(greeting);
    expect(html).not.toMatch(/登记完成|欢迎回来|第 3 次|no\. 3/);
  });

  test('comes from the system’s browser by its own address', async () => {
    const door = await openDoor();
    await door.get('/web/callback?state=s');
    expect(door.asked).toMatchObject([{ ask: 'callback', way: 'browser', query: 'state=s' }]);
  });

  test.each([
    ['zh-CN,zh;q=0.9', 'zh-CN'],
    ['zh-Hant-HK', 'zh-TW'],
    ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-TW'],
    ['fr-FR,fr;q=0.9,en;q=0.8', 'en'],
    ['en;q=0.1,zh-MO;q=0.5', 'zh-TW'],
    ['ja', 'zh-CN'],
    [';;;q=,,q=x', 'zh-CN'],
  ])('that asks for %s is heard in %s', async (header, language) => {
    const door = await openDoor();
    await door.get('/r/abc', { headers: { 'accept-language': header } });
    expect(door.asked[0]?.language).toBe(language);
  });

  test('reads words, not JSON, when it went wrong', async () => {
    const door = await openDoor();
    door.answer(() => ({ failure: { code: 'callback.expired-state', detail: {} }, status: 410 }));
    const failed = await door.get('/oa/callback?code=a&state=b', { headers: { 'accept-language': 'zh-TW' } });
    expect(failed.status).toBe(410);
    expect(await failed.text()).toContain('這次掃描已失效');
    const gone = await door.get(`/s/${'x'.repeat(100)}`);
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('这个页面已失效');
    expect(door.asked).toHaveLength(1);
  });

  test('is not sent anywhere else than main may send it', async () => {
    const door = await openDoor();
    for (const reply of [
      { go: 'javascript:alert(1)' },
      { go: 'https://ok.example/\r\nSet-Cookie: a=b' },
      { see: '//evil.example' },
      { see: '/r/a\r\nx: y' },
    ]) {
      door.answer(() => reply);
      const answer = await door.get('/s/abc');
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('location') ?? 'https://ok.example/').toMatch(/^https:\/\/ok\.example\//);
    }
    door.answer(() => ({ go: 'https://open.weixin.qq.com/' }));
    expect((await door.get('/oa/callback?code=a')).status).toBe(302);
    expect((await door.get('/r/abc')).status).toBe(500);
    expect((await door.post('/mini/login', { code: 'c' })).status).toBe(500);
  });
});

describe('a mini program', () => {
  test('signs in, tells more, and signs out', async () => {
    const door = await openDoor();
    const own = { headers: bearer };
    await door.post('/mini/login', { code: '0a3-_X', scene: 'v=1&a=b' });
    await door.post('/mini/login', { code: 'c' });
    await door.post('/mini/phone', { code: 'p' }, bearer);
    await door.post('/mini/profile', { nickname: ' 小文🌷 ' }, bearer);
    await door.get('/mini/avatar', {
      method: 'PUT',
      headers: { ...bearer, 'content-type': 'image/png' },
      body: new Uint8Array(400_000).fill(9),
    });
    await door.get('/mini/session', own);
    const last = await door.get('/mini/session', {
      method: 'DELETE',
      headers: { ...bearer, 'content-type': 'application/json' },
    });
    expect([last.status, await last.json()]).toEqual([200, { asked: 'endSession' }]);
    const token = 't'.repeat(43);
    const language = 'zh-CN';
    expect(door.asked).toEqual([
      { ask: 'login', code: '0a3-_X', scene: 'v=1&a=b', language },
      { ask: 'login', code: 'c', scene: null, language },
      { ask: 'phone', token, code: 'p', language },
      { ask: 'profile', token, nickname: '小文🌷', language },
      { ask: 'avatar', token, bytes: new Uint8Array(400_000).fill(9), language },
      { ask: 'session', token, language },
      { ask: 'endSession', token, language },
    ]);
  });

  test('is told a failure by its code and in its language', async () => {
    const door = await openDoor();
    door.answer(() => ({ failure: { code: 'wechat.code-used', detail: {} }, status: 409 }));
    const answer = await door.post('/mini/login', { code: 'c' }, { 'accept-language': 'en' });
    expect(answer.status).toBe(409);
    const { error } = (await answer.json()) as { error: { code: string; message: string } };
    expect(error.code).toBe('wechat.code-used');
    expect(error.message).toMatch(/^[A-Z].*\. .*\.$/);
  });

  test('is told of a main loop that throws, but not what it threw', async () => {
    const door = await openDoor();
    door.answer(() => {
      throw new Error('secret=0123');
    });
    const answer = await door.post('/mini/login', { code: 'c' });
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'internal' } });
    expect(text).not.toContain('0123');
  });

  test.each([
    ['/mini/login', 'null'],
    ['/mini/login', '[]'],
    ['/mini/login', '"code"'],
    ['/mini/login', '{}'],
    ['/mini/login', '{"code":1}'],
    ['/mini/login', '{"code":""}'],
    ['/mini/login', '{"code":"a b"}'],
    ['/mini/login', `{"code":"${'a'.repeat(513)}"}`],
    ['/mini/login', '{"code":"a","scene":7}'],
    ['/mini/login', `{"code":"a","scene":"${'s'.repeat(33)}"}`],
    ['/mini/login', '{"code":"a","scene":"<>"}'],
    ['/mini/login', '{"code":"a","more":1}'],
    ['/mini/login', '{"code":"a","__proto__":{"scene":"x"}}'],
    ['/mini/phone', '{"code":["a"]}'],
    ['/mini/profile', '{"nickname":""}'],
    ['/mini/profile', '{"nickname":"a\\nb"}'],
    ['/mini/profile', '{"nickname":"\\ud800"}'],
    ['/mini/profile', `{"nickname":"${'名'.repeat(65)}"}`],
  ])('that posts %s %s is told what is wrong with it', async (path, body) => {
    const door = await openDoor();
    const headers = { 'content-type': 'application/json', ...bearer };
    const answer = await door.get(path, { method: 'POST', headers, body });
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: 'body.bad' } }]);
    expect(door.asked).toEqual([]);
  });
});

test('who listens can be proved', async () => {
  const door = await openDoor();
  const nonce = 'n'.repeat(32);
  const wxlobby = createHmac('sha256', proof).update(nonce).digest('hex');
  expect(await (await door.get(`/check/${nonce}`)).json()).toEqual({ wxlobby });
  expect((await door.get('/check/short')).status).toBe(404);
});
