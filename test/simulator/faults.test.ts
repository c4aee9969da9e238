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
    for (const rule of wrong) expect(() => faults().set(rule)).toThrow(/^rule 1, /);
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
      message: expect.stringContaining('rule 1, do.kind'),
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
    expect(client.simulator.requests.ms('access_token')).toBeGreaterThanOrEqual(20);
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
