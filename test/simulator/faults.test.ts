/** Every fault, one by one, seen from a client’s side. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { presets } from '../../simulator/faults/presets.ts';
import type { FaultRule } from '../../simulator/faults/schema.ts';
import type { Client } from './client.ts';
import { textOf, withSimulator } from './client.ts';

let client: Client;
beforeEach(async () => {
  client = await withSimulator();
});
afterEach(() => client.simulator.close());

const faults = () => client.simulator.faults;
const avatar = '/mmopen/vi_32/lin-xiaowen/132';

async function userinfo() {
  const { fields } = await client.exchange(await client.signIn());
  const query = { access_token: textOf(fields, 'access_token'), openid: textOf(fields, 'openid') };
  return client.get('/sns/userinfo', query);
}

describe('rules', () => {
  test('end after `times`', async () => {
    faults().set({ at: 'access_token', times: 2, do: { kind: 'errcode', errcode: -1 } });
    const code = await client.signIn();
    expect((await client.exchange(code)).fields).toMatchObject({ errcode: -1 });
    expect(faults().rules()).toMatchObject([{ times: 1 }]);
    expect(textOf((await client.exchange(code)).fields, 'errmsg')).toMatch(/^system error, rid: /);
    expect((await client.exchange(code)).fields).toHaveProperty('access_token');
    expect(faults().rules()).toEqual([]);
  });

  test('add up, in order', async () => {
    faults().set([
      { at: 'userinfo', do: { kind: 'merge', fields: { nickname: 'x' } } },
      { at: 'userinfo', do: { kind: 'omit', fields: ['openid'] } },
    ]);
    faults().add({ at: 'userinfo', do: { kind: 'merge', fields: { sex: '1' } } });
    expect((await userinfo()).fields).toEqual(expect.objectContaining({ nickname: 'x', sex: '1' }));
    expect((await userinfo()).fields).not.toHaveProperty('openid');
  });

  test('can be cleared, in one place or everywhere', () => {
    faults().set([
      { at: 'avatar', do: { kind: 'html' } },
      { at: 'poll', do: { kind: 'html' } },
    ]);
    faults().clear('poll');
    expect(faults().rules()).toEqual([{ at: 'avatar', do: { kind: 'html' } }]);
    faults().clear();
    expect(faults().rules()).toEqual([]);
  });

  test('that do not exist are refused by name, and change nothing', () => {
    faults().set({ at: 'avatar', do: { kind: 'html' } });
    const wrong = [
      { at: 'avatar', do: { kind: 'errcode', errcode: 1 } },
      { at: 'moon', do: { kind: 'html' } },
      { at: 'avatar', times: 0, do: { kind: 'html' } },
      { at: 'avatar', do: { kind: 'location', to: 'http://x/\r\nx: y' } },
    ] as unknown as FaultRule[];
    for (const rule of wrong) expect(() => faults().set(rule)).toThrow(/^0\./);
    expect(faults().rules()).toEqual([{ at: 'avatar', do: { kind: 'html' } }]);
  });

  test('of every preset are accepted', () => {
    for (const { rule } of Object.values(presets)) expect(() => faults().set(rule)).not.toThrow();
  });

  test('travel over HTTP too', async () => {
    const send = (method: string, rules: unknown) =>
      client.get(
        '/simulator/faults',
        {},
        {
          method,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(rules),
        },
      );
    expect((await send('PUT', { at: 'poll', do: { kind: 'html' } })).fields['rules']).toHaveLength(1);
    expect((await send('POST', [{ at: 'poll', do: { kind: 'reset' } }])).fields['rules']).toHaveLength(2);
    const bad = await send('PUT', { at: 'poll', do: { kind: 'no' } });
    expect(bad.status).toBe(400);
    expect(bad.fields['error']).toMatchObject({
      code: 'faults.bad',
      message: expect.stringContaining('0.do.kind'),
    });
    expect((await client.get('/simulator/faults')).fields['rules']).toHaveLength(2);
    expect((await client.get('/simulator/faults', {}, { method: 'DELETE' })).fields['rules']).toEqual([]);
  });
});

describe('before the work, so that nothing is consumed', () => {
  const cases: readonly [string, FaultRule['do'], number, RegExp][] = [
    ['an error page', { kind: 'html' }, 200, /^<!doctype html>/],
    ['another status', { kind: 'status', status: 503, retryAfter: 7 }, 503, /nginx/],
    [
      'an errcode of its own',
      { kind: 'errcode', errcode: 45011 },
      200,
      /"errmsg":"api minute-quota reach limit/,
    ],
    [
      'an errcode with other words',
      { kind: 'errcode', errcode: 1, errmsg: 'no' },
      200,
      /^\{"errcode":1,"errmsg":"no"\}$/,
    ],
  ];
  test.each(cases)('%s', async (_, deed, status, text) => {
    const code = await client.signIn();
    faults().set({ at: 'access_token', times: 1, do: deed } as FaultRule);
    const answer = await client.exchange(code);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(text);
    expect((await client.exchange(code)).fields).toHaveProperty('access_token');
  });

  test('a reset', async () => {
    const code = await client.signIn();
    faults().set({ at: 'access_token', times: 1, do: { kind: 'reset' } });
    await expect(client.exchange(code)).rejects.toThrow();
    expect((await client.exchange(code)).fields).toHaveProperty('access_token');
  });

  test('silence, until the client gives up', async () => {
    faults().set({ at: 'auth', times: 1, do: { kind: 'hang' } });
    const leaving = new AbortController();
    const asked = client.get('/sns/auth', {}, { signal: leaving.signal });
    const end = expect(asked).rejects.toThrow();
    while (client.simulator.requests.open('auth') === 0) await new Promise(setImmediate);
    leaving.abort();
    await end;
    while (client.simulator.requests.open('auth') > 0) await new Promise(setImmediate);
  });

  test('a delay, otherwise as usual', async () => {
    faults().set({ at: 'access_token', do: { kind: 'delay', ms: 20 } });
    expect((await client.exchange(await client.signIn())).fields).toHaveProperty('access_token');
    expect(client.simulator.requests.ms('access_token')).toBeGreaterThan(18);
  });
});

describe('after the work, so that the code is spent', () => {
  test('the answer is lost', async () => {
    const code = await client.signIn();
    faults().set({ at: 'access_token', times: 1, do: { kind: 'drop' } });
    await expect(client.exchange(code)).rejects.toThrow();
    expect((await client.exchange(code)).fields).toMatchObject({ errcode: 40163 });
  });

  test('the answer never comes', async () => {
    const code = await client.signIn();
    faults().set({ at: 'access_token', times: 1, do: { kind: 'stall' } });
    const asked = client.exchange(code).catch(() => 'ended');
    while (client.simulator.requests.open('access_token') === 0) await new Promise(setImmediate);
    expect((await client.exchange(code)).fields).toMatchObject({ errcode: 40163 });
    await client.simulator.close();
    expect(await asked).toBe('ended');
  });

  test('the JSON is broken', async () => {
    faults().set({ at: 'access_token', do: { kind: 'truncate' } });
    const { text } = await client.exchange(await client.signIn());
    expect(text).toMatch(/^\{"access_token"/);
    expect(() => JSON.parse(text)).toThrow();
  });

  test('the type is odd', async () => {
    faults().set(presets['user-odd-type'].rule);
    expect((await userinfo()).type).toBe('application/json; encoding=utf-8');
  });

  test('a change of fields leaves an answer alone that is no JSON any more', async () => {
    faults().set([
      { at: 'userinfo', do: { kind: 'truncate' } },
      { at: 'userinfo', do: { kind: 'merge', fields: { nickname: 'x' } } },
    ]);
    expect((await userinfo()).text).not.toContain('"x"');
  });

  test('the body is any bytes', async () => {
    faults().set({
      at: 'userinfo',
      do: { kind: 'body', base64: Buffer.from([0x7b, 0xff, 0xac]).toString('base64') },
    });
    expect((await userinfo()).text).toBe('{\ufffd\ufffd');
  });

  test('control characters are raw bytes', async () => {
    faults().set([
      { at: 'userinfo', do: { kind: 'merge', fields: { nickname: 'a\u0014b\nc\\n"' } } },
      { at: 'userinfo', do: { kind: 'raw-controls' } },
    ]);
    expect((await userinfo()).text).toContain('"nickname":"a\u0014b\nc\\\\n\\""');
  });

  const fields: readonly [keyof typeof presets, string, unknown][] = [
    ['user-empty-openid', 'openid', ''],
    ['user-html', 'nickname', '<img src=x onerror=alert(1)><b>王</b>'],
    ['user-empty-name', 'nickname', ''],
    ['user-text-sex', 'sex', '1'],
    ['user-no-openid', 'openid', undefined],
    ['user-no-unionid', 'unionid', undefined],
    ['user-no-avatar', 'headimgurl', undefined],
  ];
  test.each(fields)('%s', async (name, field, value) => {
    faults().set(presets[name].rule);
    expect((await userinfo()).fields[field]).toBe(value);
  });

  test('token: expires_in as text, errcode 0 in a success', async () => {
    faults().set([presets['token-text-expiry'].rule, presets['token-errcode-0'].rule]);
    const { fields } = await client.exchange(await client.signIn());
    expect(fields).toMatchObject({ expires_in: '7200', errcode: 0, access_token: expect.any(String) });
  });
});

describe('of the page', () => {
  test('an error page without a QR', async () => {
    faults().set({ at: 'qrconnect', do: { kind: 'error-page', text: '<b>10003' } });
    await expect(client.show()).rejects.toThrow('no QR');
    const { status, text } = await client.get('/connect/qrconnect');
    expect({ status, isEscaped: text.includes('&lt;b&gt;10003') }).toEqual({ status: 200, isEscaped: true });
  });

  test('JSON instead of the image', async () => {
    faults().set(presets['image-json'].rule);
    const { type, fields } = await client.get(`/connect/qrcode/${await client.show()}`);
    expect(type).toContain('application/json');
    expect(fields).toMatchObject({ errcode: -1 });
  });

  test('a poll that says what it likes', async () => {
    const uuid = await client.show();
    faults().set({ at: 'poll', times: 1, do: { kind: 'answer', errcode: 405 } });
    expect(await client.poll(uuid)).toBe('405');
    faults().set({ at: 'poll', times: 1, do: { kind: 'answer', errcode: 402 } });
    expect(await client.poll(uuid)).toBe('402');
    faults().set(presets['poll-captcha'].rule);
    await expect(client.poll(uuid)).rejects.toThrow('not a poll body');
  });
});

describe('of the redirect', () => {
  async function confirmed() {
    const uuid = await client.show();
    await client.simulator.phone('wang-wei').scan(uuid);
    await client.simulator.phone('wang-wei').confirm();
    return (await client.get('/connect/l/qrconnect', { uuid })).text;
  }

  test('the page gets the addresses to go to, and the poll is otherwise WeChat’s', async () => {
    faults().set(presets['redirect-double'].rule);
    const url = /https:[^"]+code=(\w{32})&state=aState1/;
    const text = await confirmed();
    const code = url.exec(text)?.[1];
    expect(text).toMatch(
      /^window\.wx_errcode=405;window\.wx_code='\w{32}';window\.sim_detour=\[".*",".*"\];$/,
    );
    expect((await client.exchange(code ?? '')).fields).toHaveProperty('access_token');
  });

  test('a lost confirmation looks like a person who has not tapped yet', async () => {
    faults().set(presets['redirect-lost'].rule);
    expect(await confirmed()).toBe("window.wx_errcode=404;window.wx_code='';");
  });

  test('a refusal can redirect', async () => {
    faults().set(presets['refusal-redirects'].rule);
    const uuid = await client.show();
    await client.simulator.phone('wang-wei').scan(uuid);
    await client.simulator.phone('wang-wei').refuse();
    const { text } = await client.get('/connect/l/qrconnect', { uuid, last: '404' });
    expect(text).toContain('window.sim_detour=["https://lobby.example.com/wechat/callback?state=aState1"]');
  });

  test('a state with markup cannot leave its string', async () => {
    faults().set({ at: 'redirect', do: { kind: 'state', value: '"];alert(1);//</script>' } });
    expect(await confirmed()).toContain('state=\\"];alert(1);//\\u003c/script>"];');
  });
});

describe('of an avatar', () => {
  test('HTML', async () => {
    faults().set(presets['avatar-html'].rule);
    expect((await client.get(avatar)).type).toContain('text/html');
  });

  test('not there', async () => {
    faults().set(presets['avatar-404'].rule);
    expect((await client.get(avatar)).status).toBe(404);
  });

  test('a redirect to any address', async () => {
    faults().set({ at: 'avatar', do: { kind: 'location', to: 'http://localhost:9/' } });
    const response = await fetch(`${client.simulator.origin}${avatar}`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, 'http://localhost:9/']);
  });

  test('50 MB behind the head of a PNG, without a length', async () => {
    faults().set(presets['avatar-huge'].rule);
    const response = await fetch(`${client.simulator.origin}${avatar}`);
    expect(response.headers.get('content-length')).toBeNull();
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.length).toBe(50 * 1024 * 1024);
    expect([...bytes.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  });

  test('byte by byte, and stops when the client leaves', async () => {
    faults().set({ at: 'avatar', do: { kind: 'drip', everyMs: 600_000 } });
    const leaving = new AbortController();
    const response = await fetch(`${client.simulator.origin}${avatar}`, { signal: leaving.signal });
    const first = await response.body?.getReader().read();
    expect(first?.value).toEqual(Uint8Array.of(0x89));
    leaving.abort();
  });

  test('cut in the middle', async () => {
    const whole = await fetch(`${client.simulator.origin}${avatar}`).then((r) => r.arrayBuffer());
    faults().set({ at: 'avatar', do: { kind: 'truncate' } });
    const half = await fetch(`${client.simulator.origin}${avatar}`).then((r) => r.arrayBuffer());
    expect(half.byteLength).toBe(Math.floor(whole.byteLength / 2));
  });
});

test('the phone shows its pictures whatever happens to WeChat’s', async () => {
  faults().set(presets['avatar-404'].rule);
  expect((await client.get('/phone/avatar/lin-xiaowen/132')).status).toBe(200);
});
